import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { incompleteNote } from './run-claim.ts';

/** Bytes and SHA-256 of files, by their names. */
export type FileDigests = Readonly<Record<string, { readonly bytes: number; readonly sha256: string }>>;

/** SHA-256 of a file, read a megabyte at a time. */
export function fileDigest(path: string): string {
  const hash = createHash('sha256');
  const piece = Buffer.alloc(1 << 20);
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const read = readSync(file, piece, 0, piece.length, null);
      if (read === 0) return hash.digest('hex');
      hash.update(piece.subarray(0, read));
    }
  } finally {
    closeSync(file);
  }
}

/** Of every file of a run's folder but its note and what is not whole. */
export const digestsOf = (folder: string): FileDigests =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name !== incompleteNote && !name.startsWith('.'))
      .sort()
      .map((name) => {
        const path = join(folder, name);
        return [name, { bytes: statSync(path).size, sha256: fileDigest(path) }];
      }),
  );
