import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InternalError } from '../errors.ts';
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

/** Beliefs of the published model of dissent, from the figure that holds its reference values. */
export function publishedBeliefs(): { tolerance: number; severity: number; surveillance: number } {
  const { tolerance, severity, surveillance } = shippedEvidence().get('dissent-model')?.values ?? {};
  if (tolerance === undefined || severity === undefined || surveillance === undefined)
    throw new InternalError('evidence: dissent-model lacks the values of the published model');
  return { tolerance, severity, surveillance };
}
