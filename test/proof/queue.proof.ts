import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Regime, Scenario } from '../../src/scenario/scenario.ts';
import { engineMeasures, type Measures } from '../support/engine-measures.ts';
import { simulateNaively } from '../support/naive-simulator.ts';
import { smallCountry, total } from '../support/small-country.ts';

const seeds = [1, 2, 3, 4, 5];
const neighbourhoods = 6;

/** One region in which nothing happens but sightings: about 500 alerts a week. */
function country(): Scenario {
  const small = smallCountry({ size: neighbourhoods * 4096 });
  return {
    ...small,
    weeks: 5,
    reactions: false,
    acts: [],
    counted: { ...small.counted, messages: 0, purchases: 0, trips: 0 },
    people: { ...small.people, ties: 1, regions: [{ ...small.people.regions[0], share: 1 }], wantedPer100000: 400 },
  };
}

const regime = (alertsReviewed: number): Regime => ({
  ...total,
  filter: { ...total.filter, on: false },
  watch: {
    ...total.watch,
    sightings: 0.3,
    fmr: 1e-6,
    listSize: 400,
    recordLists: [],
    stopCapacity: null,
    reviewCapacity: (alertsReviewed * 100_000) / (neighbourhoods * 4096),
  },
});

/** Alerts, and the shares of them reviewed and lapsed, over all seeds. */
function shares(runs: readonly Measures[]): { alerts: number; reviewed: number; lapsed: number } {
  const sum = (id: string) => runs.reduce((all, run) => all + (run[id] ?? 0), 0);
  const alerts = sum('alertsTrue') + sum('alertsFalse');
  const lapsed = sum('alertsLapsed') / alerts;
  return { alerts: alerts / runs.length, reviewed: 1 - lapsed, lapsed };
}

const model = readFileSync(new URL('../../docs/model.md', import.meta.url), 'utf8').replaceAll(/\s+/g, ' ');
const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;

describe('a region’s review capacity, dealt to neighbourhoods and days', () => {
  // A week has about 1,500 alerts: capacity that is ample, tight, short, and far too little.
  it.each([
    { reviews: 3000, within: 0.002, least: 0, most: 0.001 },
    { reviews: 1650, within: 0.05, least: 0, most: 0.1 },
    { reviews: 1350, within: 0.05, least: 0.05, most: 0.15 },
    { reviews: 500, within: 0.02, least: 0.6, most: 0.7 },
  ])(
    'lets about as many alerts lapse as one line a day of the whole region, with $reviews reviews a week',
    async ({ reviews, within, least, most }) => {
      const scenario = country();
      const settings = regime(reviews);
      const dealt = shares(seeds.map((seed) => simulateNaively(scenario, settings, 1000 + seed)));
      const oneLine = shares(
        seeds.map((seed) => simulateNaively(scenario, settings, 1000 + seed, { queue: 'region-wide' })),
      );
      const engine: Measures[] = [];
      for (const seed of seeds) engine.push(...(await engineMeasures({ ...scenario, seed }, [settings])));
      const byEngine = shares(engine);
      console.log(
        `${reviews} reviews a week, ${(dealt.alerts / scenario.weeks).toFixed(0)} alerts: lapsed ` +
          `${percent(oneLine.lapsed)} in one line, ${percent(dealt.lapsed)} dealt (naive), ` +
          `${percent(byEngine.lapsed)} dealt (engine); reviewed ${percent(oneLine.reviewed)} and ${percent(dealt.reviewed)}`,
      );
      expect(Math.abs(dealt.lapsed - oneLine.lapsed)).toBeLessThan(within);
      expect(Math.abs(byEngine.lapsed - dealt.lapsed)).toBeLessThan(0.02);
      expect(oneLine.lapsed, 'the line is as long as it is meant to be').toBeGreaterThanOrEqual(least);
      expect(oneLine.lapsed).toBeLessThanOrEqual(most);
      if (percent(oneLine.lapsed) !== percent(0))
        expect(model).toContain(`${percent(dealt.lapsed)} instead of ${percent(oneLine.lapsed)}`);
    },
  );
});
