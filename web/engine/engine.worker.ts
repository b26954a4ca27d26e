import { serve } from '../../src/crew/serve-orders.ts';
import { browser } from '../../src/crew/thread.ts';
import type { SmallRun } from '../../src/sweep/small-run.ts';
import * as smallRun from '../../src/sweep/small-run.ts';
import type { Part } from '../../src/walk-part.ts';
import * as walkPart from '../../src/walk-part.ts';
import { openYaml, sameCountryYaml } from '../scenarios/open.ts';
import type { Order, Report } from './job.ts';
import { faultsOf, perform } from './perform.ts';

const crew = 'crew';
/** The threads of an engine are this same file, under a name of their own. */
browser.startWorker = () => new Worker(location.href, { type: 'module', name: crew });

const running = new Map<number, AbortController>();
const tell = (report: Report, transfer: Transferable[] = []): void => postMessage(report, { transfer });

/** Tells how far a job is, ten times a second: each time the page is painted anew. */
function tellNowAndThen(id: number): (progress: number) => void {
  let told = performance.now();
  return (progress) => {
    if (performance.now() - told < 100) return;
    told = performance.now();
    tell({ id, progress });
  };
}

async function obey({ id, job }: Extract<Order, { job: unknown }>): Promise<void> {
  const control = new AbortController();
  running.set(id, control);
  try {
    // Whoever draws a handle along asks and takes back at once: what waits is heard first.
    await new Promise((heard) => setTimeout(heard, 0));
    control.signal.throwIfAborted();
    const ran = await perform(job, tellNowAndThen(id), control.signal);
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

// Bundled modules have lost their addresses: a task says itself whose it is.
const performTask = (task: unknown, halt: () => void): unknown =>
  'traits' in (task as object) ? walkPart.perform(task as Part, halt) : smallRun.perform(task as SmallRun);

if (self.name === crew) serve(async () => ({ perform: performTask }));
else {
  addEventListener('message', ({ data }: MessageEvent<Order>) => {
    if ('cancel' in data) running.get(data.id)?.abort();
    else void obey(data);
  });
  // Read once while the page is still being made: the second time takes a tenth.
  openYaml(sameCountryYaml);
}
