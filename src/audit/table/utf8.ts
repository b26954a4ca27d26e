import { EvidenceError } from '../../errors.ts';
import { type Chunks, coalesced, concatenated, peeked } from './chunks.ts';
import {
  type Encoding,
  encodingOfBytes,
  encodingOfMark,
  incompleteTail,
  isAscii,
  isBinary,
  isUtf8,
  utf16WithoutMark,
} from './encoding.ts';
import { notText, tooLarge, unknownEncoding } from './messages.ts';
import { nulBytes, readAs, unreadableCharacters } from './note-texts.ts';
import type { Reading } from './options.ts';

const headBytes = 65_536;
const evidenceBytes = 262_144;
const leastChunk = 65_536;

/** A text as UTF-8 whatever its encoding; `encoding()` is known once all is read. */
export interface Utf8Text {
  readonly chunks: Chunks;
  readonly encoding: () => Encoding;
}

/**
 * Turns a text into UTF-8: the mark, the option or the bytes say its encoding. Broken characters become �, NUL bytes go;
 * both are counted and said.
 * @throws EvidenceError where the bytes are no text, or the file is larger than the limit
 */
export async function asUtf8(chunks: Chunks, reading: Reading): Promise<Utf8Text> {
  const { head, whole } = await peeked(chunks, headBytes);
  const found = new Found(reading, head);
  return { chunks: found.convert(coalesced(limited(whole, reading), leastChunk)), encoding: () => found.encoding };
}

async function* limited(chunks: Chunks, { name, limits }: Reading): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > limits.maxBytes) throw new EvidenceError(tooLarge('bytes', limits.maxBytes), name);
    yield chunk;
  }
}

/** What has been found out about a text's encoding, and what went wrong in it. */
class Found {
  encoding: Encoding = 'utf-8';
  private readonly reading: Reading;
  private readonly markBytes: number;
  private isCertain: boolean;
  private nuls = 0;
  private broken = 0;
  private firstBroken = 0;
  private lines = 1;

  constructor(reading: Reading, head: Uint8Array) {
    const { encoding: asked } = reading.options;
    const mark = encodingOfMark(head);
    const said = asked ?? mark?.encoding ?? utf16WithoutMark(head);
    if (said === null && isBinary(head)) throw new EvidenceError(notText(), reading.name);
    this.reading = reading;
    this.markBytes = mark?.markBytes ?? 0;
    this.isCertain = said !== null;
    if (said !== null) this.encoding = decoderOf(said).encoding;
    if (said !== null && said !== 'utf-8' && mark === null && asked === undefined) reading.notes.push(readAs(said));
  }

  async *convert(chunks: Chunks): AsyncGenerator<Uint8Array> {
    let skip = this.markBytes;
    const unmarked = mapped(chunks, (chunk) => {
      const rest = chunk.subarray(skip);
      skip = 0;
      return rest;
    });
    const text = this.isCertain && this.encoding !== 'utf-8' ? this.decoded(unmarked) : this.utf8(unmarked);
    for await (const chunk of text) yield this.withoutNuls(chunk);
    if (this.nuls > 0) this.reading.notes.push(nulBytes(this.nuls));
    if (this.broken > 0) this.reading.notes.push(unreadableCharacters(this.broken, this.firstBroken));
  }

  /** Passes ASCII on; from the first other byte on the encoding is decided, by what comes with it. */
  private async *utf8(chunks: Chunks): AsyncGenerator<Uint8Array> {
    const iterator = chunks[Symbol.asyncIterator]();
    let tail: Uint8Array = new Uint8Array();
    try {
      for (;;) {
        const { done, value } = await iterator.next();
        if (done) break;
        let bytes = tail.length === 0 ? value : concatenated([tail, value]);
        tail = new Uint8Array();
        if (isAscii(bytes)) {
          if (this.broken === 0) this.lines += newlines(bytes);
          yield bytes;
          continue;
        }
        if (!this.isCertain) {
          bytes = await gathered(bytes, iterator);
          this.decide(bytes);
          if (this.encoding !== 'utf-8') return yield* this.decoded(continued(bytes, iterator));
        }
        const end = bytes.length - incompleteTail(bytes);
        tail = bytes.slice(end);
        yield this.checked(bytes.subarray(0, end));
      }
      if (tail.length > 0) yield this.checked(tail);
    } finally {
      await iterator.return?.();
    }
  }

  private decide(evidence: Uint8Array): void {
    const from = evidence.findIndex((byte) => byte >= 0x80);
    this.encoding = encodingOfBytes(evidence.subarray(Math.max(0, from)));
    this.isCertain = true;
    if (this.encoding !== 'utf-8') this.reading.notes.push(readAs(this.encoding));
  }

  /** Whole UTF-8 characters as they are; broken ones become �. */
  private checked(bytes: Uint8Array): Uint8Array {
    if (!isUtf8(bytes)) return this.encoded(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
    if (this.broken === 0) this.lines += newlines(bytes);
    return bytes;
  }

  private async *decoded(chunks: Chunks): AsyncGenerator<Uint8Array> {
    const decoder = decoderOf(this.encoding);
    for await (const chunk of chunks) {
      const text = decoder.decode(chunk, { stream: true });
      if (text !== '') yield this.encoded(text);
    }
    const last = decoder.decode();
    if (last !== '') yield this.encoded(last);
  }

  /** The text as UTF-8; counts its broken characters and its lines up to the first of them. */
  private encoded(text: string): Uint8Array {
    for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) {
      if (this.broken++ === 0) this.firstBroken = this.lines + occurrences(text.slice(0, at), '\n');
    }
    if (this.broken === 0) this.lines += occurrences(text, '\n');
    return new TextEncoder().encode(text);
  }

  private withoutNuls(bytes: Uint8Array): Uint8Array {
    if (!bytes.includes(0)) return bytes;
    const kept = bytes.filter((byte) => byte !== 0);
    this.nuls += bytes.length - kept.length;
    return kept;
  }
}

function occurrences(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found++;
  return found;
}

function newlines(bytes: Uint8Array): number {
  let found = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) found++;
  return found;
}

function decoderOf(encoding: Encoding): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    throw new EvidenceError(unknownEncoding(encoding));
  }
}

async function* mapped(chunks: Chunks, map: (chunk: Uint8Array) => Uint8Array): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) yield map(chunk);
}

/** Enough bytes to tell an encoding by. */
async function gathered(first: Uint8Array, iterator: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const parts = [first];
  let bytes = first.length;
  while (bytes < evidenceBytes) {
    const { done, value } = await iterator.next();
    if (done) break;
    parts.push(value);
    bytes += value.length;
  }
  return concatenated(parts);
}

async function* continued(first: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* { [Symbol.asyncIterator]: () => iterator };
}
