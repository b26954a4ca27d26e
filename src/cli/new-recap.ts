import { type Given, questions, type Understood } from '../deployment/index.ts';
import { type Bilingual, inBoth } from '../language/bilingual.ts';
import { text } from '../language/french.ts';

const assumed = text('assumed', 'supposé');

/** What was answered and what is assumed, a line each. */
export function recapOf({ answers }: Extract<Understood, { answers: unknown }>, given: Given): Bilingual {
  const asked = { answers };
  return inBoth((language) =>
    questions
      .filter((question) => question.applies(asked))
      .map((question) => {
        const ask = question
          .ask(asked)
          [language].replace(/(?<=\?).*$/s, '')
          .replace(/ \([^)]*\)(?=\s?\?$)/, '');
        const said = given[question.id];
        const choice = question.choices?.(asked).find(({ value }) => value === said?.trim());
        const shown =
          said === undefined
            ? `${assumed[language]}${text(': ', ' : ')[language]}${question.skipped?.(asked)[language] ?? ''}`
            : (choice?.title[language] ?? said.trim());
        return `• ${ask} ${shown}`;
      })
      .join('\n'),
  );
}
