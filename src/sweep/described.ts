import type { Bilingual } from '../language/bilingual.ts';
import { measuresOf } from '../measures/names.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Varied } from './plan.ts';
import type { Design } from './sampling-design.ts';
import { factorNamed, factorsOf, settingOf } from './varied-factors.ts';

/** A parameter that a plan varies: over a list of values, or over a range. */
export interface VariedParameter {
  /** As it was asked for. */
  readonly key: string;
  /** The columns of a collection that move with it, the first of which holds its value. */
  readonly columns: readonly string[];
  /** What is listed; `null` where it is drawn over its range. */
  readonly values: readonly unknown[] | null;
  readonly range: { readonly low: number; readonly high: number; readonly logarithmic: boolean } | null;
  readonly unit: Bilingual | null;
}

/** A scenario in the words that a report of its sweep needs, so that a collection is read without it. */
export interface Described {
  readonly title: Bilingual;
  readonly people: number;
  readonly standsFor: number;
  readonly weeks: number;
  readonly regimes: readonly { readonly id: string; readonly title: Bilingual; readonly apparatus: boolean }[];
  readonly measures: readonly { readonly id: string; readonly title: Bilingual; readonly unit: string }[];
  readonly varied: readonly VariedParameter[];
}

function unitOf(scenario: Scenario, key: string): Bilingual | null {
  const found = scenario.parameters.find((one) => one.key === key || one.key.endsWith(`.${key}`));
  return found?.unitText ?? (found === undefined ? null : { en: found.unit, fr: found.unit });
}

const listed = (scenario: Scenario, { key, values }: Varied): VariedParameter => ({
  key,
  columns: [key],
  values: values.map(({ value }) => value),
  range: null,
  unit: values.every(({ value }) => typeof value === 'number') ? unitOf(scenario, key) : null,
});

function ranged(scenario: Scenario, regimes: readonly string[], key: string): VariedParameter {
  const factor = factorNamed(factorsOf(scenario, regimes), key);
  const { low, high, logarithmic } = factor;
  const columns = settingOf(scenario, factor, low).map((override) => override.key);
  return { key, columns, values: null, range: { low, high, logarithmic }, unit: unitOf(scenario, factor.keys[0]) };
}

/** @param varied the parameters with several values, in the plan's order, before those of the design */
export function describe(
  scenario: Scenario,
  regimes: readonly string[],
  varied: readonly Varied[],
  design: Design | undefined,
): Described {
  const { title, people, weeks } = scenario;
  const run = scenario.regimes.filter(({ id }) => regimes.includes(id));
  return {
    title,
    people: people.size,
    standsFor: people.standsFor,
    weeks,
    regimes: run.map(({ id, title, apparatus }) => ({ id, title, apparatus })),
    measures: measuresOf({ regimes: run }).map(({ id, title, unit }) => ({ id, title, unit })),
    varied: [
      ...varied.map((each) => listed(scenario, each)),
      ...(design?.keys ?? []).map((key) => ranged(scenario, regimes, key)),
    ],
  };
}
