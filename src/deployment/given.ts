import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import type { Answers, Given, Read } from './answers.ts';
import type { Question } from './question.ts';
import { questions } from './questions.ts';

/** What was answered, and which questions were skipped; or the first answer that cannot be. */
export type Understood =
  | { readonly answers: Answers; readonly skipped: readonly Question[] }
  | { readonly question: Question; readonly wrong: Extract<Read<never>, { wrong: unknown }>['wrong'] };

/** What a question that cannot be skipped takes. */
function isMissing({ flag, takes, choices }: Question): Bilingual {
  const words = choices?.({ answers: {} }).map(({ value }) => value);
  return words === undefined
    ? text(`is not answered: give ${flag} ${takes.en}`, `est sans réponse : donnez ${flag} ${takes.fr}`)
    : text(`is not answered: one of ${words.join(', ')}`, `est sans réponse : l’un de ${words.join(', ')}`);
}

/**
 * Reads what was given, question by question, each with what was answered before it.
 *
 * @param given as typed: the same words from a terminal, from options or from a form
 * @param options `strict`: an answer to a question that does not arise is wrong, else it is left out
 * @example understood({ country: 'fr', population: '60 000', deploy: 'faces' })
 */
export function understood(given: Given, { strict = false } = {}): Understood {
  let answers: Answers = {};
  const skipped: Question[] = [];
  for (const question of questions) {
    const said = given[question.id];
    const asked = { answers };
    if (!question.applies(asked)) {
      if (said === undefined || !strict) continue;
      const means = text(
        `has no meaning here (${given.deploy ?? ''}): leave it out, or choose another deployment`,
        `n’a pas de sens ici (${given.deploy ?? ''}) : retirez-la, ou choisissez un autre déploiement`,
      );
      return { question, wrong: means };
    }
    if (said === undefined) {
      if (question.skipped === null) return { question, wrong: isMissing(question) };
      skipped.push(question);
      continue;
    }
    const read = question.read(said, asked);
    if ('wrong' in read) return { question, wrong: read.wrong };
    answers = { ...answers, [question.id]: read.value };
  }
  return { answers, skipped };
}
