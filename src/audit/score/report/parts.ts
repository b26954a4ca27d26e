import { table } from '../../../document/chart.ts';
import { both, type Html, html } from '../../../document/html.ts';
import type { Bilingual, Language } from '../../../language/bilingual.ts';
import { text } from '../../../language/french.ts';
import { count, percent } from '../../../language/numbers.ts';
import { methods } from '../rates/methods.ts';
import type { GroupRates, Rate, RateName } from '../rates/rates.ts';

/** Cells of fewer people are not printed in what is made to be shared. */
export const fewestShown = 10;

/** Whether a count could point at people. */
export const isSmall = (value: number): boolean => value > 0 && value < fewestShown;

export const heading = (words: Bilingual): Html => html`<h2>${both(words)}</h2>`;

export const inLanguages = (make: (language: Language) => Html): Html =>
  html`<div lang="en">${make('en')}</div><div lang="fr">${make('fr')}</div>`;

export const listOf = (lines: readonly { readonly text: Bilingual }[]): Html =>
  html`<ul>${lines.map((line) => html`<li>${both(line.text)}</li>`)}</ul>`;

export const suppressed = (language: Language): string => (language === 'fr' ? 'masqué (< 10)' : 'suppressed (< 10)');

/** A count, or `< 10` where it could point at people. */
export const shownCount = (value: number | null, open: boolean, language: Language): string =>
  value === null ? '—' : isSmall(value) && !open ? '< 10' : count(value, language);

type Cells = Pick<GroupRates, 'tn' | 'fp' | 'fn' | 'tp'>;

/** With one cell suppressed the others and the total would give it away: then all four are. */
export const hidesCells = (group: Cells): boolean =>
  [group.tn, group.fp, group.fn, group.tp].some((cell) => cell !== null && isSmall(cell));

/** Rates of the margins alone, which leave a suppressed cell open. */
const ofMargins: readonly RateName[] = ['selection', 'base'];

/** A rate is hidden with the counts that would give it away, and with a suppressed cell that it would give away. */
export function isHidden(group: GroupRates, name: RateName, open: boolean): boolean {
  const rate = group[name];
  if (open) return false;
  return [rate.k, rate.n - rate.k].some(isSmall) || (hidesCells(group) && !ofMargins.includes(name));
}

export function rateText(rate: Pick<Rate, 'value' | 'low' | 'high'>, language: Language): string {
  if (rate.low === null || rate.high === null) return '—';
  const to = language === 'fr' ? ' à ' : ' to ';
  const range = `[${percent(rate.low, language)}${to}${percent(rate.high, language)}]`;
  return rate.value === null ? range : `${percent(rate.value, language)} ${range}`;
}

/** A warning whose sentence holds a count of rows from 1 to 9. */
export const pointsAtFew = (words: Bilingual): boolean =>
  /(?:: | in | of )[1-9] (?:rows?|\()/.test(words.en) || /(?:a group of) [1-9] /.test(words.en);

export const suppressionNote = (open: boolean): Html | string =>
  open
    ? ''
    : html`<p class="note">${both(text('Counts under 10 are suppressed in this file, and the counts and rates that would give them away.', 'Les effectifs inférieurs à 10 sont masqués dans ce fichier, ainsi que les effectifs et les taux qui les révéleraient.'))}</p>`;

export const methodsSection = (): Html => html`${heading(text('Methods', 'Méthodes'))}
${methods.map((method) => html`<h3>${both(method.name)}</h3><p>${both(method.text)} <span class="soft">${method.source}</span></p>`)}`;

/** A table in both languages, its rows made for each. */
export const bothTables = (
  columns: readonly Bilingual[],
  rows: (language: Language) => readonly (readonly (string | number | null)[])[],
): Html => inLanguages((language) => table(columns, rows(language)));
