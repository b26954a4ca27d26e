import { describe, expect, it } from 'vitest';
import type { Country } from '../../src/country/people.ts';
import type { RegimeRun } from '../../src/regime-run.ts';
import type { Voice } from '../../src/scenario/scenario.ts';
import { simulate } from '../../src/simulate.ts';
import { silentLog } from '../support/engine-measures.ts';
import { truncatedRate } from '../support/naive/draws.ts';
import { noRegime, smallCountry } from '../support/small-country.ts';

const people = 1_000_000;

/**
 * The least boldness at which somebody says all of δ > τ, from the slope of U (proportional) or its gap (uniform):
 * the share of the bold is then exp(−β/mean).
 */
function leastBoldness({ rule, tolerance: τ, severity: ψ, surveillance: ν }: Voice, δ: number): number {
  const seen = ν + (1 - ν) * δ;
  return rule === 'uniform' ? (seen * ψ) / (δ - τ) : ψ * (seen + (1 - ν) * (δ - τ));
}

/** Shares by Simpson's rule over δ, of which the density is cut exponential. */
function integral(voice: Voice, dissentMean: number, boldnessMean: number): Record<string, number> {
  const rate = truncatedRate(dissentMean);
  const mass = -Math.expm1(-rate);
  const { tolerance: τ } = voice;
  const steps = 20_000;
  const width = (1 - τ) / steps;
  let sum = 0;
  for (let i = 0; i <= steps; i += 1) {
    const δ = τ + i * width;
    const density = (rate * Math.exp(-rate * δ)) / mass;
    // At δ = τ the uniform rule asks for endless boldness.
    const bold = i === 0 && voice.rule === 'uniform' ? 0 : Math.exp(-leastBoldness(voice, δ) / boldnessMean);
    sum += (i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2) * density * bold;
  }
  const defiant = (sum * width) / 3;
  const compliant = -Math.expm1(-rate * τ) / mass;
  return { compliant, silenced: 1 - compliant - defiant, defiant };
}

const sets = [
  { tolerance: 0.1, severity: 0.14, surveillance: 0.1 },
  { tolerance: 0.25, severity: 0.5, surveillance: 0.3 },
  { tolerance: 0.02, severity: 1.2, surveillance: 0.8 },
];

describe('shares of a million people whose beliefs never move', () => {
  it.each(sets.flatMap((set) => (['uniform', 'proportional'] as const).map((rule) => ({ ...set, rule }))))(
    'are those of the integral: $rule rule, τ $tolerance, ψ $severity, ν $surveillance',
    async (set) => {
      const small = smallCountry({ size: people });
      const voice: Voice = { ...small.voice, ...set, extension: false };
      const everybody = { ...small.people, ofAgeFrom: '0-14' as const };
      const scenario = { ...small, people: everybody, weeks: 2, acts: [], voice };
      const { country, runs } = await simulate(scenario, [noRegime], { log: silentLog });
      const found = sharesOf(country, runs[0], voice.tolerance);
      const expected = integral(voice, small.people.dissentMean, small.people.boldnessMean);
      for (const [id, share] of Object.entries(expected)) {
        const error = Math.sqrt((share * (1 - share)) / people);
        const errors = (found[id] - share) / error;
        console.log(
          `${set.rule} ${id}: ${found[id].toFixed(5)}, integral ${share.toFixed(5)}, ${errors.toFixed(2)} standard errors`,
        );
        expect(Math.abs(errors)).toBeLessThan(4);
      }
    },
  );
});

function sharesOf(country: Country, run: RegimeRun, tolerance: number): Record<string, number> {
  const counts = { compliant: 0, silenced: 0, defiant: 0 };
  for (let person = 0; person < people; person += 1) {
    const [δ, a] = [country.dissentOf(person), run.expressionOf(person)];
    counts[δ <= tolerance ? 'compliant' : a < δ ? 'silenced' : 'defiant'] += 1;
  }
  return Object.fromEntries(Object.entries(counts).map(([id, count]) => [id, count / people]));
}
