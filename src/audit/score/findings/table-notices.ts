import { text } from '../../../language/french.ts';
import { count, percent } from '../../../language/numbers.ts';
import { listed } from '../../table/quoting.ts';
import type { Warning } from './score-warnings.ts';

/** What has to be known about the table itself before a number of it is believed. */

export function emptyMatrices(empty: readonly { readonly column: string; readonly group: string }[]): Warning {
  const names = empty.map(({ column, group }) => `${column}: ${group}`);
  return {
    code: 'empty-matrices',
    counts: [],
    text: text(
      `Groups without a matrix, left out: ${count(names.length, 'en')} (${listed(names, 'en', 8)}).`,
      `Groupes sans matrice, laissés de côté : ${count(names.length, 'fr')} (${listed(names, 'fr', 8)}).`,
    ),
  };
}

export const laterColumns = (names: readonly string[]): Warning => ({
  code: 'later-columns',
  counts: [],
  text: text(
    `Left out of what moves the decision, for they tell the outcome or are named like what comes after it: ${listed(names, 'en')}; --factor COL takes them in.`,
    `Laissées hors de ce qui fait bouger la décision, car elles disent l’issue ou portent un nom de ce qui vient après : ${listed(names, 'fr')} ; --factor COL les y remet.`,
  ),
});

export const siblingScores = (names: readonly string[]): Warning => ({
  code: 'sibling-scores',
  counts: [],
  text: text(
    `Left out of what moves the decision, for they look like other forms of the score: ${listed(names, 'en')}; --factor COL takes them in.`,
    `Laissées hors de ce qui fait bouger la décision, car elles ressemblent à d’autres formes de la note : ${listed(names, 'fr')} ; --factor COL les y remet.`,
  ),
});

export const dominatingColumn = (column: string, response: string, share: number): Warning => ({
  code: 'dominating-column',
  counts: [],
  text: text(
    `${listed([column], 'en')} carries ${percent(share, 'en', 0)} of what the columns together tell of ${listed([response], 'en')}: it may be the score or the decision in another form; --factor COL chooses columns without it.`,
    `${listed([column], 'fr')} porte ${percent(share, 'fr', 0)} de ce que les colonnes disent ensemble de ${listed([response], 'fr')} : c’est peut-être la note ou la décision sous une autre forme ; --factor COL choisit des colonnes sans elle.`,
  ),
});
