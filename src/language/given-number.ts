const groupSpaces = /(?<=\d)[\s_'’\u00a0\u202f](?=\d{3}(?!\d))/g;
const oneMark = /^[+-]?([1-9]\d{0,2})([.,]\d{3})+$/;

/**
 * A number as people write it: `2000`, `2 000`, `0.5`, `0,5`, `5e-6`; `2,000` where it must be whole.
 *
 * @returns `'ambiguous'` where it can be read in two ways (`200.000`, and `2,500` where it may be broken); `null` for no number
 * @example
 * givenNumber('20 000'); // 20000
 * givenNumber('200.000'); // 'ambiguous'
 */
export function givenNumber(given: string, whole = false): number | 'ambiguous' | null {
  const plain = given.trim().replace(groupSpaces, '');
  if (oneMark.test(plain)) {
    const isGrouped = /([.,]\d{3}){2}/.test(plain) && new Set(plain.match(/[.,]/g)).size === 1;
    if (!isGrouped && !(whole && plain.includes(','))) return 'ambiguous';
    return Number(plain.replace(/[.,]/g, ''));
  }
  const dotted = plain.replace(',', '.');
  return /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i.test(dotted) ? Number(dotted) : null;
}
