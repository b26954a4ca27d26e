const firstSlots = 1 << 16;
const mostFull = 0.7;

/** Two hashes of a text, 32 bits each (FNV-1a and a multiplicative one): together no two terms of a chat share them. */
function hashes(text: string): readonly [number, number] {
  let [one, other] = [0x811c9dc5, 0x9e3779b9];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other + code, 0x85ebca6b) ^ (other >>> 15);
  }
  return [one >>> 0, other >>> 0];
}

/**
 * Which terms occur in which messages, as a fingerprint of the set of messages and its size: 16 bytes a term, for chats
 * hold a million of them. Slots are found by open addressing.
 */
export class TermSets {
  size = 0;
  #keys = new Uint32Array(2 * firstSlots);
  #values = new Uint32Array(2 * firstSlots);

  /** Notes that a message holds a term; each message once for each term, in one order for all. */
  add(term: string, message: number): void {
    const [one, other] = hashes(term);
    const slot = this.#slotOf(one, other);
    if (this.#values[2 * slot] === 0) this.size++;
    this.#keys[2 * slot] = one;
    this.#keys[2 * slot + 1] = other;
    this.#values[2 * slot]++;
    const mix = this.#values[2 * slot + 1];
    this.#values[2 * slot + 1] = (Math.imul(mix ^ message, 0x01000193) + 0x9e3779b9) >>> 0;
    if (this.size > mostFull * (this.#keys.length / 2)) this.#grow();
  }

  #slotOf(one: number, other: number): number {
    const slots = this.#keys.length / 2;
    let slot = (one ^ (other << 7)) & (slots - 1);
    while (this.#values[2 * slot] !== 0 && (this.#keys[2 * slot] !== one || this.#keys[2 * slot + 1] !== other))
      slot = (slot + 1) & (slots - 1);
    return slot;
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Uint32Array(2 * keys.length);
    this.#values = new Uint32Array(2 * values.length);
    for (let at = 0; at < keys.length; at += 2) {
      if (values[at] === 0) continue;
      const slot = 2 * this.#slotOf(keys[at], keys[at + 1]);
      this.#keys.set(keys.subarray(at, at + 2), slot);
      this.#values.set(values.subarray(at, at + 2), slot);
    }
  }

  /** How many different sets of messages there are, by their size. */
  bySize(): Map<number, number> {
    const sets = new Map<number, Set<number>>();
    for (let at = 0; at < this.#values.length; at += 2) {
      const support = this.#values[at];
      if (support === 0) continue;
      const of = sets.get(support) ?? new Set<number>();
      of.add(this.#values[at + 1]);
      sets.set(support, of);
    }
    return new Map([...sets].map(([support, of]) => [support, of.size]));
  }
}
