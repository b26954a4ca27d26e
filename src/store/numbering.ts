/** A column's distinct values in the order in which they come, which of them each cell is, and where there is a cell. */
export interface Numbered {
  readonly values: readonly number[];
  /** Of the cells that there are. */
  readonly numbers: Int32Array;
  /** 1 or 0 a row; `null` where no cell may be null. */
  readonly present: Int32Array | null;
}

const smallValues = 1 << 16;

/** Numbers the values of columns, one column after the other, always in the same room. */
export class Numbering {
  private readonly ofSmall = new Int32Array(smallValues).fill(-1);
  private numbers = new Int32Array(0);
  private present = new Int32Array(0);

  number(column: Float64Array, optional: boolean): Numbered {
    this.makeRoom(column.length);
    const values: number[] = [];
    const { ofSmall, numbers, present } = this;
    const ofOthers = new Map<number, number>();
    let [cells, last, number] = [0, Number.NaN, -1];
    for (let row = 0; row < column.length; row += 1) {
      const value = column[row];
      const isCell = !Number.isNaN(value);
      if (optional) present[row] = isCell ? 1 : 0;
      if (!isCell) continue;
      if (value !== last) {
        last = value;
        const small = value | 0;
        const isSmall = small === value && small >= 0 && small < smallValues;
        number = (isSmall ? ofSmall[small] : (ofOthers.get(value) ?? -1)) | 0;
        if (number < 0) {
          number = values.push(value) - 1;
          if (isSmall) ofSmall[small] = number;
          else ofOthers.set(value, number);
        }
      }
      numbers[cells] = number;
      cells += 1;
    }
    for (const value of values) if (value < smallValues) ofSmall[value] = -1;
    return {
      values,
      numbers: numbers.subarray(0, cells),
      present: optional ? present.subarray(0, column.length) : null,
    };
  }

  /** Numbers 0 and 1 by themselves. */
  asBits(column: Float64Array): Numbered {
    this.makeRoom(column.length);
    const numbers = this.numbers.subarray(0, column.length);
    numbers.set(column);
    return { values: [0, 1], numbers, present: null };
  }

  private makeRoom(rows: number): void {
    if (this.numbers.length >= rows) return;
    this.numbers = new Int32Array(rows);
    this.present = new Int32Array(rows);
  }
}
