import { parentPort, workerData } from 'node:worker_threads';

/** One thread of a crew: does the tasks that it is sent with the function `perform` of the module that it was given. */
const { perform } = (await import(workerData.module)) as { perform: (task: unknown) => unknown };

parentPort?.on('message', async (task: unknown) => {
  try {
    parentPort?.postMessage({ answer: await perform(task) });
  } catch (error) {
    parentPort?.postMessage({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
