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

interface Cue extends WordRange {
  readonly reaches: 'forward' | 'backward';
  readonly attitude: Attitude;
}

/** What a clause turns against, found once for a clause and asked for each passage. */
export interface RejectionMap {
  readonly cues: readonly Cue[];
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
    ends: finds.of(cues.ends),
    reverses: finds.of(cues.reverses),
  };
}

/** The attitude of the clause to the passage `range`; the strongest cue counts. A cue inside the passage reaches it too. */
export function attitudeTo(range: WordRange, map: RejectionMap, words: readonly Word[]): Attitude {
  const attitudes = map.cues.filter((cue) => reaches(cue, range, map, words)).map((cue) => cue.attitude);
  if (attitudes.includes('rejected')) return 'rejected';
  return attitudes.includes('avoided') ? 'avoided' : 'supported';
}

function reaches(cue: Cue, range: WordRange, map: RejectionMap, words: readonly Word[]): boolean {
  if (words[cue.first]?.sentence !== words[range.first]?.sentence) return false;
  if (cue.first <= range.last && cue.last >= range.first) return true;
  const isAhead = cue.last < range.first;
  if (isAhead !== (cue.reaches === 'forward')) return false;
  const from = isAhead ? cue.last + 1 : range.last + 1;
  const to = isAhead ? range.first - 1 : cue.first - 1;
  const isBetween = (other: WordRange): boolean => other.first >= from && other.last <= to;
  return !map.ends.some(isBetween) && !map.reverses.some(isBetween);
}
