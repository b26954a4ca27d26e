import { z } from 'zod';
import { EvidenceError } from '../errors.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { shapeFaultsOf } from '../language/shape-words.ts';
import { readYaml } from './yaml-text.ts';

const words = z
  .strictObject({ en: z.string().min(1).max(1000), fr: z.string().min(1).max(1000) })
  .transform(({ en, fr }): Bilingual => text(en, fr));

const noteSchema = z.strictObject({
  jurisdictions: z.array(z.string().regex(/^[a-z]{2,20}$/)).min(1),
  law: words,
  article: z.string().min(1).max(60),
  appliesFrom: z.iso.date().nullable(),
  text: words,
  /** What must still be checked. */
  note: words.optional(),
  source: z.strictObject({ title: z.string().min(1), url: z.url().nullable() }),
});

/** One legal rule that bears on what a scenario simulates. */
export interface LegalNote {
  readonly law: Bilingual;
  readonly article: string;
  readonly text: Bilingual;
  /** ISO date from which it applies, or `null` where it is not known. */
  readonly appliesFrom: string | null;
  readonly note: Bilingual | null;
  readonly source: string;
  readonly url: string | null;
}

const badNotes = (path: string, detail: Bilingual): Bilingual =>
  text(
    `legal notes that cannot be read: ${path}: ${detail.en}; mend the file`,
    `notes juridiques illisibles : ${path} : ${detail.fr} ; corrigez le fichier`,
  );

/**
 * Reads legal notes and keeps those of one jurisdiction.
 *
 * @param text YAML, a list of notes
 * @throws EvidenceError where a note lacks its law, its article, its date or its source
 * @example legalNotes(text, 'legal/notes.yaml', 'fr')
 */
export function legalNotes(text: string, fileName: string, jurisdiction: string): LegalNote[] {
  const { value } = readYaml(text, fileName);
  const schema = z.array(noteSchema);
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const [{ issue, words }] = shapeFaultsOf(schema, value, parsed.error);
    throw new EvidenceError(badNotes(issue.path.join('.'), words), fileName);
  }
  return parsed.data
    .filter(({ jurisdictions }) => jurisdictions.includes(jurisdiction))
    .map(({ law, article, text: rule, appliesFrom, note, source }) => ({
      law,
      article,
      text: rule,
      appliesFrom,
      note: note ?? null,
      source: source.title,
      url: source.url,
    }));
}
