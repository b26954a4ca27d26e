// The adaptive authority of Daymude, Axelrod, Forrest 2025 (arXiv 2509.03731) as their published sweep runs it: one of
// tolerance, severity, surveillance moves a round; a round that costs more than the round before is taken back. (The
// round before counts as it was tried, taken back or not.) The engine's own authority moves all three and remembers its
// best; what both share, and what is checked here, is how people answer: `bestExpression`.
import { bestExpression } from '../../src/society/voice.ts';
import { normalFrom, type Uniform } from '../../src/statistics/seeded.ts';

/** Tolerance τ, severity ψ, surveillance ν. */
export type Policy = readonly [tolerance: number, severity: number, surveillance: number];

/** What a round brings, summed over people: dissent expressed, punishment expected, and the variance of that. */
export interface Round {
  expressed: number;
  punished: number;
  variance: number;
}

/** People who answer a policy. */
export interface Population {
  readonly people: number;
  readonly answer: (policy: Policy, round: Round) => void;
}

const seen = (surveillance: number, a: number): number => surveillance + (1 - surveillance) * a;

function punish(round: Round, people: number, punishment: number, chance: number): void {
  round.punished += people * chance * punishment;
  round.variance += people * chance * (1 - chance) * punishment ** 2;
}

export interface Means {
  readonly people: number;
  /** Quantiles of desired dissent. */
  readonly dissent: (rank: number) => number;
  readonly boldness: number;
}

const wishes = ({ dissent }: Means, steps: number): Float64Array =>
  Float64Array.from({ length: steps }, (_, i) => dissent((i + 0.5) / steps));

/** Boldness is exponential: beyond this many means, fewer than one in 10¹⁷ people. */
const boldestMeans = 40;
const halvings = 22;

/** Share of those who desire δ > τ who are bold enough to say it all: where the engine's answer turns, by halving. */
function shareOfBold(boldness: number, δ: number, [τ, ψ, ν]: Policy): number {
  let [low, high] = [0, boldestMeans * boldness];
  for (let step = 0; step < halvings; step += 1) {
    const middle = (low + high) / 2;
    if (bestExpression('uniform', δ, middle, τ, ψ, ν) === δ) high = middle;
    else low = middle;
  }
  return Math.exp(-high / boldness);
}

const mostTakenOneByOne = 6000;
const wishesTaken = 64;

/**
 * People under the uniform rule. Where the authority tolerates all but a few, whether it goes on depends on each of these
 * few: they are taken one by one. Where more are above its tolerance, the bold among them are a share.
 */
export function uniformPopulation(means: Means, uniform: Uniform): Population {
  const { people, dissent, boldness } = means;
  const one = (rank: number): number => dissent(1 - (rank + 0.5) / people);
  const few = Float64Array.from({ length: mostTakenOneByOne }, (_, rank) => one(rank));
  const bold = Float64Array.from(few, () => -Math.log(1 - uniform()) * boldness);
  const many = wishes(means, wishesTaken);
  const all = (many.reduce((sum, δ) => sum + δ, 0) / many.length) * people;
  const oneByOne = ([τ, ψ, ν]: Policy, round: Round): void => {
    round.expressed += all;
    for (let i = 0; i < few.length && few[i] > τ; i += 1) {
      const a = bestExpression('uniform', few[i], bold[i], τ, ψ, ν);
      round.expressed += a - few[i];
      if (a > τ) punish(round, 1, ψ, seen(ν, a));
    }
  };
  const asShares = (policy: Policy, round: Round): void => {
    const [τ, ψ, ν] = policy;
    const each = people / many.length;
    for (const δ of many) {
      // Nobody is less bold than this.
      const least = bestExpression('uniform', δ, 0, τ, ψ, ν);
      const share = least === δ ? 0 : shareOfBold(boldness, δ, policy);
      round.expressed += each * (share * δ + (1 - share) * least);
      if (share > 0) punish(round, each * share, ψ, seen(ν, δ));
    }
  };
  const isFew = few[few.length - 1];
  return { people, answer: (policy, round) => (policy[0] >= isFew ? oneByOne : asShares)(policy, round) };
}

/** People under the proportional rule: what they say moves smoothly with boldness, so even steps of its ranks will do. */
export function proportionalPopulation(means: Means): Population {
  const [desires, ranks] = [24, 8];
  const δ = Float64Array.from({ length: desires * ranks }, (_, i) =>
    means.dissent((Math.floor(i / ranks) + 0.5) / desires),
  );
  // Ranks are shifted from desire to desire, so that no two meet the same steps.
  const β = Float64Array.from(δ, (_, i) => {
    const shift = (Math.floor(i / ranks) * 0.6180339887498949 + 0.5) % 1;
    return -Math.log(1 - ((i % ranks) + shift) / ranks) * means.boldness;
  });
  const each = means.people / δ.length;
  return {
    people: means.people,
    answer: ([τ, ψ, ν], round) => {
      for (let i = 0; i < δ.length; i += 1) {
        const a = bestExpression('proportional', δ[i], β[i], τ, ψ, ν);
        round.expressed += each * a;
        if (a > τ) punish(round, each, ψ * (a - τ), seen(ν, a));
      }
    },
  };
}

const least: Policy = [0, 1e-9, 0];
const most: Policy = [1, Number.POSITIVE_INFINITY, 1];

function moved(policy: Policy, window: number, uniform: Uniform): Policy {
  const which = Math.floor(uniform() * 3);
  const from = Math.max(least[which], policy[which] - window);
  const to = Math.min(most[which], policy[which] + window);
  const value = from + uniform() * (to - from);
  return [which === 0 ? value : policy[0], which === 1 ? value : policy[1], which === 2 ? value : policy[2]];
}

/**
 * Mean dissent expressed in the last round of one trial from a random start.
 *
 * @param window half the width of a round's move
 */
export function climb(population: Population, rounds: number, window: number, uniform: Uniform): number {
  const round: Round = { expressed: 0, punished: 0, variance: 0 };
  let kept: Policy = [uniform(), uniform(), uniform()];
  let before = Number.POSITIVE_INFINITY;
  for (let count = 0; count < rounds; count += 1) {
    const tried = count === 0 ? kept : moved(kept, window, uniform);
    [round.expressed, round.punished, round.variance] = [0, 0, 0];
    population.answer(tried, round);
    // Who is seen is chance: of so many people, the sum of it is normal.
    const cost = round.expressed + round.punished + Math.sqrt(round.variance) * normalFrom(uniform);
    if (cost <= before) kept = tried;
    before = cost;
  }
  return round.expressed / population.people;
}
