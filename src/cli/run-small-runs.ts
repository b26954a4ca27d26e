import { type Found, findFor, inReport } from '../chapters/index.ts';
import {
  findSensitivity,
  type Sensitivity,
  sensitivityPeople,
  sensitivityWeeks,
} from '../chapters/sensitivity-swings.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { runScenario } from '../run/run-scenario.ts';
import { ScenarioFaults } from '../scenario/faults.ts';
import type { Override } from '../scenario/overrides.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { publishedBeliefs } from '../store/evidence-files.ts';
import { cachedSensitivity, cacheSensitivity } from '../store/sensitivity-cache.ts';
import { version } from '../store/version.ts';
import { type Readings, runReadings } from '../sweep/readings.ts';
import type { Context } from './context.ts';
import { optional } from './optional.ts';
import type { Start } from './progress.ts';

const setTo = (key: string, value: number | string): Override => ({ key, value, label: `${key}=${value}` });

/** Where the cache of sensitivities lies, and fresh folders of runs. */
export const runsFolder = 'runs';

const names = {
  sensitivity: text('what the headline hangs on', 'ce à quoi tiennent les résultats'),
  cache: text('its copy for the next run', 'sa copie pour la prochaine simulation'),
  readings: text('the other readings', 'les autres lectures'),
};

/** What a report adds from small runs beside the run itself; what fails is left out, and said. */
export async function smallRunsOf(
  read: (overrides: readonly Override[]) => Scenario,
  overrides: readonly Override[],
  scenario: Scenario,
  regimes: readonly string[],
  isAsked: boolean,
  start: Start,
  context: Context,
) {
  const apparatus = regimes.filter((id) => scenario.regimes.find((regime) => regime.id === id)?.apparatus);
  const asked = <Value>(what: Bilingual, make: () => Promise<Value | null>): Promise<Value | null> =>
    isAsked ? optional(what, make, context) : Promise.resolve(null);
  return {
    sensitivity: await asked(names.sensitivity, () =>
      sensitivityOf(read, overrides, scenario, apparatus, start, context),
    ),
    readings: await optional(names.readings, () => readingsOf(scenario, regimes, start), context),
    found: isAsked ? await foundFor(scenario, start, context) : {},
  };
}

/** What the chapters of the report find by small runs of their own. */
const foundFor = (scenario: Scenario, start: Start, context: Context): Promise<Found> =>
  findFor(inReport, scenario, {
    start,
    unlessItFails: (label, make) => optional(label, make, context),
  });

/** The ten parameters that move the headline most: kept from an earlier run of the same, or tried now. */
async function sensitivityOf(
  read: (overrides: readonly Override[]) => Scenario,
  overrides: readonly Override[],
  full: Scenario,
  regimes: readonly string[],
  start: Start,
  context: Context,
): Promise<Sensitivity> {
  const size = [setTo('people.size', sensitivityPeople), setTo('weeks', Math.min(full.weeks, sensitivityWeeks))];
  const base = read([...overrides, ...size]);
  const cached = cachedSensitivity(runsFolder, base, regimes, version);
  const parameters = new Map(full.parameters.map((parameter) => [parameter.key, parameter]));
  if (cached !== null)
    return {
      ...cached,
      swings: cached.swings.flatMap(({ key, ...swing }) => {
        const parameter = parameters.get(key);
        return parameter === undefined ? [] : [{ parameter, ...swing }];
      }),
    };
  const bar = start(text('What the headline hangs on', 'À quoi tiennent les résultats'));
  const withValue = (key: string, value: number): Scenario | null => {
    try {
      return read([...overrides, ...size, setTo(key, value)]);
    } catch (error) {
      if (error instanceof ScenarioFaults) return null;
      throw error;
    }
  };
  const run = (scenario: Scenario, ids: readonly string[]) =>
    runScenario(scenario, { regimes: ids, sample: 0, twins: 'off' });
  const found = await findSensitivity(
    { base, withValue, run, onProgress: (done, of) => bar.update(done / of) },
    regimes,
  );
  bar.done();
  const swings = found.swings.map(({ parameter, ...swing }) => ({ key: parameter.key, ...swing }));
  await optional(
    names.cache,
    () => cacheSensitivity(runsFolder, base, regimes, version, { ...found, swings }),
    context,
  );
  return found;
}

/** The scenario with the published beliefs, and with all faces equally alike. */
async function readingsOf(scenario: Scenario, regimes: readonly string[], start: Start): Promise<Readings> {
  const bar = start(text('Other readings', 'Autres lectures'));
  try {
    return await runReadings(scenario, regimes, publishedBeliefs(), (share) => bar.update(share));
  } finally {
    bar.done();
  }
}
