import { Luck, streams, wordValues } from '../country/luck.ts';

/** False alerts of a regime: all, and those of the hundredth of people whose faces are likest to others. */
export interface FalseAlerts {
  readonly all: number;
  readonly ofLikest: number;
}

/** Likeness rises with its word: the likest hundredth of people have the highest. */
const likestFrom = 0.99 * wordValues;

/** Counts false alerts, regime by regime, and how many fall on the likest faces. */
export class LikestFaces {
  private readonly luck: Luck;
  private readonly counts: { all: number; ofLikest: number }[];

  constructor(seed: number, regimes: number) {
    this.luck = new Luck(seed);
    this.counts = Array.from({ length: regimes }, () => ({ all: 0, ofLikest: 0 }));
  }

  note(regimeIndex: number, person: number): void {
    const counts = this.counts[regimeIndex];
    counts.all += 1;
    if (this.luck.word(streams.faces, person) >= likestFrom) counts.ofLikest += 1;
  }

  add(others: readonly FalseAlerts[]): void {
    for (const [index, { all, ofLikest }] of others.entries()) {
      this.counts[index].all += all;
      this.counts[index].ofLikest += ofLikest;
    }
  }

  /** By regime, in their order. */
  get found(): readonly FalseAlerts[] {
    return this.counts;
  }
}
