import { erasedShare } from './apparatus/filter.ts';
import { Alike } from './country/alike.ts';
import { Contacts } from './country/contacts.ts';
import { largestGroups } from './country/counted-kinds.ts';
import { totalRows } from './country/events.ts';
import { type Neighbourhood, neighbourhoodSize } from './country/neighbourhood.ts';
import type { Country } from './country/people.ts';
import { Ranks } from './country/ranks.ts';
import { RoundingLuck } from './country/rounding.ts';
import type { Log, Step } from './country/step.ts';
import { CandidateActs, WantedPeople } from './country/truth.ts';
import { Followers, logTotals } from './measures/log-totals.ts';
import { countReach, Reach } from './measures/reach.ts';
import { EachRegime, type WatchedLog } from './measures/run-log.ts';
import type { RegimeRun } from './regime-run.ts';
import { type Drawing, drawCandidates } from './society/acts.ts';
import { drawTotals } from './society/counted.ts';
import { runWeek, Workspace } from './week.ts';

/** Words are followed from speaker to speaker in about this many neighbourhoods. */
const reachNeighbourhoods = 12;

/** Walks through neighbourhoods of a country, week by week, under the regimes that are run side by side. */
export class Walker {
  private readonly neighbourhoods: readonly Neighbourhood[];
  private readonly step: Step;
  private readonly workspace: Workspace;
  private readonly acts = new CandidateActs();
  private readonly reach = new Reach();
  private readonly followers = new Followers();
  private readonly log: EachRegime;
  private readonly followsWords: boolean;

  constructor(country: Country, runs: readonly RegimeRun[], neighbourhoods: readonly Neighbourhood[], log: WatchedLog) {
    this.neighbourhoods = neighbourhoods;
    this.log = new EachRegime(log);
    this.followsWords = log.pointsAlone !== true;
    this.step = createStep(country, runs[0], this.acts, this.log);
    this.workspace = new Workspace(country);
  }

  /** One week of every neighbourhood, under each leading regime; `led` has the places of those that each leads. */
  week(week: number, led: ReadonlyMap<RegimeRun, readonly number[]>): void {
    const { step, workspace, acts, reach, followers, log, followsWords } = this;
    for (const run of led.keys()) run.enter();
    for (const neighbourhood of this.neighbourhoods) {
      turnTo(step, workspace, acts, neighbourhood, week);
      followers.turn();
      for (const [run, regimes] of led) {
        log.regimes = regimes;
        enter(step, run);
        runWeek(step, workspace);
        logTotals(step, followers);
        if (followsWords && isFollowed(step.country, neighbourhood))
          countReach(step, reach, erasedShare(step, 'sensitive'));
      }
    }
  }
}

/** Whether words are followed here: in about so many neighbourhoods, evenly spread. */
const isFollowed = ({ neighbourhoods }: Country, { index }: Neighbourhood): boolean =>
  index % Math.ceil(neighbourhoods.length / reachNeighbourhoods) === 0;

/** Turns to a neighbourhood's week, and draws what is the same in every regime. */
function turnTo(
  step: Step,
  { drawing, experience }: Workspace,
  acts: CandidateActs,
  neighbourhood: Neighbourhood,
  week: number,
): void {
  const { country, group, ofAge } = step;
  step.neighbourhood = neighbourhood;
  step.week = week;
  step.base = country.placeOf(neighbourhood.first).at;
  const { base } = step;
  const { traits } = country.chunkOf(neighbourhood.first);
  const { size } = neighbourhood;
  const { firstOfAge } = country;
  for (let place = 0; place < size; place += 1) {
    const trait = traits[base + place];
    group[place] = trait >> 6;
    ofAge[place] = (trait & 7) >= firstOfAge ? 1 : 0;
  }
  step.candidates = actsOf(country, acts, drawing, neighbourhood, week);
  drawTotals(country, step.candidates, experience.quiet.of(country, neighbourhood), neighbourhood, week);
  step.rounding.turnTo(neighbourhood, week);
}

/** What people may do in a week: drawn now, or for a run of the same people before. */
function actsOf(
  country: Country,
  acts: CandidateActs,
  drawing: Drawing,
  neighbourhood: Neighbourhood,
  week: number,
): CandidateActs {
  const { actsKept, neighbourhoods } = country;
  const place = week * neighbourhoods.length + neighbourhood.index;
  const before = actsKept?.get(place);
  if (before !== undefined) return before;
  drawCandidates(country, acts, drawing, neighbourhood, week);
  actsKept?.set(place, acts.copy());
  return acts;
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

function createStep(country: Country, run: RegimeRun, acts: CandidateActs, log: Log): Step {
  const groups = country.scenario.people.groups.length;
  if (groups > largestGroups) throw new RangeError(`at most ${largestGroups} groups`);
  return {
    country,
    contacts: new Contacts(country),
    alike: new Alike(country),
    wanted: new WantedPeople(country),
    candidates: acts,
    ranks: new Ranks(country.luck),
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
    ofAge: new Uint8Array(neighbourhoodSize),
    desiredByGroup: new Float64Array(groups),
    expressedByGroup: new Float64Array(groups),
    peopleByGroup: new Float64Array(groups),
    located: new Uint8Array(neighbourhoodSize),
    coverageFactors: { neighbourhood: -1, shape: 0, of: new Float64Array(neighbourhoodSize) },
    score: new Float64Array(neighbourhoodSize),
    rightScore: new Float64Array(neighbourhoodSize),
  };
}
