import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { expansionLimits } from '../../../bytes/limits.ts';
import { gunzipped } from '../../../bytes/zlib.ts';
import { notUtf8, tooLarge } from './messages-reading.ts';

/** A file opened by the caller: its name for messages, its bytes as they come. */
export interface MapSource {
  readonly name: string;
  readonly stream: ReadableStream<Uint8Array>;
}

/** A source that counts and digests its bytes as they pass. */
export interface DigestedSource extends MapSource {
  /** Bytes passed so far, and their SHA-256 in hexadecimal. */
  readonly digest: () => { readonly bytes: number; readonly sha256: string };
}

/** Counts and digests a source's bytes as they are read. */
export function digested(source: MapSource): DigestedSource {
  const hash = sha256.create();
  let bytes = 0;
  const stream = source.stream.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        hash.update(chunk);
        bytes += chunk.length;
        controller.enqueue(chunk);
      },
    }),
  );
  return { name: source.name, stream, digest: () => ({ bytes, sha256: bytesToHex(hash.digest()) }) };
}

/** Reads a stream by exact numbers of bytes, or by chunks, with a look ahead. */
export class ByteSource {
  readonly name: string;
  /** Bytes given out so far. */
  position = 0;
  private readonly reader: ReadableStreamDefaultReader<Uint8Array>;
  private held: Uint8Array[] = [];
  private heldBytes = 0;

  constructor(source: MapSource) {
    this.name = source.name;
    this.reader = source.stream.getReader();
  }

  private async fill(bytes: number): Promise<void> {
    while (this.heldBytes < bytes) {
      const { done, value } = await this.reader.read();
      if (done) return;
      if (value.length > 0) this.held.push(value);
      this.heldBytes += value.length;
    }
  }

  /** The next bytes without taking them; fewer at the end. */
  async peek(bytes: number): Promise<Uint8Array> {
    await this.fill(bytes);
    if (this.held.length > 1) this.held = [concatenated(this.held, this.heldBytes)];
    return (this.held[0] ?? new Uint8Array()).subarray(0, bytes);
  }

  /** Exactly so many bytes, or undefined at a clean end, or fewer where the file is cut short. */
  async take(bytes: number): Promise<Uint8Array | undefined> {
    const found = await this.peek(bytes);
    if (found.length === 0) return undefined;
    this.drop(found.length);
    return found;
  }

  private drop(bytes: number): void {
    this.held = [this.held[0].subarray(bytes)];
    this.heldBytes -= bytes;
    this.position += bytes;
  }

  /** What is left as a stream. */
  rest(): ReadableStream<Uint8Array> {
    const first = this.heldBytes > 0 ? concatenated(this.held, this.heldBytes) : undefined;
    const { reader } = this;
    let isFirst = first !== undefined;
    return new ReadableStream<Uint8Array>({
      async pull(controller) {
        if (isFirst) {
          isFirst = false;
          controller.enqueue(first!);
          return;
        }
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    });
  }

  /** All that is left, at most `limitBytes`. */
  async whole(limitBytes: number): Promise<Uint8Array> {
    const reader = this.rest().getReader();
    const parts: Uint8Array[] = [];
    let bytes = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return concatenated(parts, bytes);
      bytes += value.length;
      if (bytes > limitBytes) throw tooLarge(this.name, limitBytes);
      parts.push(value);
    }
  }

  /** Reads to the end, and forgets it. */
  async drain(): Promise<void> {
    this.held = [];
    this.heldBytes = 0;
    while (!(await this.reader.read()).done);
  }

  /** Stops reading; the rest of the file is not needed. */
  async close(): Promise<void> {
    await this.reader.cancel().catch(() => undefined);
  }
}

function concatenated(parts: readonly Uint8Array[], bytes: number): Uint8Array {
  if (parts.length === 1) return parts[0];
  const out = new Uint8Array(bytes);
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** A map is read as it comes, so that its size is no matter: only what expands like no map is refused. */
const mapExpansion = { ...expansionLimits, mostBytes: Number.POSITIVE_INFINITY };

/** The same file without its gzip compression; a broken one is an EvidenceError. */
export const unpacked = (source: ByteSource): MapSource => ({
  name: source.name,
  stream: gunzipped(source.rest(), source.name, mapExpansion),
});

/** Text chunks of a stream, UTF-8 or an EvidenceError, at most `limitBytes`. */
export async function* textChunks(source: ByteSource, limitBytes: number): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = source.rest().getReader();
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      bytes += value?.length ?? 0;
      if (bytes > limitBytes) throw tooLarge(source.name, limitBytes);
      const text = decoded(decoder, value, source.name);
      if (text !== '') yield text;
      if (done) return;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function decoded(decoder: TextDecoder, bytes: Uint8Array | undefined, name: string): string {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch {
    throw notUtf8(name);
  }
}
