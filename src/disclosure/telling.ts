import { shownTogether } from './protect.ts';
import type { Count, People } from './statement.ts';

/** Of whom something tells: the groups named, the counts of people that it gives away, and whether it may be shared. */
export interface About {
  readonly groups: readonly string[];
  readonly counts: readonly number[];
  readonly shareable: boolean;
}

interface Asked {
  readonly counts: readonly Count[];
  readonly about: { groups: readonly string[]; counts: readonly number[]; shareable: boolean };
}

/**
 * Everything that one report tells, in the order in which it matters.
 *
 * Ask `about` for each thing told, then `settle`: what may be shared together is then known, and the same counts asked
 * for again give the same answer. Before that nothing may be shared.
 * @example
 * const telling = new Telling({ cells: new Map([['F', 40], ['X', 3]]) });
 * const [f, x] = [telling.about(['F'], [['F']]), telling.about(['X'], [['X']])];
 * await telling.settle();
 * [f.shareable, x.shareable]; // [true, false]
 */
export class Telling {
  private readonly people: People;
  private readonly asked = new Map<string, Asked>();

  constructor(people: People) {
    this.people = people;
  }

  /** What gives nothing away may always be shared. */
  about(groups: readonly string[], counts: readonly Count[]): About {
    if (counts.length === 0) return { groups, counts: [], shareable: true };
    const key = JSON.stringify(counts);
    const before = this.asked.get(key);
    if (before !== undefined) return before.about;
    const about = { groups, counts: counts.map((count) => this.sum(count)), shareable: false };
    this.asked.set(key, { counts, about });
    return about;
  }

  async settle(): Promise<void> {
    const every = [...this.asked.values()];
    const shown = await shownTogether(every, this.people);
    for (const one of every) one.about.shareable = shown.has(one);
  }

  private sum(count: Count): number {
    return count.reduce((sum, cell) => sum + (this.people.cells.get(cell) ?? 0), 0);
  }
}
