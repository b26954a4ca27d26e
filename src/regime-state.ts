import { HillClimber } from './apparatus/authority.ts';
import { copyShared, createShared } from './apparatus/barrier.ts';
import { copyColumns, createColumns, type StateChunk, stands } from './country/columns.ts';
import { digestOf, type Sha256 } from './country/country-digest.ts';
import { WeekCounts } from './country/counts.ts';
import type { Country } from './country/people.ts';
import { RareTable, rareKind } from './country/rare-table.ts';
import type { Room } from './country/room.ts';
import type { Shared } from './country/step.ts';
import type { Regime } from './scenario/scenario.ts';

/** What threads have in common of a regime's state; the rest of it each has of its own neighbourhoods. */
export interface CommonState {
  readonly columns: readonly StateChunk[];
  readonly shared: Shared;
}

export const createCommon = (country: Country, lanes: number, scores: number, room: Room): CommonState => ({
  columns: createColumns(country, lanes, room),
  shared: createShared(country, country.scenario.voice, scores, room),
});

/** Everything that a regime, or several that are alike so far, hold while they run. */
export class RegimeState {
  readonly columns: readonly StateChunk[];
  readonly shared: Shared;
  readonly rare: RareTable[];
  readonly counts: WeekCounts;
  /** Counts by region and group, a week each. */
  readonly weekly: Float64Array[] = [];
  /** Sums of the run so far, by block, region and group. */
  readonly total: Float64Array;
  /** Drawn records joined, a week each, by block, region and group. */
  readonly joined: Float64Array[] = [];
  /** How far a secret use that became known still moves everybody's belief, 0 to 1. */
  revealed = 0;
  readonly climber: HillClimber | null;
  private digested: { readonly weeks: number; readonly digest: string } | null = null;

  constructor(country: Country, { authority }: Regime, common: CommonState, cells?: Float64Array) {
    this.columns = common.columns;
    this.shared = common.shared;
    this.rare = country.neighbourhoods.map(() => new RareTable());
    this.counts = new WeekCounts(country, cells);
    this.total = new Float64Array(this.counts.cells.length);
    this.climber = authority.adapts && country.scenario.reactions ? new HillClimber(authority, this.shared) : null;
  }

  /** Goes on from where another stands, alone from now on. */
  copy(other: RegimeState): void {
    copyColumns(other.columns, this.columns);
    copyShared(other.shared, this.shared);
    this.copyRare(other);
    this.weekly.push(...other.weekly);
    this.total.set(other.total);
    this.joined.push(...other.joined);
    this.revealed = other.revealed;
    if (other.climber !== null) this.climber?.copy(other.climber);
  }

  copyRare(other: RegimeState): void {
    for (const [index, table] of other.rare.entries()) if (table.count > 0) this.rare[index].put(table.taken);
  }

  /** Takes out what files and scores hold; entries leave the lists in the week itself, where it can be told. */
  erase(): void {
    for (const chunk of this.columns) {
      for (const column of [chunk.points, chunk.wrongPoints, chunk.cappedPoints, chunk.held, chunk.buckets])
        column?.fill(0);
      for (let at = 0; at < chunk.status.length; at += 1) chunk.status[at] &= ~stands.rejected;
    }
    this.shared.heldMean.fill(0);
    this.joined.length = 0;
  }

  eraseRare(): void {
    for (const rare of this.rare)
      for (let index = rare.count - 1; index >= 0; index -= 1)
        if (rare.kindOf(index) === rareKind.override || rare.kindOf(index) === rareKind.strayed) rare.remove(index);
  }

  digest(hash?: Sha256): string {
    const weeks = this.weekly.length;
    if (this.digested?.weeks !== weeks)
      this.digested = { weeks, digest: digestOf(this.columns, this.rare, this.weekly, hash) };
    return this.digested.digest;
  }
}
