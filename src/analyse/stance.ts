/**
 * Whether a clause speaks for or against what a passage names.
 *
 * A rejecting cue ("we oppose", "is inadmissible") reaches over the rest of its sentence, on its side, up to a word that
 * ends its reach ("and support"). A reversing word between cue and passage ("measures that undermine …") turns it round.
 * Why not wink's negation flag: it marks a fixed window of words after "not" and knows nothing of "inadmissible".
 */
import type { Word } from '../language/language.ts';
import type { RejectionCues } from '../model.ts';
import type { Finds, WordRange } from './phrase-match.ts';

/** `rejected` outright, to be `avoided` (prevented, kept free of), or neither. */
export type Attitude = 'rejected' | 'avoided' | 'supported';

/** So many words behind a passage a reversing word still speaks of it. */
const REVERSER_REACH = 3;

interface Cue extends WordRange {
  readonly reaches: 'forward' | 'backward';
  readonly attitude: Attitude;
}

/** What a clause turns against, found once for a clause and asked for each passage. */
export interface RejectionMap {
  readonly cues: readonly Cue[];
  readonly negations: readonly WordRange[];
  readonly ends: readonly WordRange[];
  readonly reverses: readonly WordRange[];
}

/** Finds the cues of a clause. */
export function mapRejections(finds: Finds, cues: RejectionCues): RejectionMap {
  const find = (phrases: RejectionCues['ends'], reaches: Cue['reaches'], attitude: Attitude): Cue[] =>
    finds.of(phrases).map((range) => ({ ...range, reaches, attitude }));
  return {
    cues: [
      ...find(cues.rejectsFollowing, 'forward', 'rejected'),
      ...find(cues.rejectsPreceding, 'backward', 'rejected'),
      ...find(cues.avoidsFollowing, 'forward', 'avoided'),
      ...find(cues.avoidsPreceding, 'backward', 'avoided'),
    ],
    negations: finds.of(cues.negatesNext),
    ends: finds.of(cues.ends),
    reverses: finds.of(cues.reverses),
  };
}

/** A passage, and whether a cue inside it counts: an indicator that holds its own "not" ("not pose risks") means what it says. */
export interface Passage extends WordRange {
  readonly countsCuesInside: boolean;
}

/** The attitude of the clause to a passage; the strongest cue counts. */
export function attitudeTo(range: Passage, map: RejectionMap, words: readonly Word[]): Attitude {
  // "shall not regulate": only what stands right behind the negation is meant, not the rest of the sentence.
  const isNegation = ({ last }: WordRange): boolean =>
    last === range.first - 1 && words[last]?.sentence === words[range.first]?.sentence;
  if (map.negations.some(isNegation)) return 'rejected';
  const attitudes = map.cues.filter((cue) => reaches(cue, range, map, words)).map((cue) => cue.attitude);
  if (attitudes.includes('rejected')) return 'rejected';
  return attitudes.includes('avoided') ? 'avoided' : 'supported';
}

/** "data being stolen" speaks of the data; "regulation that undermines trust" speaks of something else. */
function isPassive(between: readonly Word[]): boolean {
  return between.some((word) => word.form === 'being' || word.form === 'be');
}

function reaches(cue: Cue, range: Passage, map: RejectionMap, words: readonly Word[]): boolean {
  const sentence = words[range.first]?.sentence;
  if (words[cue.first]?.sentence !== sentence) return false;
  if (cue.first <= range.last && cue.last >= range.first) return range.countsCuesInside;
  const isAhead = cue.last < range.first;
  if (isAhead !== (cue.reaches === 'forward')) return false;
  const from = isAhead ? cue.last + 1 : range.last + 1;
  const to = isAhead ? range.first - 1 : cue.first - 1;
  const isBetween = (other: WordRange): boolean => other.first >= from && other.last <= to;
  if (map.ends.some(isBetween)) return false;
  const isInSentence = (other: WordRange): boolean => words[other.first]?.sentence === sentence;
  // "Ways that harm human rights are unacceptable": what turns a backward cue round stands before the passage. "We oppose personal
  // data being stolen": what turns a forward cue round may stand right behind it.
  const isBefore = (other: WordRange): boolean => !isAhead && other.last < range.first && isInSentence(other);
  const isBehind = (other: WordRange): boolean =>
    isAhead &&
    other.first > range.last &&
    other.first - range.last <= REVERSER_REACH &&
    isInSentence(other) &&
    isPassive(words.slice(range.last + 1, other.first));
  return !map.reverses.some((other) => isBetween(other) || isBefore(other) || isBehind(other));
}
