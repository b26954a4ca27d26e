import { same } from '../../../language/bilingual.ts';
import type { Understanding } from '../../table/understanding.ts';
import { everybodyColumn, everybodyGroup } from '../meaning/everybody.ts';
import type { Prepared } from '../meaning/prepared.ts';
import type { GroupAudit } from '../rates/audit-rates.ts';
import { type Counts, labelled } from '../rates/rates.ts';
import { allRows, decidedRows, everyCell, missingCounts, readCell, undecidedCell } from './cells.ts';
import {
  decisionValues,
  invertedScore,
  missingDecision,
  missingOutcome,
  oneClass,
  outcomeValues,
  selectiveOutcome,
  type Warning,
} from './score-warnings.ts';
import { readingWarnings, repeatedIds, repeatedRows, suspiciousCodes, textInNumbers } from './table-warnings.ts';

/** What the reading of the table gives reason to doubt, each kind in one line. */
export function tableWarnings(understood: Understanding): Warning[] {
  const codes = understood.columns.flatMap(({ name, suspicious }) =>
    suspicious.map(({ value, rows }) => ({ column: name, value, rows })),
  );
  const ids = understood.columns
    .filter(({ repeatedIds: rows }) => rows > 0)
    .map(({ name, repeatedIds: rows }) => ({ column: name, rows }));
  const texts = understood.columns.flatMap(({ name, firstTextLine: line }) =>
    line === null ? [] : [{ column: name, line }],
  );
  return [
    ...readingWarnings(understood.notes, allRows),
    ...(understood.duplicates > 0 ? [repeatedRows(understood.duplicates, [[readCell('repeated')]])] : []),
    ...(codes.length > 0
      ? [
          suspiciousCodes(
            codes,
            codes.flatMap(({ column, value }) => [[readCell(`${column} = ${value}`)], [undecidedCell]]),
          ),
        ]
      : []),
    ...(ids.length > 0
      ? [
          repeatedIds(
            ids,
            ids.map(({ column }) => [readCell(`${column} repeated`)]),
          ),
        ]
      : []),
    ...(texts.length > 0 ? [textInNumbers(texts)] : []),
  ];
}

const yesNo = new Set(['0', 'false', 'no', 'non', 'faux']);

const othersOf = (negative: readonly string[]): string[] =>
  negative.filter((value) => !yesNo.has(value.trim().toLowerCase()));

/** Several values beside the positive ones, of which some are no plain “no”: may some be “not known”? */
const hasOthers = (negative: readonly string[]): boolean => negative.length > 1 && othersOf(negative).length > 0;

/** What the decisions and outcomes of the rows give reason to doubt. */
export function caseWarnings(prepared: Prepared, overall: GroupAudit, counts: Counts): Warning[] {
  const { table, cases } = prepared;
  const { decision, outcome } = cases.definition;
  const undecided = table.rows - overall.n;
  const { selection } = overall;
  const spared = decision.negative ?? [];
  return [
    ...(undecided > 0 ? [missingDecision(decision.column, undecided, [[undecidedCell]])] : []),
    ...(selection.k === 0 || selection.k === selection.n
      ? [
          oneClass(
            decision.column,
            selection.k === 0
              ? { en: 'no adverse decision', fr: 'aucune décision défavorable' }
              : { en: 'all adverse', fr: 'toutes défavorables' },
          ),
        ]
      : []),
    ...(hasOthers(spared) ? [decisionValues(decision.column, othersOf(spared))] : []),
    ...(cases.outcome === undefined || outcome === null ? [] : outcomeWarnings(prepared, overall, counts)),
  ];
}

function outcomeWarnings({ cases }: Prepared, overall: GroupAudit, counts: Counts): Warning[] {
  const { outcome, score } = cases.definition;
  const { column, positive, negative } = outcome!;
  const { base, auc: area } = overall;
  const warnings: Warning[] = [];
  if (hasOthers(negative)) warnings.push(outcomeValues(column, othersOf(negative)));
  if (overall.unlabelled > 0) {
    const [, , , , no, yes] = everyCell(everybodyColumn, [everybodyGroup]);
    const told = [[...no, ...yes], decidedRows, ...missingCounts(column, overall.unlabelled)];
    warnings.push(missingOutcome(column, overall.unlabelled, overall.unlabelled / overall.n, told));
    if (isSelective(counts)) warnings.push(selectiveOutcome(column));
  }
  if (base.n > 0 && (base.k === 0 || base.k === base.n))
    warnings.push(oneClass(column, same((base.k === 0 ? negative : positive)[0] ?? '—')));
  if (area?.value != null && area.high! < 0.5 && score !== null)
    warnings.push(invertedScore(score.column, area.value, area.high!));
  return warnings;
}

/** Outcomes known for most of the adversely decided and for few of the others are outcomes of checks. */
function isSelective(counts: Counts): boolean {
  const spared = counts.n - counts.selected;
  const [knownSelected, knownSpared] = [(counts.tp + counts.fp) / counts.selected, (counts.tn + counts.fn) / spared];
  return (
    counts.selected > 0 &&
    spared > 0 &&
    knownSelected > 0.5 &&
    knownSpared < 0.5 * knownSelected &&
    labelled(counts) > 0
  );
}
