import type { Bilingual } from '../../src/language/bilingual.ts';
import type { Override } from '../../src/run/index.ts';
import { EngineFaults, runApart } from '../engine/engine.ts';
import type { Ran } from '../engine/job.ts';

/** People of the first answer, whose lives are the dots; then of the figures; and, where it is asked, of the last ones. */
export const steps = [5000, 20_000, 1_000_000] as const;
/** The first so many of them are drawn. */
export const drawnPeople = 3000;

/** A scenario to be run: its text, which regimes, and what is set in it at a number of people. */
export interface Asked {
  readonly yaml: string;
  readonly regimes: readonly string[];
  readonly overridesAt: (people: number) => readonly Override[];
}

/** The runs of a country: a coarse one at once, then finer ones; what is out of date is dropped. */
export class Runs {
  /** Its lives are drawn. */
  coarse: Ran | null = $state.raw(null);
  /** The largest so far: its figures are told. */
  finest: Ran | null = $state.raw(null);
  /** People of the run that is under way, and how much of it is done. */
  under: { readonly people: number; readonly done: number } | null = $state(null);
  faults: readonly Bilingual[] = $state([]);
  #control: AbortController | null = null;

  /** Starts afresh: what stood is shown until the first answer is there. */
  async start(asked: Asked): Promise<void> {
    const { signal } = this.#begin();
    const coarse = await this.#run(asked, steps[0], drawnPeople, signal);
    if (coarse === null) return;
    this.coarse = coarse;
    this.finest = coarse;
    const fine = await this.#run(asked, steps[1], 0, signal);
    if (fine !== null) this.finest = fine;
  }

  /** Goes on to a million people. */
  async refine(asked: Asked): Promise<void> {
    const { signal } = this.#begin();
    const last = await this.#run(asked, steps[2], 0, signal);
    if (last !== null) this.finest = last;
  }

  stop(): void {
    this.#control?.abort();
    this.#control = null;
    this.under = null;
  }

  #begin(): AbortController {
    this.stop();
    this.#control = new AbortController();
    return this.#control;
  }

  async #run(asked: Asked, people: number, follow: number, signal: AbortSignal): Promise<Ran | null> {
    this.under = { people, done: 0 };
    try {
      const { yaml, regimes, overridesAt } = asked;
      const job = { yaml, overrides: overridesAt(people), regimes, follow };
      const ran = await runApart(job, signal, (done) => {
        if (!signal.aborted) this.under = { people, done };
      });
      this.faults = [];
      return ran;
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
