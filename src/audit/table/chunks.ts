import { EvidenceError } from '../../errors.ts';
import { tooLarge } from './messages.ts';

/** Bytes as they come; every layer of the reader takes and gives them so. */
export type Chunks = AsyncIterable<Uint8Array>;

/** The chunks of a stream, which is cancelled as soon as nobody reads on. */
export async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      if (value.length > 0) yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
    reader.releaseLock();
  }
}

/** The chunks as a stream, read no faster than it is. */
export function streamOf(chunks: Chunks): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

/** The parts as one array; a lone part is not copied. */
export function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0];
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** The same bytes in chunks of at least `least` bytes (the last may be shorter). */
export async function* coalesced(chunks: Chunks, least: number): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    held.push(chunk);
    bytes += chunk.length;
    if (bytes < least) continue;
    yield concatenated(held);
    held = [];
    bytes = 0;
  }
  if (bytes > 0) yield concatenated(held);
}

/** The beginning (fewer than `bytes` only where the file ends), and everything from the beginning on. */
export async function peeked(chunks: Chunks, bytes: number): Promise<{ head: Uint8Array; whole: Chunks }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let size = 0;
  while (size < bytes) {
    const { done, value } = await iterator.next();
    if (done) break;
    held.push(value);
    size += value.length;
  }
  const head = concatenated(held);
  async function* whole(): AsyncGenerator<Uint8Array> {
    try {
      if (head.length > 0) yield head;
      for (;;) {
        const { done, value } = await iterator.next();
        if (done) return;
        yield value;
      }
    } finally {
      await iterator.return?.();
    }
  }
  return { head: head.subarray(0, bytes), whole: whole() };
}

/** All bytes. @throws EvidenceError where there are more than the limit */
export async function wholeOf(chunks: Chunks, name: string, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of chunks) {
    bytes += part.length;
    if (bytes > limit) throw new EvidenceError(tooLarge('bytes', limit), name);
    parts.push(part);
  }
  const all = new Uint8Array(bytes);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
