import type { KeptThread, KeptThreads } from './kept-threads.ts';
import type { Order, Word } from './serve-orders.ts';
import { createGate, openGate } from './thread-gate.ts';

/** Threads that work in step: each does its part and halts where the part says so, until all are let on. */
export interface Team<Value> {
  /** Resolves when every part has halted, or is done. @throws Error of the first part or thread that failed */
  arrival(): Promise<void>;
  letOn(): void;
  /** What the parts gave, in their order, once all are done. */
  readonly answers: readonly Value[];
  /** Leaves the threads to the next team where all is done, and ends them where it is not. */
  end(): Promise<void>;
}

/**
 * Starts a thread for each part.
 *
 * @param module whose function `perform(part, halt)` does a part; both it and its answer must survive structured cloning
 * @example
 * const kept = new KeptThreads();
 * const team = startTeam<Part, number>(module, parts, kept);
 * await team.arrival();
 * team.letOn();
 * await team.arrival();
 * await team.end();
 * await kept.end();
 */
export function startTeam<Part, Value>(module: URL, parts: readonly Part[], kept: KeptThreads): Team<Value> {
  const gate = createGate();
  const answers = new Array<Value>(parts.length);
  let [halted, done] = [0, 0];
  let failed: Error | null = null;
  let waiting: (() => void) | null = null;
  const wake = (): void => {
    if (failed === null && halted < parts.length && done < parts.length) return;
    waiting?.();
    waiting = null;
  };
  const fail = (reason: Error): void => {
    failed ??= reason;
    wake();
  };
  const threads = parts.map((part, index): KeptThread => {
    const onMessage = (message: unknown): void => {
      const word = message as Word<Value>;
      if (word.failure !== undefined) failed ??= new Error(word.failure);
      else if (word.halted) halted += 1;
      else {
        answers[index] = word.answer as Value;
        done += 1;
      }
      wake();
    };
    const thread = kept.start({ onMessage, onEnd: fail });
    thread.post({ module: module.href, task: part, gate } satisfies Order);
    return thread;
  });
  return {
    answers,
    letOn: () => {
      halted = 0;
      openGate(gate);
    },
    arrival: async () => {
      await new Promise<void>((resolve) => {
        waiting = resolve;
        wake();
      });
      if (failed !== null) throw failed;
    },
    end: async () => {
      const isDone = done === parts.length && failed === null;
      const own = threads.splice(0);
      await Promise.all(own.map((thread) => (isDone ? thread.rest() : thread.end())));
    },
  };
}
