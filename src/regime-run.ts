import { publish, takePublished, turnWeek } from './apparatus/barrier.ts';
import { weeksHeld } from './apparatus/fusion.ts';
import { scoresRanked } from './apparatus/score-line.ts';
import { dissentScale, type StateChunk } from './country/columns.ts';
import type { Sha256 } from './country/country-digest.ts';
import { counter, counters, type WeekCounts } from './country/counts.ts';
import type { Country } from './country/people.ts';
import type { RareTable } from './country/rare-table.ts';
import { ownRoom, type Room } from './country/room.ts';
import type { Shared } from './country/step.ts';
import { type CommonState, createCommon, RegimeState } from './regime-state.ts';
import { lanesOf } from './scenario/retention.ts';
import type { Regime, Scenario } from './scenario/scenario.ts';
import { expressionAt } from './society/beliefs.ts';

/** A counter added up over regions and groups; 0 before the first week. */
function countOf(week: Float64Array | undefined, index: number): number {
  let sum = 0;
  for (let at = index; week !== undefined && at < week.length; at += counters) sum += week[at];
  return sum;
}

/** Lengths of retention that end within the run, as many as there are at any time of it. */
const lanesEver = ({ calendar, weeks }: Scenario, settings: Regime): number =>
  Math.max(
    ...[settings, ...calendar.map((step) => step.regimes[settings.id])].map((regime) =>
      regime === undefined ? 0 : lanesOf(regime, weeks).length,
    ),
  );

/** Scores that are ranked at any time of the run, in sixteenths: none where no share of people is listed by score. */
const scoresEver = ({ calendar }: Scenario, settings: Regime): number =>
  Math.max(
    ...[settings, ...calendar.map((step) => step.regimes[settings.id])].map((regime) =>
      regime === undefined ? 0 : scoresRanked(regime),
    ),
  );

/** A regime as a calendar's step leaves it; whether it errs or misses stays as it was asked for. */
const afterStep = (regime: Regime, asked: Regime): Regime => ({
  ...regime,
  errors: regime.errors && asked.errors,
  misses: regime.misses && asked.misses,
});

/** Two regimes that differ in id and title alone are of one kind. */
const kindOf = (regime: Regime, lanes: number): string => JSON.stringify([{ ...regime, id: '', title: '' }, lanes]);

/** Where a run's state lies: in a room of its own, or in what several threads have in common, with this one's counts. */
export type Place = { readonly room: Room } | { readonly common: CommonState; readonly cells: Float64Array };

/**
 * One regime while it runs. Regimes that are alike so far have one state, which the first of them leads: it is walked
 * once, until a step of the calendar parts them.
 */
export class RegimeRun {
  readonly id: string;
  regime: Regime;
  leader: RegimeRun | null = null;
  /** Says all that decides how this regime goes on: two that say the same, and were one so far, stay one. */
  kind: string;
  readonly settings: Regime;
  /** Counts of the same week by other threads, added up when it closes. */
  private readonly elsewhere: Float64Array[] = [];
  private readonly own: RegimeState;
  private state: RegimeState;
  private before: Regime;
  private readonly country: Country;
  private stepsTaken = 0;

  constructor(country: Country, settings: Regime, place: Place = { room: ownRoom }) {
    const lanes = lanesEver(country.scenario, settings);
    this.id = settings.id;
    this.country = country;
    this.settings = settings;
    this.regime = settings;
    this.before = settings;
    this.kind = kindOf(settings, lanes);
    this.own =
      'room' in place
        ? new RegimeState(
            country,
            settings,
            createCommon(country, lanes, scoresEver(country.scenario, settings), place.room),
          )
        : new RegimeState(country, settings, place.common, place.cells);
    this.state = this.own;
  }

  get columns(): readonly StateChunk[] {
    return this.state.columns;
  }
  get rare(): RareTable[] {
    return this.state.rare;
  }
  get shared(): Shared {
    return this.state.shared;
  }
  get counts(): WeekCounts {
    return this.state.counts;
  }
  get weekly(): readonly Float64Array[] {
    return this.state.weekly;
  }
  get total(): Float64Array {
    return this.state.total;
  }

  /** What threads have in common of its own state. */
  get common(): CommonState {
    return { columns: this.own.columns, shared: this.own.shared };
  }

  /** Counts that another thread adds to. */
  countElsewhere(room: Room): Float64Array {
    const cells = new Float64Array(room(this.own.counts.cells.byteLength));
    this.elsewhere.push(cells);
    return cells;
  }

  /** Takes the rare tables of another thread's neighbourhoods, from number `from` on. */
  bring(from: number, rare: readonly Int32Array[]): void {
    for (const [index, rows] of rare.entries()) this.rare[from + index].put(rows);
  }

  /** Turns to the calendar's settings for a week. */
  turn(week: number): void {
    this.before = this.regime;
    const steps = this.country.scenario.calendar.filter(
      (step) => step.week <= week && this.settings.id in step.regimes,
    );
    if (steps.length === this.stepsTaken) return;
    this.stepsTaken = steps.length;
    this.regime = afterStep(steps.at(-1)!.regimes[this.settings.id], this.settings);
    this.kind = kindOf(this.regime, lanesEver(this.country.scenario, this.settings));
  }

  /** Is led by a run that is like it, or goes on alone from where its leader stands; threads copy only what is theirs. */
  follow(leader: RegimeRun, isThread: boolean): void {
    const before = this.leader;
    this.leader = leader;
    if (leader !== this) this.state = leader.state;
    else if (before !== null && before !== this) {
      this.state = this.own;
      if (isThread) this.state.copyRare(before.state);
      else this.state.copy(before.state);
    }
  }

  /** Opens a week: list sizes as they stood, capacities, what has become known, what is erased. */
  open(): void {
    const { state, country } = this;
    const { shared } = state;
    const last = state.weekly[state.weekly.length - 1];
    state.counts.cells.fill(0);
    if (this.before.secret && !this.regime.secret) state.revealed = country.scenario.voice.revelation;
    else state.revealed *= 1 - country.scenario.voice.forget;
    this.believe();
    shared.erases = this.regime.erased && !this.before.erased ? 1 : 0;
    if (shared.erases === 1) state.erase();
    const listed = { court: countOf(last, counter.listedCourt), score: countOf(last, counter.listedScore) };
    turnWeek(country, this.regime, shared, listed);
    publish(shared);
  }

  /** Enters an open week: in every thread, for its own neighbourhoods. */
  enter(): void {
    takePublished(this.shared);
    this.counts.cells.fill(0);
    if (this.shared.erases === 1) this.state.eraseRare();
  }

  /** What everybody believes of being seen once a secret use has become known: more, and less each week. */
  private believe(): void {
    const { voice, reactions } = this.country.scenario;
    if (this.state.climber !== null || !reactions || !voice.extension) return;
    this.shared.surveillance = voice.surveillance + (1 - voice.surveillance) * this.state.revealed;
  }

  /** Closes it: counts are kept, and an authority that adapts learns from them. */
  close(week: number): void {
    const { counts, total, weekly, climber, shared } = this.state;
    const { cells, blocks } = counts;
    for (const others of this.elsewhere) for (let at = 0; at < cells.length; at += 1) cells[at] += others[at];
    this.hold(cells);
    const perBlock = cells.length / blocks;
    const sums = new Float64Array(perBlock);
    for (let at = 0; at < cells.length; at += 1) {
      sums[at % perBlock] += cells[at];
      total[at] += cells[at];
    }
    weekly.push(sums);
    climber?.learn(
      shared,
      this.country.luck,
      week,
      countOf(sums, counter.expressedSum) / (countOf(sums, counter.ofAge) * dissentScale),
    );
  }

  /** Records in people's files at the week's end: those joined in the weeks for which they are kept. */
  private hold(cells: Float64Array): void {
    const { joined } = this.state;
    joined.push(
      Float64Array.from({ length: cells.length / counters }, (_, i) => cells[i * counters + counter.joinedDrawn]),
    );
    const first = Math.max(0, joined.length - weeksHeld(this.regime));
    for (let week = first; week < joined.length; week += 1) {
      joined[week].forEach((count, i) => {
        cells[i * counters + counter.held] += count;
      });
    }
  }

  /** Dissent that a person expresses at the end of the last week, 0 to 1. */
  expressionOf(person: number): number {
    const { country, shared } = this;
    const { voice, reactions } = country.scenario;
    const δ = country.dissentOf(person);
    if (!reactions) return δ;
    const { chunk, at } = country.placeOf(person);
    return expressionAt(voice, shared, this.columns[chunk], at, δ, country.boldnessOf(person));
  }

  /** @param hash new, where the host has a faster one */
  digest(hash?: Sha256): string {
    return this.state.digest(hash);
  }
}
