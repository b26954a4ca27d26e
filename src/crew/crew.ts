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
  readonly index: number;
  readonly answer?: Value;
  readonly failure?: string;
}

/**
 * Performs tasks on threads and gives their answers in the order of the tasks, whoever was first.
 *
 * @param module whose function `perform` takes a task and gives an answer; both must survive structured cloning
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
  const answers = new Array<Value>(tasks.length);
  const size = Math.max(1, Math.min(workers, tasks.length));
  let [next, done] = [0, 0];
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const crew = Array.from({ length: tasks.length === 0 ? 0 : size }, () => startWorker(module));
    const end = async (settle: () => void): Promise<void> => {
      signal?.removeEventListener('abort', abort);
      await Promise.all(crew.map((worker) => worker.terminate()));
      settle();
    };
    if (crew.length === 0) return resolve(answers);
    const abort = (): void => void end(() => reject(signal?.reason));
    signal?.addEventListener('abort', abort, { once: true });
    for (const worker of crew) {
      const give = (): void => {
        if (next < tasks.length) worker.postMessage({ index: next, task: tasks[next++] });
      };
      worker.on('message', ({ index, answer, failure }: Answer<Value>) => {
        if (failure !== undefined) return void end(() => reject(new Error(failure)));
        answers[index] = answer as Value;
        done += 1;
        onDone?.(done, answers[index]);
        if (done === tasks.length) return void end(() => resolve(answers));
        give();
      });
      worker.on('error', (error) => void end(() => reject(error)));
      give();
    }
  });
}
