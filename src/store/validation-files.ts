import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EvidenceText } from '../scenario/evidence.ts';
import { readBounded } from './scenario-files.ts';

/** The folder of the cases of validation that ship. */
export const validationFolder = fileURLToPath(new URL('../../validation', import.meta.url));

/** Texts of every case that ships, by file name. */
export const shippedCaseTexts = (): EvidenceText[] =>
  readdirSync(validationFolder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ fileName: `validation/${name}`, text: readBounded(join(validationFolder, name)) }));
