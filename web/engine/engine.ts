import type { Bilingual } from '../../src/language/bilingual.ts';
import { text } from '../../src/language/french.ts';
import type { Job, Order, Ran, Report } from './job.ts';

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
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/** One thread with an engine: one job at a time. */
class Thread {
  private readonly worker: Worker;
  private readonly onEnd: (thread: Thread, died: boolean) => void;
  private current: (Waiting & { readonly id: number }) | null = null;
  private jobs = 0;

  constructor(onEnd: (thread: Thread, died: boolean) => void) {
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

  /** Ends a job that is no longer wanted; the engine stops at the end of the week that it is in. */
  private drop(id: number): void {
    if (this.current?.id !== id) return;
    this.worker.postMessage({ id, cancel: true } satisfies Order);
    this.current.reject(this.current.signal.reason);
    this.free();
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
    this.worker.terminate();
    this.current?.reject(new EngineFaults([died]));
    this.current = null;
    this.onEnd(this, true);
  }
}

const most = Math.max(1, Math.min(4, (navigator.hardwareConcurrency || 2) - 1));

/** Threads that share jobs; each starts when it is first needed, and is replaced where it dies. */
class Engines {
  private readonly threads = new Set<Thread>();
  private readonly queue: Waiting[] = [];

  /** @throws EngineFaults what the visitor may read; the signal's reason once it is aborted */
  run(job: Job, signal: AbortSignal, onProgress: (share: number) => void = () => {}): Promise<Ran> {
    return new Promise((resolve, reject) => {
      this.queue.push({ job, resolve, reject, onProgress, signal });
      this.turn();
    });
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
    if (this.threads.size >= most) return null;
    try {
      const thread = new Thread((ended, hasDied) => {
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

export const engines = new Engines();

/** Runs each regime by itself, side by side: none changes what another finds. */
export async function runApart(
  job: Job,
  signal: AbortSignal,
  onProgress: (share: number) => void = () => {},
): Promise<Ran> {
  const shares = job.regimes.map(() => 0);
  const parts = await Promise.all(
    job.regimes.map((regime, index) =>
      engines.run({ ...job, regimes: [regime] }, signal, (share) => {
        shares[index] = share;
        onProgress(shares.reduce((sum, each) => sum + each, 0) / shares.length);
      }),
    ),
  );
  const lives = parts.flatMap((part) => (part.lives === undefined ? [] : [part.lives]));
  return {
    ...parts[0],
    regimes: parts.flatMap(({ regimes }) => regimes),
    seconds: Math.max(...parts.map(({ seconds }) => seconds)),
    ...(lives.length > 0 && {
      lives: { ...lives[0], byRegime: Object.assign({}, ...lives.map(({ byRegime }) => byRegime)) },
    }),
  };
}
