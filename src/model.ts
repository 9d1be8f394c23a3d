/**
 * Every type that crosses a stage. All fields are readonly; all spans are half-open UTF-16 offsets into the
 * untouched source text, so that `text.slice(span.start, span.end)` is exactly what the span names.
 */
import type { ProblemCode } from './problem.ts';
import type { SCHEMA_VERSION } from './version.ts';

/** A half-open range `[start, end)` of UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Something wrong that did not stop the work. */
export interface Problem {
  readonly code: ProblemCode;
  readonly message: string;
  readonly statementId: string | null;
  readonly span?: Span;
}

// ── read ────────────────────────────────────────────────────────────────────────────────────────────────────────────

export type BlockKind = 'front-matter' | 'heading' | 'paragraph' | 'list-item' | 'markup';

/** One printed unit of the source: a paragraph, a heading, a list item, a line that stands by itself. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** The label that the format itself marks up (`**6(b)**` at the head of a Markdown paragraph), without its markup. */
  readonly label?: Span;
  /** Where the words begin, after markup and a marked-up label. */
  readonly contentStart: number;
}

/** What a reader gives: the text as it was, its blocks in order, what the file says of itself, what was wrong. */
export interface SourceText {
  readonly text: string;
  readonly format: string;
  readonly blocks: readonly Block[];
  /** The front matter as parsed, unchecked; `{}` where there is none. */
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
}

// ── segment ─────────────────────────────────────────────────────────────────────────────────────────────────────────

export const STATEMENT_KINDS = [
  'statement',
  'declaration',
  'resolution',
  'recommendation',
  'principles',
  'initiative',
  'treaty',
  'regulation',
  'strategy',
  'text',
] as const;
/** What sort of instrument a text is; `text` where nobody said. */
export type StatementKind = (typeof STATEMENT_KINDS)[number];

export const FIDELITIES = ['verbatim', 'translation', 'digest', 'as-given'] as const;
/** How near the words are to the instrument's own: its words, a translation of them, this project's account of them, or a text of which nobody said. */
export type Fidelity = (typeof FIDELITIES)[number];

/** Where a text came from. */
export interface Source {
  readonly url: string | null;
  /** ISO date on which the text was taken from `url`; null for a digest. */
  readonly retrieved: string | null;
  /** SHA-256 of the bytes that were read, in hexadecimal; null where the text came without a file. */
  readonly sha256: string | null;
}

/** What is known of a text apart from its words. */
export interface StatementMetadata {
  readonly id: string;
  readonly title: string;
  /** Two to five words for table heads. */
  readonly shortTitle: string;
  readonly issuer: string | null;
  /** ISO date of adoption. */
  readonly adopted: string | null;
  readonly kind: StatementKind;
  /** BCP 47 primary tag (`en`, `ru`, `zh`); `und` where it could not be told. */
  readonly language: string;
  readonly fidelity: Fidelity;
  readonly source: Source;
  readonly licence: string | null;
}

export const CLAUSE_ROLES = ['recital', 'operative', 'heading'] as const;
export type ClauseRole = (typeof CLAUSE_ROLES)[number];

/** One unit of meaning of a statement: a recital, a numbered clause, a principle, an article paragraph, a heading. */
export interface Clause extends Span {
  /** `statement/path`, e.g. `csto-pa-2024/3`, `unga-78-265/6/b`; recitals `r1`, `r2` …; unnumbered paragraphs by ordinal. */
  readonly id: string;
  /** The number as printed (`1.`, `(a)`, `Article 5`), null where the text prints none. */
  readonly label: string | null;
  readonly role: ClauseRole;
  readonly text: string;
  /** Ids of the headings it stands under, outermost first. */
  readonly under: readonly string[];
}

export type PartKind =
  | 'outside'
  | 'front-matter'
  | 'title'
  | 'date'
  | 'formula'
  | 'label'
  | 'clause'
  | 'markup'
  | 'note'
  | 'list';

/** A piece of the source text and what it was taken for. Parts are in order, never overlap, and between them lies white space only. */
export interface Part extends Span {
  readonly kind: PartKind;
}

/** A text cut into its clauses. `clauses` holds recitals, operative clauses and headings in the order of the text. */
export interface Statement extends StatementMetadata {
  readonly text: string;
  readonly parts: readonly Part[];
  readonly enactingFormula: readonly Span[];
  readonly clauses: readonly Clause[];
  readonly problems: readonly Problem[];
}

// ── codebook ────────────────────────────────────────────────────────────────────────────────────────────────────────

export const FAMILIES = ['order', 'equality', 'security', 'data', 'trust', 'rights', 'development', 'mechanism'] as const;
export type Family = (typeof FAMILIES)[number];

/** A theme as the codebook defines it. */
export interface Theme {
  readonly id: string;
  readonly label: string;
  readonly family: Family;
  /** "The clause …". */
  readonly definition: string;
  readonly notWhen: string | null;
  /** Id of the theme that every clause with this one also has. */
  readonly parent: string | null;
  /** What a clause with stance `rejects` speaks against, as a noun phrase; null where rejecting would be rejecting the theme itself. */
  readonly object: string | null;
}

/** One word of a phrase: any of some words (in dictionary form or as written) or beginnings of words. */
export interface PhraseStep {
  readonly literals: ReadonlySet<string>;
  readonly prefixes: readonly string[];
  /** So many other words of the sentence may stand before this one. */
  readonly gap: number;
  readonly isOptional: boolean;
}

/** A pattern over the words of one sentence, as the codebook writes it: `auspices ~3 un|united`. */
export interface Phrase {
  readonly source: string;
  readonly steps: readonly PhraseStep[];
}

/** Phrases that speak for a theme. */
export interface Indicator {
  readonly any: readonly Phrase[];
  /** If not empty, one of these must stand in the same sentence. */
  readonly with: readonly Phrase[];
  /** None of these may stand in the same sentence. */
  readonly without: readonly Phrase[];
  /** 0–1; see `Tag.score`. */
  readonly weight: number;
  /** Counts only where the clause rejects what the phrase names. */
  readonly needsRejection: boolean;
}

/** A theme with the indicators that find it. */
export interface ThemeRule {
  readonly theme: Theme;
  readonly indicators: readonly Indicator[];
  /** A find inside one of these does not count ("United Nations Sustainable Development Goals" is no call for UN auspices). */
  readonly exclude: readonly Phrase[];
}

/** How a sentence turns against something. */
export interface RejectionCues {
  /** What follows is rejected outright: "we oppose …". */
  readonly rejectsFollowing: readonly Phrase[];
  /** What precedes is rejected outright: "… is inadmissible". */
  readonly rejectsPreceding: readonly Phrase[];
  /** What follows is to be kept away: "prevent …", "free from …". Counts for themes that have an `object` only. */
  readonly avoidsFollowing: readonly Phrase[];
  readonly avoidsPreceding: readonly Phrase[];
  /** Negates the passage right behind it and no further: "shall not", "must never". */
  readonly negatesNext: readonly Phrase[];
  /** Where the reach of a cue ends: "and support …". */
  readonly ends: readonly Phrase[];
  /** Turns the attitude round once more: "we oppose measures that **undermine** human rights". */
  readonly reverses: readonly Phrase[];
}

/** The codebook: themes, how they are found, and the vocabulary of the field that terms need. */
export interface Codebook {
  readonly version: string;
  readonly rules: readonly ThemeRule[];
  readonly rejection: RejectionCues;
  /** Multi-word terms of the field. */
  readonly terms: readonly string[];
  /** Short forms and what they stand for, e.g. `ai` → `artificial intelligence`. */
  readonly abbreviations: ReadonlyMap<string, string>;
  /** Diplomatic formulae that say nothing of the matter. */
  readonly boilerplate: readonly Phrase[];
}

// ── analyse ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A stretch of text that caused a finding. */
export interface Evidence extends Span {
  readonly text: string;
}

/**
 * The clause's attitude to what the evidence names. "We consider inadmissible artificial restrictions" **rejects**
 * (artificial restrictions, the theme's `object`) and so speaks for `unrestricted-access`. `mixed` where the clause does both.
 */
export type Stance = 'supports' | 'rejects' | 'mixed';

/** A theme found in a clause, with what speaks for it and what stands against it. */
export interface Tag {
  readonly theme: string;
  readonly stance: Stance;
  /** Noisy-or of the indicator weights, (0, 1]; a theme is tagged from 0.5 up. A parent has its best child's. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
  /** Passages that would have counted but for an exclusion of the codebook. */
  readonly against: readonly Evidence[];
}

/** A clause as analysed. */
export interface AnalysedClause extends Clause {
  readonly words: number;
  readonly sentences: readonly Span[];
  readonly tags: readonly Tag[];
}

/** A statement as analysed, without its full text; what could not be analysed says why and has no findings at all. */
export interface AnalysedStatement extends StatementMetadata {
  readonly analysis: { readonly kind: 'done' } | { readonly kind: 'failed'; readonly problem: Problem };
  readonly enactingFormula: readonly Evidence[];
  readonly clauses: readonly AnalysedClause[];
  readonly words: number;
  readonly problems: readonly Problem[];
}

/** Two term sets measured against each other; each field's formula stands at its function in `analyse/overlap.ts`. */
export interface Measures {
  readonly jaccard: number | null;
  readonly dice: number | null;
  readonly overlapCoefficient: number | null;
  readonly shareOfClauseFoundInCounterpart: number | null;
  readonly shareOfCounterpartFoundInClause: number | null;
  readonly weightedJaccard: number | null;
  readonly cosine: number | null;
  /** BM25 of the counterpart for the clause as query, divided by the clause's score for itself. */
  readonly bm25: number | null;
  readonly bm25Raw: number;
}

/** A term that both clauses of a match have. */
export interface SharedTerm {
  /** The term as most often written. */
  readonly term: string;
  /** Its part of the score; the shares of a match add up to 1. */
  readonly share: number;
  readonly spans: readonly Span[];
  readonly counterpartSpans: readonly Span[];
}

/** A clause and a counterpart of it in another text. */
export interface Match {
  /** Clause id of the focal text. */
  readonly clause: string;
  /** Id of the other text. */
  readonly statement: string;
  /** Clause id of the other text. */
  readonly counterpart: string;
  /** 1 for the best counterpart of the clause within its statement. */
  readonly rank: number;
  /** The measure that ranks, on terms without boilerplate (see `CompareOptions.measure`), 0–1; `bm25` can pass 1 where the counterpart is denser. */
  readonly score: number;
  /** Share of pairs of unrelated library clauses of like length that score lower, 0–100; null where there are none to compare with. */
  readonly percentile: number | null;
  /** Without boilerplate. */
  readonly measures: Measures;
  /** The same, boilerplate included. */
  readonly measuresWithBoilerplate: Measures;
  readonly sharedTerms: readonly SharedTerm[];
}

/** An estimate with its interval. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** How near another text is to the focal one. */
export interface Closeness {
  readonly statement: string;
  /** tf-idf cosine of the whole texts; interval by bootstrap over the focal text's clauses. */
  readonly cosine: Interval;
  /** Mean over the focal clauses of the best counterpart's score. Directional; grows with the number of clauses of the other text. */
  readonly meanBestScore: number;
  /** Focal clauses whose best counterpart reaches the floor. */
  readonly clausesWithCounterpart: number;
  /** Jaccard of the two theme sets; null if neither text has a theme. */
  readonly themeJaccard: number | null;
  readonly sharedThemes: readonly string[];
}

/** One theme in one text. */
export interface ThemeCell {
  readonly statement: string;
  readonly theme: string;
  /** Clauses with the theme. */
  readonly count: number;
  /** How many of them turn against the theme: stance `rejects` or `mixed` towards a theme without an object. */
  readonly against: number;
  /** Of so many clauses (headings not counted). */
  readonly of: number;
  /** Share with its 95 % Wilson interval. */
  readonly share: Interval;
  readonly clauses: readonly string[];
}

/** A term that the focal text uses unusually often (or seldom), measured against the other texts. */
export interface Keyness {
  readonly term: string;
  /** Occurrences in the focal text, and in the others. */
  readonly count: number;
  readonly referenceCount: number;
  /** G² (four cells, Dunning 1993), negative where the focal text underuses the term. */
  readonly g2: number;
  readonly p: number;
  readonly test: 'chi-squared' | 'fisher';
  /** Benjamini–Hochberg over all terms of the table. */
  readonly q: number;
  readonly bic: number;
  /** Binary log of the ratio of relative frequencies (Hardie 2014). */
  readonly logRatio: Interval;
  /** Log-odds with informative Dirichlet prior, as z (Monroe, Colaresi & Quinn 2008). */
  readonly z: number;
  /** Focal clauses that have the term; a term of one clause only says little of the text. */
  readonly clauses: number;
}

/** Who made the figures: what a reader needs to make them again. */
export interface Provenance {
  readonly tool: { readonly name: string; readonly version: string };
  readonly options: Readonly<Record<string, string | number | boolean>>;
  readonly codebook: { readonly version: string; readonly themes: number };
  readonly background: {
    readonly name: string;
    readonly statements: readonly string[];
    readonly clauses: number;
    /** Share of a sample of its clauses that have a counterpart at the floor in another of its texts: what "has a counterpart" is worth. */
    readonly shareWithCounterpart: number | null;
  };
  readonly terms: {
    readonly stopWords: string;
    readonly stemming: string;
    readonly multiWordTerms: number;
    readonly boilerplatePhrases: number;
  };
}

/** Everything that was found for one focal statement against others: what every report is rendered from. */
export interface Comparison {
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly provenance: Provenance;
  readonly themes: readonly Theme[];
  readonly focal: AnalysedStatement;
  readonly others: readonly AnalysedStatement[];
  readonly ranking: readonly Closeness[];
  readonly themeMatrix: readonly ThemeCell[];
  readonly matches: readonly Match[];
  /** Focal clauses whose best counterpart in all texts stays under the floor. */
  readonly clausesWithoutCounterpart: readonly string[];
  /** For each analysed other text its clauses that no focal clause reaches with the floor. */
  readonly counterpartsWithoutClause: readonly { readonly statement: string; readonly clauses: readonly string[] }[];
  /** Clauses (headings not counted) of the focal text without a theme. */
  readonly clausesWithoutTheme: readonly string[];
  readonly themesOnlyFocal: readonly string[];
  /** Themes some other text has and the focal text has not. */
  readonly themesSilent: readonly string[];
  readonly distinctive: readonly Keyness[];
  readonly problems: readonly Problem[];
}

// ── report ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** What the HTML pages are made with. */
export interface Templates {
  readonly pages: ReadonlyMap<string, string>;
  readonly partials: ReadonlyMap<string, string>;
  readonly style: string;
  /** For the page's Content-Security-Policy. */
  readonly styleHash: string;
}
