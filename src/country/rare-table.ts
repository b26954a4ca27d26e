/** What a row of the rare table is. */
export const rareKind = { entry: 0, judgment: 1, override: 2, rest: 3, mended: 4, strayed: 5 } as const;

/** What the numbers of a row are, by its kind; before them stand the kind and the place. */
export const rareField = {
  entry: { list: 2, from: 3, flags: 4, decided: 5 },
  judgment: { day: 2, left: 3 },
  override: { until: 2, grade: 3, wrong: 4 },
  rest: { until: 2 },
  mended: { sphere: 2 },
  strayed: { link: 2, points: 3 },
} as const;
export const rowWidth = 6;

/** Bits of an entry's flags. */
export const entryFlag = { wrong: 1, told: 2, inForce: 4, appealed: 8, upheld: 16 } as const;

/**
 * One neighbourhood's rows of what concerns few people, 24 bytes each:
 * entry (list, first week in force, flags, week of the appeal's decision), judgment (day, hazard left until performed),
 * override (until week, grade, 1 where its record is wrong), rest (until week), mended (sphere), strayed (whose link in
 * which silo, points that it brought to somebody else).
 */
export class RareTable {
  rows: Int32Array = new Int32Array(0);
  count = 0;

  add(kind: number, place: number, a = 0, b = 0, c = 0, d = 0): void {
    const at = this.count * rowWidth;
    if (at === this.rows.length) {
      const grown = new Int32Array(Math.max(4 * rowWidth, this.rows.length * 2));
      grown.set(this.rows);
      this.rows = grown;
    }
    this.rows[at] = kind;
    this.rows[at + 1] = place;
    this.rows[at + 2] = a;
    this.rows[at + 3] = b;
    this.rows[at + 4] = c;
    this.rows[at + 5] = d;
    this.count += 1;
  }

  kindOf(index: number): number {
    return this.rows[index * rowWidth];
  }

  placeOf(index: number): number {
    return this.rows[index * rowWidth + 1];
  }

  /** A number of a row: `field` is one of its kind's in `rareField`. */
  get(index: number, field: number): number {
    return this.rows[index * rowWidth + field];
  }

  set(index: number, field: number, value: number): void {
    this.rows[index * rowWidth + field] = value;
  }

  /** Takes a row out; the last row takes its place. */
  remove(index: number): void {
    this.count -= 1;
    this.rows.copyWithin(index * rowWidth, this.count * rowWidth, (this.count + 1) * rowWidth);
  }

  /** Index of the first row of a kind about a place, with `a` where it is given, or −1. */
  find(kind: number, place: number, a?: number): number {
    for (let index = 0, at = 0; index < this.count; index += 1, at += rowWidth) {
      if (this.rows[at] !== kind || this.rows[at + 1] !== place) continue;
      if (a === undefined || this.rows[at + 2] === a) return index;
    }
    return -1;
  }

  /** Rows as they stand, for another thread or another table. */
  get taken(): Int32Array {
    return this.rows.slice(0, this.count * rowWidth);
  }

  put(rows: Int32Array): void {
    this.rows = rows;
    this.count = rows.length / rowWidth;
  }

  get bytes(): number {
    return this.rows.byteLength;
  }
}
