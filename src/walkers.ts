import { knownGammaTables } from './country/gamma.ts';
import type { Neighbourhood } from './country/neighbourhood.ts';
import type { Country } from './country/people.ts';
import { sharedRoom } from './country/room.ts';
import type { KeptThreads } from './crew/kept-threads.ts';
import { startTeam, type Team } from './crew/team.ts';
import { InternalError } from './errors.ts';
import type { RunLog } from './measures/run-log.ts';
import type { RegimeRun } from './regime-run.ts';
import { type Part, partModule, type Walked } from './walk-part.ts';

/** Who walks through all neighbourhoods, a week at a time. */
export interface Walkers {
  week(week: number, led: ReadonlyMap<RegimeRun, readonly number[]>): Promise<void>;
  /** Brings home what each has of its own neighbourhoods. */
  finish(): Promise<void>;
  end(): Promise<void>;
}

/** Consecutive neighbourhoods for each of so many threads. */
const slices = (neighbourhoods: readonly Neighbourhood[], threads: number): [number, number][] =>
  Array.from({ length: threads }, (_, index) => [
    Math.floor((index * neighbourhoods.length) / threads),
    Math.floor(((index + 1) * neighbourhoods.length) / threads),
  ]);

/** Threads that draw and walk the country: their columns are one memory, and a gate keeps them in step. */
export async function hireWalkers(
  country: Country,
  runs: readonly RegimeRun[],
  log: RunLog,
  threads: number,
  kept: KeptThreads,
): Promise<Walkers> {
  const parts = slices(country.neighbourhoods, threads).map(
    ([from, to]): Part => ({
      scenario: country.scenario,
      voice: country.voice,
      tables: knownGammaTables(),
      traits: country.chunks,
      regimes: runs.map(({ settings }) => settings),
      commons: runs.map(({ common }) => common),
      cells: runs.map((run) => run.countElsewhere(sharedRoom)),
      from,
      to,
      log: log.forThread(),
    }),
  );
  const team = startTeam<Part, Walked>(partModule, parts, kept);
  await arrival(team);
  return {
    week: async () => {
      team.letOn();
      await arrival(team);
      log.settle?.();
    },
    finish: async () => {
      team.letOn();
      await arrival(team);
      for (const [index, { rare }] of team.answers.entries())
        for (const [at, run] of runs.entries()) run.bring(parts[index].from, rare[at]);
      log.gather(team.answers.map((answer) => answer.log));
    },
    end: () => team.end(),
  };
}

/** Waits for all; a thread that fails ends the run. */
async function arrival(team: Team<Walked>): Promise<void> {
  try {
    await team.arrival();
  } catch (error) {
    await team.end();
    throw new InternalError(`a thread of the run failed: ${(error as Error).message}`);
  }
}
