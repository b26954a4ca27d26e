import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Evidence, type Figure, readEvidence } from '../scenario/evidence.ts';
import { readBounded } from './scenario-files.ts';

/** The folder of the published figures that ship. */
export const evidenceFolder = fileURLToPath(new URL('../../evidence', import.meta.url));

let read: Evidence<Figure> | undefined;

/** The published figures that ship, read once. */
export function shippedEvidence(): Evidence<Figure> {
  read ??= readEvidence(
    readdirSync(evidenceFolder)
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => ({ fileName: `evidence/${name}`, text: readBounded(join(evidenceFolder, name)) })),
  );
  return read;
}
