import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { words } from '../language/words.ts';
import type { LegalNote } from '../scenario/legal-notes.ts';

const since = (day: string): Bilingual =>
  words(
    (say) => `Applies from ${say.date(day)}.`,
    (say) => `Applicable à compter du ${say.date(day)}.`,
  );

const read = (day: string): Bilingual =>
  words(
    (say) => `Read on ${say.date(day)}.`,
    (say) => `Lu le ${say.date(day)}.`,
  );

const notRead = text('Not read again for this version.', 'Non relu pour cette version.');

/** The name of a rule: its law and article. */
export const ruleName = ({ law, article }: LegalNote): Bilingual =>
  article === null ? law : text(`${law.en}, ${article.en}`, `${law.fr}, ${article.fr}`);

/** What a rule says, from when, what must still be checked, and when it was last read. */
export function ruleText({ text: said, article, appliesFrom, note, checked }: LegalNote): Bilingual {
  const parts = [
    said,
    ...(appliesFrom === null ? [] : [since(appliesFrom)]),
    ...(note === null ? [] : [note]),
    ...(checked === null ? [notRead] : article === null ? [] : [read(checked)]),
  ];
  return { en: parts.map(({ en }) => en).join(' '), fr: parts.map(({ fr }) => fr).join(' ') };
}
