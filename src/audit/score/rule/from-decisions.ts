import type { LegacyHighs } from 'highs';
import { text } from '../../../language/french.ts';
import { loadSolver } from '../../../statistics/integer-program.ts';
import type { Fitted, Override, PointsRule, Unidentified } from './points-rule.ts';
import type { Item } from './rule-items.ts';
import { type Pattern, refined, type Weights } from './search.ts';

const largestWeight = 20;
const secondsForRule = 12;
const secondsForRange = 1.5;
const mostRanges = 16;

function patternsOf(items: readonly Item[], decisions: Float64Array, used: Uint8Array): Pattern[] {
  const found = new Map<string, { holds: number[]; decision: number; rows: number }>();
  for (let row = 0; row < decisions.length; row++) {
    if (!used[row]) continue;
    const holds = items.flatMap((item, index) => (item.values[row] === 1 ? [index] : []));
    const key = `${decisions[row]}:${holds.join()}`;
    const seen = found.get(key);
    if (seen === undefined) found.set(key, { holds, decision: decisions[row], rows: 1 });
    else seen.rows++;
  }
  return [...found.values()];
}

const weightText = (holds: readonly number[]): string => holds.map((item) => `+ p${item} - n${item}`).join(' ');

/** CPLEX's LP format: whole weights p − n, adverse rows at least t points, the others at most t − 1. */
function program(
  items: number,
  patterns: readonly Pattern[],
  objective: string,
  extra: readonly string[],
  whole: boolean,
): string {
  const sides = patterns.map(({ holds, decision }, row) => {
    const slack = whole ? '' : decision === 1 ? ` + s${row}` : ` - s${row}`;
    return `c${row}: ${weightText(holds)} - t${slack} ${decision === 1 ? '>= 0' : '<= -1'}`;
  });
  const names = Array.from({ length: items }, (_, item) => [`p${item}`, `n${item}`]).flat();
  const bounds = [
    ...names.map((name) => `0 <= ${name} <= ${largestWeight}`),
    `-${largestWeight * 5} <= t <= ${largestWeight * 5}`,
  ];
  const kinds = whole ? `General\n${[...names, 't'].join(' ')}\n` : '';
  return `${objective}\nSubject To\n${[...sides, ...extra].join('\n')}\nBounds\n${bounds.join('\n')}\n${kinds}End`;
}

const sizeOf = (items: number): string => Array.from({ length: items }, (_, item) => `+ p${item} + n${item}`).join(' ');

function solve(highs: LegacyHighs, text: string, items: number, seconds: number): Weights | null {
  const solution = highs.solve(text, { time_limit: seconds, random_seed: 1, output_flag: false });
  const value = (name: string): number => {
    const column = solution.Columns[name] as { Primal?: number } | undefined;
    return column?.Primal ?? Number.NaN;
  };
  if (!['Optimal', 'Time limit reached'].includes(solution.Status) || Number.isNaN(value('t'))) return null;
  return {
    points: Array.from({ length: items }, (_, item) => value(`p${item}`) - value(`n${item}`)),
    threshold: value('t'),
  };
}

const rounded = (weights: Weights): Weights => ({
  points: weights.points.map((points) => Math.round(points) + 0),
  threshold: Math.round(weights.threshold),
});

const pointsOf = (weights: Weights, holds: readonly number[]): number =>
  holds.reduce((sum, item) => sum + weights.points[item], 0);

const agrees = (weights: Weights, pattern: Pattern): boolean =>
  (pointsOf(weights, pattern.holds) >= weights.threshold - 1e-9 ? 1 : 0) === pattern.decision;

/** The soft rule of least total shortfall (a linear program), and the patterns that it leaves on the wrong side. */
function softRule(highs: LegacyHighs, patterns: readonly Pattern[], items: number): Weights | null {
  const shortfall = patterns.map(({ rows }, row) => `+ ${rows} s${row}`).join(' ');
  const small = Array.from({ length: items }, (_, item) => `+ 0.001 p${item} + 0.001 n${item}`).join(' ');
  return solve(
    highs,
    program(items, patterns, `Minimize\nobj: ${shortfall} ${small}`, [], false),
    items,
    secondsForRule,
  );
}

/** Conditions under which the decision is nearly always the same although the points vary: candidates for an override. */
function overridesIn(items: readonly Item[], decisions: Float64Array): (Override & { item: number })[] {
  return items.flatMap((item, index) => {
    let [rows, adverse] = [0, 0];
    for (let row = 0; row < decisions.length; row++)
      if (item.values[row] === 1) {
        rows++;
        adverse += decisions[row];
      }
    if (rows < 10 || rows > decisions.length / 2) return [];
    const sets = adverse >= 0.94 * rows ? 1 : adverse <= 0.06 * rows ? 0 : -1;
    return sets < 0 ? [] : [{ item: index, column: item.column, kind: item.kind, at: item.at, sets, rows }];
  });
}

interface Found {
  readonly weights: Weights;
  readonly patterns: readonly Pattern[];
  readonly wrong: number;
  readonly override: readonly (Override & { item: number })[];
  readonly exact: boolean;
}

/** The smallest whole rule on all rows but those under the overrides; rows that no rule can place are given up. */
function fitApart(
  highs: LegacyHighs,
  items: readonly Item[],
  decisions: Float64Array,
  override: Found['override'],
  quick: boolean,
): Found | null {
  const used = Uint8Array.from(decisions, (_, row) =>
    override.some((one) => items[one.item].values[row] === 1) ? 0 : 1,
  );
  const patterns = patternsOf(items, decisions, used);
  const soft = softRule(highs, patterns, items.length);
  if (soft === null) return null;
  const outside = override.reduce((sum, one) => {
    let wrong = 0;
    for (let row = 0; row < decisions.length; row++)
      if (items[one.item].values[row] === 1 && decisions[row] !== one.sets) wrong++;
    return sum + wrong;
  }, 0);
  const placed = patterns.filter((pattern) => agrees({ ...soft, threshold: soft.threshold - 0.5 }, pattern));
  const lost =
    patterns.reduce((sum, pattern) => sum + pattern.rows, 0) - placed.reduce((sum, pattern) => sum + pattern.rows, 0);
  if (lost > 0.1 * decisions.length)
    return { weights: rounded(scaled(soft)), patterns, wrong: lost + outside, override, exact: false };
  if (quick) {
    const weights = refined(rounded(scaled(soft)), patterns, items.length);
    return { weights, patterns, wrong: wrongRows(weights, patterns) + outside, override, exact: false };
  }
  const whole = solve(
    highs,
    program(items.length, placed, `Minimize\nobj: ${sizeOf(items.length)}`, [], true),
    items.length,
    secondsForRule,
  );
  const first = rounded(whole ?? scaled(soft));
  if (wrongRows(first, patterns) === 0) return { weights: first, patterns, wrong: outside, override, exact: true };
  const better = refined(first, patterns, items.length);
  const kept = patterns.filter((pattern) => agrees(better, pattern));
  const smallest = solve(
    highs,
    program(items.length, kept, `Minimize\nobj: ${sizeOf(items.length)}`, [], true),
    items.length,
    secondsForRule,
  );
  const weights = smallest === null ? better : rounded(smallest);
  return { weights, patterns: kept, wrong: wrongRows(weights, patterns) + outside, override, exact: smallest !== null };
}

const wrongRows = (weights: Weights, patterns: readonly Pattern[]): number =>
  patterns.reduce((sum, pattern) => sum + (agrees(weights, pattern) ? 0 : pattern.rows), 0);

/** Real weights made whole: the largest becomes 10. */
function scaled(weights: Weights): Weights {
  const most = Math.max(...weights.points.map(Math.abs), 1e-9);
  return { points: weights.points.map((points) => (10 * points) / most), threshold: (10 * weights.threshold) / most };
}

/** Other rules no larger than this one that agree with the same rows: each weight pushed down and up. */
function others(highs: LegacyHighs, found: Found, items: number): Weights[] {
  const size = found.weights.points.reduce((sum, points) => sum + Math.abs(points), 0);
  const limit = [`size: ${sizeOf(items)} <= ${size}`];
  const used = found.weights.points.flatMap((points, item) => (points === 0 ? [] : [item])).slice(0, mostRanges);
  const rules = new Map<string, Weights>();
  const key = (weights: Weights) => `${weights.points.join()}|${weights.threshold}`;
  for (const item of used)
    for (const direction of ['Minimize', 'Maximize']) {
      const text = program(items, found.patterns, `${direction}\nobj: p${item} - n${item}`, limit, true);
      const other = solve(highs, text, items, secondsForRange);
      if (other === null) continue;
      const whole = rounded(other);
      if (found.patterns.every((pattern) => agrees(whole, pattern))) rules.set(key(whole), whole);
    }
  rules.delete(key(found.weights));
  return [...rules.values()];
}

const ruleOf = (items: readonly Item[], found: Found, weights: Weights): PointsRule => ({
  base: 0,
  items: items.flatMap((item, index) =>
    weights.points[index] === 0
      ? []
      : [{ column: item.column, kind: item.kind, at: item.at, points: weights.points[index] }],
  ),
  floor: null,
  ceiling: null,
  overrides: found.override.map(({ item: _, ...one }) => one),
  threshold: weights.threshold,
});

/** Rebuilds a rule from decisions alone; `null` where the solver finds nothing. */
export async function ruleFromDecisions(
  items: readonly Item[],
  decisions: Float64Array,
  quick: boolean,
): Promise<Fitted | null> {
  const highs = await loadSolver();
  const plain = fitApart(highs, items, decisions, [], quick);
  let best = plain;
  if (plain !== null && plain.wrong > 0)
    for (const one of overridesIn(items, decisions)
      .sort((a, b) => b.rows - a.rows)
      .slice(0, 6)) {
      const tried = fitApart(highs, items, decisions, [...(best?.override ?? []), one], quick);
      if (tried !== null && best !== null && tried.wrong < best.wrong) best = tried;
      if (best?.wrong === 0) break;
    }
  if (best === null) return null;
  const rule = ruleOf(items, best, best.weights);
  const predicted = Float64Array.from(decisions, (_, row) => {
    const holds = items.flatMap((item, index) => (item.values[row] === 1 ? [index] : []));
    const override = best.override.filter((one) => items[one.item].values[row] === 1).at(-1);
    return override?.sets ?? (pointsOf(best.weights, holds) >= best.weights.threshold ? 1 : 0);
  });
  const alternatives = best.exact && best.wrong <= 0.05 * decisions.length ? others(highs, best, items.length) : [];
  return {
    rule,
    predicted,
    alternatives: alternatives.map((weights) => ruleOf(items, best, weights)),
    unidentified: openWeights(items, best, alternatives),
  };
}

const nameOfItem = (item: Item): string =>
  item.kind === 'from' ? `${item.column} ≥ ${item.at}` : `${item.column} = ${item.at}`;

/** Decisions fix weights only up to rules that decide alike: which weights differ between those found. */
function openWeights(items: readonly Item[], best: Found, alternatives: readonly Weights[]): Unidentified[] {
  const scale: Unidentified = {
    text: text(
      'From decisions alone, points are known only up to rules that decide these rows alike; the smallest whole points are shown.',
      'Par les seules décisions, les points ne sont connus qu’aux barèmes près qui décident de même ces lignes ; on montre les plus petits points entiers.',
    ),
  };
  const open = items.flatMap((item, index): Unidentified[] => {
    const values = [best.weights, ...alternatives].map((weights) => weights.points[index]);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    if (low === high) return [];
    const name = nameOfItem(item);
    return [
      {
        text: text(
          `“${name}” may be worth ${low} to ${high} points.`,
          `« ${name} » peut valoir de ${low} à ${high} points.`,
        ),
      },
    ];
  });
  const decisive = items.flatMap((item, index): Unidentified[] => {
    if (best.weights.points[index] === 0) return [];
    const own = best.patterns.filter((pattern) => pattern.holds.includes(index));
    if (own.length < 3 || own.some((pattern) => pattern.decision !== own[0].decision)) return [];
    const name = nameOfItem(item);
    return [
      {
        text: text(
          `“${name}” always goes with the same decision in these rows: an override cannot be told from enough points.`,
          `« ${name} » va toujours avec la même décision dans ces lignes : une exception ne peut être distinguée d’assez de points.`,
        ),
      },
    ];
  });
  return [scale, ...open, ...decisive];
}
