import type { Bilingual } from '../../src/language/bilingual.ts';
import type { KnownFigures } from '../../src/measures/known.ts';
import type { Override } from '../../src/run/index.ts';
import { EngineFaults, findUnknowns, runApart, runBehind } from '../engine/engine.ts';
import type { Job, Ran } from '../engine/job.ts';
import type { KeptUnknowns } from './unknowns.ts';

/** People of the first answer, whose lives are the dots; then of the figures; then of the last ones. */
export const steps = [5000, 20_000, 1_000_000] as const;
/** The first so many of them are drawn. */
export const drawnPeople = 3000;

/** Milliseconds: a handle that moved so short a time ago is being drawn along; one that stands so long is at rest. */
const [stillMoving, atRest] = [150, 50];

/** A scenario to be run: its text, which regimes, and what is set in it at a number of people. */
export interface Asked {
  readonly yaml: string;
  readonly regimes: readonly string[];
  readonly overridesAt: (people: number) => readonly Override[];
  /** People that it stands for: no more are run. */
  readonly standsFor: number;
  /** What is kept of the scenario that it was set from; of it as it stands where nothing was set. */
  readonly kept: () => Promise<KeptUnknowns | null>;
  readonly isAsKept: boolean;
}

/** What is under way, and how much of it is done. */
export interface Under {
  readonly what: 'run' | 'unknowns';
  readonly people: number;
  readonly done: number;
}

/** The runs of a country: a coarse one at once, a finer one, then behind them what is not known and a million people. */
export class Runs {
  /** Its lives are drawn. */
  coarse: Ran | null = $state.raw(null);
  /** The largest so far: its figures are told. */
  finest: Ran | null = $state.raw(null);
  /** What is not known of the figures; `null` until it is found. */
  known: KnownFigures | null = $state.raw(null);
  under: Under | null = $state.raw(null);
  /** What stands is of the settings before. */
  isBefore: boolean = $state(false);
  faults: readonly Bilingual[] = $state.raw([]);
  #control: AbortController | null = null;
  #startedAt = Number.NEGATIVE_INFINITY;

  /**
   * Starts afresh: what stood is shown until the first answer is there; what is out of date is dropped.
   *
   * @param behind whether to go on behind the figures
   */
  async start(asked: Asked, behind: () => boolean): Promise<void> {
    const signal = this.#begin();
    this.isBefore = this.coarse !== null;
    if (await this.#isDrawnAlong(signal)) return;
    const coarse = await this.#run(asked, steps[0], signal);
    if (coarse === null) return;
    [this.coarse, this.finest, this.known, this.isBefore] = [coarse, coarse, null, false];
    const fine = await this.#run(asked, steps[1], signal);
    if (fine === null) return;
    this.finest = fine;
    const kept = asked.isAsKept ? await asked.kept() : null;
    if (signal.aborted) return;
    // What was kept before differences between two machines were looked at does not say enough.
    this.known = kept?.figures.between === undefined ? null : kept.figures;
    if (behind()) await this.#goOn(asked, signal);
  }

  /** Goes on behind the figures, with what is not there yet. */
  goOn(asked: Asked): Promise<void> {
    return this.#goOn(asked, this.#begin());
  }

  async #goOn(asked: Asked, signal: AbortSignal): Promise<void> {
    if (this.known === null) {
      const candidates = (await asked.kept())?.together ?? [];
      const job = jobOf(asked, Math.min(steps[1], asked.standsFor));
      const found = await this.#do(signal, 'unknowns', steps[1], (onProgress) =>
        findUnknowns(job, candidates, signal, onProgress),
      );
      if (found !== null) this.known = found;
    }
    if (signal.aborted || this.finest === null || this.finest.people >= Math.min(steps[2], asked.standsFor)) return;
    const last = await this.#run(asked, steps[2], signal);
    if (last !== null) this.finest = last;
  }

  stop(): void {
    this.#control?.abort();
    this.#control = null;
    this.under = null;
  }

  /** Waits, where a handle is being drawn along, whether it comes to rest: what is dropped a moment later is not begun. */
  async #isDrawnAlong(signal: AbortSignal): Promise<boolean> {
    const now = performance.now();
    const isSoon = now - this.#startedAt < stillMoving;
    this.#startedAt = now;
    if (isSoon) await new Promise((rest) => setTimeout(rest, atRest));
    return signal.aborted;
  }

  #begin(): AbortSignal {
    this.stop();
    this.#control = new AbortController();
    return this.#control.signal;
  }

  #run(asked: Asked, step: (typeof steps)[number], signal: AbortSignal): Promise<Ran | null> {
    const people = Math.min(step, asked.standsFor);
    const job = jobOf(asked, people, step === steps[0] ? drawnPeople : 0);
    const run = step === steps[2] ? runBehind : runApart;
    return this.#do(signal, 'run', people, (onProgress) => run(job, signal, onProgress));
  }

  /** What comes of it; `null` where it was dropped, or could not be done, which is told. */
  async #do<Value>(
    signal: AbortSignal,
    what: Under['what'],
    people: number,
    work: (onProgress: (share: number) => void) => Promise<Value>,
  ): Promise<Value | null> {
    this.under = { what, people, done: 0 };
    try {
      const value = await work((done) => {
        if (!signal.aborted) this.under = { what, people, done };
      });
      this.faults = [];
      return value;
    } catch (error) {
      if (signal.aborted) return null;
      if (!(error instanceof EngineFaults)) throw error;
      this.faults = error.faults;
      return null;
    } finally {
      if (!signal.aborted) this.under = null;
    }
  }
}

/** What an engine is asked for so many people. */
export const jobOf = (
  { yaml, regimes, overridesAt }: Pick<Asked, 'yaml' | 'regimes' | 'overridesAt'>,
  people: number,
  follow = 0,
): Job => ({
  yaml,
  regimes,
  follow,
  overrides: overridesAt(people),
});
