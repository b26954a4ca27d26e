import type { Given, QuestionId } from './answers.ts';
import { understood } from './given.ts';
import { questions } from './questions.ts';

const shellWord = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

/** The option of an answer; how the machine errs has three, by what was written. */
function optionsOf(id: QuestionId, flag: string, given: Given): readonly string[] {
  const said = given[id]!.trim();
  if (id !== 'errors') return [flag, shellWord(said)];
  const read = understood(given);
  const errors = 'answers' in read ? read.answers.errors : undefined;
  if (errors?.kind === 'threshold') return ['--threshold', shellWord(said)];
  if (errors?.kind !== 'rates' || errors.promise !== undefined) return [flag, shellWord(said)];
  return ['--false-alerts', shellWord(String(errors.falseAlerts)), '--misses', shellWord(String(errors.misses))];
}

/** The one line that gives the same answers again. */
export function commandLine(name: string, given: Given): string {
  const read = understood(given);
  const asked = 'answers' in read ? { answers: read.answers } : null;
  const options = questions
    .filter(({ id, applies }) => given[id] !== undefined && (asked === null || applies(asked)))
    .flatMap(({ id, flag }) => optionsOf(id, flag, given));
  return ['contrechamp', 'new', shellWord(name), ...options].join(' ');
}
