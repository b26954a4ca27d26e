import { Worker } from 'node:worker_threads';

/** A thread of the crew; from sources it first needs the loader that this process was started with. */
function startWorker(module: URL): Worker {
  const options = { workerData: { module: module.href } };
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./worker.js', import.meta.url), options);
  const loader = new URL('../../scripts/typescript.mjs', import.meta.url).href;
  const entry = new URL('./worker.ts', import.meta.url).href;
  const start = `import('${loader}').then(() => import('${entry}'))`;
  return new Worker(start, { ...options, eval: true });
}

interface Answer<Value> {
  readonly answer?: Value;
  readonly failure?: string;
}

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
 * Starts threads that perform tasks; each does one at a time, the first asked for first.
 *
 * @param module whose function `perform` takes a task and gives an answer; both must survive structured cloning
 * @param size threads, at least 1
 * @example
 * const crew = startCrew<number, number>(new URL('./square.ts', import.meta.url), 2);
 * await Promise.all([1, 2, 3].map((each) => crew.perform(each))); // [1, 4, 9]
 * await crew.end();
 */
export function startCrew<Task, Value>(module: URL, size: number): Crew<Task, Value> {
  const waiting: Asked<Task, Value>[] = [];
  const doing = new Map<Worker, Asked<Task, Value> | null>();
  let ended: { readonly reason: unknown } | null = null;
  const end = async (reason: unknown = new Error('the crew has ended')): Promise<void> => {
    ended ??= { reason };
    for (const asked of [...doing.values(), ...waiting.splice(0)]) asked?.reject(reason);
    await Promise.all([...doing.keys()].map((worker) => worker.terminate()));
  };
  const give = (worker: Worker): void => {
    const asked = waiting.shift() ?? null;
    doing.set(worker, asked);
    if (asked !== null) worker.postMessage(asked.task);
  };
  const hire = (): void => {
    const worker = startWorker(module);
    worker.on('message', ({ answer, failure }: Answer<Value>) => {
      if (failure !== undefined) return void end(new Error(failure));
      doing.get(worker)?.resolve(answer as Value);
      give(worker);
    });
    worker.on('error', (error) => void end(error));
    worker.on('exit', (code) => void end(new Error(`a thread of the crew ended with ${code}`)));
    doing.set(worker, null);
  };
  for (let count = 0; count < size; count += 1) hire();
  return {
    end,
    perform: (task) =>
      new Promise((resolve, reject) => {
        if (ended !== null) return reject(ended.reason);
        waiting.push({ task, resolve, reject });
        const idle = [...doing].find(([, asked]) => asked === null)?.[0];
        if (idle !== undefined) give(idle);
      }),
  };
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
  const size = Math.max(1, Math.min(workers, tasks.length));
  const crew = startCrew<Task, Value>(module, size);
  const abort = (): void => void crew.end(signal?.reason);
  signal?.addEventListener('abort', abort, { once: true });
  const answers = new Array<Value>(tasks.length);
  let [next, done] = [0, 0];
  const lane = async (): Promise<void> => {
    while (next < tasks.length) {
      const index = next++;
      answers[index] = await crew.perform(tasks[index]);
      onDone?.(++done, answers[index]);
      signal?.throwIfAborted();
    }
  };
  try {
    await Promise.all(Array.from({ length: size }, lane));
    return answers;
  } finally {
    signal?.removeEventListener('abort', abort);
    await crew.end();
  }
}
