/** Counts rows that repeat an earlier one, by 53-bit hashes: two different rows share one with chance 2⁻⁵³. */
export class RowHashes {
  private high = new Uint32Array(1024);
  private low = new Uint32Array(1024);
  private rows = 0;
  private other = 0;

  mix(hash: number, cell: number): number {
    this.other = (Math.imul(this.other ^ cell, 0x9e3779b1) + 0x7f4a7c15) | 0;
    this.other ^= this.other >>> 13;
    return (Math.imul(hash, 31) + cell) | 0;
  }

  finish(hash: number): void {
    if (this.rows === this.high.length) {
      const [high, low] = [this.high, this.low];
      this.high = new Uint32Array(this.rows * 2);
      this.low = new Uint32Array(this.rows * 2);
      this.high.set(high);
      this.low.set(low);
    }
    this.high[this.rows] = this.other;
    this.low[this.rows++] = hash;
    this.other = 0;
  }

  /** How many rows repeat an earlier one. */
  duplicates(): number {
    const keys = new Float64Array(this.rows);
    for (let row = 0; row < this.rows; row++) keys[row] = (this.high[row] & 0x1fffff) * 4294967296 + this.low[row];
    keys.sort();
    let repeated = 0;
    for (let row = 1; row < keys.length; row++) if (keys[row] === keys[row - 1]) repeated++;
    return repeated;
  }
}
