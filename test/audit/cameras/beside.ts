import { createReadStream, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import type { MapSource } from '../../../src/audit/cameras/index.ts';

/** Development data that may lie beside the project; nothing of it is in the package. */
const beside = resolve(import.meta.dirname, '../../../../shared/data');

export const besidePath = (name: string): string => join(beside, name);

export const isBeside = (name: string): boolean => existsSync(besidePath(name));

export const besideSource = (name: string): MapSource => ({
  name,
  stream: Readable.toWeb(createReadStream(besidePath(name))) as ReadableStream<Uint8Array>,
});

export const textSource = (text: string, name = 'given'): MapSource =>
  bytesSource(new TextEncoder().encode(text), name);

/** Bytes given in chunks of a size, to meet every cut. */
export const bytesSource = (bytes: Uint8Array, name = 'given', chunk = 1 << 16): MapSource => ({
  name,
  stream: new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += chunk) controller.enqueue(bytes.slice(at, at + chunk));
      controller.close();
    },
  }),
});
