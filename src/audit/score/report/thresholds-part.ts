import { type Block, details, table } from '../../../document/blocks.ts';
import { inBoth } from '../../../language/bilingual.ts';
import { text } from '../../../language/french.ts';
import { count, number } from '../../../language/numbers.ts';
import { countsOfGroup, countsOfRate, everyCell } from '../findings/cells.ts';
import { rateWords } from '../findings/finding-words.ts';
import { groupWords } from '../meaning/everybody.ts';
import type { ScoreAudit } from '../score.ts';
import { cutsShown } from '../sharing/cuts-shown.ts';
import { moveCounts } from '../sharing/score-people.ts';
import { largest } from './rates-tables.ts';
import { countWords, numberWords, shareWords, told, type Writing } from './writing.ts';

const mostCuts = 12;
const mostGroups = 6;

/** The largest groups of a column, by name. */
const namesIn = (audit: ScoreAudit, column: string): string[] =>
  largest(audit.groups[column])
    .slice(0, mostGroups)
    .map(([name]) => name);

type Thresholds = NonNullable<ScoreAudit['thresholds']>;
type CutRate = 'selection' | 'fpr' | 'fnr';

/** Each cut-off by group, in steps that leave a table to be read; the line itself always. */
function cutRows(
  audit: ScoreAudit,
  { cuts, current }: Thresholds,
  column: string,
  rates: readonly CutRate[],
  writing: Writing,
) {
  const names = namesIn(audit, column);
  const step = Math.max(1, Math.ceil(cuts.length / mostCuts));
  const shownOf = cutsShown(audit);
  const kept = new Map(names.map((name) => [name, shownOf(column, name)] as const));
  return cuts.flatMap((cut, index) => {
    const line = cut.threshold === current;
    if (index % step !== 0 && !line) return [];
    const mark = line ? text(' (line)', ' (seuil)') : text('');
    return names
      .filter((name) => writing.open || kept.get(name)!.has(index))
      .map((name) => ({
        cells: [
          inBoth((language) => `${number(cut.threshold, language)}${mark[language]}`),
          groupWords(column, name),
          ...rates.map((rate) => {
            const cells = line ? countsOfRate(column, [name], rate) : everyCell(column, [name]);
            const counts = countsOfGroup(column, name, audit.groups[column][name].n, cells);
            return told(writing, [name], counts, shareWords(cut.groups[column][name][rate].value));
          }),
        ],
        about: writing.telling.about([], []),
      }));
  });
}

/** Whom the line would touch one step away, by group. */
const moveRows = (audit: ScoreAudit, { moves }: Thresholds, column: string, writing: Writing) =>
  moves.flatMap((move) =>
    namesIn(audit, column).map((name) => {
      const { changed, share, withOutcome } = move.groups[column][name];
      const counts = moveCounts(move.to, column, name, audit.groups[column][name].n);
      const sign = changed > 0 ? '+' : changed < 0 ? '−' : '';
      const words = inBoth((language) => `${sign}${count(Math.abs(changed), language)}`);
      return [
        numberWords(move.to),
        groupWords(column, name),
        told(writing, [name], counts, words),
        told(writing, [name], counts, shareWords(share)),
        withOutcome === null ? null : told(writing, [name], counts, countWords(Math.abs(withOutcome))),
      ];
    }),
  );

const moveColumns = [
  text('line at', 'seuil à'),
  text('group', 'groupe'),
  text('adverse decisions more or fewer', 'décisions défavorables en plus ou en moins'),
  text('share of the group', 'part du groupe'),
  text('of them with the outcome', 'dont issue arrivée'),
];

/** Each cut-off by group, and whom a step of the line would touch. */
export function thresholdsTables(audit: ScoreAudit, column: string, writing: Writing): Block[] {
  const { thresholds } = audit;
  if (thresholds === null || thresholds.cuts.length < 2) return [];
  const rates: readonly CutRate[] = audit.definition.outcome === null ? ['selection'] : ['selection', 'fpr', 'fnr'];
  const columns = [text('threshold', 'seuil'), text('group', 'groupe'), ...rates.map((rate) => rateWords[rate])];
  const label = text('Cut-offs as a table', 'Les seuils en tableau');
  const away = {
    label: text('One step away', 'À un pas'),
    caption: text(
      'Had the line been one step away, in these rows:',
      'Si le seuil avait été un pas plus loin, dans ces lignes :',
    ),
    columns: moveColumns,
    rows: moveRows(audit, thresholds, column, writing),
  };
  return [
    details(label, [
      table({ label, columns, rows: cutRows(audit, thresholds, column, rates, writing) }),
      ...(away.rows.length === 0 ? [] : [table(away)]),
    ]),
  ];
}
