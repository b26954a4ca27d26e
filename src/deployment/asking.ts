import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import type { Answers, Asked, Given } from './answers.ts';
import type { Question } from './question.ts';
import { questions } from './questions.ts';

/** What is assumed where a question is skipped; or that it cannot be. */
export function ifSkipped({ skipped }: Question, asked: Asked): Bilingual {
  const assumed = skipped?.(asked);
  return assumed === undefined
    ? text('This one cannot be skipped.', 'Cette question ne peut être passée.')
    : text(`If you skip it: ${assumed.en}.`, `Si vous passez : ${assumed.fr}.`);
}

/** A question that arises, with the answers before it, and how its own was taken. */
export interface Asking {
  readonly question: Question;
  readonly asked: Asked;
  readonly said: string | undefined;
  readonly wrong: Bilingual | null;
  readonly heard: Bilingual | null;
}

/**
 * Every question that arises from what was given so far; an answer that cannot be is told of and counts as skipped.
 *
 * @example askings({ country: 'fr' }).map(({ question }) => question.id)
 */
export function askings(given: Given): readonly Asking[] {
  let answers: Answers = {};
  const all: Asking[] = [];
  for (const question of questions) {
    const asked = { answers };
    if (!question.applies(asked)) continue;
    const said = given[question.id];
    const read = said === undefined ? null : question.read(said, asked);
    const wrong = read !== null && 'wrong' in read ? read.wrong : null;
    if (read !== null && 'value' in read) answers = { ...answers, [question.id]: read.value };
    const heard = read === null || wrong !== null ? null : (question.heard?.({ answers }) ?? null);
    all.push({ question, asked, said, wrong, heard });
  }
  return all;
}
