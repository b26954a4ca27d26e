import type { Bilingual } from '../../src/language/bilingual.ts';
import { text } from '../../src/language/french.ts';
import type { Answer, Ask } from './work.ts';

type AskOf<Kind extends Ask['kind']> = Omit<Extract<Ask, { kind: Kind }>, 'id'>;

/** What the bench could not do, in words for the visitor. */
export class BenchFault extends Error {
  readonly words: Bilingual;

  constructor(words: Bilingual) {
    super(words.en);
    this.words = words;
  }
}

const died = text(
  'The bench’s thread ended by itself, perhaps for want of memory. Open the file again; a smaller part of it may do.',
  'Le fil du banc d’audit s’est arrêté de lui-même, peut-être faute de mémoire. Rouvrez le fichier ; une partie plus petite peut suffire.',
);

/** The audit bench in a thread of its own; it answers one question after the other. */
export class Bench {
  #worker: Worker | null = null;
  #asked = 0;
  readonly #waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: unknown) => void }>();

  /** @throws BenchFault what the visitor may read */
  ask(question: AskOf<'read'> | AskOf<'score'> | AskOf<'chat'>): Promise<Answer> {
    const id = this.#asked++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#thread().postMessage({ ...question, id });
    });
  }

  #thread(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(new URL('./bench.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ('fault' in data) waiting?.reject(new BenchFault(data.fault));
      else waiting?.resolve(data);
    });
    worker.addEventListener('error', () => {
      worker.terminate();
      this.#worker = null;
      for (const { reject } of this.#waiting.values()) reject(new BenchFault(died));
      this.#waiting.clear();
    });
    this.#worker = worker;
    return worker;
  }
}
