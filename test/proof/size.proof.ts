import { describe, expect, it } from 'vitest';
import type { Regime, Scenario } from '../../src/scenario/scenario.ts';
import { binomialTest, holm } from '../../src/statistics/tests.ts';
import { engineMeasures, type Measures } from '../support/engine-measures.ts';
import { studentTail } from '../support/same-distributions.ts';
import { smallCountry, total } from '../support/small-country.ts';

const seeds = Array.from({ length: 20 }, (_, index) => index + 1);
const [few, many] = [50_000, 500_000];
const standsFor = 10_000_000;

/** Everything on, with capacities that bind. */
const regime: Regime = {
  ...total,
  watch: { ...total.watch, passFalse: 0.5, reviewCapacity: 300, stopCapacity: 100 },
  safeguards: { ...total.safeguards, notice: 0.5, graceWeeks: 1, appealDelayWeeks: 2 },
};

const country = (size: number, population: number): Scenario => {
  const small = smallCountry({ size });
  return { ...small, weeks: 8, people: { ...small.people, standsFor: population } };
};

/** Measures that are means or shares whatever the size; all others are counts, taken per 100,000 people. */
const isRate =
  /^(spheresJoined|spheresExposedByOneBreach|alertPpv|scoreMean|gradeShare\..*|dissent.*|speechReach|foundPer1000StopsOfOthers)$/;

async function runs(size: number, population: number): Promise<Measures[]> {
  const all: Measures[] = [];
  for (const seed of seeds) {
    const [measures] = await engineMeasures({ ...country(size, population), seed }, [regime]);
    all.push(
      Object.fromEntries(
        Object.entries(measures).map(([id, value]) => [
          id,
          value === null || isRate.test(id) ? value : (value * 100_000) / size,
        ]),
      ),
    );
  }
  return all;
}

interface Difference {
  readonly id: string;
  readonly mean: number;
  readonly pValue: number;
}

/** Fewer events a run of the small country than this are too few for a mean's error to be known. */
const rare = 5;

/** People or events of all runs together, for a measure that counts some. */
function countOf(id: string, of: readonly Measures[], size: number): number | null {
  if (isRate.test(id) && !id.startsWith('gradeShare.')) return null;
  const unit = id.startsWith('gradeShare.') ? 1 : 100_000;
  return Math.round(of.reduce((sum, run) => sum + ((run[id] ?? 0) * size) / unit, 0));
}

/** Paired by seed: the first people of a large country are the people of the small one. */
function differences(one: readonly Measures[], other: readonly Measures[]): Difference[] {
  return Object.keys(one[0]).flatMap((id) => {
    const pairs = one.flatMap((run, index) => {
      const [a, b] = [run[id], other[index][id]];
      return a === null || b === null ? [] : [b - a];
    });
    if (pairs.length < 3) return [];
    const mean = pairs.reduce((sum, value) => sum + value, 0) / pairs.length;
    const [inFew, inMany] = [countOf(id, one, few), countOf(id, other, many)];
    if (inFew !== null && inMany !== null && inMany > 0 && (inMany * few) / many < rare * seeds.length) {
      return [{ id, mean, pValue: binomialTest(Math.min(inFew, inMany), inMany, few / many) }];
    }
    const squares = pairs.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const error = Math.sqrt(squares / (pairs.length - 1) / pairs.length);
    if (error === 0) return mean === 0 ? [] : [{ id, mean, pValue: 0 }];
    return [{ id, mean, pValue: studentTail(mean / error, pairs.length - 1) }];
  });
}

function rejected(found: readonly Difference[]): string[] {
  const adjusted = holm(found.map(({ pValue }) => pValue));
  const order = found.map((_, index) => index).sort((a, b) => adjusted[a] - adjusted[b]);
  console.log(
    `${found.length} measures; least Holm p\n` +
      order
        .slice(0, 8)
        .map((index) => {
          const { id, mean, pValue } = found[index];
          return `${id}: differs by ${mean.toPrecision(3)}, p ${pValue.toPrecision(2)}, Holm ${adjusted[index].toPrecision(2)}`;
        })
        .join('\n'),
  );
  return order.filter((index) => adjusted[index] < 0.01).map((index) => found[index].id);
}

describe(`${few} and ${many} people who stand for the same country, over 20 seeds`, () => {
  let large: Measures[];

  it('do not differ in any measure per 100,000 people', async () => {
    large = await runs(many, standsFor);
    const found = differences(await runs(few, standsFor), large);
    expect(found.length).toBeGreaterThan(50);
    expect(rejected(found)).toEqual([]);
  });

  it('differ where the list is as long as the people run are many, and not as those they stand for', async () => {
    const unscaled = await runs(few, (standsFor * few) / many);
    const found = rejected(differences(unscaled, large));
    console.log(`rejected: ${found.join(', ')}`);
    expect(found).toContain('alertsFalse');
  });
});
