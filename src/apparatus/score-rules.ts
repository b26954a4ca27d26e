import { pointUnits } from '../country/columns.ts';
import { slots } from '../country/step.ts';
import type { Regime, Scenario } from '../scenario/scenario.ts';

/** What a regime's score makes of a record, by the slot of its act. */
export interface ScoreRules {
  readonly names: readonly string[];
  /** Points, and how many of them a year counts. */
  readonly points: Float64Array;
  readonly caps: Float64Array;
  /** The grade at which a record holds its person; −1 for none. */
  readonly overrides: Int8Array;
  /** Where each grade begins, in sixteenths, the best first. */
  readonly gradesFrom: Float64Array;
}

const known = new WeakMap<Regime, ScoreRules>();

/** The rules, worked out once a regime: a look by name at every record is slow. */
export function scoreRulesOf(regime: Regime, scenario: Scenario): ScoreRules {
  const before = known.get(regime);
  if (before !== undefined) return before;
  const rules = scoreRules(regime, scenario);
  known.set(regime, rules);
  return rules;
}

function scoreRules({ score, records }: Regime, { acts }: Scenario): ScoreRules {
  const names = Array.from({ length: slots.wrongRecord + 1 }, (_, slot) => acts[slot]?.id ?? '');
  names[slots.wrongRecord] = 'wrong-record';
  const points = Float64Array.from(names, (name) => score.points[name] ?? 0);
  points[slots.wrongRecord] = records.wrongPoints;
  const caps = Float64Array.from(names, (name) => score.caps[name] ?? Number.POSITIVE_INFINITY);
  caps[slots.wrongRecord] = Number.POSITIVE_INFINITY;
  const overrides = Int8Array.from(names, (name) => {
    const grade = score.overrides[name];
    return grade === undefined ? -1 : score.grades.findIndex(({ id }) => id === grade);
  });
  const gradesFrom = Float64Array.from(score.grades, ({ from }) => from * pointUnits);
  return { names, points, caps, overrides, gradesFrom };
}
