import { measuresOf } from '../../src/measures/names.ts';
import type {
  ErrorTwin,
  Estimate,
  EventRow,
  MeasureResult,
  PersonRow,
  RegimeResult,
  RunResult,
  WeeklyRow,
} from '../../src/measures/run-result.ts';
import type { Regime, Scenario } from '../../src/scenario/scenario.ts';
import { inventedScenario } from './invented-scenario.ts';

/** A value for a measure of a regime: what a test wants to see printed. */
export type Invent = (measure: string, regime: string) => number | null;

const estimate = (value: number | null): Estimate =>
  value === null ? { value, low: null, high: null } : { value, low: value * 0.9, high: value * 1.1 };

const blocks = 5;

const result = (value: number | null, scenario: Scenario): MeasureResult => ({
  ...estimate(value),
  byGroup: Object.fromEntries(scenario.people.groups.map(({ id, share }) => [id, estimate(value && value * share)])),
  byRegion: Object.fromEntries(scenario.people.regions.map(({ id, share }) => [id, estimate(value && value * share)])),
  leaveOneOut: Array.from({ length: blocks }, (_, block) => value && value * (1 + (block - 2) / 100)),
});

const regimeResult = (regime: Regime, scenario: Scenario, invent: Invent): RegimeResult => ({
  id: regime.id,
  title: regime.title,
  digest: regime.id.padEnd(64, '0'),
  measures: Object.fromEntries(
    measuresOf(scenario)
      .filter(({ id }) => !id.endsWith('ByError') || id === 'listedByError')
      .map(({ id }) => [id, result(invent(id, regime.id), scenario)]),
  ),
});

function* weekly(scenario: Scenario, regimes: readonly RegimeResult[]): Generator<WeeklyRow> {
  const additive = new Set(measuresOf(scenario).flatMap(({ id, additive }) => (additive ? [id] : [])));
  for (const regime of regimes)
    for (let week = 0; week < scenario.weeks; week++)
      for (const region of ['all', ...scenario.people.regions.map(({ id }) => id)])
        for (const group of ['all', ...scenario.people.groups.map(({ id }) => id)]) {
          const values = Object.entries(regime.measures).map(([id, { value }]) => [
            id,
            value !== null && additive.has(id) ? value / scenario.weeks : value,
          ]);
          yield { regime: regime.id, week, region, group, values: Object.fromEntries(values) };
        }
}

const person = (regime: string, number: number): PersonRow => ({
  regime,
  person: number,
  region: 'north',
  neighbourhood: 0,
  household: Math.floor(number / 2),
  group: 'majority',
  ageBand: '25-39',
  meansFifth: 3,
  dissentDesired: 0.3,
  boldness: 0.5,
  likeness: 1.2,
  wanted: false,
  loggedFromWeek: 0,
  loggedFor: 'sample',
  dissentExpressed: 0.1,
  score: regime === 'total' ? 940 : null,
  grade: regime === 'total' ? 'B' : null,
  listed: '',
});

function* events(regimes: readonly RegimeResult[], count: number): Generator<EventRow> {
  for (const { id } of regimes)
    for (let event = 0; event < count; event++)
      yield {
        regime: id,
        person: event % 50,
        day: event % 28,
        kind: event % 2 ? 'done' : 'observed',
        count: 1,
        record: event % 2 ? null : event,
        cause: null,
        rule: 'sensitive-post',
        known: false,
      };
}

const counts = { byError: 12, spared: 1, shifted: 2, displaced: 3 };
const twin = (regime: string): ErrorTwin => ({
  regime,
  people: 20_000,
  mechanical: { stops: counts, listings: counts, refusals: counts },
  throughFear: { stops: counts, listings: counts, refusals: counts },
});

/** Values that differ between regimes as those of a real run might. */
export const plainInvention: Invent = (measure, regime) => {
  const strength = { none: 0, liberal: 1, total: 40 }[regime] ?? 10;
  if (/Share|alertPpv|dissent|speechReach/.test(measure)) return 0.25 - strength / 400;
  if (measure === 'peopleSilencedThisWeek') return 7000 + 60 * strength;
  if (measure.startsWith('actsDone')) return 170_000 - 20 * strength;
  if (measure === 'scoreMean') return regime === 'total' ? 990 : null;
  return 25 * strength;
};

/** A run that nothing simulated, for tests of what is made from runs. */
export function inventedRun(
  invent: Invent = plainInvention,
  scenario: Scenario = inventedScenario(),
  eventCount = 100,
): RunResult {
  const ids = new Set(scenario.defaultRegimes);
  const regimes = scenario.regimes
    .filter(({ id }) => ids.has(id))
    .map((regime) => regimeResult(regime, scenario, invent));
  return {
    scenario,
    regimes,
    weekly: { [Symbol.iterator]: () => weekly(scenario, regimes) },
    people: regimes.flatMap(({ id }) => Array.from({ length: 50 }, (_, number) => person(id, number))),
    events: { [Symbol.iterator]: () => events(regimes, eventCount) },
    errorTwins: regimes.filter(({ id }) => id !== 'none').map(({ id }) => twin(id)),
    workers: 1,
    seconds: 1.23456,
    errorTwinSeconds: 0.5,
    warnings: [
      { code: 'unverified', text: { en: 'an unverified figure', fr: 'un chiffre non vérifié' }, evidence: 'LFR-1' },
    ],
  };
}
