/** CRC-32 (ISO 3309, as ZIP and gzip have it), table by table of one byte. */
const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/**
 * CRC-32 of bytes, or of what follows bytes whose CRC-32 is `before`.
 *
 * @example crc32(new TextEncoder().encode('123456789')) === 0xcbf43926
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  let value = ~before;
  for (let at = 0; at < bytes.length; at++) value = (value >>> 8) ^ crcTable[(value ^ bytes[at]) & 0xff];
  return ~value >>> 0;
}

/** Bytes after which the sums of Adler-32 could pass 32 bits. */
const adlerRun = 3800;

/**
 * Adler-32 of bytes (RFC 1950), as zlib streams end with it.
 *
 * @example adler32(new TextEncoder().encode('Wikipedia')) === 0x11e60398
 */
export function adler32(bytes: Uint8Array): number {
  let [a, b] = [1, 0];
  for (let at = 0; at < bytes.length; ) {
    const end = Math.min(bytes.length, at + adlerRun);
    while (at < end) {
      a += bytes[at++];
      b += a;
    }
    a %= 65521;
    b %= 65521;
  }
  return ((b << 16) | a) >>> 0;
}
