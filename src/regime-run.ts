import { HillClimber } from './apparatus/authority.ts';
import { createShared, turnWeek } from './apparatus/barrier.ts';
import { weeksHeld } from './apparatus/fusion.ts';
import { createColumns, dissentScale, type StateChunk, stands } from './country/columns.ts';
import { counter, counters, WeekCounts } from './country/counts.ts';
import { digestOf } from './country/digest.ts';
import type { Country } from './country/people.ts';
import { RareTable, rareKind } from './country/rare-table.ts';
import type { Shared } from './country/step.ts';
import { lanesOf } from './scenario/retention.ts';
import type { Regime, Scenario } from './scenario/scenario.ts';
import { expressionAt } from './society/expression.ts';

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

/** A regime as a calendar's step leaves it; whether it errs or misses stays as it was asked for. */
const afterStep = (regime: Regime, asked: Regime): Regime => ({
  ...regime,
  errors: regime.errors && asked.errors,
  misses: regime.misses && asked.misses,
});

/** Everything that one regime holds while it runs: columns, rare tables, what is shared, and its counts so far. */
export class RegimeRun {
  readonly id: string;
  readonly columns: StateChunk[];
  readonly rare: RareTable[];
  readonly shared: Shared;
  readonly counts: WeekCounts;
  /** Counts by region and group, a week each. */
  readonly weekly: Float64Array[] = [];
  /** Sums of the run so far, by block, region and group. */
  readonly total: Float64Array;
  regime: Regime;
  private readonly country: Country;
  private readonly settings: Regime;
  private stepsTaken = 0;
  /** How far a secret use that became known still moves everybody's belief, 0 to 1. */
  private revealed = 0;
  /** Drawn records joined, a week each, by block, region and group. */
  private readonly joined: Float64Array[] = [];
  private readonly climber: HillClimber | null;

  constructor(country: Country, settings: Regime) {
    const { scenario } = country;
    this.id = settings.id;
    this.country = country;
    this.settings = settings;
    this.regime = settings;
    this.columns = createColumns(country, lanesEver(scenario, settings));
    this.rare = country.neighbourhoods.map(() => new RareTable());
    this.shared = createShared(country, scenario.voice);
    this.counts = new WeekCounts(country);
    this.total = new Float64Array(this.counts.cells.length);
    this.climber =
      settings.authority.adapts && scenario.reactions ? new HillClimber(settings.authority, this.shared) : null;
  }

  /** Opens a week: the calendar's settings, list sizes as they stood, capacities. */
  open(week: number): void {
    const before = this.regime;
    const last = this.weekly[this.weekly.length - 1];
    const steps = this.country.scenario.calendar.filter(
      (step) => step.week <= week && this.settings.id in step.regimes,
    );
    if (steps.length !== this.stepsTaken)
      this.regime = afterStep(steps.at(-1)!.regimes[this.settings.id], this.settings);
    this.stepsTaken = steps.length;
    this.counts.cells.fill(0);
    if (before.secret && !this.regime.secret) this.revealed = this.country.scenario.voice.revelation;
    else this.revealed *= 1 - this.country.scenario.voice.forget;
    this.believe();
    this.shared.erases = this.regime.erased && !before.erased;
    if (this.shared.erases) this.erase();
    const listed = { court: countOf(last, counter.listedCourt), score: countOf(last, counter.listedScore) };
    turnWeek(this.country, this.regime, this.shared, listed);
  }

  /** What everybody believes of being seen once a secret use has become known: more, and less each week. */
  private believe(): void {
    const { voice, reactions } = this.country.scenario;
    if (this.climber !== null || !reactions || !voice.extension) return;
    this.shared.surveillance = voice.surveillance + (1 - voice.surveillance) * this.revealed;
  }

  /** Takes out what files and scores hold; entries leave the lists in the week itself, where it can be told. */
  private erase(): void {
    for (const chunk of this.columns) {
      for (const column of [chunk.points, chunk.wrongPoints, chunk.cappedPoints, chunk.held, chunk.buckets])
        column?.fill(0);
      for (let at = 0; at < chunk.status.length; at += 1) chunk.status[at] &= ~stands.rejected;
    }
    for (const rare of this.rare)
      for (let index = rare.count - 1; index >= 0; index -= 1)
        if (rare.kindOf(index) === rareKind.override || rare.kindOf(index) === rareKind.strayed) rare.remove(index);
    this.shared.heldMean.fill(0);
    this.joined.length = 0;
  }

  /** Closes it: counts are kept, and an authority that adapts learns from them. */
  close(week: number): void {
    const { cells, blocks } = this.counts;
    this.hold(cells);
    const perBlock = cells.length / blocks;
    const sums = new Float64Array(perBlock);
    for (let at = 0; at < cells.length; at += 1) {
      sums[at % perBlock] += cells[at];
      this.total[at] += cells[at];
    }
    this.weekly.push(sums);
    this.climber?.learn(
      this.shared,
      this.country.luck,
      week,
      countOf(sums, counter.expressedSum) / (countOf(sums, counter.ofAge) * dissentScale),
    );
  }

  /** Records in people's files at the week's end: those joined in the weeks for which they are kept. */
  private hold(cells: Float64Array): void {
    this.joined.push(
      Float64Array.from({ length: cells.length / counters }, (_, i) => cells[i * counters + counter.joinedDrawn]),
    );
    const first = Math.max(0, this.joined.length - weeksHeld(this.regime));
    for (let week = first; week < this.joined.length; week += 1) {
      this.joined[week].forEach((count, i) => {
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

  digest(): string {
    return digestOf(this.columns, this.rare, this.weekly);
  }
}
