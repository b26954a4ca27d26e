import type { Bilingual } from '../../src/language/bilingual.ts';
import { text } from '../../src/language/french.ts';
import type { KnownFigures } from '../../src/measures/known.ts';
import type { Job, Order, Ran, Report } from './job.ts';
import { KeptRuns, type Progress } from './kept-runs.ts';
import { type Run, runSideBySide } from './side-by-side.ts';

/** What an engine could not do, in words for the visitor. */
export class EngineFaults extends Error {
  readonly faults: readonly Bilingual[];

  constructor(faults: readonly Bilingual[]) {
    super(faults.map(({ en }) => en).join('\n'));
    this.faults = faults;
  }
}

const died = text(
  'The engine’s thread ended by itself, perhaps for want of memory. Another one starts; ask again, perhaps for fewer people.',
  'Le fil du moteur s’est arrêté de lui-même, peut-être faute de mémoire. Un autre démarre ; redemandez, peut-être pour moins de personnes.',
);
const none = text(
  'This browser lets the page start no thread, so it cannot simulate here. The recorded year and the crossing still work.',
  'Ce navigateur ne laisse pas la page démarrer de fil d’exécution : elle ne peut rien simuler ici. L’année enregistrée et le carrefour fonctionnent.',
);

interface Waiting {
  readonly job: Job;
  readonly resolve: (ran: Ran) => void;
  readonly reject: (error: unknown) => void;
  readonly onProgress: Progress;
  readonly signal: AbortSignal;
}

/** One thread with an engine: one job at a time. */
class Thread {
  private readonly worker: Worker;
  private readonly onEnd: (thread: Thread, died: boolean) => void;
  private readonly endsAtOnce: boolean;
  private current: (Waiting & { readonly id: number }) | null = null;
  private jobs = 0;

  constructor(endsAtOnce: boolean, onEnd: (thread: Thread, died: boolean) => void) {
    this.endsAtOnce = endsAtOnce;
    this.onEnd = onEnd;
    this.worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
    this.worker.addEventListener('message', ({ data }: MessageEvent<Report>) => this.hear(data));
    this.worker.addEventListener('error', () => this.die());
    this.worker.addEventListener('messageerror', () => this.die());
  }

  get isFree(): boolean {
    return this.current === null;
  }

  give(waiting: Waiting): void {
    const id = this.jobs++;
    this.current = { ...waiting, id };
    this.worker.postMessage({ id, job: waiting.job } satisfies Order);
    waiting.signal.addEventListener('abort', () => this.drop(id), { once: true });
  }

  /** Ends a job that is no longer wanted: at the end of the week that it is in, or at once with its thread. */
  private drop(id: number): void {
    if (this.current?.id !== id) return;
    const { reject, signal } = this.current;
    reject(signal.reason);
    if (this.endsAtOnce) this.end();
    else {
      this.worker.postMessage({ id, cancel: true } satisfies Order);
      this.free();
    }
  }

  private hear(report: Report): void {
    if (this.current?.id !== report.id) return;
    const { resolve, reject, onProgress } = this.current;
    if ('progress' in report) onProgress(report.progress);
    else {
      if ('ran' in report) resolve(report.ran);
      else reject(new EngineFaults(report.faults));
      this.free();
    }
  }

  private free(): void {
    this.current = null;
    this.onEnd(this, false);
  }

  private die(): void {
    this.current?.reject(new EngineFaults([died]));
    this.end();
  }

  private end(): void {
    this.worker.terminate();
    this.current = null;
    this.onEnd(this, true);
  }
}

const cores = navigator.hardwareConcurrency || 2;

/** Threads that share jobs; each starts when it is first needed, and is replaced where it dies. */
class Engines {
  private readonly threads = new Set<Thread>();
  private readonly queue: Waiting[] = [];
  readonly most: number;
  private readonly endsAtOnce: boolean;

  constructor(most: number, endsAtOnce = false) {
    this.most = most;
    this.endsAtOnce = endsAtOnce;
  }

  /** @throws EngineFaults what the visitor may read; the signal's reason once it is aborted */
  run(job: Job, signal: AbortSignal, onProgress: Progress = () => {}): Promise<Ran> {
    return new Promise((resolve, reject) => {
      this.queue.push({ job, resolve, reject, onProgress, signal });
      this.turn();
    });
  }

  /** Starts threads before they are needed: they load their code meanwhile. */
  open(threads: number): void {
    while (this.threads.size < Math.min(threads, this.most)) if (this.start() === null) return;
  }

  private turn(): void {
    while (this.queue.length > 0) {
      if (this.queue[0].signal.aborted) {
        const { reject, signal } = this.queue.shift()!;
        reject(signal.reason);
        continue;
      }
      const thread = [...this.threads].find(({ isFree }) => isFree) ?? this.start();
      if (thread === null) return;
      thread.give(this.queue.shift()!);
    }
  }

  private start(): Thread | null {
    if (this.threads.size >= this.most) return null;
    try {
      const thread = new Thread(this.endsAtOnce, (ended, hasDied) => {
        if (hasDied) this.threads.delete(ended);
        this.turn();
      });
      this.threads.add(thread);
      return thread;
    } catch {
      for (const { reject } of this.queue.splice(0)) reject(new EngineFaults([none]));
      return null;
    }
  }
}

/** What the visitor waits for. */
export const engines = new Engines(Math.max(Math.min(2, cores), Math.min(4, cores - 1)));
/** What goes on meanwhile, and gives way at once: an engine of its own, so that no answer waits for its week to end. */
const background = new Engines(Math.max(1, Math.min(8, cores)), true);

/** Threads can share memory only where the host has isolated the page from other origins. */
const threadsOf = (lanes: number): number => (crossOriginIsolated ? Math.max(1, Math.floor(cores / lanes)) : 1);

const kept = new KeptRuns();
const inPool =
  (pool: Engines): Run =>
  (job, signal, onProgress) =>
    pool.run(job, signal, onProgress);

/** A run that somebody waits for. @throws EngineFaults what the visitor may read */
export const runApart = (job: Job, signal: AbortSignal, onProgress: Progress = () => {}): Promise<Ran> =>
  runSideBySide(inPool(engines), kept, job, signal, onProgress);

/** A large run behind what is shown, with every core. @throws EngineFaults what the visitor may read */
export const runBehind = (job: Job, signal: AbortSignal, onProgress: Progress): Promise<Ran> => {
  const lanes = Math.min(background.most, job.regimes.length);
  return runSideBySide(inPool(background), kept, { ...job, workers: threadsOf(lanes) }, signal, onProgress);
};

/**
 * What is not known of a scenario, found behind what is shown.
 *
 * @param candidates parameters that are tried; all where none is named
 * @throws EngineFaults what the visitor may read
 */
export async function findUnknowns(
  job: Job,
  candidates: readonly string[],
  signal: AbortSignal,
  onProgress: Progress,
): Promise<KnownFigures> {
  const asked = { ...job, unknowns: candidates, workers: Math.max(1, cores - 1) };
  return (await background.run(asked, signal, onProgress)).known!;
}
