import { textTable } from '../document/as-text.ts';
import { text } from '../language/french.ts';
import { count, number } from '../language/numbers.ts';
import { gains, isCount, losses } from '../measures/headline.ts';
import { type Measure, measureOf } from '../measures/names.ts';
import type { RunResult } from '../measures/run-result.ts';
import { resultOf } from '../store/run-summary.ts';
import type { Context } from './context.ts';

const measuresIn = (run: RunResult, ids: readonly string[]): readonly Measure[] =>
  ids
    .filter((id) => run.regimes.some((regime) => resultOf(run, regime, id) !== undefined))
    .map((id) => measureOf(run.scenario, id));

type Row = readonly string[];

const rows = (run: RunResult, measures: readonly Measure[], factor: number, { language }: Context): Row[] =>
  measures.map((measure) => [
    `  ${measure.title[language]}`,
    ...run.regimes.map((regime) => {
      const value = resultOf(run, regime, measure.id)?.value ?? null;
      if (value === null || !Number.isFinite(value)) return '—';
      return isCount(measure.unit) ? count(Math.round(value * factor), language) : number(value, language);
    }),
  ]);

function table(run: RunResult, factor: number, title: string, context: Context): string {
  const blank = run.regimes.map(() => '');
  const counts = (ids: readonly string[]) =>
    measuresIn(run, ids).filter((measure) => factor === 1 || isCount(measure.unit));
  return textTable([
    [title, ...run.regimes.map((regime) => regime.title[context.language])],
    [context.say(text('lost', 'perdu')), ...blank],
    ...rows(run, counts(losses), factor, context),
    [context.say(text('gained', 'gagné')), ...blank],
    ...rows(run, counts(gains), factor, context),
  ]);
}

/** The headline by regime: of the people run, then scaled to those that they stand for. */
export function headlineTables(run: RunResult, context: Context): string {
  const { size, standsFor } = run.scenario.people;
  const said = (value: number) => count(value, context.language);
  const own = table(
    run,
    1,
    context.say(text(`Of ${said(size)} synthetic people`, `Sur ${said(size)} personnes synthétiques`)),
    context,
  );
  if (size === standsFor) return own;
  const scaled = context.say(
    text(`Scaled to the ${said(standsFor)} they stand for`, `Rapporté aux ${said(standsFor)} qu’elles représentent`),
  );
  return `${own}\n\n${table(run, standsFor / size, scaled, context)}`;
}
