import { fileURLToPath } from 'node:url';
import { type LegalNote, legalNotes } from '../scenario/legal-notes.ts';
import { readBounded } from './scenario-files.ts';

/** The legal notes that ship, of one jurisdiction. */
export const shippedLegalNotes = (jurisdiction: string): LegalNote[] =>
  legalNotes(
    readBounded(fileURLToPath(new URL('../../legal/notes.yaml', import.meta.url))),
    'legal/notes.yaml',
    jurisdiction,
  );
