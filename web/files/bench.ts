import type { Bilingual } from '../../src/language/bilingual.ts';
import { text } from '../../src/language/french.ts';

/** A question without the number under which its answer comes back. */
type Question<Ask> = Ask extends unknown ? Omit<Ask, 'id'> : never;

/** What comes back in place of an answer. */
interface Faulty {
  readonly id: number;
  readonly fault: Bilingual;
}
type Told<Answer> = Exclude<Answer, Faulty>;

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
export class Bench<Ask extends { readonly id: number }, Answer extends { readonly id: number }> {
  #worker: Worker | null = null;
  #asked = 0;
  readonly #start: () => Worker;
  readonly #waiting = new Map<number, { resolve: (answer: Told<Answer>) => void; reject: (error: unknown) => void }>();

  constructor(start: () => Worker) {
    this.#start = start;
  }

  /** @throws BenchFault what the visitor may read */
  ask(question: Question<Ask>): Promise<Told<Answer>> {
    const id = this.#asked++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#thread().postMessage({ ...question, id });
    });
  }

  #thread(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = this.#start();
    worker.addEventListener('message', ({ data }: MessageEvent<Answer | Faulty>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ('fault' in data) waiting?.reject(new BenchFault(data.fault as Bilingual));
      else waiting?.resolve(data as Told<Answer>);
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
