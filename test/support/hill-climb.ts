// The adaptive authority of Daymude, Axelrod, Forrest 2025 (arXiv 2509.03731) as their published sweep runs it: one of
// tolerance, severity, surveillance moves a round; a round that costs more than the round before is taken back. (The
// round before counts as it was tried, taken back or not.) The engine's own authority moves all three and remembers its
// best; what both share, and what is checked here, is how people answer: `bestExpression`.
import { bestExpression, type Rule } from '../../src/society/voice.ts';
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

/** People one by one, under either rule: those who desire no more than is tolerated say it all, and are summed once. */
export function individuals(rule: Rule, { people, dissent, boldness }: Means, uniform: Uniform): Population {
  const δ = Float64Array.from({ length: people }, (_, rank) => dissent(1 - (rank + 0.5) / people));
  const β = Float64Array.from(δ, () => -Math.log(1 - uniform()) * boldness);
  const all = δ.reduce((sum, each) => sum + each, 0);
  return {
    people,
    answer: ([τ, ψ, ν], round) => {
      round.expressed += all;
      for (let i = 0; i < people && δ[i] > τ; i += 1) {
        const a = bestExpression(rule, δ[i], β[i], τ, ψ, ν);
        round.expressed += a - δ[i];
        if (a > τ) punish(round, 1, rule === 'uniform' ? ψ : ψ * (a - τ), seen(ν, a));
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
