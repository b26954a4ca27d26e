import { type GammaTables, keepGammaTables } from './country/gamma.ts';
import { Country, type TraitChunk } from './country/people.ts';
import type { VoiceAtStart } from './country/propensity.ts';
import { turnRuns } from './equal-regimes.ts';
import { logFor, type Recipe } from './measures/thread-log.ts';
import { RegimeRun } from './regime-run.ts';
import type { CommonState } from './regime-state.ts';
import type { Regime, Scenario } from './scenario/scenario.ts';
import { Walker } from './walker.ts';

/** The neighbourhoods of one thread, `from` to before `to`, and the memory that all threads share. */
export interface Part {
  readonly scenario: Scenario;
  readonly voice: VoiceAtStart;
  readonly tables: GammaTables;
  readonly traits: readonly TraitChunk[];
  readonly regimes: readonly Regime[];
  readonly commons: readonly CommonState[];
  /** Counts of this thread, a regime each. */
  readonly cells: readonly Float64Array[];
  readonly from: number;
  readonly to: number;
  readonly log: unknown;
}

/** What a thread brings home: rare tables of its neighbourhoods by regime, and its log. */
export interface Walked {
  readonly rare: readonly (readonly Int32Array[])[];
  readonly log: unknown;
}

/** Draws the people of a part, then walks it week by week, halting at the start and at each week's end. */
export function perform(part: Part, halt: () => void): Walked {
  keepGammaTables(part.tables);
  const country = new Country(part.scenario, part.voice, part.traits);
  const mine = country.neighbourhoods.slice(part.from, part.to);
  const runs = part.regimes.map(
    (regime, index) => new RegimeRun(country, regime, { common: part.commons[index], cells: part.cells[index] }),
  );
  const log = logFor(part.log as Recipe);
  const walker = new Walker(country, runs, mine, log);
  country.draw(mine);
  halt();
  for (let week = 0; week < part.scenario.weeks; week += 1) {
    walker.week(week, turnRuns(runs, week, true));
    halt();
    log.endWeek?.();
  }
  return {
    rare: runs.map(({ rare }) => mine.map(({ index }) => rare[index].taken)),
    log: log.parcel(),
  };
}

/** This module, for a team. */
export const partModule = new URL(import.meta.url);
