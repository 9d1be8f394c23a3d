/** `codebook.yaml` → Codebook, or every mistake in it at once. */
import type { Codebook, Indicator, Phrase, RejectionCues, Theme, ThemeRule } from '../model.ts';
import { ClausewiseError } from '../problem.ts';
import { parseYaml } from '../yaml.ts';
import { type Concepts, parsePhrase } from './phrase.ts';
import { type CodebookFile, codebookSchema, soundPartsSchema } from './schema.ts';

/** A theme is tagged when its indicators reach 0.5: one strong indicator does, or two weak ones (1 − 0.6² = 0.64). */
const WEIGHTS = { strong: 0.8, weak: 0.4 } as const;

/**
 * Reads and checks a codebook.
 * @throws ClausewiseError `bad-codebook` listing every error: syntax, shape, unknown concepts and parents, doubled ids, bad phrases.
 */
export function loadCodebook(yamlText: string, name = 'codebook.yaml'): Codebook {
  const parsed = parseYaml(yamlText);
  if (parsed.kind === 'failed') throw badCodebook(name, parsed.errors);
  const checked = codebookSchema.safeParse(parsed.value);
  const issues = checked.error?.issues ?? [];
  const shapeErrors = issues.map((issue) => `${issue.path.join('.') || 'file'}: ${issue.message}`);
  const file = checked.success ? checked.data : soundPartsSchema.safeParse(parsed.value).data;
  if (file === undefined) throw badCodebook(name, shapeErrors);
  const compiler = new Compiler(file);
  const codebook = compiler.codebook();
  // Parents and children can only be told where every theme could be read.
  const hasAllThemes = issues.every((issue) => issue.path[0] !== 'themes');
  const errors = [...shapeErrors, ...(hasAllThemes ? structuralErrors(file) : []), ...compiler.errors];
  if (errors.length > 0) throw badCodebook(name, errors);
  return codebook;
}

function badCodebook(name: string, errors: readonly string[]): ClausewiseError {
  const list = errors.map((error) => `  - ${error}`).join('\n');
  return new ClausewiseError('bad-codebook', `${name}: ${errors.length} error(s):\n${list}`, {
    hint: 'Correct these lines; DESIGN.md describes the pattern language.',
  });
}

function structuralErrors(file: CodebookFile): string[] {
  const errors: string[] = [];
  const ids = new Set<string>();
  const parents = new Set(file.themes.flatMap((theme) => theme.parent ?? []));
  for (const theme of file.themes) {
    if (ids.has(theme.id)) errors.push(`themes.${theme.id}: the id is used twice`);
    ids.add(theme.id);
    const isParent = parents.has(theme.id);
    if (isParent && theme.indicators.length > 0)
      errors.push(`themes.${theme.id}: a parent follows from its children and has no indicators`);
    if (isParent && theme.parent !== undefined) errors.push(`themes.${theme.id}: a parent can not have a parent`);
    if (!isParent && theme.indicators.length === 0) errors.push(`themes.${theme.id}: no indicators`);
  }
  for (const theme of file.themes) {
    if (theme.parent !== undefined && !ids.has(theme.parent))
      errors.push(`themes.${theme.id}: no theme "${theme.parent}" to be its parent`);
  }
  return errors;
}

/** Compiles phrases and keeps the errors it meets, so that all are told together. */
class Compiler {
  readonly errors: string[] = [];
  readonly #file: CodebookFile;
  readonly #concepts: Concepts;

  constructor(file: CodebookFile) {
    this.#file = file;
    this.#concepts = new Map(Object.entries(file.concepts));
  }

  codebook(): Codebook {
    const file = this.#file;
    return {
      version: file.version,
      rules: file.themes.map((theme) => this.#rule(theme)),
      rejection: this.#rejection(),
      terms: file.terms,
      abbreviations: new Map(Object.entries(file.abbreviations)),
      boilerplate: this.#phrases(file.boilerplate, 'boilerplate'),
    };
  }

  #rejection(): RejectionCues {
    const cues = this.#file.rejection;
    return {
      rejectsFollowing: this.#phrases(cues.rejectsFollowing, 'rejection.rejectsFollowing'),
      rejectsPreceding: this.#phrases(cues.rejectsPreceding, 'rejection.rejectsPreceding'),
      avoidsFollowing: this.#phrases(cues.avoidsFollowing, 'rejection.avoidsFollowing'),
      avoidsPreceding: this.#phrases(cues.avoidsPreceding, 'rejection.avoidsPreceding'),
      negatesNext: this.#phrases(cues.negatesNext, 'rejection.negatesNext'),
      ends: this.#phrases(cues.ends, 'rejection.ends'),
      reverses: this.#phrases(cues.reverses, 'rejection.reverses'),
    };
  }

  #rule(entry: CodebookFile['themes'][number]): ThemeRule {
    const theme: Theme = {
      id: entry.id,
      label: entry.label,
      family: entry.family,
      definition: entry.definition,
      notWhen: entry.notWhen ?? null,
      parent: entry.parent ?? null,
      object: entry.object ?? null,
    };
    const place = `themes.${entry.id}`;
    const indicators = entry.indicators.map(
      (indicator): Indicator => ({
        any: this.#phrases(indicator.any, place),
        with: this.#phrases(indicator.with, place),
        without: this.#phrases(indicator.without, place),
        weight: WEIGHTS[indicator.weight],
        needsRejection: indicator.requires === 'rejection',
      }),
    );
    return { theme, indicators, exclude: this.#phrases(entry.exclude, place) };
  }

  #phrases(sources: readonly string[], place: string): Phrase[] {
    const phrases: Phrase[] = [];
    for (const source of sources) {
      const parsed = parsePhrase(source, this.#concepts);
      if (parsed.kind === 'ok') phrases.push(parsed.phrase);
      else this.errors.push(`${place}: ${parsed.error}`);
    }
    return phrases;
  }
}
