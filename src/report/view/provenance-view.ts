/** How the figures were made, and from which texts. */
import type { AnalysedStatement, Comparison } from '../../model.ts';
import { type FidelityView, fidelityView, kindAndDate, percent, safeUrl, score, sizeOf } from './wording.ts';

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
      value: `${terms.stemming}; without stop words (${terms.stopWords}); ${terms.multiWordTerms} multi-word terms (noun phrases of two to four words in three clauses or more of the library and the compared texts, and the codebook's), counted beside their words`,
    },
    {
      name: 'Boilerplate',
      value: `${terms.boilerplatePhrases} diplomatic formulae, ${options.boilerplate === 'exclude' ? 'left out of the scores shown; matches.csv has both' : 'counted in the scores shown; matches.csv has both'}`,
    },
    {
      name: 'Measures',
      value: `ranked by ${options.measure}. Cosine: tf·(ln((1+n)/(1+df))+1), L2, with document frequencies from ${background.name}. Jaccard: shared terms over all terms of both. Theme Jaccard: the same of the two sets of themes. Mean best score: mean over this text's clauses of the best counterpart's score in the other text`,
    },
    {
      name: 'Counterpart',
      value: `the best-scoring clause; it counts from ${score(Number(options.floor))}, the score that 98 % of single unrelated pairs stay under unless another floor was asked for. ${background.shareWithCounterpart === null ? '' : `Since a clause is measured against hundreds of others, ${percent(background.shareWithCounterpart)} of a sample of the library's own clauses have one in another text.`}`,
    },
    {
      name: 'Percentile',
      value:
        'share of pairs of clauses from different texts of the library, of like length (powers of two; all lengths where those are fewer than 200), that score lower, ties counted half; from a sample of at most 200 clauses',
    },
    {
      name: 'Intervals',
      value: `closeness: value ± 1.96 bootstrap standard errors, resampling this text's clauses only (${options.resamples} resamples, seed ${options.seed}); shares of clauses: Wilson, 95 %, in theme-matrix-long.csv`,
    },
    {
      name: 'Distinctive terms',
      value:
        "G² (Dunning 1993, four cells), Fisher's exact test where an expected count is under 5, q by Benjamini–Hochberg, log ratio (Hardie 2014; a count of 0 taken as 0.5), z of the log-odds with Dirichlet prior (Monroe et al. 2008)",
    },
    {
      name: 'Themes',
      value: `codebook version ${codebook.version}, ${themes.length} themes; found by rules, so a theme may be missed or misread: each stands with the passages that caused it, those of the other texts in comparison.json`,
    },
  ];
}
