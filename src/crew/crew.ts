import type { Order, Word } from './serve-orders.ts';
import { startThread, type Thread } from './thread.ts';

interface Asked<Task, Value> {
  readonly task: Task;
  readonly resolve: (answer: Value) => void;
  readonly reject: (reason: unknown) => void;
}

/** Threads that take tasks as they come. */
export interface Crew<Task, Value> {
  /** @throws Error of the task, or of the thread that did it; the crew has ended then */
  perform(task: Task): Promise<Value>;
  /** Ends every thread; tasks that were not done are refused with the reason. */
  end(reason?: unknown): Promise<void>;
}

/**
 * Threads that perform tasks; each does one at a time, the first asked for first, and starts when it is first needed.
 *
 * @param module whose function `perform` takes a task and gives an answer; both must survive structured cloning
 * @param size threads at most, at least 1
 * @example
 * const crew = startCrew<number, number>(new URL('./square.ts', import.meta.url), 2);
 * await Promise.all([1, 2, 3].map((each) => crew.perform(each))); // [1, 4, 9]
 * await crew.end();
 */
export function startCrew<Task, Value>(module: URL, size: number): Crew<Task, Value> {
  const waiting: Asked<Task, Value>[] = [];
  const doing = new Map<Thread, Asked<Task, Value> | null>();
  let ended: { readonly reason: unknown } | null = null;
  const end = async (reason: unknown = new Error('the crew has ended')): Promise<void> => {
    ended ??= { reason };
    for (const asked of [...doing.values(), ...waiting.splice(0)]) asked?.reject(reason);
    await Promise.all([...doing.keys()].map((thread) => thread.end()));
  };
  const give = (thread: Thread): void => {
    const asked = waiting.shift() ?? null;
    doing.set(thread, asked);
    if (asked !== null) thread.post({ module: module.href, task: asked.task } satisfies Order);
  };
  const hire = (): Thread => {
    const onMessage = (message: unknown): void => {
      const { answer, failure } = message as Word<Value>;
      if (failure !== undefined) return void end(new Error(failure));
      doing.get(thread)?.resolve(answer as Value);
      give(thread);
    };
    const thread = startThread({ onMessage, onEnd: (reason) => void end(reason) });
    return thread;
  };
  return {
    end,
    perform: (task) =>
      new Promise((resolve, reject) => {
        if (ended !== null) return reject(ended.reason);
        waiting.push({ task, resolve, reject });
        const idle = [...doing].find(([, asked]) => asked === null)?.[0];
        if (idle !== undefined) give(idle);
        else if (doing.size < size) give(hire());
      }),
  };
}

/**
 * Performs tasks on threads as they come from a source, which is asked for no more than are being done.
 *
 * @param module as `startCrew` takes it
 * @param workers threads, at least 1
 * @param onDone told each answer, and the place of its task, as soon as it is there
 * @param signal ends the crew when it is aborted
 * @throws Error of the first task that fails, or the signal's reason; the crew then stops
 */
export async function performEach<Task, Value>(
  module: URL,
  tasks: AsyncIterable<Task> | Iterable<Task>,
  workers: number,
  onDone?: (answer: Value, index: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  signal?.throwIfAborted();
  const crew = startCrew<Task, Value>(module, Math.max(1, workers));
  const abort = (): void => void crew.end(signal?.reason);
  signal?.addEventListener('abort', abort, { once: true });
  const source = Symbol.asyncIterator in tasks ? tasks[Symbol.asyncIterator]() : tasks[Symbol.iterator]();
  let asked = 0;
  const lane = async (): Promise<void> => {
    for (;;) {
      const next = await source.next();
      if (next.done) return;
      const index = asked++;
      onDone?.(await crew.perform(next.value), index);
      signal?.throwIfAborted();
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.max(1, workers) }, lane));
  } finally {
    signal?.removeEventListener('abort', abort);
    await crew.end();
  }
}

/**
 * Performs tasks on threads and gives their answers in the order of the tasks, whoever was first.
 *
 * @param module as `startCrew` takes it
 * @param workers threads, at least 1
 * @param onDone told after each task how many are done, and its answer
 * @param signal ends the crew when it is aborted
 * @throws Error of the first task that fails, or the signal's reason; the crew then stops
 * @example await performAll(new URL('./square.ts', import.meta.url), [1, 2, 3], 2) // [1, 4, 9]
 */
export async function performAll<Task, Value>(
  module: URL,
  tasks: readonly Task[],
  workers: number,
  onDone?: (done: number, answer: Value) => void,
  signal?: AbortSignal,
): Promise<Value[]> {
  signal?.throwIfAborted();
  if (tasks.length === 0) return [];
  const answers = new Array<Value>(tasks.length);
  let done = 0;
  const take = (answer: Value, index: number): void => {
    answers[index] = answer;
    onDone?.(++done, answer);
  };
  await performEach<Task, Value>(module, tasks, Math.min(workers, tasks.length), take, signal);
  return answers;
}

/**
 * The same by a crew that others may ask too; whoever started it ends it.
 *
 * @param onDone told after each task how many of these are done
 */
export function askAll<Task, Value>(
  crew: Crew<Task, Value>,
  tasks: readonly Task[],
  onDone?: (done: number) => void,
): Promise<Value[]> {
  let done = 0;
  const perform = async (task: Task): Promise<Value> => {
    const answer = await crew.perform(task);
    onDone?.(++done);
    return answer;
  };
  return Promise.all(tasks.map(perform));
}
