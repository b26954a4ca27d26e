import { join } from 'node:path';
import type { Bilingual } from '../language/bilingual.ts';
import { changed, faultOf, isOfBefore, openDocument, type RunDocument } from './read-run-folder.ts';
import { isSealed } from './seal.ts';

/** A run's folder, file by file. */
export interface FolderCheck {
  readonly document: RunDocument;
  readonly files: readonly { readonly name: string; readonly fault: Bilingual | null }[];
  /** Whether the run kept digests; runs of before had sizes only. */
  readonly isVerified: boolean;
}

/**
 * Holds every file of a run, run.json too, to what the run wrote, and tells of all, not of the first.
 *
 * @throws EvidenceError where the folder is no run, or its run.json cannot be read as one
 */
export function checkRunFolder(folder: string): FolderCheck {
  const document = openDocument(folder);
  const isVerified = !isOfBefore(document);
  const others = Object.entries(document.files).map(([name, expected]) => ({
    name,
    fault: faultOf(join(folder, name), expected),
  }));
  const fault = isVerified && !isSealed(join(folder, 'run.json')) ? changed : null;
  return { document, files: [{ name: 'run.json', fault }, ...others], isVerified };
}
