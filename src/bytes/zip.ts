/** ZIP: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, as far as spreadsheets and single packed files go. */
import { inflateSync } from 'fflate';
import { EvidenceError } from '../errors.ts';
import { text } from '../language/french.ts';
import { crc32 } from './checksums.ts';
import { damaged, demandWithin, type ExpansionLimits, expansionLimits, notCompressed } from './limits.ts';

/** A file in a ZIP, held to its CRC-32 when it is unpacked. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes unpacked, as the directory says and the unpacking holds it to. */
  readonly size: number;
  readonly unpack: () => Uint8Array;
}

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const;
const endBytes = 22;
const centralBytes = 46;
const localBytes = 30;
const longestComment = 0xffff;

interface Place {
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** Where the directory's end stands: the last signature whose comment reaches the file's end. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - endBytes - longestComment);
  for (let at = view.byteLength - endBytes; at >= first; at--)
    if (
      view.getUint32(at, true) === signatures.end &&
      at + endBytes + view.getUint16(at + 20, true) === view.byteLength
    )
      return at;
  return -1;
}

const unsupported = (name: string, en: string, fr: string): EvidenceError =>
  new EvidenceError(
    text(`the ZIP file ${en}: unpack it yourself`, `le fichier ZIP ${fr} : décompressez-le vous-même`),
    name,
  );

function unpacked(zip: Uint8Array, { method, crc, packed, size, offset }: Place, name: string): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.length);
  if (offset + localBytes > zip.length || view.getUint32(offset, true) !== signatures.local)
    throw notCompressed(name, 'ZIP');
  const from = offset + localBytes + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + packed > zip.length) throw notCompressed(name, 'ZIP');
  const bytes = zip.subarray(from, from + packed);
  let out = bytes;
  if (method === 8)
    try {
      out = inflateSync(bytes, { out: new Uint8Array(size) });
    } catch {
      throw notCompressed(name, 'ZIP');
    }
  if (out.length !== size) throw notCompressed(name, 'ZIP');
  if (crc32(out) !== crc) throw damaged(name, 'CRC-32');
  return out;
}

/**
 * The files of a ZIP, by its directory; what they would unpack to is held to limits before anything is unpacked.
 *
 * @param zip the whole file
 * @throws EvidenceError where it is no ZIP, damaged, encrypted, in several parts, or would expand too far
 */
export function zipEntries(zip: Uint8Array, name: string, limits: ExpansionLimits = expansionLimits): ZipEntry[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.length);
  const end = zip.length < endBytes ? -1 : endOf(view);
  if (end < 0) throw notCompressed(name, 'ZIP');
  const [count, offset] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
  if (view.getUint16(end + 8, true) !== count)
    throw unsupported(name, 'is one of several parts', 'est un morceau parmi plusieurs');
  if (count === 0xffff || offset === 0xffffffff) throw unsupported(name, 'is a ZIP64', 'est un ZIP64');
  const entries: ZipEntry[] = [];
  let [at, total] = [offset, 0];
  for (let index = 0; index < count; index++) {
    if (at + centralBytes > end || view.getUint32(at, true) !== signatures.central) throw notCompressed(name, 'ZIP');
    const place: Place = {
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    if (view.getUint16(at + 8, true) & 1) throw unsupported(name, 'is encrypted', 'est chiffré');
    if (place.method !== 0 && place.method !== 8)
      throw unsupported(
        name,
        `is compressed by method ${place.method}`,
        `est compressé par la méthode ${place.method}`,
      );
    total += place.size;
    demandWithin(zip.length, total, limits, name);
    const nameBytes = view.getUint16(at + 28, true);
    const entryName = new TextDecoder().decode(zip.subarray(at + centralBytes, at + centralBytes + nameBytes));
    entries.push({ name: entryName, size: place.size, unpack: () => unpacked(zip, place, name) });
    at += centralBytes + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Holds every file of a ZIP to its CRC-32, one at a time. @throws EvidenceError */
export function demandSoundZip(zip: Uint8Array, name: string, limits?: ExpansionLimits): void {
  for (const entry of zipEntries(zip, name, limits)) entry.unpack();
}
