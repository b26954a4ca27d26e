import { describe, expect, it } from 'vitest';
import { bestExpression, utility, voiceAtStart } from '../../src/society/voice.ts';
import { Draws } from '../support/naive/draws.ts';
import { smallCountry } from '../support/small-country.ts';

const gridSteps = 1000;

/** The largest U on a grid of [0, δ] that holds τ as well, and where it is. */
function bruteForce(...[rule, δ, β, τ, ψ, ν]: Parameters<typeof bestExpression>): { a: number; best: number } {
  const acts = Array.from({ length: gridSteps + 1 }, (_, step) => (δ * step) / gridSteps);
  if (τ < δ) acts.push(τ);
  return acts
    .map((a) => ({ a, best: utility(rule, a, δ, β, τ, ψ, ν) }))
    .reduce((best, next) => (next.best > best.best ? next : best));
}

const draws = new Draws(20251);

/** Cases of every kind: tolerances, severities and boldness of all sizes, and the ends of each. */
const cases = Array.from({ length: 6000 }, (_, index) => {
  const rule = index % 2 === 0 ? ('uniform' as const) : ('proportional' as const);
  const ν = [draws.uniform(), draws.uniform(), 1, 0][Math.floor(index / 2) % 4];
  const ψ = index % 50 < 2 ? 0 : draws.uniform() * (index % 3 === 0 ? 3 : 0.6);
  const τ = index % 40 < 2 ? 0 : draws.uniform() * 0.8;
  return [rule, draws.uniform(), draws.exponential(0.5), τ, ψ, ν] as const;
});

describe('best expression', () => {
  it('in closed form is never worse than the best of a thousand acts, in 6,000 cases of both rules', () => {
    const worse = cases.filter((of) => {
      const [rule, δ, β, τ, ψ, ν] = of;
      const a = bestExpression(...of);
      return a < 0 || a > δ || utility(rule, a, δ, β, τ, ψ, ν) < bruteForce(...of).best - 1e-12;
    });
    expect(worse).toEqual([]);
    expect(cases.filter(([, , , , , ν]) => ν === 1).length).toBeGreaterThan(1000);
  });

  it('is where the search finds anything as good', () => {
    const elsewhere = cases.filter((of) => {
      const [rule, δ, β, τ, ψ, ν] = of;
      const { a, best } = bruteForce(...of);
      const found = bestExpression(...of);
      return best >= utility(rule, found, δ, β, τ, ψ, ν) && Math.abs(a - found) > δ / gridSteps;
    });
    expect(elsewhere).toEqual([]);
  });

  it('of nobody who fears nothing is less than they wish', () => {
    for (const rule of ['uniform', 'proportional'] as const)
      expect(bestExpression(rule, 0.7, 0.01, 0.1, 0, 1)).toBe(0.7);
  });

  it('has the mean over a country’s shares that drawing people one by one gives', () => {
    const { people, voice } = smallCountry();
    for (const rule of ['uniform', 'proportional'] as const) {
      const { mean } = voiceAtStart(people, { ...voice, rule });
      const many = 200_000;
      let [sum, squares] = [0, 0];
      for (let person = 0; person < many; person += 1) {
        const [δ, β] = [draws.truncatedExponential(people.dissentMean), draws.exponential(people.boldnessMean)];
        const a = bestExpression(rule, δ, β, voice.tolerance, voice.severity, voice.surveillance);
        sum += a;
        squares += a * a;
      }
      const error = Math.sqrt((squares / many - (sum / many) ** 2) / many);
      expect(Math.abs(mean - sum / many)).toBeLessThan(4 * error);
    }
  });
});
