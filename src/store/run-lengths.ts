import type { ByteWriter } from 'hyparquet-writer';

/** As many equal numbers are told as a run; fewer are packed, so many at a time. */
const together = 8;

/**
 * Writes whole numbers as Parquet's hybrid of runs and packed bits.
 *
 * @param width bits of the largest number, at most 24
 * @returns bytes written
 */
export function writeRunLengths(to: ByteWriter, numbers: Int32Array, width: number): number {
  to.ensure((Math.ceil(numbers.length / together) + 1) * (width + longestHeader + 4));
  const bytes = new Uint8Array(to.buffer);
  const before = to.index;
  const { length } = numbers;
  let at = before;
  let packed = 0;
  for (let row = 0; row < length; ) {
    const number = numbers[row];
    let end = row + 1;
    while (end < length && numbers[end] === number) end += 1;
    if (end - row < together) {
      row += together;
      if (row < length) continue;
      at = writePacked(bytes, at, numbers, packed, row, width);
    } else {
      at = writePacked(bytes, at, numbers, packed, row, width);
      at = writeHeader(bytes, at, (end - row) << 1);
      for (let bits = 0; bits < width; bits += 8) bytes[at++] = (number >> bits) & 255;
      row = end;
      packed = end;
    }
  }
  to.index = at;
  to.offset += at - before;
  return at - before;
}

/** Bytes of a header: seven bits of it each. */
const longestHeader = 5;

function writeHeader(bytes: Uint8Array, from: number, header: number): number {
  let at = from;
  let left = header;
  for (; left > 127; left >>>= 7) bytes[at++] = (left & 127) | 128;
  bytes[at++] = left;
  return at;
}

/** Packs the numbers from one to before another, noughts beyond the last. */
function writePacked(
  bytes: Uint8Array,
  from: number,
  numbers: Int32Array,
  first: number,
  end: number,
  width: number,
): number {
  if (first === end) return from;
  let at = writeHeader(bytes, from, (((end - first) / together) << 1) | 1);
  let waiting = 0;
  let bits = 0;
  for (let row = first; row < end; row += 1) {
    if (row < numbers.length) waiting |= numbers[row] << bits;
    for (bits += width; bits >= 8; bits -= 8) {
      bytes[at++] = waiting & 255;
      waiting >>>= 8;
    }
  }
  return at;
}
