import type { KeptPeople } from './country/kept-people.ts';
import { type Neighbourhood, neighbourhoodSize } from './country/neighbourhood.ts';
import { Country, createTraits } from './country/people.ts';
import type { VoiceAtStart } from './country/propensity.ts';
import { ownRoom, sharedRoom } from './country/room.ts';
import { KeptThreads } from './crew/kept-threads.ts';
import { turnRuns } from './equal-regimes.ts';
import type { RunLog, WatchedLog } from './measures/run-log.ts';
import { RegimeRun } from './regime-run.ts';
import type { Regime, Scenario } from './scenario/scenario.ts';
import { voiceAtStart } from './society/voice.ts';
import { Walker } from './walker.ts';
import { hireWalkers, type Walkers } from './walkers.ts';

/** How a run is watched and walked; nothing here changes what happens in it. */
export interface Walk {
  /** Told of every event as it happens; one that threads can share lets them walk side by side. */
  readonly log: WatchedLog | RunLog;
  /** People who may have been drawn before, where one thread walks. */
  readonly kept?: KeptPeople;
  /** Threads, if more than one are wanted. */
  readonly workers?: number;
  /** Threads that were walked with before, and stay for the next run; its own, where none are given. */
  readonly threads?: KeptThreads;
  /** Told after every week, with the runs as they stand. */
  readonly onWeek?: (week: number, country: Country, runs: readonly RegimeRun[]) => void;
  /** Ends the run after the week in which it is aborted. */
  readonly signal?: AbortSignal;
  /** The order in which one thread steps neighbourhoods: any order gives the same run. */
  readonly order?: (neighbourhoods: readonly Neighbourhood[]) => readonly Neighbourhood[];
}

/** Threads of a run: no more than neighbourhoods, and one where its log or the host's memory cannot be shared. */
export function workersOf({ people }: Scenario, { workers = 1, log }: Pick<Walk, 'workers' | 'log'>): number {
  const canShare = 'forThread' in log && typeof SharedArrayBuffer !== 'undefined';
  return canShare ? Math.max(1, Math.min(workers, Math.ceil(people.size / neighbourhoodSize))) : 1;
}

/**
 * Runs a scenario's country, week by week, under the given regimes side by side: the same people with the same luck.
 *
 * @param regimes regimes to run, in any order; none changes what another finds
 * @returns a run a regime, in that order
 * @throws the signal's reason once it is aborted; InternalError where a thread fails
 */
export async function simulate(
  scenario: Scenario,
  regimes: readonly Regime[],
  walk: Walk,
): Promise<{ country: Country; runs: RegimeRun[] }> {
  const workers = workersOf(scenario, walk);
  const voice = (): VoiceAtStart => voiceAtStart(scenario.people, scenario.voice);
  const room = workers > 1 ? sharedRoom : ownRoom;
  const alone = (): Country => walk.kept?.countryOf(scenario, voice) ?? new Country(scenario, voice());
  const country = workers > 1 ? new Country(scenario, voice(), createTraits(scenario, room)) : alone();
  const runs = regimes.map((regime) => new RegimeRun(country, regime, { room }));
  const { threads = new KeptThreads() } = walk;
  const walkers =
    workers > 1
      ? await hireWalkers(country, runs, walk.log as RunLog, workers, threads)
      : walkAlone(country, runs, walk);
  try {
    for (let week = 0; week < scenario.weeks; week += 1) {
      const led = turnRuns(runs, week, false);
      for (const run of led.keys()) run.open();
      await walkers.week(week, led);
      for (const run of led.keys()) run.close(week);
      walk.onWeek?.(week, country, runs);
      await pause();
      walk.signal?.throwIfAborted();
    }
    await walkers.finish();
    return { country, runs };
  } finally {
    await walkers.end();
    if (walk.threads === undefined) await threads.end();
  }
}

/** Lets the host draw its progress, or stop us: by a message to ourselves, for a browser makes a timer wait 4 ms. */
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** One walker, in this thread. */
function walkAlone(country: Country, runs: readonly RegimeRun[], { log, order }: Walk): Walkers {
  const walker = new Walker(country, runs, order?.(country.neighbourhoods) ?? country.neighbourhoods, log);
  return {
    week: async (week, led) => {
      walker.week(week, led);
      log.settle?.();
      log.endWeek?.();
    },
    finish: async () => {},
    end: async () => {},
  };
}
