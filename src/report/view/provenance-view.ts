/** How the figures were made, and from which texts. */
import type { AnalysedStatement, Comparison } from '../../model.ts';
import { type FidelityView, fidelityView, kindAndDate, safeUrl, score, sizeOf } from './wording.ts';

export interface SourceLine {
  readonly id: string;
  readonly title: string;
  readonly issuer: string;
  readonly what: string;
  readonly fidelity: FidelityView;
  readonly size: string;
  readonly url: string | null;
  readonly hash: string;
}

/** A method and how it was used. */
export interface MethodLine {
  readonly name: string;
  readonly value: string;
}

/** A text, where it is from and what file was read. */
export function sourceLine(statement: AnalysedStatement): SourceLine {
  return {
    id: statement.id,
    title: statement.title,
    issuer: statement.issuer ?? 'issuer not known',
    what: kindAndDate(statement.kind, statement.adopted),
    fidelity: fidelityView(statement.fidelity),
    size: sizeOf(statement),
    url: safeUrl(statement.source.url),
    hash: statement.source.sha256?.slice(0, 16) ?? '',
  };
}

/** Everything a reader needs to make the figures again. */
export function methodsOf({ provenance, themes }: Comparison): MethodLine[] {
  const { options, terms, background, codebook, tool } = provenance;
  return [
    { name: 'Made by', value: `${tool.name} ${tool.version}` },
    {
      name: 'Terms',
      value: `${terms.stemming}; without stop words (${terms.stopWords}); ${terms.multiWordTerms} multi-word terms (noun phrases of two to four words in three clauses or more, and the codebook's)`,
    },
    {
      name: 'Boilerplate',
      value: `${terms.boilerplatePhrases} diplomatic formulae, ${options.boilerplate === 'exclude' ? 'left out of the scores shown; matches.csv has both' : 'counted'}`,
    },
    { name: 'Ranking measure', value: `${options.measure}; document frequencies from ${background.name}` },
    { name: 'Counterpart', value: `the best-scoring clause; it counts from a score of ${score(Number(options.floor))}` },
    {
      name: 'Percentile',
      value: 'share of pairs of clauses of like length from different texts of the background that score lower',
    },
    {
      name: 'Intervals',
      value: `closeness: value ± 1.96 bootstrap standard errors over the clauses (${options.resamples} resamples, seed ${options.seed}); shares: Wilson, 95 %`,
    },
    {
      name: 'Distinctive terms',
      value:
        "G² (Dunning 1993, four cells), Fisher's exact test where an expected count is under 5, q by Benjamini–Hochberg, log ratio (Hardie 2014), z of the log-odds with Dirichlet prior (Monroe et al. 2008)",
    },
    {
      name: 'Themes',
      value: `codebook version ${codebook.version}, ${themes.length} themes; found by rules, so a theme may be missed or misread: every tag opens onto its passage`,
    },
  ];
}
