import { withAtMost } from '../chapters/chapter.ts';
import { type Found, findFor, inReport } from '../chapters/index.ts';
import { text } from '../language/french.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { publishedBeliefs } from '../store/evidence-files.ts';
import { type KeptSensitivity, keptSensitivity } from '../sweep/kept-sensitivity.ts';
import { type RunCrew, startRunCrew } from '../sweep/many.ts';
import { type Readings, runReadings } from '../sweep/readings.ts';
import { type SafeguardsWorth, safeguardsWorth, statedSafeguards } from '../sweep/safeguards-worth.ts';
import type { Sensitivity } from '../sweep/sensitivity.ts';
import type { Values } from '../sweep/small-run.ts';
import type { Context } from './context.ts';
import { optional } from './optional.ts';
import type { Start } from './progress.ts';
import type { Chosen } from './run-options.ts';

/** Where the cache of sensitivities lies, and fresh folders of runs. */
export const runsFolder = 'runs';

const names = {
  sensitivity: text('what the headline hangs on', 'ce à quoi tiennent les résultats'),
  cache: text('its copy for the next run', 'sa copie pour la prochaine simulation'),
  worth: text('what each safeguard is worth alone', 'ce que vaut seule chaque garantie'),
  readings: text('the other readings', 'les autres lectures'),
};

/** What small runs are made of. */
interface Asked extends Chosen {
  readonly workers: number;
  /** What the run itself gives. */
  readonly own: Promise<Values>;
  /** What is not known, or how it is found; `null` where nobody asks. */
  readonly kept: Promise<KeptSensitivity | null>;
  /** Ends them: nobody is told then. */
  readonly signal: AbortSignal;
}

interface Made extends Asked {
  readonly crew: RunCrew;
}

/**
 * What a report adds from small runs beside the run itself, all on one crew; what fails is left out, and said.
 *
 * @param isAsked whether more than the other readings is asked for
 */
export async function smallRunsOf(asked: Asked, isAsked: boolean, start: Start, { note, ...others }: Context) {
  const { scenario, workers, signal } = asked;
  const context: Context = { ...others, note: (line) => (signal.aborted ? undefined : note(line)) };
  const crew = startRunCrew(workers);
  const made: Made = { ...asked, crew };
  signal.addEventListener('abort', () => void crew.end(signal.reason), { once: true });
  try {
    const [readings, worth, sensitivity, found] = await Promise.all([
      optional(names.readings, () => readingsOf(made, start), context),
      isAsked ? optional(names.worth, () => worthOf(made, start), context) : null,
      isAsked ? optional(names.sensitivity, () => sensitivityOf(made, start, context), context) : null,
      isAsked ? foundFor(scenario, start, context) : {},
    ]);
    return { readings, worth, sensitivity, found };
  } finally {
    await crew.end();
  }
}

/** What the chapters of the report find by small runs of their own. */
const foundFor = (scenario: Scenario, start: Start, context: Context): Promise<Found> =>
  findFor(inReport, scenario, {
    start,
    unlessItFails: (label, make) => optional(label, make, context),
  });

/** Looks up what is not known of a scenario; `null` where that fails. */
export const lookUpSensitivity = (
  { read, overrides, scenario, regimes }: Chosen,
  context: Context,
): Promise<KeptSensitivity | null> =>
  optional(
    names.sensitivity,
    () => keptSensitivity(scenario, { read: (changes) => read([...overrides, ...changes]), regimes, runs: runsFolder }),
    context,
  );

/** What is not known and what that does to the headline: kept from an earlier run of the same, or tried now. */
async function sensitivityOf(
  { kept, workers, crew, signal }: Made,
  start: Start,
  context: Context,
): Promise<Sensitivity | null> {
  const known = await kept;
  if (known === null || known.found !== null) return known?.found ?? null;
  const bar = start(text('What the headline hangs on', 'À quoi tiennent les résultats'));
  try {
    const found = await known.find({ workers, crew, signal, onProgress: bar.update });
    await optional(names.cache, () => known.keep(found), context);
    return found;
  } finally {
    bar.done();
  }
}

/** People on whom each safeguard alone is tried: the fewest of which the chance is known. */
const worthPeople = 20_480;

/** What each safeguard that the scenario states is worth alone, in the last regime run that has an apparatus. */
async function worthOf(
  { scenario, regimes, workers, crew, signal }: Made,
  start: Start,
): Promise<SafeguardsWorth | null> {
  const last = scenario.regimes.findLast(({ id, apparatus }) => apparatus && regimes.includes(id));
  if (last === undefined || statedSafeguards(scenario, last.id).length < 2) return null;
  const bar = start(text('Each safeguard alone', 'Chaque garantie seule'));
  try {
    const small = withAtMost(scenario, worthPeople);
    return await safeguardsWorth(small, last.id, { workers, crew, signal, onProgress: bar.update });
  } finally {
    bar.done();
  }
}

/** The scenario with the published beliefs, and with all faces equally alike. */
async function readingsOf({ scenario, regimes, ...made }: Made, start: Start): Promise<Readings> {
  const { own, workers, crew, signal } = made;
  const bar = start(text('Other readings', 'Autres lectures'));
  try {
    const many = { workers, crew, signal, onProgress: bar.update };
    return await runReadings(scenario, regimes, publishedBeliefs(), { ...many, own });
  } finally {
    bar.done();
  }
}
