import { table } from '../../../document/chart.ts';
import type { Html } from '../../../document/html.ts';
import type { Language } from '../../../language/bilingual.ts';
import { text } from '../../../language/french.ts';
import { count } from '../../../language/numbers.ts';
import { rateWords } from '../findings/warnings.ts';
import { groupWords } from '../meaning/everybody.ts';
import type { GroupAudit } from '../rates/audit-rates.ts';
import type { RateName } from '../rates/rates.ts';
import type { ScoreAudit } from '../score.ts';
import { hidesCells, inLanguages, isHidden, rateText, shownCount, suppressed } from './parts.ts';

const shownRate = (group: GroupAudit, rate: RateName, open: boolean, language: Language): string =>
  group[rate].value !== null && isHidden(group, rate, open) ? suppressed(language) : rateText(group[rate], language);

/** The columns as the reader took them. */
export const understoodTable = (audit: ScoreAudit): Html =>
  inLanguages((language) =>
    table(
      [text('column', 'colonne'), text('type', 'type'), text('values', 'valeurs'), text('missing', 'manquantes')],
      audit.understood.columns.map((column) => [
        column.name,
        columnTypes[column.type][language],
        column.distinct === null ? `> ${count(10_000, language)}` : count(column.distinct, language),
        count(column.missing, language),
      ]),
    ),
  );

const columnTypes = {
  'whole numbers': text('whole numbers', 'nombres entiers'),
  numbers: text('numbers', 'nombres'),
  texts: text('texts', 'textes'),
  empty: text('empty', 'vide'),
} as const;

const mostGroupsShown = 40;

/** The largest groups, as many as a table can hold. */
export const largest = (groups: Readonly<Record<string, GroupAudit>>): [string, GroupAudit][] =>
  Object.entries(groups)
    .sort(([, a], [, b]) => b.n - a.n)
    .slice(0, mostGroupsShown);

/** Rates by group; those that would give away a count under 10 are hidden unless `open`. */
export function ratesTable(
  column: string,
  groups: Readonly<Record<string, GroupAudit>>,
  rates: readonly RateName[],
  open: boolean,
): Html {
  const shown = largest(groups);
  return inLanguages((language) =>
    table(
      [text('group', 'groupe'), text('n', 'n'), ...rates.map((rate) => rateWords[rate])],
      shown.map(([name, group]) => [
        groupWords(column, name)[language],
        shownCount(group.n, open, language),
        ...rates.map((rate) => shownRate(group, rate, open, language)),
      ]),
    ),
  );
}

/** The four counts by group, all hidden where one is under 10. */
export function countsTable(column: string, groups: Readonly<Record<string, GroupAudit>>, open: boolean): Html {
  return inLanguages((language) =>
    table(
      [
        text('group', 'groupe'),
        text('spared, not happened (TN)', 'épargnés, non arrivé (VN)'),
        text('adverse, not happened (FP)', 'défavorable, non arrivé (FP)'),
        text('spared, happened (FN)', 'épargnés, arrivé (FN)'),
        text('adverse, happened (TP)', 'défavorable, arrivé (VP)'),
      ],
      largest(groups).map(([name, group]) => [
        groupWords(column, name)[language],
        ...[group.tn, group.fp, group.fn, group.tp].map((cell) =>
          !open && hidesCells(group) ? suppressed(language) : shownCount(cell, open, language),
        ),
      ]),
    ),
  );
}
