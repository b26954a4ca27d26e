import { asText } from '../document/as-text.ts';
import { type Block, type Cell, type Row, table } from '../document/blocks.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { words } from '../language/words.ts';
import { gains, isCount, losses } from '../measures/headline.ts';
import type { Measure } from '../measures/names.ts';
import type { RegimeResult, RunResult } from '../measures/run-result.ts';
import { resultIn } from '../telling/read-run.ts';
import { measuresIn } from '../telling/regime-table.ts';
import { knownText, scaledText, valueText } from '../telling/values.ts';
import type { Context } from './context.ts';

const rowsOf = (run: RunResult, measures: readonly Measure[], factor: number): Row[] =>
  measures.map(({ id, title, unit }) => [
    text(`  ${title.en}`, `  ${title.fr}`),
    ...run.regimes.map((regime) => {
      const { value } = resultIn(run, regime, id);
      if (value === null || !Number.isFinite(value)) return null;
      return factor === 1 ? valueText(value, unit) : (scaledText(value, unit, factor) ?? valueText(value, unit));
    }),
  ]);

function headlineTable(run: RunResult, factor: number, title: Bilingual): Block {
  const shown = (ids: readonly string[]): readonly Measure[] =>
    measuresIn(run, ids).filter((measure) => factor === 1 || isCount(measure.unit));
  const part = (name: Bilingual, ids: readonly string[]): Row[] => [
    [name, ...run.regimes.map(() => '')],
    ...rowsOf(run, shown(ids), factor),
  ];
  return table({
    label: title,
    columns: [title, ...run.regimes.map((regime) => regime.title)],
    rows: [...part(text('lost', 'perdu'), losses), ...part(text('gained', 'gagné'), gains)],
    numbers: true,
  });
}

/** Between what the counts lie over what is not known, scaled; none where that was not looked for. */
function knownTable(run: RunResult, factor: number): Block[] {
  const title = text('What is not known: between what they lie', 'Incertitude : entre quoi ils se situent');
  const measures = measuresIn(run, [...losses, ...gains]);
  const cellOf = (regime: RegimeResult, { id, unit }: Measure): Cell => {
    const { known } = resultIn(run, regime, id);
    if (known === undefined) return null;
    const scaled = (end: number | null): number | null => (end === null ? null : end * (isCount(unit) ? factor : 1));
    return knownText({ ...known, low: scaled(known.low), high: scaled(known.high) }, unit);
  };
  const rows = measures.map(
    (measure): Row => [
      text(`  ${measure.title.en}`, `  ${measure.title.fr}`),
      ...run.regimes.map((regime) => cellOf(regime, measure)),
    ],
  );
  const isLooked = run.regimes.some((regime) => measures.some(({ id }) => resultIn(run, regime, id).known));
  const columns = [title, ...run.regimes.map((regime) => regime.title)];
  return isLooked ? [table({ label: title, columns, rows, numbers: true })] : [];
}

/** The headline by regime: of the people run, then scaled to those that they stand for. */
export function headlineTables(run: RunResult, { language }: Context): string {
  const { size, standsFor } = run.scenario.people;
  const own = words(
    (say) => `Of ${say.count(size)} synthetic people`,
    (say) => `Sur ${say.count(size)} personnes synthétiques`,
  );
  const scaled = words(
    (say) => `Scaled to the ${say.count(standsFor)} they stand for`,
    (say) => `Rapporté aux ${say.count(standsFor)} qu’elles représentent`,
  );
  const tables = [headlineTable(run, 1, own), headlineTable(run, standsFor / size, scaled)];
  const shown = size === standsFor ? tables.slice(0, 1) : tables;
  return asText([...shown, ...knownTable(run, standsFor / size)], language);
}
