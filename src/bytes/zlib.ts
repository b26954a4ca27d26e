import { unzlibSync } from 'fflate';
import { EvidenceError } from '../errors.ts';
import { adler32 } from './checksums.ts';
import { damaged, demandWithin, type ExpansionLimits, expansionLimits, notCompressed } from './limits.ts';

/**
 * Unpacks a zlib stream (RFC 1950) whose unpacked size is known, and holds it to its Adler-32.
 *
 * @param bytes the stream
 * @param size bytes that must come out: no more is ever held
 * @throws EvidenceError where it is damaged, or of another size
 */
export function unzlib(bytes: Uint8Array, size: number, name: string): Uint8Array {
  let out: Uint8Array;
  try {
    out = unzlibSync(bytes, { out: new Uint8Array(size) });
  } catch {
    throw notCompressed(name, 'zlib');
  }
  if (out.length !== size) throw notCompressed(name, 'zlib');
  const end = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4, 4);
  if (adler32(out) !== end.getUint32(0)) throw damaged(name, 'Adler-32');
  return out;
}

/**
 * Unpacks gzip (RFC 1952) as it comes, held to its CRC-32 and to limits of expansion.
 *
 * @throws EvidenceError, through the stream, where it is damaged, cut short, or expands too far; an error of the source
 *   stays what it is
 */
export function gunzipped(
  packed: ReadableStream<Uint8Array>,
  name: string,
  limits: ExpansionLimits = expansionLimits,
): ReadableStream<Uint8Array> {
  const source = watched(packed);
  const unpacking = source.stream.pipeThrough(new DecompressionStream('gzip') as never) as ReadableStream<Uint8Array>;
  const reader = unpacking.getReader();
  let unpacked = 0;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (done) return controller.close();
        unpacked += value.length;
        demandWithin(source.bytes, unpacked, limits, name);
        controller.enqueue(value);
      } catch (error) {
        const told = error instanceof EvidenceError ? error : (source.error ?? gzipFault(error, name));
        controller.error(told);
        await reader.cancel(told).catch(() => undefined);
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

/** A stream that remembers how many bytes passed, and the error that it ended with. */
function watched(given: ReadableStream<Uint8Array>) {
  const reader = given.getReader();
  const seen = { bytes: 0, error: undefined as unknown };
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (done) return controller.close();
        seen.bytes += value.length;
        controller.enqueue(value);
      } catch (error) {
        seen.error = error;
        controller.error(error);
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return Object.assign(seen, { stream });
}

/** What the decompressor says, in our words. */
const gzipFault = (error: unknown, name: string): EvidenceError =>
  /(data|length) check/.test(String(error)) ? damaged(name, 'CRC-32') : notCompressed(name, 'gzip');
