import { asText } from '../document/as-text.ts';
import { type Block, type Cell, paragraph, type Row, table } from '../document/blocks.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { words } from '../language/words.ts';
import { gains, isCount, losses } from '../measures/headline.ts';
import type { Measure } from '../measures/names.ts';
import type { RegimeResult, RunResult } from '../measures/run-result.ts';
import type { Sensitivity } from '../sweep/sensitivity.ts';
import { isAlive, isTold, resultIn } from '../telling/read-run.ts';
import { measuresIn, neverLine } from '../telling/regime-table.ts';
import { knownText, scaledText, valueText } from '../telling/values.ts';
import type { Context } from './context.ts';
import { duration } from './progress.ts';

/** What is told of, in three parts: what machinery sees before anything comes of it, what people lose, what it is for. */
const parts: readonly (readonly [Bilingual, readonly string[]])[] = [
  [text('seen', 'vu'), ['facesScanned', 'facesPeople', 'behaviourAlertsTrue', 'behaviourAlertsFalse']],
  [text('lost', 'perdu'), losses],
  [text('gained', 'gagné'), gains],
];

/** Measures that say something of this run. */
const toldIn = (run: RunResult, ids: readonly string[]): readonly Measure[] =>
  measuresIn(run, ids).filter(({ id }) => isTold(run, id));

const rowsOf = (run: RunResult, measures: readonly Measure[], cellOf: (regime: RegimeResult, of: Measure) => Cell) =>
  measures.map(
    (measure): Row => [
      text(`  ${measure.title.en}`, `  ${measure.title.fr}`),
      ...run.regimes.map((regime) => cellOf(regime, measure)),
    ],
  );

/** What happens under some regime, part by part; a part in which nothing does is left out. */
function headlineTable(run: RunResult, factor: number, title: Bilingual): Block {
  const isShown = ({ id, unit }: Measure): boolean => isAlive(run, id) && (factor === 1 || isCount(unit));
  const cellOf = (regime: RegimeResult, { id, unit }: Measure): Cell => {
    const { value } = resultIn(run, regime, id);
    if (value === null || !Number.isFinite(value)) return null;
    return factor === 1 ? valueText(value, unit) : (scaledText(value, unit, factor) ?? valueText(value, unit));
  };
  return table({
    label: title,
    columns: [title, ...run.regimes.map((regime) => regime.title)],
    rows: parts.flatMap(([name, ids]): Row[] => {
      const rows = rowsOf(run, toldIn(run, ids).filter(isShown), cellOf);
      return rows.length === 0 ? [] : [[name, ...run.regimes.map(() => '')], ...rows];
    }),
    numbers: true,
  });
}

/** What never happens, of what people lose and of what it is for. */
const neverTold = (run: RunResult): Block[] =>
  neverLine(
    run,
    toldIn(run, [...losses, ...gains]).filter(({ id }) => !isAlive(run, id)),
  );

/** Between what the counts lie over what is not known, scaled; none where that was not looked for. */
function knownTable(run: RunResult, factor: number): Block[] {
  const title = text('What is not known: between what they lie', 'Incertitude : entre quoi ils se situent');
  const measures = toldIn(run, [...losses, ...gains]).filter(({ id }) => isAlive(run, id));
  const cellOf = (regime: RegimeResult, { id, unit }: Measure): Cell => {
    const { known } = resultIn(run, regime, id);
    if (known === undefined) return null;
    const scaled = (end: number | null): number | null => (end === null ? null : end * (isCount(unit) ? factor : 1));
    return knownText({ ...known, low: scaled(known.low), high: scaled(known.high) }, unit);
  };
  const isLooked = run.regimes.some((regime) => measures.some(({ id }) => resultIn(run, regime, id).known));
  const columns = [title, ...run.regimes.map((regime) => regime.title)];
  return isLooked ? [table({ label: title, columns, rows: rowsOf(run, measures, cellOf), numbers: true })] : [];
}

/** What it cost to learn what is not known; the next run of the same scenario has it for nothing. */
const costLine = ({ runs, people, weeks, seconds }: Sensitivity): Block =>
  paragraph(
    words(
      (say) =>
        `What is not known took ${say.count(runs)} runs of ${say.count(people)} people over ${say.count(weeks)} weeks, and smaller ones before: ${duration(seconds)} when it was looked for. It is kept for the next run of this scenario; --no-sensitivity leaves it out.`,
      (say) =>
        `L’incertitude a demandé ${say.count(runs)} simulations de ${say.count(people)} personnes sur ${say.count(weeks)} semaines, et de plus petites avant : ${duration(seconds)} quand on l’a cherchée. Elle est conservée pour la prochaine simulation de ce scénario ; --no-sensitivity l’omet.`,
    ),
  );

/** The headline by regime: of the people run, then scaled to those that they stand for; then what is not known, and its cost. */
export function headlineTables(run: RunResult, sensitivity: Sensitivity | null, { language }: Context): string {
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
  const cost = sensitivity === null ? [] : [costLine(sensitivity)];
  return asText([...shown, ...neverTold(run), ...knownTable(run, standsFor / size), ...cost], language);
}
