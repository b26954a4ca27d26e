import { z } from 'zod';
import { EvidenceError } from '../errors.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { shapeFaultsOf } from '../language/shape-words.ts';
import type { Scenario } from './scenario.ts';
import { readYaml } from './yaml-text.ts';

/** What a rule may bear on. */
const legalConcerns = ['faces', 'plates', 'behaviour', 'chat', 'score'] as const;
type LegalConcern = (typeof legalConcerns)[number];

const words = z
  .strictObject({ en: z.string().min(1).max(1000), fr: z.string().min(1).max(1000) })
  .transform(({ en, fr }): Bilingual => text(en, fr));
const shortWords = z.union([
  z
    .string()
    .min(1)
    .max(60)
    .transform((same): Bilingual => text(same)),
  words,
]);

const noteSchema = z.strictObject({
  jurisdictions: z.array(z.string().regex(/^[a-z]{2,20}$/)).min(1),
  law: words,
  article: shortWords.nullable(),
  concerns: z.array(z.enum(legalConcerns)).min(1).optional(),
  appliesFrom: z.iso.date().nullable(),
  checked: z.iso.date().nullable(),
  text: words,
  /** What must still be checked. */
  note: words.optional(),
  source: z.strictObject({ title: z.string().min(1), url: z.url().nullable() }).nullable(),
});

/** One legal rule that bears on what a scenario simulates, or what the notes of a jurisdiction do not know. */
export interface LegalNote {
  readonly law: Bilingual;
  /** `null` where the note is of no article: what is not known. */
  readonly article: Bilingual | null;
  readonly text: Bilingual;
  /** What it bears on; none named is everything. */
  readonly concerns: readonly LegalConcern[];
  /** ISO date from which it applies, or `null` where it is not known. */
  readonly appliesFrom: string | null;
  /** ISO date on which the source was last read for it, or `null` where it was not read again. */
  readonly checked: string | null;
  readonly note: Bilingual | null;
  readonly source: string | null;
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
 * @throws EvidenceError where a note lacks its law, its article, its dates or its source
 * @example legalNotes(text, 'legal/fr.yaml', 'fr')
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
    .map(({ law, article, text: rule, concerns, appliesFrom, checked, note, source }) => ({
      law,
      article,
      text: rule,
      concerns: concerns ?? [],
      appliesFrom,
      checked,
      note: note ?? null,
      source: source?.title ?? null,
      url: source?.url ?? null,
    }));
}

/** What a scenario does, at its start or by a step of its calendar, that a rule may bear on. */
export function concernsOf({ regimes, calendar }: Pick<Scenario, 'regimes' | 'calendar'>): ReadonlySet<LegalConcern> {
  const found = new Set<LegalConcern>();
  const all = [...regimes, ...calendar.flatMap((step) => Object.values(step.regimes))];
  for (const { apparatus, watch, filter, score, lists } of all) {
    if (!apparatus) continue;
    if (watch.sightings > 0) found.add(watch.reads);
    if (watch.behaviour.some(({ camerasPer100000 }) => camerasPer100000 > 0)) found.add('behaviour');
    if (filter.on) found.add('chat');
    if (score.on || lists.court.on) found.add('score');
  }
  return found;
}

/** The notes that bear on what a scenario does. */
export function bearingOn(scenario: Pick<Scenario, 'regimes' | 'calendar'>, notes: readonly LegalNote[]): LegalNote[] {
  const does = concernsOf(scenario);
  return notes.filter(({ concerns }) => concerns.length === 0 || concerns.some((concern) => does.has(concern)));
}
