import { isCount } from '../measures/headline.ts';
import { type Measure, measureOf } from '../measures/names.ts';
import type { RunResult } from '../measures/run-result.ts';
import type { PolicyStep, Scenario } from '../scenario/scenario.ts';

/** The weeks between two changes of a regime by the calendar, and what happened in them. */
export interface Stretch {
  /** First week, and the week after the last. */
  readonly from: number;
  readonly to: number;
  /** Steps that open it; none for what came before the first. */
  readonly steps: readonly PolicyStep[];
  /** Whether it stands on a hypothetical step, this one or an earlier one. */
  readonly hypothetical: boolean;
  /** Counts per 100,000 people and year, means of the weeks for all else; `null` where nothing defines it. */
  readonly values: Readonly<Record<string, number | null>>;
}

const touching = ({ calendar, weeks }: Scenario, regime: string): PolicyStep[] =>
  calendar.filter((step) => step.week < weeks && regime in step.regimes);

/** The regime that most steps of the calendar change, the last such; `null` where none changes any. */
export function mostChanged(run: RunResult): string | null {
  let found: { id: string; steps: number } | null = null;
  for (const { id } of run.regimes) {
    const steps = touching(run.scenario, id).length;
    if (steps > 0 && steps >= (found?.steps ?? 0)) found = { id, steps };
  }
  return found?.id ?? null;
}

/** Whether a hypothetical step changes this regime within the run. */
export const isHypothetical = (scenario: Scenario, regime: string): boolean =>
  touching(scenario, regime).some(({ kind }) => kind === 'hypothetical');

const weeklyValues = (run: RunResult, regime: string, measures: readonly Measure[]): Map<string, (number | null)[]> => {
  const values = new Map<string, (number | null)[]>(measures.map(({ id }) => [id, []]));
  for (const row of run.weekly) {
    if (row.regime !== regime || row.region !== 'all' || row.group !== 'all') continue;
    for (const { id } of measures) (values.get(id) ?? [])[row.week] = row.values[id] ?? null;
  }
  return values;
};

const weeksAYear = 52;

/** A mean over some weeks: a count per 100,000 people, over a year where it adds up from week to week. */
export function meanOf(values: readonly (number | null)[], measure: Measure, people: number): number | null {
  const known = values.filter((value): value is number => typeof value === 'number');
  if (known.length === 0) return null;
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  if (!isCount(measure.unit)) return mean;
  return ((mean * 100_000) / people) * (measure.additive ? weeksAYear : 1);
}

/**
 * What happened in a regime between one step of the calendar and the next.
 *
 * @example stepEffects(run, 'trial', ['behaviourAlertsFalse']).map(({ from, values }) => [from, values]);
 */
export function stepEffects(run: RunResult, regime: string, measures: readonly string[]): Stretch[] {
  const { scenario } = run;
  const asked = measures.map((id) => measureOf(scenario, id));
  const steps = touching(scenario, regime);
  const starts = [...new Set([0, ...steps.map(({ week }) => week)])].sort((a, b) => a - b);
  const values = weeklyValues(run, regime, asked);
  return starts.map((from, index) => {
    const to = starts[index + 1] ?? scenario.weeks;
    return {
      from,
      to,
      steps: steps.filter(({ week }) => week === from),
      hypothetical: steps.some(({ week, kind }) => week <= from && kind === 'hypothetical'),
      values: Object.fromEntries(
        asked.map((measure) => [
          measure.id,
          meanOf((values.get(measure.id) ?? []).slice(from, to), measure, scenario.people.size),
        ]),
      ),
    };
  });
}
