/** Percentile bootstrap for the figures of the benches. */
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

const RESAMPLES = 2000;
const SEED = 20240603;

/** "0.84 (0.79–0.88)": the figure of all units, and its 95 % interval over units drawn with replacement. */
export function withBootstrap<T>(units: readonly T[], figure: (units: readonly T[]) => number): string {
  const random = xoroshiro128plus(SEED);
  const samples: number[] = [];
  for (let round = 0; round < RESAMPLES; round += 1) {
    const drawn = units.map(() => units[uniformInt(random, 0, units.length - 1)]).filter((unit) => unit !== undefined);
    samples.push(figure(drawn));
  }
  samples.sort((a, b) => a - b);
  const at = (p: number): string => (samples[Math.floor(p * (samples.length - 1))] ?? Number.NaN).toFixed(2);
  return `${figure(units).toFixed(2)} (${at(0.025)}–${at(0.975)})`;
}
