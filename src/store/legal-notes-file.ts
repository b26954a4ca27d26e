import { fileURLToPath } from 'node:url';
import { bearingOn, type LegalNote, legalNotes } from '../scenario/legal-notes.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { readBounded } from './scenario-files.ts';

const legalFolder = new URL('../../legal/', import.meta.url);
/** A country’s own rules stand before those of the Union. */
const files = ['fr', 'uk', 'cn', 'eu'] as const;

/** The legal notes that ship, of one jurisdiction; what they do not know stands last. */
export const shippedLegalNotes = (jurisdiction: string): LegalNote[] => {
  const notes = files.flatMap((name) =>
    legalNotes(readBounded(fileURLToPath(new URL(`${name}.yaml`, legalFolder))), `legal/${name}.yaml`, jurisdiction),
  );
  return [...notes.filter(({ article }) => article !== null), ...notes.filter(({ article }) => article === null)];
};

/** Those that bear on what a scenario does, in its jurisdiction. */
export const legalNotesOf = (scenario: Scenario): LegalNote[] =>
  bearingOn(scenario, shippedLegalNotes(scenario.jurisdiction));
