import { normalQuantile } from '../../statistics/distributions.ts';
import type { Interval } from '../../statistics/intervals.ts';
import { normalFrom, type Uniform } from '../../statistics/seeded.ts';

/** A mean above which a binomial count is drawn as a rounded normal one. */
const normalMean = 500;

/** One binomial count of this chance in so many trials. */
export function binomialFrom(uniform: Uniform, trials: number, chance: number): number {
  if (trials <= 0 || chance <= 0) return 0;
  if (chance >= 1) return trials;
  if (chance > 0.5) return trials - binomialFrom(uniform, trials, 1 - chance);
  const mean = trials * chance;
  if (mean > normalMean)
    return Math.min(trials, Math.max(0, Math.round(mean + Math.sqrt(mean * (1 - chance)) * normalFrom(uniform))));
  return quantileOf(trials, chance, uniform());
}

/** The smallest count whose cumulative chance reaches `share`, for small means. */
function quantileOf(trials: number, chance: number, share: number): number {
  const odds = chance / (1 - chance);
  let mass = Math.exp(trials * Math.log1p(-chance));
  let [count, sum] = [0, mass];
  while (sum < share && count < trials && (mass > 0 || count < trials * chance)) {
    mass *= ((trials - count) / (count + 1)) * odds;
    sum += mass;
    count++;
  }
  return count;
}

/** The range that holds a binomial count on 95 days in 100: its 2.5 and 97.5 % quantiles. */
export function binomialRange(trials: number, chance: number): Interval {
  if (trials <= 0 || chance <= 0) return { low: 0, high: 0 };
  if (chance >= 1) return { low: trials, high: trials };
  if (chance > 0.5) {
    const other = binomialRange(trials, 1 - chance);
    return { low: trials - other.high, high: trials - other.low };
  }
  const mean = trials * chance;
  if (mean <= normalMean) return { low: quantileOf(trials, chance, 0.025), high: quantileOf(trials, chance, 0.975) };
  const reach = normalQuantile(0.975) * Math.sqrt(mean * (1 - chance));
  return { low: Math.max(0, Math.floor(mean - reach)), high: Math.min(trials, Math.ceil(mean + reach)) };
}
