import { EvidenceError } from '../../errors.ts';
import type { Bilingual } from '../../language/bilingual.ts';
import type { Chunks } from './chunks.ts';
import { unpacksTooFar, unpacksTooLarge } from './messages.ts';
import type { Reading } from './options.ts';

const mostUnpackedBytes = 150_000_000;
const mostTimes = 200;
/** Small files of equal lines shrink very far and do no harm. */
const harmlessBytes = 8_000_000;

/** Counts what a compressed file unpacks to, and stops it where it grows too large or too fast. */
export class UnpackLimit {
  packed = 0;
  private unpacked = 0;
  private readonly reading: Reading;

  constructor(reading: Reading) {
    this.reading = reading;
  }

  count(bytes: number): void {
    const asked = this.reading.options.maxUnpackedBytes;
    const limit = asked ?? mostUnpackedBytes;
    this.unpacked += bytes;
    if (this.unpacked > limit) throw new EvidenceError(unpacksTooLarge(limit), this.reading.name);
    if (asked === undefined && this.unpacked > harmlessBytes && this.unpacked > mostTimes * this.packed)
      throw new EvidenceError(unpacksTooFar(mostTimes), this.reading.name);
  }
}

/**
 * What compressed bytes unpack to, chunk by chunk, within the limit. Streams wait for their reader, so that only a few
 * chunks are held at once.
 */
export async function* inflated(
  packed: Chunks,
  format: 'gzip' | 'deflate-raw',
  limit: UnpackLimit,
  broken: () => Bilingual,
  name: string,
): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new DecompressionStream(format) as unknown as TransformStream<Uint8Array, Uint8Array>;
  const reader = readable.getReader();
  let failure: unknown;
  const fed = feed(packed, writable, limit).catch((error: unknown) => {
    failure = error;
  });
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw failure instanceof EvidenceError ? failure : new EvidenceError(broken(), name);
      });
      if (done) return;
      limit.count(value.length);
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
    await fed;
  }
}

async function feed(packed: Chunks, writable: WritableStream<Uint8Array>, limit: UnpackLimit): Promise<void> {
  const writer = writable.getWriter();
  writer.closed.catch(() => undefined);
  try {
    for await (const chunk of packed) {
      await writer.ready;
      limit.packed += chunk.length;
      await writer.write(chunk);
    }
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => undefined);
    throw error;
  }
}
