import { zipEntries } from '../../../bytes/zip.ts';
import { EvidenceError } from '../../../errors.ts';
import { type Chunks, concatenated, peeked } from '../../table/chunks.ts';
import { outOfGzip } from '../../table/unpack.ts';
import { transcriptMessages as say } from './messages.ts';

/** An export with its media may be large; its text alone is unpacked. */
const limits = { mostBytes: 4_000_000_000, mostTimes: 200 };
const largestZip = 1_000_000_000;
const largestText = 400_000_000;
const isText = /\.(?:txt|json|jsonl|csv|tsv|tab|md|xlsx)$/i;
const isAside = /(?:^|\/)(?:\.|__MACOSX|(?:read|lisez)-?(?:me|moi)\b|licen[cs]e\b)/i;

/** The one text in a ZIP, as an iPhone's export is: `_chat.txt`, or the only one there. */
function textInZip(zip: Uint8Array, name: string): Uint8Array {
  const texts = zipEntries(zip, name, limits).filter((entry) => isText.test(entry.name) && !isAside.test(entry.name));
  const chats = texts.filter((entry) => /(?:^|\/)_chat\.txt$/i.test(entry.name));
  const found = chats.length === 1 ? chats : texts;
  if (found.length !== 1) throw new EvidenceError(say.notOneText(found.map((entry) => entry.name)), name);
  if (found[0].size > largestText) throw new EvidenceError(say.tooLargeText(), name);
  return found[0].unpack();
}

/** What an export is by its first bytes. */
const isZip = (head: Uint8Array): boolean => head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4;

const isWorkbook = (zip: Uint8Array, name: string): boolean =>
  isZip(zip) && zipEntries(zip, name, limits).some((entry) => entry.name === 'xl/workbook.xml');

async function all(chunks: Chunks, name: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of chunks) {
    parts.push(part);
    size += part.length;
    if (size > largestZip) throw new EvidenceError(say.tooLargeText(), name);
  }
  return concatenated(parts);
}

async function* alone(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** The bytes of an export, out of the ZIP or gzip file in which it may be packed; a workbook is left to its reader. */
export async function unpacked(chunks: Chunks, name: string): Promise<{ chunks: Chunks; isWorkbook: boolean }> {
  const { head, whole } = await peeked(await outOfGzip(chunks, name, limits), 4);
  if (!isZip(head)) return { chunks: whole, isWorkbook: false };
  const zip = await all(whole, name);
  if (isWorkbook(zip, name)) return { chunks: alone(zip), isWorkbook: true };
  const inner = textInZip(zip, name);
  return { chunks: alone(inner), isWorkbook: isWorkbook(inner, name) };
}
