import { type Given, questions, type Understood } from '../deployment/index.ts';
import { type Bilingual, inBoth } from '../language/bilingual.ts';
import { text } from '../language/french.ts';

const assumed = text('assumed', 'supposé');

/** A question without what stands in brackets or after its mark. */
function shortened(ask: string): string {
  const end = ask.indexOf('?');
  const asked = end < 0 ? ask : ask.slice(0, end + 1);
  const [open, close] = [asked.indexOf(' ('), asked.indexOf(')')];
  return open < 0 ? asked : asked.slice(0, open) + (close < open ? '' : asked.slice(close + 1));
}

/** What was answered and what is assumed, a line each. */
export function recapOf({ answers }: Extract<Understood, { answers: unknown }>, given: Given): Bilingual {
  const asked = { answers };
  return inBoth((language) =>
    questions
      .filter((question) => question.applies(asked))
      .map((question) => {
        const ask = shortened(question.ask(asked)[language]);
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
