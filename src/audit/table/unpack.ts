import { type ExpansionLimits, expansionLimits } from '../../bytes/limits.ts';
import { demandSoundZip, type ZipEntry, zipEntries } from '../../bytes/zip.ts';
import { gunzipped } from '../../bytes/zlib.ts';
import { EvidenceError } from '../../errors.ts';
import { type Chunks, chunksOf, peeked, streamOf, wholeOf } from './chunks.ts';
import { emptyArchive, noSuchEntry, noWorkbook, severalTables } from './messages.ts';
import { archiveEntry } from './note-texts.ts';
import type { Reading } from './options.ts';

/** What a file holds once it is unpacked: bytes, or a workbook, whose parts were found whole. */
export type Unpacked =
  | { readonly kind: 'bytes'; readonly chunks: Chunks }
  | { readonly kind: 'workbook'; readonly bytes: Uint8Array<ArrayBuffer> };

const mostZipBytes = 200_000_000;

export const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

const isGzip = (head: Uint8Array): boolean => startsWith(head, 0x1f, 0x8b);
const isZip = (head: Uint8Array): boolean => startsWith(head, 0x50, 0x4b, 3, 4) || startsWith(head, 0x50, 0x4b, 5, 6);

const limitsOf = ({ options: { maxUnpackedBytes } }: Reading): ExpansionLimits =>
  maxUnpackedBytes === undefined
    ? expansionLimits
    : { mostBytes: maxUnpackedBytes, mostTimes: Number.POSITIVE_INFINITY };

/**
 * Takes a file out of gzip or ZIP, told by its first bytes. Of an archive the one table is read, or the file that
 * `options.sheet` names.
 */
export async function unpacked(chunks: Chunks, reading: Reading): Promise<Unpacked> {
  const { name } = reading;
  const limits = limitsOf(reading);
  const { head, whole } = await peeked(await outOfGzip(chunks, name, limits), 4);
  if (!isZip(head)) return { kind: 'bytes', chunks: whole };
  const bytes = await wholeOf(whole, name, mostZipBytes);
  const entries = zipEntries(bytes, name, limits);
  if (isWorkbook(entries)) return soundWorkbook(bytes, reading);
  const entry = chosenEntry(entries, reading);
  reading.notes.push(archiveEntry(entry.name));
  const inner = entry.unpack();
  if (!isZip(inner)) return { kind: 'bytes', chunks: chunksOf(new Blob([inner as Uint8Array<ArrayBuffer>]).stream()) };
  if (!isWorkbook(zipEntries(inner, name, limits))) throw new EvidenceError(severalTables([entry.name]), name);
  return soundWorkbook(new Uint8Array(inner), reading);
}

/** The bytes that a gzip file holds, which may be a ZIP or a workbook; other bytes as they are. */
export async function outOfGzip(chunks: Chunks, name: string, limits: ExpansionLimits): Promise<Chunks> {
  const { head, whole } = await peeked(chunks, 4);
  return isGzip(head) ? chunksOf(gunzipped(streamOf(whole), name, limits)) : whole;
}

const isWorkbook = (entries: readonly ZipEntry[]): boolean =>
  entries.some(({ name }) => name === '[Content_Types].xml' || name.startsWith('xl/'));

function soundWorkbook(bytes: Uint8Array<ArrayBuffer>, reading: Reading): Unpacked {
  demandSoundZip(bytes, reading.name, limitsOf(reading));
  return { kind: 'workbook', bytes };
}

const systemFile = /(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)|\/$/;
const tableName = /\.(csv|tsv|tab|xlsx|parquet)$/i;

function chosenEntry(entries: readonly ZipEntry[], { name, options }: Reading): ZipEntry {
  const files = entries.filter((entry) => !systemFile.test(entry.name));
  if (files.length === 0) throw new EvidenceError(emptyArchive(), name);
  const names = files.map((entry) => entry.name);
  if (files.length === 1) return files[0];
  const asked = options.sheet;
  if (asked !== undefined) {
    const found = files.find((entry) => entry.name === asked || entry.name.endsWith(`/${asked}`));
    if (found === undefined) throw new EvidenceError(noSuchEntry(asked, names), name);
    return found;
  }
  const tables = files.filter((entry) => tableName.test(entry.name));
  const texts = files.filter((entry) => /\.txt$/i.test(entry.name));
  const candidates = tables.length > 0 ? tables : texts;
  if (candidates.length === 1) return candidates[0];
  throw new EvidenceError(severalTables(candidates.length > 0 ? candidates.map((entry) => entry.name) : names), name);
}

/** The workbook that a file is. @throws EvidenceError where it is none */
export async function bookOf(chunks: Chunks, reading: Reading): Promise<Uint8Array<ArrayBuffer>> {
  const found = await unpacked(chunks, reading);
  if (found.kind === 'workbook') return found.bytes;
  for await (const _ of found.chunks) break;
  throw new EvidenceError(noWorkbook(), reading.name);
}
