import type { Order, Word } from './serve-orders.ts';
import { startThread, type Thread } from './thread.ts';
import { createGate, openGate } from './thread-gate.ts';

/** Threads that work in step: each does its part and halts where the part says so, until all are let on. */
export interface Team<Value> {
  /** Resolves when every part has halted, or is done. @throws Error of the first part or thread that failed */
  arrival(): Promise<void>;
  letOn(): void;
  /** What the parts gave, in their order, once all are done. */
  readonly answers: readonly Value[];
  end(): Promise<void>;
}

/**
 * Starts a thread for each part.
 *
 * @param module whose function `perform(part, halt)` does a part; both it and its answer must survive structured cloning
 * @example
 * const team = startTeam<Part, number>(module, parts);
 * await team.arrival();
 * team.letOn();
 * await team.arrival();
 * await team.end();
 */
export function startTeam<Part, Value>(module: URL, parts: readonly Part[]): Team<Value> {
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
  const threads = parts.map((part, index): Thread => {
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
    const thread = startThread({ onMessage, onEnd: fail });
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
    end: async () => void (await Promise.all(threads.map((thread) => thread.end()))),
  };
}
