import { deflateSync, gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { adler32, crc32 } from '../../src/bytes/checksums.ts';
import { zipEntries } from '../../src/bytes/zip.ts';
import { gunzipped, unzlib } from '../../src/bytes/zlib.ts';
import { EvidenceError } from '../../src/errors.ts';

const fuzzSeed = Number(process.env.FUZZ_SEED ?? 20260101);

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const prose = bytesOf(Array.from({ length: 400 }, (_, i) => `${i * 7919} of ${i} cameras\n`).join(''));

const streamOf = (bytes: Uint8Array) => new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
const gunzip = async (bytes: Uint8Array, limits?: { mostBytes: number; mostTimes: number }) =>
  new Uint8Array(await new Response(gunzipped(streamOf(bytes), 'a.gz', limits)).arrayBuffer());

describe('checksums', () => {
  it('have the values that the standards print', () => {
    expect(crc32(bytesOf('123456789'))).toBe(0xcbf43926);
    expect(crc32(bytesOf('6789'), crc32(bytesOf('12345')))).toBe(0xcbf43926);
    expect(adler32(bytesOf('Wikipedia'))).toBe(0x11e60398);
    const ones = new Uint8Array(1_000_000).fill(255);
    expect(adler32(ones)).toBe(deflateSync(ones).subarray(-4).readUInt32BE());
  });
});

describe('what is unpacked', () => {
  const zlib = deflateSync(prose);
  const gzip = gzipSync(prose);
  const zip = zipSync({ 'a.csv': prose, 'kept/b.csv': [prose, { level: 0 }] });

  it('is what was packed', async () => {
    expect(unzlib(zlib, prose.length, 'a')).toEqual(prose);
    expect(await gunzip(gzip)).toEqual(prose);
    const entries = zipEntries(zip, 'a.zip');
    expect(entries.map(({ name, size }) => [name, size])).toEqual([
      ['a.csv', prose.length],
      ['kept/b.csv', prose.length],
    ]);
    for (const entry of entries) expect(entry.unpack()).toEqual(prose);
  });

  it('is never believed where one bit of it was changed: refused, or the very bytes', async () => {
    const unpackings: Record<string, [Uint8Array, (bytes: Uint8Array) => Promise<Uint8Array[]>]> = {
      zlib: [zlib, async (bytes) => [unzlib(bytes, prose.length, 'a')]],
      gzip: [gzip, async (bytes) => [await gunzip(bytes)]],
      zip: [zip, async (bytes) => zipEntries(bytes, 'a').map((entry) => entry.unpack())],
    };
    let refused = 0;
    for (const [format, [packed, unpack]] of Object.entries(unpackings))
      for (let flip = 0; flip < 150; flip++) {
        const changed = Uint8Array.from(packed);
        const bit = (fuzzSeed * 7919 + flip * 104_729) % (8 * packed.length);
        changed[bit >> 3] ^= 1 << (bit & 7);
        try {
          for (const out of await unpack(changed)) expect(out, `${format}, bit ${bit}`).toEqual(prose);
        } catch (error) {
          if (!(error instanceof EvidenceError)) throw error;
          refused++;
        }
      }
    expect(refused).toBeGreaterThan(400);
  });

  it('names its checksum where the content does not fit it', async () => {
    for (const [packed, unpack] of [
      [zlib, (bytes: Uint8Array) => async () => unzlib(bytes, prose.length, 'a.pbf')],
      [gzip, (bytes: Uint8Array) => () => gunzip(bytes)],
    ] as const) {
      const changed = Uint8Array.from(packed);
      changed[packed.length - (packed === zlib ? 1 : 5)] ^= 1;
      await expect(unpack(changed)()).rejects.toThrow(/damaged or was changed: its checksum/);
    }
  });

  it('is refused where it is cut short, at any place', async () => {
    for (const share of [0, 0.3, 0.9, 0.999]) {
      const cut = (bytes: Uint8Array) => bytes.subarray(0, Math.floor(share * bytes.length));
      await expect(gunzip(cut(gzip))).rejects.toThrow(EvidenceError);
      expect(() => unzlib(cut(zlib), prose.length, 'a')).toThrow(EvidenceError);
      expect(() => zipEntries(cut(zip), 'a')).toThrow(EvidenceError);
    }
  });

  it('does not fill the memory: 200 times its size, or 150 MB, and no more', async () => {
    const zeros = new Uint8Array(20_000_000);
    await expect(gunzip(gzipSync(zeros))).rejects.toThrow(/more than 200 times/);
    expect(() => zipEntries(zipSync({ 'a.xml': zeros }), 'a.zip')).toThrow(/more than 200 times/);
    expect(() => unzlib(deflateSync(zeros), 1000, 'a')).toThrow(EvidenceError);
    await expect(gunzip(gzipSync(prose), { mostBytes: 1000, mostTimes: 200 })).rejects.toThrow(/larger than/);
    const asked = { mostBytes: 1e9, mostTimes: 2000 };
    expect(await gunzip(gzipSync(zeros), asked)).toHaveLength(zeros.length);
  });

  it('is refused where it is encrypted, split, or compressed in another way', () => {
    const changedAt = (find: number, offset: number, value: number): Uint8Array => {
      const changed = Uint8Array.from(zip);
      const view = new DataView(changed.buffer);
      for (let at = 0; at + 4 < changed.length; at++)
        if (view.getUint32(at, true) === find) {
          changed[at + offset] = value;
          break;
        }
      return changed;
    };
    expect(() => zipEntries(changedAt(0x02014b50, 8, 1), 'a')).toThrow(/encrypted/);
    expect(() => zipEntries(changedAt(0x02014b50, 10, 12), 'a')).toThrow(/method 12/);
    expect(() => zipEntries(changedAt(0x06054b50, 8, 7), 'a')).toThrow(/several parts/);
    expect(() => zipEntries(bytesOf('no zip at all, but long enough'), 'a')).toThrow(/cannot be unpacked/);
  });
});
