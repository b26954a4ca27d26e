// The one place that knows whether threads are Node's or a browser's.

/** A thread that does what it is sent with the function `perform` of a module. */
export interface Thread {
  post(message: unknown): void;
  end(): Promise<unknown>;
}

/** What a thread tells whoever started it. */
export interface Listening {
  readonly onMessage: (message: unknown) => void;
  /** Told once it has failed or ended, whoever ended it. */
  readonly onEnd: (reason: Error) => void;
}

type NodeThreads = typeof import('node:worker_threads');

const nodeThreads: NodeThreads | null =
  typeof process === 'object' && process.versions?.node !== undefined ? await import('node:worker_threads') : null;

/** The start of a thread from sources: it first needs the loader that this process was started with. */
function fromSources(): string {
  const loader = new URL('../../scripts/typescript.mjs', import.meta.url).href;
  return `import('${loader}').then(() => import('${new URL('./worker.ts', import.meta.url).href}'))`;
}

function startInNode({ Worker }: NodeThreads, { onMessage, onEnd }: Listening): Thread {
  const worker = import.meta.url.endsWith('.ts')
    ? new Worker(fromSources(), { eval: true })
    : new Worker(new URL('./worker.js', import.meta.url));
  worker.on('message', onMessage);
  worker.on('error', onEnd);
  worker.on('exit', (code) => onEnd(new Error(`a thread of the crew ended with ${code}`)));
  return { post: (message) => worker.postMessage(message), end: () => worker.terminate() };
}

/** How a browser's thread is made; a page whose modules are bundled says it, with a file that calls `serve`. */
export const browser = {
  startWorker: (): Worker => {
    const entry = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js';
    return new Worker(new URL(entry, import.meta.url), { type: 'module' });
  },
};

function startInBrowser({ onMessage, onEnd }: Listening): Thread {
  const worker = browser.startWorker();
  worker.addEventListener('message', ({ data }) => onMessage(data));
  worker.addEventListener('error', ({ message }) => onEnd(new Error(message || 'a thread of the crew did not start')));
  return { post: (message) => worker.postMessage(message), end: async () => worker.terminate() };
}

export const startThread = (listening: Listening): Thread =>
  nodeThreads === null ? startInBrowser(listening) : startInNode(nodeThreads, listening);

/** Inside a thread: calls `receive` with what is sent, and gives the way back. */
export function listen(receive: (message: unknown) => void): (message: unknown) => void {
  if (nodeThreads === null) {
    addEventListener('message', ({ data }) => receive(data));
    return (message) => postMessage(message);
  }
  const { parentPort } = nodeThreads;
  parentPort?.on('message', receive);
  return (message) => parentPort?.postMessage(message);
}
