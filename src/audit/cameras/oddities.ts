import type { Oddity } from './camera.ts';
import type { OddityCode } from './oddity-words.ts';

const examplesKept = 5;

/** Counts what is odd in the evidence, by code, with a few examples of each: nothing is dropped in silence. */
export class OddityList {
  private readonly byCode = new Map<OddityCode, { number: number; examples: string[] }>();

  add(code: OddityCode, example: string, number = 1, exampleLength = 80): void {
    let entry = this.byCode.get(code);
    if (entry === undefined) {
      entry = { number: 0, examples: [] };
      this.byCode.set(code, entry);
    }
    entry.number += number;
    if (entry.examples.length < examplesKept) entry.examples.push(example.slice(0, exampleLength));
  }

  addAll(oddities: readonly Oddity[]): void {
    for (const { code, number, examples } of oddities) {
      this.add(code, examples[0] ?? '', number);
      for (const example of examples.slice(1)) this.add(code, example, 0);
    }
  }

  list(): Oddity[] {
    return [...this.byCode].map(([code, { number, examples }]) => ({ code, number, examples }));
  }
}
