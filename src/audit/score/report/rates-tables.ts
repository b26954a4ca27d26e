import { type Block, type Cell, type Columns, details, table } from '../../../document/blocks.ts';
import { inBoth } from '../../../language/bilingual.ts';
import { text } from '../../../language/french.ts';
import { count } from '../../../language/numbers.ts';
import { cellOf, countsOfGroup, countsOfRate, missingCounts, sizeOf } from '../findings/cells.ts';
import { rateWords } from '../findings/finding-words.ts';
import { columnWords, groupWords } from '../meaning/everybody.ts';
import type { GroupAudit } from '../rates/audit-rates.ts';
import { type RateName, rateNames } from '../rates/rates.ts';
import type { ScoreAudit } from '../score.ts';
import { distinctCounts } from '../sharing/score-people.ts';
import { countWords, rateInWords, told, type Writing } from './writing.ts';

/** What a column holds, in words. */
export const columnTypes = {
  'whole numbers': text('whole numbers', 'nombres entiers'),
  numbers: text('numbers', 'nombres'),
  texts: text('texts', 'textes'),
  empty: text('empty', 'vide'),
} as const;

/** The columns as the reader took them. */
export const understoodTable = (audit: ScoreAudit, writing: Writing): Block =>
  table({
    label: text('Columns as they were read', 'Les colonnes telles qu’elles ont été lues'),
    columns: [
      text('column', 'colonne'),
      text('type', 'type'),
      text('values', 'valeurs'),
      text('missing', 'manquantes'),
    ],
    rows: audit.understood.columns.map((column) => [
      column.name,
      columnTypes[column.type],
      column.distinct === null
        ? inBoth((language) => `> ${count(10_000, language)}`)
        : told(writing, [], distinctCounts(column, audit.rows), countWords(column.distinct)),
      told(writing, [], missingCounts(column.name, column.missing), countWords(column.missing)),
    ]),
  });

const mostGroupsShown = 40;

/** The largest groups, as many as a table can hold. */
export const largest = (groups: Readonly<Record<string, GroupAudit>>): [string, GroupAudit][] =>
  Object.entries(groups)
    .sort(([, a], [, b]) => b.n - a.n)
    .slice(0, mostGroupsShown);

const rateCell = (column: string, group: string, rates: GroupAudit, rate: RateName, writing: Writing): Cell =>
  told(
    writing,
    [group],
    countsOfGroup(column, group, rates.n, countsOfRate(column, [group], rate)),
    rates[rate].value === null ? '—' : rateInWords(rates[rate]),
  );

/** Rates by group, the same columns for all. */
function ratesColumns(
  column: string,
  groups: readonly [string, GroupAudit][],
  rates: readonly RateName[],
  writing: Writing,
): Columns {
  return {
    columns: [text('group', 'groupe'), text('n', 'n'), ...rates.map((rate) => rateWords[rate])],
    rows: groups.map(([name, group]) => [
      groupWords(column, name),
      told(writing, [name], [sizeOf(column, [name])], countWords(group.n)),
      ...rates.map((rate) => rateCell(column, name, group, rate, writing)),
    ]),
  };
}

const cells = ['tn', 'fp', 'fn', 'tp'] as const;

/** The four counts by group. */
const countsColumns = (column: string, groups: readonly [string, GroupAudit][], writing: Writing): Columns => ({
  columns: [
    text('group', 'groupe'),
    text('spared, not happened (TN)', 'épargnés, non arrivé (VN)'),
    text('adverse, not happened (FP)', 'défavorable, non arrivé (FP)'),
    text('spared, happened (FN)', 'épargnés, arrivé (FN)'),
    text('adverse, happened (TP)', 'défavorable, arrivé (VP)'),
  ],
  rows: groups.map(([name, group]) => [
    groupWords(column, name),
    ...cells.map((cell) =>
      told(
        writing,
        [name],
        countsOfGroup(column, name, group.n, [[cellOf(column, name, cell)]]),
        countWords(group[cell]),
      ),
    ),
  ]),
});

/** A column's groups: the rates that matter, then counts and the other rates folded. */
export function ratesTables(audit: ScoreAudit, column: string, writing: Writing): Block[] {
  const hasOutcome = audit.definition.outcome !== null;
  const first: readonly RateName[] = hasOutcome ? ['selection', 'base', 'fpr', 'fnr', 'ppv'] : ['selection'];
  const groups = largest(audit.groups[column]);
  const label = columnWords(column);
  const main = table({ label, ...ratesColumns(column, groups, first, writing), numbers: true });
  if (!hasOutcome) return [main];
  const others = rateNames.filter((rate) => !first.includes(rate));
  return [
    main,
    details(text('Counts and other rates', 'Effectifs et autres taux'), [
      table({ label, ...countsColumns(column, groups, writing), numbers: true }),
      table({ label, ...ratesColumns(column, groups, others, writing), numbers: true }),
    ]),
  ];
}
