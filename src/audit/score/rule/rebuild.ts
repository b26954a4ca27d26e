import { text } from '../../../language/french.ts';
import { seeded } from '../../../statistics/seeded.ts';
import type { Table } from '../../table/table.ts';
import type { Finding } from '../findings/findings.ts';
import type { Warning } from '../findings/score-warnings.ts';
import type { Meaning } from '../meaning/definition.ts';
import { type Prepared, prepare } from '../meaning/prepared.ts';
import { ruleFromDecisions } from './from-decisions.ts';
import { ruleFromScores } from './from-scores.ts';
import { type Fit, halves, type OutOfSample } from './halves.ts';
import type { Fitted, PointsRule, Unidentified } from './points-rule.ts';
import { ruleFinding } from './rule-finding.ts';
import { type Item, type Items, itemsOf, sameRows } from './rule-items.ts';

/** The attempt to rebuild a points rule from the rows that it was applied to. */
export interface RebuiltRule {
  readonly from: 'scores' | 'decisions';
  readonly rows: number;
  /** `exact`: agrees with every row; `nearly`: contradicted by few rows; `none`: no points rule fits. */
  readonly verdict: 'exact' | 'nearly' | 'none';
  readonly rule: PointsRule | null;
  /** Other rules that agree with exactly as many rows. */
  readonly alternatives: readonly PointsRule[];
  readonly agreeing: number;
  /** Lines of the table that contradict the rule; empty unless rows may be shown. */
  readonly contradicting: readonly number[];
  readonly unidentified: readonly Unidentified[];
  readonly outOfSample: OutOfSample;
  readonly findings: readonly Finding[];
  readonly warnings: readonly Warning[];
}

export interface RuleRequest extends Meaning {
  readonly factors?: readonly string[];
  readonly seed?: number;
  /** Gives the lines of rows that contradict the rule. */
  readonly showRows?: boolean;
  /** Hears the share of the work done, 0 to 1; it changes nothing in the result. */
  readonly onProgress?: (share: number) => void;
}

/** Above this share of contradicted rows a rule is no rule. */
const mostContradicted = 0.1;

/**
 * Rebuilds a points rule (whole weights, caps, thresholds, overrides) from the very rows that it scored or decided.
 *
 * From scores: least absolute residuals over yes-or-no items, rounded, with rows at floor, ceiling and under overrides
 * set apart. From decisions: the smallest whole weights that agree with every row, by mixed-integer programming (HiGHS).
 * @returns the rule, what contradicts it, and what the data cannot tell; it is applied to no other rows
 * @example
 * const rebuilt = await rebuildRule(table, { score: 'points', threshold: 60 });
 * rebuilt.rule?.items; // [{ column: 'late', kind: 'from', at: '1', points: 15 }, …]
 */
export async function rebuildRule(table: Table, request: RuleRequest): Promise<RebuiltRule> {
  const prepared = prepare(table, request);
  const uniform = seeded(request.seed ?? 1);
  const { definition } = prepared.cases;
  const from = definition.score === null ? ('decisions' as const) : ('scores' as const);
  let best = await attempt(prepared, request, from, uniform, from === 'scores');
  // A column that determines the decision alone may only repeat it; where nothing else makes a rule, it is the rule.
  if (!fitsRows(best) && best.warnings.some(({ code }) => code === 'repeats-decision'))
    best = { ...(await attempt(prepared, request, from, uniform, true)), warnings: best.warnings };
  const { items, rows, warnings, target, twins, distinct, wrong, fitted } = best;
  request.onProgress?.(0.6);
  const outOfSample = await halves(fitOf(from), distinct, target, uniform);
  request.onProgress?.(1);
  const fits = fitted !== null && fitsRows(best) && fitted.rule.items.length > 0 && outOfSample.beats;
  const verdict = !fits ? 'none' : wrong.length === 0 ? 'exact' : 'nearly';
  const outcome = {
    from,
    rows: rows.length,
    verdict,
    rule: fits ? fitted.rule : null,
    alternatives: fits ? [...fitted.alternatives, ...twinRules(fitted.rule, items, twins)] : [],
    agreeing: fitted === null ? 0 : rows.length - wrong.length,
    contradicting: fits && request.showRows === true ? wrong.map((row) => prepared.table.lineOf(rows[row])) : [],
    unidentified: fits ? [...fitted.unidentified, ...twinNotes(items, twins)] : [],
    outOfSample,
    warnings,
  } as const;
  return { ...outcome, findings: [ruleFinding(outcome)] };
}

interface Attempt extends Items {
  readonly target: Float64Array;
  readonly twins: readonly Twin[];
  /** Items that differ in some row. */
  readonly distinct: readonly Item[];
  readonly fitted: Fitted | null;
  /** Places of the rows that the fit gets wrong. */
  readonly wrong: readonly number[];
}

const fitOf = (from: RebuiltRule['from']): Fit => (from === 'scores' ? ruleFromScores : ruleFromDecisions);

const fitsRows = ({ fitted, wrong, rows }: Attempt): boolean =>
  fitted !== null && wrong.length <= mostContradicted * rows.length;

/** Fits one rule to all rows, with or without the columns that determine the decision alone. */
async function attempt(
  prepared: Prepared,
  request: RuleRequest,
  from: RebuiltRule['from'],
  uniform: () => number,
  keepRepeating: boolean,
): Promise<Attempt> {
  const found = itemsOf(prepared, request.factors, from === 'scores' ? 100 : 12, uniform, keepRepeating);
  const { items, rows } = found;
  const sign = prepared.cases.definition.score?.below ? -1 : 1;
  const target = Float64Array.from(rows, (row) =>
    from === 'scores' ? sign * prepared.cases.risk![row] : prepared.cases.decision[row],
  );
  const { kept, twins } = sameRows(items);
  const distinct = kept.map((index) => items[index]);
  const fitted = distinct.length === 0 ? null : await fitOf(from)(distinct, target, false);
  const wrong = fitted === null ? [] : Array.from(rows.keys()).filter((row) => fitted.predicted[row] !== target[row]);
  return { ...found, target, twins, distinct, fitted, wrong };
}

type Twin = ReturnType<typeof sameRows>['twins'][number];

/** Where an item of the rule holds for the same rows as another column's, the points may be the other's. */
function twinRules(rule: PointsRule, items: readonly Item[], twins: readonly Twin[]): PointsRule[] {
  return twins.flatMap((twin) => {
    const [other, mine] = [items[twin.item], items[twin.of]];
    const line = rule.items.find(
      (item) => item.column === mine.column && item.kind === mine.kind && item.at === mine.at,
    );
    if (line === undefined) return [];
    const points = twin.opposite ? -line.points : line.points;
    const swapped = rule.items.map((item) =>
      item === line ? { column: other.column, kind: other.kind, at: other.at, points } : item,
    );
    return [{ ...rule, base: rule.base + (twin.opposite ? line.points : 0), items: swapped }];
  });
}

const nameOf = (item: Pick<Item, 'column' | 'kind' | 'at'>): string =>
  item.kind === 'from' ? `${item.column} ≥ ${item.at}` : `${item.column} = ${item.at}`;

const twinNotes = (items: readonly Item[], twins: readonly Twin[]): Unidentified[] =>
  twins.slice(0, 20).map((twin) => ({
    text: text(
      `“${nameOf(items[twin.item])}” ${twin.opposite ? 'is the opposite of' : 'holds for the same rows as'} “${nameOf(items[twin.of])}”: points of one cannot be told from points of the other.`,
      `« ${nameOf(items[twin.item])} » ${twin.opposite ? 'est le contraire de' : 'vaut pour les mêmes lignes que'} « ${nameOf(items[twin.of])} » : on ne peut distinguer les points de l’un de ceux de l’autre.`,
    ),
  }));
