import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InternalError } from '../errors.ts';
import { type Evidence, type EvidenceText, type Figure, readEvidence } from '../scenario/evidence.ts';
import { readBounded } from './scenario-files.ts';

/** The folder of the published figures that ship. */
export const evidenceFolder = fileURLToPath(new URL('../../evidence', import.meta.url));

/** What was read of them when the program was built: half a second of YAML that no command need wait for. */
const builtFile = fileURLToPath(new URL('../evidence.json', import.meta.url));

const shippedTexts = (): EvidenceText[] =>
  readdirSync(evidenceFolder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ fileName: `evidence/${name}`, text: readBounded(join(evidenceFolder, name)) }));

const digestOf = (texts: readonly EvidenceText[]): string =>
  createHash('sha256').update(JSON.stringify(texts)).digest('hex');

/** Figures as they were read of these very texts; `undefined` where the texts are others, or nothing was built. */
export function builtEvidence(texts: readonly EvidenceText[], file = builtFile): Evidence<Figure> | undefined {
  if (!existsSync(file)) return undefined;
  const { digest, figures } = JSON.parse(readFileSync(file, 'utf8')) as { digest: string; figures: Figure[] };
  return digest === digestOf(texts) ? new Map(figures.map((figure) => [figure.id, figure])) : undefined;
}

/** What the build keeps for `builtEvidence`. @throws EvidenceError */
export const evidenceToBuild = (texts: readonly EvidenceText[] = shippedTexts()): string =>
  JSON.stringify({ digest: digestOf(texts), figures: [...readEvidence(texts).values()] });

let read: Evidence<Figure> | undefined;

/** The published figures that ship, read once. */
export function shippedEvidence(): Evidence<Figure> {
  if (read !== undefined) return read;
  const texts = shippedTexts();
  read = builtEvidence(texts) ?? readEvidence(texts);
  return read;
}

/** Beliefs of the published model of dissent, from the figure that holds its reference values. */
export function publishedBeliefs(): { tolerance: number; severity: number; surveillance: number } {
  const { tolerance, severity, surveillance } = shippedEvidence().get('dissent-model')?.values ?? {};
  if (tolerance === undefined || severity === undefined || surveillance === undefined)
    throw new InternalError('evidence: dissent-model lacks the values of the published model');
  return { tolerance, severity, surveillance };
}
