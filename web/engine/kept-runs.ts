import type { Job, Ran } from './job.ts';

/** Runs of one regime that are kept: those of the last settings, of few people and of more. */
const mostKept = 120;

export type Progress = (share: number) => void;

/** All that decides what a regime of a job comes to: what is set in other regimes does not. */
export function decidingOf({ yaml, overrides, follow }: Job, regime: string): string {
  const isOfAnother = (key: string): boolean => key.startsWith('regimes.') && !key.startsWith(`regimes.${regime}.`);
  const set = overrides.filter(({ key }) => !isOfAnother(key)).map(({ key, value }) => [key, value]);
  return JSON.stringify([yaml, follow, regime, set]);
}

interface Kept {
  readonly ran: Promise<Ran>;
  /** Who waits for it: it ends early where nobody does any more. */
  readonly waiting: Set<{ readonly onProgress: Progress }>;
  readonly control: AbortController;
}

/** Runs of one regime, under way and done: what was asked before, and is decided by nothing that changed, is not run again. */
export class KeptRuns {
  readonly #kept = new Map<string, Kept>();
  /** Seconds that the last run of a regime took. */
  readonly #lasted = new Map<string, number>();

  /** Regimes of which a run takes longest first, as far as is known: so threads end at about the same time. */
  longestFirst(regimes: readonly string[]): string[] {
    const secondsOf = (regime: string): number => this.#lasted.get(regime) ?? 0;
    return [...regimes].sort((a, b) => secondsOf(b) - secondsOf(a));
  }

  /**
   * A run that is kept under a key, or that starts now.
   *
   * @throws what the run throws; the signal's reason once it is aborted
   */
  ask(
    key: string,
    start: (signal: AbortSignal, onProgress: Progress) => Promise<Ran>,
    signal: AbortSignal,
    onProgress: Progress,
  ): Promise<Ran> {
    const kept = this.#kept.get(key) ?? this.#start(key, start);
    // Whoever was asked for last is dropped last.
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    for (const [oldest] of this.#kept) if (this.#kept.size > mostKept) this.#kept.delete(oldest);
    const one = { onProgress };
    kept.waiting.add(one);
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        reject(signal.reason);
        kept.waiting.delete(one);
        if (kept.waiting.size > 0) return;
        this.#drop(key, kept);
        kept.control.abort(signal.reason);
      };
      const settled = (tell: () => void): void => {
        signal.removeEventListener('abort', leave);
        kept.waiting.delete(one);
        tell();
      };
      if (signal.aborted) leave();
      else signal.addEventListener('abort', leave, { once: true });
      kept.ran.then(
        (ran) => settled(() => resolve(ran)),
        (error) => settled(() => reject(error)),
      );
    });
  }

  #start(key: string, start: (signal: AbortSignal, onProgress: Progress) => Promise<Ran>): Kept {
    const waiting: Kept['waiting'] = new Set();
    const control = new AbortController();
    const tell = (share: number): void => {
      for (const { onProgress } of waiting) onProgress(share);
    };
    const kept: Kept = { ran: start(control.signal, tell), waiting, control };
    kept.ran.then(
      ({ regimes, seconds }) => {
        for (const { id } of regimes) this.#lasted.set(id, seconds);
      },
      () => this.#drop(key, kept),
    );
    return kept;
  }

  #drop(key: string, kept: Kept): void {
    if (this.#kept.get(key) === kept) this.#kept.delete(key);
  }
}
