import type { OddityList } from '../oddities.ts';
import { meaningOf, wordsOf } from './synonyms.ts';

const year = /^(?:19|20)\d\d(?:-\d\d?(?:-\d\d?)?)?$/;

/**
 * A truth value as maps and lists write it: yes, no, or undefined where nothing is stated.
 *
 * A date in place of a yes (`removed=2021-05`) is one. A value that is not understood is counted, and states nothing.
 */
export function truthOf(
  value: string | undefined,
  place: string,
  oddities: OddityList,
  means?: (word: string) => boolean | undefined,
): boolean | undefined {
  const written = value?.trim() ?? '';
  if (written === '') return undefined;
  const number = /^[+-]?\d+(?:[.,]0+)?$/.test(written) ? Number.parseInt(written, 10) : undefined;
  if (number === 0 || number === 1) return number === 1;
  if (meaningOf('truth', written.replaceAll('/', '')) === 'unknown') return undefined;
  const answers = wordsOf(written).map((word) => {
    const meaning = meaningOf('truth', word);
    if (meaning !== undefined) return meaning === 'yes' ? true : meaning === 'no' ? false : 'unknown';
    return means?.(word) ?? (year.test(word) ? true : undefined);
  });
  if (answers.length > 0 && answers.every((answer) => answer === answers[0]) && answers[0] !== undefined)
    return answers[0] === 'unknown' ? undefined : answers[0];
  if (written !== '-' && written !== '–') oddities.add('wordNotUnderstood', `${place}=${written}`);
  return undefined;
}
