import { text } from '../../src/language/french.ts';
import { ContrechampError, type RunResult, relive, runScenario, type Scenario } from '../../src/run/index.ts';
import { faultWords, openYaml } from '../scenarios/open.ts';
import type { Job, Order, Ran, Report } from './job.ts';

const running = new Map<number, AbortController>();
const tell = (report: Report, transfer: Transferable[] = []): void => postMessage(report, { transfer });

function faultsOf(error: unknown) {
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

async function measured(job: Job, scenario: Scenario, progress: (share: number) => void, signal: AbortSignal) {
  const { regimes, follow, whole = false } = job;
  const result = await runScenario(scenario, {
    regimes,
    follow,
    sample: 0,
    twins: whole ? 'sample' : 'off',
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

async function perform(id: number, job: Job): Promise<void> {
  const control = new AbortController();
  running.set(id, control);
  try {
    const scenario = openYaml(job.yaml, job.overrides);
    const progress = (share: number): void => tell({ id, progress: share });
    const ran =
      job.person === undefined
        ? await measured(job, scenario, progress, control.signal)
        : await relived(job, scenario, progress);
    tell(
      { id, ran },
      Object.values(ran.lives?.byRegime ?? {}).map(({ buffer }) => buffer as ArrayBuffer),
    );
  } catch (error) {
    if (!control.signal.aborted) tell({ id, faults: faultsOf(error) });
  } finally {
    running.delete(id);
  }
}

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if ('cancel' in data) running.get(data.id)?.abort();
  else void perform(data.id, data.job);
});
