import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileDigest } from '../../src/store/file-digests.ts';
import { sealed } from '../../src/store/seal.ts';

/** Changes a run's run.json and seals it again, as only the program itself would write it. */
export function resealed(folder: string, change: (document: Record<string, unknown>) => unknown): void {
  const path = join(folder, 'run.json');
  const { writtenBy: _, ...document } = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, sealed(`${JSON.stringify(change(document))}\n`, 'json'));
}

/** Takes a file of a run as it now stands for what the run wrote. */
export const adopted = (folder: string, name: string): void =>
  resealed(folder, (document) => {
    const path = join(folder, name);
    const digest = { bytes: readFileSync(path).length, sha256: fileDigest(path) };
    return { ...document, files: { ...(document.files as object), [name]: digest } };
  });
