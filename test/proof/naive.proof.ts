import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Regime, Scenario } from '../../src/scenario/scenario.ts';
import { busyCountry, unguarded } from '../support/busy-country.ts';
import { engineMeasures, type Measures } from '../support/engine-measures.ts';
import { simulateNaively } from '../support/naive-simulator.ts';
import { type Comparison, compareRuns, reject } from '../support/same-distributions.ts';

const seeds = Array.from({ length: 100 }, (_, index) => index + 1);
/** Seeds of the naive simulator are far from those of the engine. */
const apart = 1_000_000;

/** Runs of each regime, a seed each, by the engine. */
async function byEngine(scenario: Scenario, regimes: readonly Regime[], often = seeds): Promise<Measures[][]> {
  const runs: Measures[][] = regimes.map(() => []);
  for (const seed of often) {
    const measures = await engineMeasures({ ...scenario, seed }, regimes);
    measures.forEach((of, index) => {
      runs[index].push(of);
    });
  }
  return runs;
}

const byHand = (scenario: Scenario, regimes: readonly Regime[], often = seeds): Measures[][] =>
  regimes.map((regime, index) => often.map((seed) => simulateNaively(scenario, regime, apart * (index + 1) + seed)));

describe('the naive simulator', () => {
  it('reads nothing of the product but the generator and the scenario', () => {
    const support = join(import.meta.dirname, '../support');
    const files = [join(support, 'naive-simulator.ts')].concat(
      readdirSync(join(support, 'naive')).map((name) => join(support, 'naive', name)),
    );
    const imported = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/from '([^']*\/src\/[^']*)'/g)].map(([, path]) =>
        path.replace(/^.*\/src\//, ''),
      ),
    );
    expect([...new Set(imported)].sort()).toEqual(['country/luck.ts', 'scenario/scenario.ts']);
  });
});

describe('the engine and the naive simulator, 100 runs each', () => {
  const scenario = busyCountry(300);
  const { regimes } = scenario;
  const index = regimes.indexOf(unguarded);
  let naive: Measures[][];
  let others: Comparison[];
  beforeAll(() => {
    naive = byHand(scenario, regimes);
  });

  it('agree on every measure of six regimes', async () => {
    const engine = await byEngine(scenario, regimes);
    const comparisons = regimes.map(({ id }, of) => compareRuns(id, engine[of], naive[of]));
    others = comparisons.filter((_, of) => of !== index).flat();
    const { rejected, least, lines } = reject(comparisons.flat());
    console.log(`${lines.length} measures of ${regimes.length} regimes; smallest Holm p ${least.toPrecision(2)}`);
    console.log(lines.slice(0, 12).join('\n'));
    expect(lines.length).toBeGreaterThan(200);
    expect(rejected).toEqual([]);
  });

  const watch = (more: Partial<Regime['watch']>): Regime => ({ ...unguarded, watch: { ...unguarded.watch, ...more } });
  const raised: [string, (country: Scenario) => [Scenario, Regime]][] = [
    [
      'messages a day',
      (country) => [
        { ...country, counted: { ...country.counted, messages: country.counted.messages * 1.1 } },
        unguarded,
      ],
    ],
    [
      'unpaid judgments a year',
      (country) => [
        {
          ...country,
          acts: country.acts.map((act) =>
            act.id === 'judgment-unpaid' ? { ...act, yearlyRate: act.yearlyRate * 1.1 } : act,
          ),
        },
        unguarded,
      ],
    ],
    ['false matches', (country) => [country, watch({ fmr: unguarded.watch.fmr * 1.1 })]],
    ['sightings', (country) => [country, watch({ sightings: unguarded.watch.sightings * 1.1 })]],
    [
      'ordinary messages erased',
      (country) => [
        country,
        { ...unguarded, filter: { ...unguarded.filter, hitOrdinary: unguarded.filter.hitOrdinary * 1.1 } },
      ],
    ],
    [
      'wrong records a year',
      (country) => [
        country,
        { ...unguarded, records: { ...unguarded.records, wrongYearly: unguarded.records.wrongYearly * 1.1 } },
      ],
    ],
    [
      'records missed',
      (country) => [
        country,
        { ...unguarded, fusion: { ...unguarded.fusion, missed: unguarded.fusion.missed.map((share) => share * 1.1) } },
      ],
    ],
  ];

  it.each(raised)('do not agree when the engine has a tenth more %s', async (name, change) => {
    const [country, regime] = change(scenario);
    const [engine] = await byEngine(country, [regime]);
    const { rejected: all, lines } = reject([...others, ...compareRuns('unguarded', engine, naive[index])]);
    const rejected = all.filter((measure) => measure.startsWith('unguarded'));
    console.log(`a tenth more ${name}: ${rejected.length} measures rejected\n${lines.slice(0, 3).join('\n')}`);
    expect(rejected).not.toEqual([]);
  });
});

describe('the engine and the naive simulator, two neighbourhoods that differ, 50 runs each', () => {
  // The naive simulator takes seconds for so many people: half the runs are what a proof has time for.
  const often = seeds.slice(0, 50);

  it('agree on every measure, with the proportional rule', async () => {
    const busy = busyCountry(4096 + 400);
    const scenario: Scenario = {
      ...busy,
      weeks: 3,
      acts: busy.acts.map((act) => ({ ...act, yearlyRate: act.yearlyRate / 2 })),
      voice: { ...busy.voice, rule: 'proportional', severityToo: 0.5, forget: 0.1, contactFell: 0.05 },
      people: {
        ...busy.people,
        regions: busy.people.regions.map((region, r) => ({
          ...region,
          sightingsFactor: [1, 3][r],
          coverageFactor: [1.2, 0.5][r],
        })),
      },
      counted: { ...busy.counted, messages: 0.3, purchases: 0.1, trips: 0.1 },
    };
    const regimes: Regime[] = [{ ...unguarded, safeguards: { ...unguarded.safeguards, notice: 0.9 } }];
    const engine = await byEngine(scenario, regimes, often);
    const naive = byHand(scenario, regimes, often);
    const { rejected, least, lines } = reject(regimes.flatMap(({ id }, of) => compareRuns(id, engine[of], naive[of])));
    console.log(`${lines.length} measures of two neighbourhoods; smallest Holm p ${least.toPrecision(2)}`);
    console.log(lines.slice(0, 12).join('\n'));
    expect(rejected).toEqual([]);
  });
});
