import { EvidenceError } from '../../errors.ts';
import type { Bilingual } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import { crc32 } from './crc32.ts';
import { inflated, type UnpackLimit } from './inflate.ts';
import { wrongChecksum, zipBroken, zipFeature } from './messages.ts';

/** One file of a ZIP archive, as the archive's directory describes it (APPNOTE 6.3, 4.3.12). */
export interface ZipEntry {
  readonly name: string;
  readonly crc: number;
  readonly packed: Uint8Array;
  readonly unpackedBytes: number;
  readonly isStored: boolean;
}

const [directoryEnd, directoryEntry, localHeader] = [0x06054b50, 0x02014b50, 0x04034b50];
const [stored, deflated] = [0, 8];
const endBytes = 22;
const longestComment = 65_535;
const mostEntries = 10_000;

const features = {
  locked: text('is locked with a password', 'est protégée par un mot de passe'),
  zip64: text('is a ZIP64 or has several parts', 'est un ZIP64 ou a plusieurs volumes'),
  method: text('uses another compression than Deflate', 'utilise une autre compression que Deflate'),
  many: text(`holds more than ${mostEntries} files`, `contient plus de ${mostEntries} fichiers`),
};

/** The files of an archive. @throws EvidenceError where it is damaged, locked, or of a kind that is not read */
export function zipEntries(zip: Uint8Array, place: string): ZipEntry[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const refuse = (feature: Bilingual) => new EvidenceError(zipFeature(feature), place);
  const end = endOfDirectory(view);
  if (end < 0) throw new EvidenceError(zipBroken(), place);
  const entries = view.getUint16(end + 10, true);
  if (entries === 0xffff || view.getUint32(end + 16, true) === 0xffffffff) throw refuse(features.zip64);
  if (entries > mostEntries) throw refuse(features.many);
  let at = view.getUint32(end + 16, true);
  return Array.from({ length: entries }, () => {
    if (at + 46 > end || view.getUint32(at, true) !== directoryEntry) throw new EvidenceError(zipBroken(), place);
    const found = entryAt(zip, view, at, place);
    if (found.flags & 1) throw refuse(features.locked);
    if (found.method !== stored && found.method !== deflated) throw refuse(features.method);
    at = found.next;
    return { ...found.entry, isStored: found.method === stored };
  });
}

function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - endBytes - longestComment);
  for (let at = view.byteLength - endBytes; at >= first; at--) if (view.getUint32(at, true) === directoryEnd) return at;
  return -1;
}

function entryAt(zip: Uint8Array, view: DataView, at: number, place: string) {
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
  const [packedBytes, unpackedBytes] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
  const name = new TextDecoder().decode(zip.subarray(at + 46, at + 46 + nameBytes));
  const local = view.getUint32(at + 42, true);
  const isThere = local + 30 <= zip.length && view.getUint32(local, true) === localHeader;
  if (!isThere) throw new EvidenceError(zipBroken(name), place);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedBytes > zip.length) throw new EvidenceError(zipBroken(name), place);
  return {
    flags,
    method,
    next: at + 46 + nameBytes + extraBytes + commentBytes,
    entry: {
      name,
      crc: view.getUint32(at + 16, true),
      packed: zip.subarray(start, start + packedBytes),
      unpackedBytes,
    },
  };
}

const sliceBytes = 65_536;

async function* slices(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += sliceBytes) yield bytes.subarray(at, at + sliceBytes);
}

async function* storedChunks(entry: ZipEntry, limit: UnpackLimit): AsyncGenerator<Uint8Array> {
  limit.packed += entry.packed.length;
  for await (const slice of slices(entry.packed)) {
    limit.count(slice.length);
    yield slice;
  }
}

/** The bytes of one file of an archive; size and CRC-32 are held against the archive's directory. */
export async function* entryChunks(entry: ZipEntry, limit: UnpackLimit, place: string): AsyncGenerator<Uint8Array> {
  const broken = () => zipBroken(entry.name);
  const chunks = entry.isStored
    ? storedChunks(entry, limit)
    : inflated(slices(entry.packed), 'deflate-raw', limit, broken, place);
  let [bytes, crc] = [0, 0];
  for await (const chunk of chunks) {
    bytes += chunk.length;
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (bytes !== entry.unpackedBytes) throw new EvidenceError(broken(), place);
  if (crc !== entry.crc) throw new EvidenceError(wrongChecksum(entry.name), place);
}

/** Unpacks every file of an archive once, to see that all are whole and that together they keep to the limit. */
export async function verifyEntries(entries: readonly ZipEntry[], limit: UnpackLimit, place: string): Promise<void> {
  for (const entry of entries) for await (const _ of entryChunks(entry, limit, place));
}
