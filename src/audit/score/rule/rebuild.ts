import { count, percent } from '../../../language/numbers.ts';
import { seeded, shuffle } from '../../../statistics/seeded.ts';
import type { Table } from '../../table/table.ts';
import type { Finding } from '../findings/findings.ts';
import { withFrenchSpaces } from '../findings/french-spaces.ts';
import type { Warning } from '../findings/warnings.ts';
import type { Meaning } from '../meaning/definition.ts';
import { type Prepared, prepare } from '../meaning/prepared.ts';
import { ruleFromDecisions } from './from-decisions.ts';
import { ruleFromScores } from './from-scores.ts';
import { type Item, type Items, itemsOf, sameRows } from './items.ts';
import type { Fitted, PointsRule, Unidentified } from './points-rule.ts';

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
  /** Share of rows explained by a rule fitted on the other half: true labels, shuffled labels, the commonest answer. */
  readonly outOfSample: { readonly rule: number; readonly shuffled: number; readonly commonest: number };
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
const mostContradicted = 0.05;

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
  const { items, rows, warnings, target, twins, distinct, wrong } = best;
  const fitted = best.fitted;
  const fits = fitted !== null && fitsRows(best);
  request.onProgress?.(0.6);
  const outOfSample = await halves(fitOf(from), distinct, target, uniform);
  request.onProgress?.(1);
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
  return { ...outcome, findings: withFrenchSpaces([ruleFinding(outcome)]) };
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

type Fit = (items: readonly Item[], target: Float64Array, quick: boolean) => Promise<Fitted | null>;

/** Fits on one half and counts agreement on the other half of these same rows. */
async function halves(
  rebuild: Fit,
  items: readonly Item[],
  target: Float64Array,
  uniform: () => number,
): Promise<RebuiltRule['outOfSample']> {
  const order = shuffle(
    Int32Array.from(target, (_, row) => row),
    uniform,
  );
  const middle = order.length >> 1;
  const [train, test] = [order.subarray(0, middle), order.subarray(middle)];
  const tally = new Map<number, number>();
  for (const value of target) tally.set(value, (tally.get(value) ?? 0) + 1);
  const commonest = [...tally].reduce((a, b) => (b[1] > a[1] ? b : a), [Number.NaN, 0])[0];
  const share = async (labels: Float64Array): Promise<number> => {
    const part = (of: Int32Array) =>
      items.map((item) => ({ ...item, values: Uint8Array.from(of, (row) => item.values[row]) }));
    const fitted =
      items.length === 0
        ? null
        : await rebuild(
            part(train),
            Float64Array.from(train, (row) => labels[row]),
            true,
          );
    const scored = fitted === null ? null : applyOwn(fitted.rule, part(test));
    const agree = Array.from(test).filter(
      (row, index) => (scored === null ? commonest : scored[index]) === labels[row],
    ).length;
    return agree / test.length;
  };
  const shuffled = shuffle(target.slice(), uniform);
  return {
    rule: await share(target),
    shuffled: await share(shuffled),
    commonest: tally.get(commonest)! / target.length,
  };
}

/** The points that a rule gives to rows of the table it came from; not exported: a rule meets no other rows. */
function applyOwn(rule: PointsRule, items: readonly Item[]): Float64Array {
  const size = items[0].values.length;
  const points = new Float64Array(size).fill(rule.base);
  const find = (line: { column: string; kind: string; at: string }) =>
    items.find((item) => item.column === line.column && item.kind === line.kind && item.at === line.at);
  for (const line of rule.items) {
    const item = find(line);
    if (item !== undefined) for (let row = 0; row < size; row++) points[row] += line.points * item.values[row];
  }
  for (let row = 0; row < size; row++) {
    if (rule.floor !== null) points[row] = Math.max(rule.floor, points[row]);
    if (rule.ceiling !== null) points[row] = Math.min(rule.ceiling, points[row]);
    if (rule.threshold !== null) points[row] = points[row] >= rule.threshold ? 1 : 0;
  }
  for (const line of rule.overrides) {
    const item = find(line);
    if (item !== undefined) for (let row = 0; row < size; row++) if (item.values[row] === 1) points[row] = line.sets;
  }
  return points;
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
    text: {
      en: `“${nameOf(items[twin.item])}” ${twin.opposite ? 'is the opposite of' : 'holds for the same rows as'} “${nameOf(items[twin.of])}”: points of one cannot be told from points of the other.`,
      fr: `« ${nameOf(items[twin.item])} » ${twin.opposite ? 'est le contraire de' : 'vaut pour les mêmes lignes que'} « ${nameOf(items[twin.of])} » : on ne peut distinguer les points de l’un de ceux de l’autre.`,
    },
  }));

const several = (number: number, one: string, more: string): string => `${number} ${number === 1 ? one : more}`;

function ruleFinding(
  found: Pick<RebuiltRule, 'verdict' | 'rows' | 'agreeing' | 'rule' | 'alternatives' | 'outOfSample'>,
): Finding {
  const { rule: inOthers, shuffled, commonest } = found.outOfSample;
  const share = (value: number, language: 'en' | 'fr') => percent(value, language);
  if (found.verdict === 'none')
    return {
      code: 'no-rule',
      text: {
        en: `No points rule fits these ${count(found.rows, 'en')} rows. The best one explains ${share(inOthers, 'en')} of rows that it was not fitted to; with shuffled labels ${share(shuffled, 'en')}; always giving the commonest answer explains ${share(commonest, 'en')}.`,
        fr: `Aucun barème ne rend compte de ces ${count(found.rows, 'fr')} lignes. Le meilleur explique ${share(inOthers, 'fr')} des lignes sur lesquelles il n’a pas été ajusté ; avec des réponses mélangées ${share(shuffled, 'fr')} ; donner toujours la réponse la plus fréquente en explique ${share(commonest, 'fr')}.`,
      },
    };
  const others = found.alternatives.length;
  const wrong = found.rows - found.agreeing;
  return {
    code: wrong === 0 ? 'rule-exact' : 'rule-nearly',
    text: {
      en: `A points rule of ${several(found.rule!.items.length, 'item', 'items')} and ${several(found.rule!.overrides.length, 'override', 'overrides')} agrees with ${wrong === 0 ? 'every one' : `${count(found.agreeing, 'en')}`} of ${count(found.rows, 'en')} rows${wrong === 0 ? '' : `; ${count(wrong, 'en')} contradict it`}${others > 0 ? `; ${others} other rules agree with the same rows` : ''}. Fitted on half of the rows it explains ${share(inOthers, 'en')} of the other half (shuffled labels: ${share(shuffled, 'en')}).`,
      fr: `Un barème de ${several(found.rule!.items.length, 'critère', 'critères')} ${found.rule!.overrides.length === 0 ? 'sans exception' : `et ${several(found.rule!.overrides.length, 'exception', 'exceptions')}`} rend compte de ${wrong === 0 ? 'chacune' : `${count(found.agreeing, 'fr')}`} des ${count(found.rows, 'fr')} lignes${wrong === 0 ? '' : ` ; ${count(wrong, 'fr')} le contredisent`}${others > 0 ? ` ; ${others} autres barèmes rendent compte des mêmes lignes` : ''}. Ajusté sur la moitié des lignes, il explique ${share(inOthers, 'fr')} de l’autre moitié (réponses mélangées : ${share(shuffled, 'fr')}).`,
    },
  };
}
