import { counters } from '../country/counts.ts';
import type { Regime, Scenario } from '../scenario/scenario.ts';
import type { Measure } from './measure.ts';
import { gather } from './measure-run.ts';
import type { WeeklyRow } from './run-result.ts';

/** The measures of every week, region and group of one regime, `all` rows included. */
export function* weeklyRows(
  scenario: Scenario,
  regime: Regime,
  measures: readonly Measure[],
  weekly: readonly Float64Array[],
): Generator<WeeklyRow> {
  const shape = { blocks: 1, regions: scenario.people.regions.length, groups: scenario.people.groups.length };
  const regions = [null, ...scenario.people.regions.keys()];
  const groups = [null, ...scenario.people.groups.keys()];
  const ever = new Map<string, Float64Array>();
  for (let week = 0; week < weekly.length; week += 1) {
    for (const r of regions) {
      for (const g of groups) {
        const sums = gather(
          shape,
          weekly[week],
          (_, region, group) => (r ?? region) === region && (g ?? group) === group,
        );
        const since = ever.get(`${r}:${g}`) ?? new Float64Array(counters);
        for (let index = 0; index < counters; index += 1) since[index] += sums[index];
        ever.set(`${r}:${g}`, since);
        const period = { sums, end: sums, ever: since };
        yield {
          regime: regime.id,
          week,
          region: r === null ? 'all' : scenario.people.regions[r].id,
          group: g === null ? 'all' : scenario.people.groups[g].id,
          values: Object.fromEntries(measures.map(({ id, rate }) => [id, rate.of(period, regime)])),
        };
      }
    }
  }
}
