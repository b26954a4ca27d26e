import { listen } from './thread.ts';
import { waitAt } from './thread-gate.ts';

/** What a thread is asked: a task for the function `perform` of a module, and the gate at which it halts, if it does. */
export interface Order {
  readonly module: string;
  readonly task: unknown;
  readonly gate?: Int32Array;
}

/** What it says: that it has halted at the gate, its answer, or why there is none. */
export interface Word<Value> {
  readonly halted?: true;
  readonly answer?: Value;
  readonly failure?: string;
}

/** What a module is that threads can be sent to. */
export interface Performing {
  perform(task: unknown, halt: () => void): unknown;
}

/**
 * Serves as a thread of a crew. A page whose modules are bundled calls this in a file of its own, and gives the module itself.
 *
 * @param load the module of an address
 */
export function serve(load: (module: string) => Promise<Performing>): void {
  const tell: (word: Word<unknown>) => void = listen(async (order) => {
    const { module, task, gate } = order as Order;
    let halts = 0;
    const halt = (): void => {
      tell({ halted: true });
      halts += 1;
      if (gate !== undefined) waitAt(gate, halts);
    };
    try {
      const { perform } = await load(module);
      tell({ answer: await perform(task, halt) });
    } catch (error) {
      tell({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
}
