import { EvidenceError } from '../../../errors.ts';
import { same } from '../../../language/bilingual.ts';
import { type Auc, aucByGroup } from '../../../statistics/auc.ts';
import { type Understanding, understand } from '../../table/understanding.ts';
import { type Finding, fourFifthsFindings, groupFindings, impossibilityFinding } from '../findings/findings.ts';
import {
  decisionValues,
  invertedScore,
  missingDecision,
  missingGroup,
  missingOutcome,
  oneClass,
  outcomeValues,
  readingWarnings,
  repeatedIds,
  repeatedRows,
  selectiveOutcome,
  suspiciousCode,
  textInNumbers,
  tooFew,
  type Warning,
  widestGapFew,
} from '../findings/warnings.ts';
import type { Definition, Meaning } from '../meaning/definition.ts';
import { everybodyGroup } from '../meaning/everybody.ts';
import type { Grouping } from '../meaning/grouping.ts';
import type { Prepared } from '../meaning/prepared.ts';
import { noRowsLeft } from '../messages.ts';
import { type Calibration, calibrationOf } from './calibration.ts';
import {
  type Aggregate,
  aggregatesOf,
  type Comparison,
  compareGroups,
  type Extreme,
  extremesOf,
  type FourFifths,
  fourFifthsOf,
  type NamedCounts,
  referenceOf,
} from './comparisons.ts';
import { countGroups, type GroupRates, labelled, ratesOf } from './rates.ts';

/** A group's rates, with the area under its ROC curve where a score and an outcome were given. */
export interface GroupAudit extends GroupRates {
  readonly auc: Auc | null;
}

/** Everything about rates that a table of decisions says. */
export interface RatesAudit {
  /** Rows that were audited. */
  readonly rows: number;
  readonly understood: Understanding;
  readonly definition: Definition;
  readonly overall: GroupAudit;
  readonly groups: Readonly<Record<string, Readonly<Record<string, GroupAudit>>>>;
  readonly comparisons: readonly Comparison[];
  readonly extremes: readonly Extreme[];
  readonly aggregates: readonly Aggregate[];
  readonly fourFifths: readonly FourFifths[];
  readonly calibration: readonly Calibration[];
  readonly findings: readonly Finding[];
  readonly warnings: readonly Warning[];
}

const everybody = (rows: number): Int8Array => new Int8Array(rows);

function auditGrouping(
  prepared: Prepared,
  grouping: Pick<Grouping, 'names' | 'codes'>,
): { named: NamedCounts[]; audits: GroupAudit[] } {
  const { cases, ranks } = prepared;
  const hasOutcome = cases.outcome !== undefined;
  const counts = countGroups(cases, grouping.codes, grouping.names.length);
  const areas =
    ranks === undefined || cases.outcome === undefined
      ? undefined
      : aucByGroup(ranks, cases.outcome, grouping.codes, grouping.names.length);
  return {
    named: counts.map((each, index) => ({ name: grouping.names[index], counts: each })),
    audits: counts.map((each, index) => ({ ...ratesOf(each, hasOutcome), auc: areas?.[index] ?? null })),
  };
}

/** Rates by group with their intervals, comparisons, warnings and findings. */
export function auditRates(prepared: Prepared, meaning: Meaning): RatesAudit {
  const { table, cases, groupings } = prepared;
  const hasOutcome = cases.outcome !== undefined;
  const all = auditGrouping(prepared, {
    names: [everybodyGroup],
    codes: everybody(table.rows) as unknown as Int32Array,
  });
  const [overall, overallCounts] = [all.audits[0], all.named[0].counts];
  if (overall.n === 0) throw new EvidenceError(noRowsLeft(), table.name);
  const understood = understand(table);
  const warnings: Warning[] = [...tableWarnings(understood), ...caseWarnings(prepared, overall)];
  const groups: Record<string, Record<string, GroupAudit>> = Object.create(null);
  const comparisons: Comparison[] = [];
  const extremes: Extreme[] = [];
  const aggregates: Aggregate[] = [];
  const fourFifths: FourFifths[] = [];
  for (const grouping of groupings) {
    const { named, audits } = auditGrouping(prepared, grouping);
    groups[grouping.name] = Object.fromEntries(grouping.names.map((name, index) => [name, audits[index]]));
    const present = named.filter((each) => each.counts.n > 0);
    comparisons.push(
      ...compareGroups(grouping.name, present, referenceOf(present, meaning.reference?.[grouping.name]), hasOutcome),
    );
    const widest = extremesOf(grouping.name, present, hasOutcome);
    extremes.push(...widest);
    aggregates.push(...aggregatesOf(grouping.name, present, overallCounts, hasOutcome));
    fourFifths.push(...fourFifthsOf(grouping.name, present, hasOutcome));
    if (grouping.missing > 0) warnings.push(missingGroup(grouping.name, grouping.missing));
    named.forEach((each, index) => {
      if (audits[index].few) warnings.push(tooFew(grouping.name, each.name, each.counts.n));
    });
    for (const extreme of widest)
      if (extreme.widest.few.length > 0)
        warnings.push(widestGapFew(grouping.name, extreme.metric, extreme.groups, extreme.widest));
  }
  const calibration =
    hasOutcome && prepared.ranks !== undefined ? groupings.map((grouping) => calibrationOf(prepared, grouping)) : [];
  const findings = [
    ...groupFindings(extremes, comparisons, groups),
    ...fourFifthsFindings(fourFifths),
    ...groupings.flatMap(({ name }) =>
      impossibilityFinding(
        extremes.find((extreme) => extreme.column === name && extreme.metric === 'base'),
        groups[name],
      ),
    ),
  ];
  return {
    rows: table.rows,
    understood,
    definition: cases.definition,
    overall,
    groups,
    comparisons,
    extremes,
    aggregates,
    fourFifths,
    calibration,
    findings,
    warnings,
  };
}

function tableWarnings(understood: Understanding): Warning[] {
  const warnings: Warning[] = readingWarnings(understood.notes);
  if (understood.duplicates > 0) warnings.push(repeatedRows(understood.duplicates));
  for (const column of understood.columns) {
    for (const code of column.suspicious) warnings.push(suspiciousCode(column.name, code.value, code.rows));
    if (column.repeatedIds > 0) warnings.push(repeatedIds(column.name, column.repeatedIds));
    if (column.firstTextLine !== null) warnings.push(textInNumbers(column.name, column.firstTextLine));
  }
  return warnings;
}

const yesNo = new Set(['0', 'false', 'no', 'non', 'faux']);

const othersOf = (negative: readonly string[]): string[] =>
  negative.filter((value) => !yesNo.has(value.trim().toLowerCase()));

/** Several values beside the positive ones, of which some are no plain “no”: may some be “not known”? */
const hasOthers = (negative: readonly string[]): boolean => negative.length > 1 && othersOf(negative).length > 0;

function caseWarnings(prepared: Prepared, overall: GroupAudit): Warning[] {
  const { table, cases } = prepared;
  const { definition } = cases;
  const warnings: Warning[] = [];
  const undecided = table.rows - overall.n;
  if (undecided > 0) warnings.push(missingDecision(definition.decision.column, undecided));
  const share = overall.selection;
  if (share.k === 0 || share.k === share.n)
    warnings.push(
      oneClass(
        definition.decision.column,
        share.k === 0
          ? { en: 'no adverse decision', fr: 'aucune décision défavorable' }
          : { en: 'all adverse', fr: 'toutes défavorables' },
      ),
    );
  const spared = definition.decision.negative ?? [];
  if (hasOthers(spared)) warnings.push(decisionValues(definition.decision.column, othersOf(spared)));
  if (cases.outcome === undefined || definition.outcome === null) return warnings;
  const { column, positive, negative } = definition.outcome;
  if (hasOthers(negative)) warnings.push(outcomeValues(column, othersOf(negative)));
  if (overall.unlabelled > 0)
    warnings.push(
      missingOutcome(column, overall.unlabelled, overall.unlabelled / overall.n),
      ...selective(prepared, column),
    );
  const { base } = overall;
  if (base.n > 0 && (base.k === 0 || base.k === base.n))
    warnings.push(oneClass(column, same((base.k === 0 ? negative : positive)[0] ?? '—')));
  const area = overall.auc;
  if (area?.value != null && area.high! < 0.5 && definition.score !== null)
    warnings.push(invertedScore(definition.score.column, area.value, area.high!));
  return warnings;
}

/** Outcomes known for most of the adversely decided and for few of the others are outcomes of checks. */
function selective(prepared: Prepared, column: string): Warning[] {
  const [counts] = countGroups(prepared.cases, everybody(prepared.table.rows), 1);
  const spared = counts.n - counts.selected;
  const [knownSelected, knownSpared] = [(counts.tp + counts.fp) / counts.selected, (counts.tn + counts.fn) / spared];
  const lopsided = counts.selected > 0 && spared > 0 && knownSelected > 0.5 && knownSpared < 0.5 * knownSelected;
  return lopsided && labelled(counts) > 0 ? [selectiveOutcome(column)] : [];
}
