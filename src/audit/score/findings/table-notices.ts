import { text } from '../../../language/french.ts';
import { count } from '../../../language/numbers.ts';
import { listed } from '../../table/quoting.ts';
import type { Warning } from './warnings.ts';

/** What has to be known about the table itself before a number of it is believed. */

export function emptyMatrices(empty: readonly { readonly column: string; readonly group: string }[]): Warning {
  const names = empty.map(({ column, group }) => `${column}: ${group}`);
  return {
    code: 'empty-matrices',
    counts: [],
    text: text(
      `groups without a matrix, left out: ${count(names.length, 'en')} (${listed(names, 'en', 8)}).`,
      `groupes sans matrice, laissés de côté : ${count(names.length, 'fr')} (${listed(names, 'fr', 8)}).`,
    ),
  };
}
