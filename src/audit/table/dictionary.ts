import type { Levels } from './table.ts';

/** Codes texts by their bytes, so that a cell seen before is never made into a string again. */
export class Dictionary {
  private bytes = new Uint8Array(1024);
  private used = 0;
  private ends = new Int32Array(64);
  private slots = new Int32Array(256).fill(-1);
  size = 0;

  /** The code of bytes[from, to), given their hash; a new one if never seen. */
  codeOf(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (let code = this.slots[slot]; code >= 0; code = this.slots[slot]) {
      if (this.holds(code, bytes, from, to)) return code;
      slot = (slot + 1) & mask;
    }
    this.slots[slot] = this.size;
    this.append(bytes, from, to);
    if (this.size * 2 > this.slots.length) this.rehash();
    return this.size - 1;
  }

  private holds(code: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = code === 0 ? 0 : this.ends[code - 1];
    if (this.ends[code] - start !== to - from) return false;
    for (let i = from, j = start; i < to; i++, j++) if (bytes[i] !== this.bytes[j]) return false;
    return true;
  }

  private append(bytes: Uint8Array, from: number, to: number): void {
    const needed = this.used + to - from;
    if (needed > this.bytes.length) this.bytes = grown(this.bytes, Math.max(needed, this.bytes.length * 2));
    for (let i = from, j = this.used; i < to; i++, j++) this.bytes[j] = bytes[i];
    if (this.size === this.ends.length) {
      const ends = new Int32Array(this.ends.length * 2);
      ends.set(this.ends);
      this.ends = ends;
    }
    this.ends[this.size++] = this.used = needed;
  }

  private rehash(): void {
    this.slots = new Int32Array(this.slots.length * 4).fill(-1);
    const mask = this.slots.length - 1;
    for (let code = 0; code < this.size; code++) {
      let slot = hashOf(this.bytes, code === 0 ? 0 : this.ends[code - 1], this.ends[code]) & mask;
      while (this.slots[slot] >= 0) slot = (slot + 1) & mask;
      this.slots[slot] = code;
    }
  }

  /** The texts, decoded when asked for. */
  levels(decoder: TextDecoder): Levels {
    this.slots = new Int32Array(0);
    return {
      size: this.size,
      at: (code) => decoder.decode(this.bytes.subarray(code === 0 ? 0 : this.ends[code - 1], this.ends[code])),
    };
  }
}

const grown = (bytes: Uint8Array, length: number): Uint8Array<ArrayBuffer> => {
  const larger = new Uint8Array(length);
  larger.set(bytes);
  return larger;
};

/** FNV-1a over bytes[from, to), mixed once more for the tables that look at its low bits. */
export function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i], 0x01000193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) >>> 0;
}
