import { erasedShare } from './apparatus/filter.ts';
import { Contacts } from './country/contacts.ts';
import { largestGroups } from './country/counted-kinds.ts';
import { totalRows } from './country/events.ts';
import { Country, type Neighbourhood, neighbourhoodSize } from './country/people.ts';
import { RoundingLuck } from './country/rounding.ts';
import type { Log, Step } from './country/step.ts';
import { CandidateActs, WantedPeople } from './country/truth.ts';
import { logTotals } from './measures/log-totals.ts';
import { countReach, Reach } from './measures/reach.ts';
import { RegimeRun } from './regime-run.ts';
import type { Regime, Scenario } from './scenario/scenario.ts';
import { drawCandidates } from './society/acts.ts';
import { drawTotals } from './society/counted.ts';
import { voiceAtStart } from './society/voice.ts';
import { runWeek, Workspace } from './week.ts';

/** How a run is watched and walked; nothing here changes what happens in it. */
export interface Walk {
  /** Told of every event as it happens. */
  readonly log: Log & { regimeIndex: number };
  /** Told after every week, with the runs as they stand. */
  readonly onWeek?: (week: number, country: Country, runs: readonly RegimeRun[]) => void;
  /** Ends the run after the week in which it is aborted. */
  readonly signal?: AbortSignal;
  /** The order in which neighbourhoods are stepped: any order gives the same run. */
  readonly order?: (neighbourhoods: readonly Neighbourhood[]) => readonly Neighbourhood[];
}

/** Words are followed from speaker to speaker in about this many neighbourhoods. */
const reachNeighbourhoods = 12;

/**
 * Runs a scenario's country, week by week, under the given regimes side by side: the same people with the same luck.
 *
 * @param regimes regimes to run, in any order; none changes what another finds
 * @returns a run a regime, in that order
 * @throws the signal's reason once it is aborted
 */
export async function simulate(
  scenario: Scenario,
  regimes: readonly Regime[],
  walk: Walk,
): Promise<{ country: Country; runs: RegimeRun[] }> {
  const country = new Country(scenario, voiceAtStart(scenario.people, scenario.voice));
  const runs = regimes.map((regime) => new RegimeRun(country, regime));
  const step = createStep(country, runs[0], walk.log);
  const workspace = new Workspace(country);
  const reach = new Reach();
  const neighbourhoods = walk.order?.(country.neighbourhoods) ?? country.neighbourhoods;
  for (let week = 0; week < scenario.weeks; week += 1) {
    for (const run of runs) run.open(week);
    for (const neighbourhood of neighbourhoods) {
      turnTo(step, workspace, neighbourhood, week);
      for (const [index, run] of runs.entries()) {
        walk.log.regimeIndex = index;
        enter(step, run);
        runWeek(step, workspace);
        logTotals(step);
        if (isFollowed(country, neighbourhood)) countReach(step, reach, erasedShare(step, 'sensitive'));
      }
    }
    for (const run of runs) run.close(week);
    walk.onWeek?.(week, country, runs);
    await pause();
    walk.signal?.throwIfAborted();
  }
  return { country, runs };
}

/** Lets the host draw its progress, or stop us. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Whether words are followed here: in about so many neighbourhoods, evenly spread. */
const isFollowed = ({ neighbourhoods }: Country, { index }: Neighbourhood): boolean =>
  index % Math.ceil(neighbourhoods.length / reachNeighbourhoods) === 0;

/** Turns to a neighbourhood's week, and draws what is the same in every regime. */
function turnTo(step: Step, { drawing, experience }: Workspace, neighbourhood: Neighbourhood, week: number): void {
  const { country, candidates, group } = step;
  step.neighbourhood = neighbourhood;
  step.week = week;
  step.base = country.placeOf(neighbourhood.first).at;
  const { traits } = country.chunkOf(neighbourhood.first);
  for (let place = 0; place < neighbourhood.size; place += 1) group[place] = traits[step.base + place] >> 6;
  drawCandidates(country, candidates, drawing, neighbourhood, week);
  drawTotals(country, candidates, experience.quiet.of(country, neighbourhood), neighbourhood, week);
  step.rounding.turnTo(neighbourhood, week);
}

/** Turns to another regime's columns for the same neighbourhood and week. */
function enter(step: Step, run: RegimeRun): void {
  const { neighbourhood, country } = step;
  step.regime = run.regime;
  step.chunks = run.columns;
  step.chunk = run.columns[country.placeOf(neighbourhood.first).chunk];
  step.rare = run.rare[neighbourhood.index];
  step.shared = run.shared;
  step.counts = run.counts;
  step.offset = run.counts.offset(neighbourhood);
  step.totals.fill(0);
}

function createStep(country: Country, run: RegimeRun, log: Log): Step {
  const groups = country.scenario.people.groups.length;
  if (groups > largestGroups) throw new RangeError(`at most ${largestGroups} groups`);
  return {
    country,
    contacts: new Contacts(country),
    wanted: new WantedPeople(country),
    candidates: new CandidateActs(),
    rounding: new RoundingLuck(country.luck),
    neighbourhood: country.neighbourhoods[0],
    week: 0,
    regime: run.regime,
    chunks: run.columns,
    chunk: run.columns[0],
    base: 0,
    rare: run.rare[0],
    shared: run.shared,
    counts: run.counts,
    offset: 0,
    log,
    expressed: new Uint16Array(neighbourhoodSize),
    spheresJoined: new Uint8Array(neighbourhoodSize),
    totals: new Float64Array(totalRows.length * largestGroups),
    group: new Uint8Array(neighbourhoodSize),
    desiredByGroup: new Float64Array(groups),
    expressedByGroup: new Float64Array(groups),
    peopleByGroup: new Float64Array(groups),
    located: new Uint8Array(neighbourhoodSize),
    coverageFactors: { neighbourhood: -1, shape: 0, of: new Float64Array(neighbourhoodSize) },
    score: new Float64Array(neighbourhoodSize),
    rightScore: new Float64Array(neighbourhoodSize),
  };
}
