import { text } from '../../src/language/french.ts';
import {
  ContrechampError,
  KeptPeople,
  type RunResult,
  relive,
  runScenario,
  type Scenario,
} from '../../src/run/index.ts';
import { findSensitivity } from '../../src/sweep/sensitivity.ts';
import { faultWords, openYaml } from '../scenarios/open.ts';
import type { Job, Ran } from './job.ts';

/** What went wrong, in words for the visitor. */
export function faultsOf(error: unknown) {
  if (error instanceof ContrechampError) return faultWords(error);
  const memory = error instanceof RangeError && /alloc|length/i.test(error.message);
  return memory
    ? [
        text(
          'This tab has not enough memory for so many people. Ask for fewer; what was shown before still stands.',
          'Cet onglet n’a pas assez de mémoire pour tant de personnes. Demandez-en moins ; ce qui était montré reste valable.',
        ),
      ]
    : [text(`The engine failed, and that is our fault: ${error}`, `Le moteur a échoué, de notre fait : ${error}`)];
}

/** A run's rows as lists, which cross from thread to thread. */
function gathered({ scenario: _, weekly, events, twinRows: __, ...plain }: RunResult): Omit<RunResult, 'scenario'> {
  return { ...plain, weekly: [...weekly], events: [...events] };
}

/** People of the runs before: most handles change what is done to them, not who they are. */
const kept = new KeptPeople();

async function measured(job: Job, scenario: Scenario, progress: (share: number) => void, signal: AbortSignal) {
  const { regimes, follow, whole = false, workers = 1 } = job;
  const result = await runScenario(scenario, {
    regimes,
    follow,
    // A report tells what happened to whom; figures and dots need nobody's log.
    sample: whole ? 0 : 'nobody',
    twins: whole ? 'sample' : 'off',
    workers,
    kept,
    signal,
    // Twins take about three times as long as the run itself.
    onProgress: ({ part, done, of }) =>
      progress(whole ? (part === 'run' ? 0 : 0.25) + (done / of) * (part === 'run' ? 0.25 : 0.75) : done / of),
  });
  const ran: Ran = {
    people: scenario.people.size,
    weeks: scenario.weeks,
    regimes: result.regimes.map(({ id, title, digest, measures }) => ({ id, title, digest, measures })),
    lives: result.lives,
    seconds: result.seconds,
    ...(whole && { whole: gathered(result) }),
  };
  return ran;
}

async function relived({ regimes, person }: Job, scenario: Scenario, progress: (share: number) => void): Promise<Ran> {
  const found = await relive(scenario, regimes, person!, (week) => progress((week + 1) / scenario.weeks));
  return { people: scenario.people.size, weeks: scenario.weeks, regimes: [], relived: found, seconds: 0 };
}

/** Parameters drawn together, and draws: fewer than the command makes, for somebody waits. */
const coarse = { parameters: 12, draws: 16 };

async function notKnown(
  job: Job,
  scenario: Scenario,
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<Ran> {
  const { yaml, overrides, regimes, workers = 1, unknowns: candidates } = job;
  const { weeks, people } = scenario;
  const found = await findSensitivity({
    read: (others) => openYaml(yaml, [...overrides, ...others]),
    regimes,
    weeks,
    standsFor: people.standsFor,
    ...coarse,
    ...(candidates!.length > 0 && { candidates }),
    workers,
    onProgress: progress,
    signal,
  });
  return { people: found.people, weeks, regimes: [], known: found.figures, seconds: found.seconds };
}

/** Does what is asked: a run that is measured, one person relived, or what is not known. */
export async function perform(job: Job, progress: (share: number) => void, signal: AbortSignal): Promise<Ran> {
  const scenario = openYaml(job.yaml, job.overrides);
  if (job.unknowns !== undefined) return notKnown(job, scenario, progress, signal);
  return job.person === undefined ? measured(job, scenario, progress, signal) : relived(job, scenario, progress);
}
