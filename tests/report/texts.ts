/** Texts written for these tests, and comparisons computed from them. */
import {
  type CompareContext,
  type Comparison,
  compare,
  openCodebook,
  type Statement,
  statementFromBytes,
} from '../../src/index.ts';

/** A text read as a user's file would be. */
export function aText(text: string, name = 'a-text.txt'): Statement {
  return statementFromBytes(new TextEncoder().encode(text), name, 'none');
}

export const DRAFT = [
  'Draft declaration on artificial intelligence',
  '1. We welcome international cooperation on artificial intelligence under the auspices of the United Nations.',
  '2. States should share open data and build the capacity of developing countries.',
  '3. We consider inadmissible the politicization of artificial intelligence and artificial restrictions on access to technologies.',
].join('\n');
export const REPLY = [
  'Reply on artificial intelligence',
  '1. The United Nations is to lead international cooperation on artificial intelligence for developing countries.',
  '2. Human rights and privacy must be protected wherever artificial intelligence systems are used.',
  '3. Access to data is shared.',
].join('\n');
export const RUSSIAN = [
  'Заявление о развитии искусственного интеллекта',
  '1. Мы приветствуем сотрудничество государств в области искусственного интеллекта и считаем необходимым совместно обсуждать правила его безопасного применения в гражданской сфере.',
  '2. Мы выступаем за равный доступ всех стран к технологиям и знаниям, а также за открытый обмен опытом между исследователями, университетами и общественными организациями.',
].join('\n');

/** A comparison that was computed, of texts written for these tests. */
export function aRealComparison(texts: readonly Statement[], context: Partial<CompareContext> = {}): Comparison {
  const [focal = aText(DRAFT, 'draft.txt'), ...others] = texts;
  return compare(focal, others, { codebook: openCodebook(), ...context, options: { resamples: 100, ...context.options } });
}
