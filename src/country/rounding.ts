import { block, type Luck, streams, wordValues } from './luck.ts';
import { type Neighbourhood, neighbourhoodSize } from './neighbourhood.ts';

/**
 * The luck that rounds what is kept in a byte or in a sixteenth of a point, so that its mean is exact: a block of four
 * words a person and week. Twins share it, so it is drawn once for all regimes of a neighbourhood's week.
 */
export class RoundingLuck {
  private readonly luck: Luck;
  private readonly shares = new Float64Array(4 * neighbourhoodSize);
  private readonly isDrawn = new Uint8Array(neighbourhoodSize);
  private first = 0;
  private week = 0;

  constructor(luck: Luck) {
    this.luck = luck;
  }

  /** Turns to another neighbourhood or week. */
  turnTo({ first }: Neighbourhood, week: number): void {
    this.first = first;
    this.week = week;
    this.isDrawn.fill(0);
  }

  /** Word 0 to 3 of a person's block, as a share from 0 to below 1. */
  share(place: number, word: number): number {
    if (this.isDrawn[place] === 0) this.draw(place);
    return this.shares[place * 4 + word];
  }

  private draw(place: number): void {
    this.luck.draw(streams.rounding, this.first + place, this.week);
    const { shares } = this;
    const at = place * 4;
    shares[at] = block[0] / wordValues;
    shares[at + 1] = block[1] / wordValues;
    shares[at + 2] = block[2] / wordValues;
    shares[at + 3] = block[3] / wordValues;
    this.isDrawn[place] = 1;
  }
}
