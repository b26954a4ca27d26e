import { withAtMost } from '../chapters/chapter.ts';
import { type Found, findFor, inReport } from '../chapters/index.ts';
import { text } from '../language/french.ts';
import type { Override } from '../scenario/overrides.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { publishedBeliefs } from '../store/evidence-files.ts';
import { keptSensitivity } from '../sweep/kept-sensitivity.ts';
import { type Readings, runReadings } from '../sweep/readings.ts';
import { type SafeguardsWorth, safeguardsWorth, statedSafeguards } from '../sweep/safeguards-worth.ts';
import type { Sensitivity } from '../sweep/sensitivity.ts';
import type { Context } from './context.ts';
import { optional } from './optional.ts';
import type { Start } from './progress.ts';

/** Where the cache of sensitivities lies, and fresh folders of runs. */
export const runsFolder = 'runs';

const names = {
  sensitivity: text('what the headline hangs on', 'ce à quoi tiennent les résultats'),
  cache: text('its copy for the next run', 'sa copie pour la prochaine simulation'),
  worth: text('what each safeguard is worth alone', 'ce que vaut seule chaque garantie'),
  readings: text('the other readings', 'les autres lectures'),
};

/** What small runs are made of. */
interface Asked {
  readonly read: (overrides: readonly Override[]) => Scenario;
  readonly overrides: readonly Override[];
  readonly scenario: Scenario;
  readonly regimes: readonly string[];
  readonly workers: number;
}

/** What a report adds from small runs beside the run itself; what fails is left out, and said. */
export async function smallRunsOf(asked: Asked, isAsked: boolean, start: Start, context: Context) {
  const { scenario } = asked;
  return {
    sensitivity: isAsked
      ? await optional(names.sensitivity, () => sensitivityOf(asked, start, context), context)
      : null,
    worth: isAsked ? await optional(names.worth, () => worthOf(asked, start), context) : null,
    readings: await optional(names.readings, () => readingsOf(asked, start), context),
    found: isAsked ? await foundFor(scenario, start, context) : {},
  };
}

/** What the chapters of the report find by small runs of their own. */
const foundFor = (scenario: Scenario, start: Start, context: Context): Promise<Found> =>
  findFor(inReport, scenario, {
    start,
    unlessItFails: (label, make) => optional(label, make, context),
  });

/** What is not known and what that does to the headline: kept from an earlier run of the same, or tried now. */
async function sensitivityOf(
  { read, overrides, scenario, regimes, workers }: Asked,
  start: Start,
  context: Context,
): Promise<Sensitivity> {
  const { found, keep } = await keptSensitivity(scenario, {
    read: (changes) => read([...overrides, ...changes]),
    regimes,
    workers,
    runs: runsFolder,
    start: () => start(text('What the headline hangs on', 'À quoi tiennent les résultats')),
  });
  await optional(names.cache, keep, context);
  return found;
}

/** People on whom each safeguard alone is tried: the fewest of which the chance is known. */
const worthPeople = 20_480;

/** What each safeguard that the scenario states is worth alone, in the last regime run that has an apparatus. */
async function worthOf({ scenario, regimes, workers }: Asked, start: Start): Promise<SafeguardsWorth | null> {
  const last = scenario.regimes.findLast(({ id, apparatus }) => apparatus && regimes.includes(id));
  if (last === undefined || statedSafeguards(scenario, last.id).length < 2) return null;
  const bar = start(text('Each safeguard alone', 'Chaque garantie seule'));
  try {
    const small = withAtMost(scenario, worthPeople);
    return await safeguardsWorth(small, last.id, { workers, onProgress: bar.update });
  } finally {
    bar.done();
  }
}

/** The scenario with the published beliefs, and with all faces equally alike. */
async function readingsOf({ scenario, regimes, workers }: Asked, start: Start): Promise<Readings> {
  const bar = start(text('Other readings', 'Autres lectures'));
  try {
    return await runReadings(scenario, regimes, publishedBeliefs(), (share) => bar.update(share), workers);
  } finally {
    bar.done();
  }
}
