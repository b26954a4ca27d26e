import { cellsTable } from '../../document/cells-table.ts';
import { chartFigure } from '../../document/chart.ts';
import { both, type Html, html } from '../../document/html.ts';
import { type Bilingual, inBoth, same } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import { number } from '../../language/numbers.ts';
import { words } from '../../language/words.ts';
import { measureOf } from '../../measures/names.ts';
import type { Parameter } from '../../scenario/scenario.ts';
import { valueText } from '../cells.ts';
import { type Bar, barPlot, regimeColours } from '../charts.ts';
import type { ReportInput } from '../report-input.ts';
import { paragraph, section } from '../section.ts';
import type { Sensitivity, Swing } from '../sensitivity.ts';
import { standingOf } from './simulated.ts';

const standings = {
  sourced: text('sourced', 'sourcé'),
  mixed: text('partly assumed', 'supposé en partie'),
  assumed: text('assumed', 'supposé'),
};

/** A setting as it was written: very small numbers as powers of ten. */
const plain = (value: unknown): Bilingual => {
  if (typeof value !== 'number') return same(value === null ? '—' : String(value));
  if (value === 0 || Math.abs(value) >= 1e-3) return inBoth((language) => number(value, language));
  const exponent = Math.floor(Math.log10(Math.abs(value)));
  const digits = [...String(-exponent)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
  return inBoth((language) => `${number(value / 10 ** exponent, language)} × 10⁻${digits}`);
};

/** What a parameter means, without its full stop, to stand within a sentence. */
const meaningOf = ({ meaning }: Parameter): Bilingual =>
  text(meaning.en.replace(/\.$/, ''), meaning.fr.replace(/\.$/, ''));

/** Which parameter moves the headline most, and what it rests on. */
export function sensitivityFinding({ swings }: Sensitivity): Bilingual {
  const [first] = swings;
  if (first === undefined)
    return text('No parameter moves the headline', 'Aucun paramètre ne fait bouger les résultats principaux');
  const standing = standings[standingOf(first.parameter)];
  const name = meaningOf(first.parameter);
  return text(
    `What moves the headline most is this parameter: “${name.en}” (${standing.en})`,
    `Ce qui fait le plus bouger les résultats principaux : « ${name.fr} » (${standing.fr})`,
  );
}

const regimeTitle = ({ run }: ReportInput, id: string): Bilingual =>
  run.scenario.regimes.find((regime) => regime.id === id)?.title ?? text(id, id);

const row = (input: ReportInput, { parameter, regime, measure, base, atLow, atHigh }: Swing): Html[] => {
  const { title, unit } = measureOf(input.run.scenario, measure);
  return [
    html`<code>${parameter.key}</code><small>${both(parameter.meaning)}</small>`,
    html`${both(plain(parameter.value))}<small>${both(plain(parameter.low))} … ${both(plain(parameter.high))} ${both(parameter.unitText ?? same(parameter.unit))}</small>`,
    both(standings[standingOf(parameter)]),
    html`${both(title)}<small>${both(regimeTitle(input, regime))}</small>`,
    both(valueText(atLow, unit)),
    both(valueText(base, unit)),
    both(valueText(atHigh, unit)),
  ];
};

const chart = (input: ReportInput, sensitivity: Sensitivity): Html => {
  const colours = regimeColours(input.run);
  const bars = sensitivity.swings.flatMap(({ parameter, regime, measure, atLow, atHigh }): Bar[] => {
    const { title } = measureOf(input.run.scenario, measure);
    const where = regimeTitle(input, regime);
    const name = meaningOf(parameter);
    const heading = text(`${name.en} → ${title.en}, ${where.en}`, `${name.fr} → ${title.fr}, ${where.fr}`);
    const end = (value: unknown, result: number): Bar => ({
      label: plain(value),
      value: result,
      colour: colours[regime] ?? '#57606a',
      heading,
    });
    return [end(parameter.low, atLow), end(parameter.high, atHigh)];
  });
  return chartFigure({
    name: 'sensitivity',
    title: sensitivityFinding(sensitivity),
    caption: text(
      'The measure that the parameter moves most, at both ends of its range.',
      'La mesure que le paramètre fait le plus bouger, aux deux bouts de sa fourchette.',
    ),
    plot: (language) => barPlot(bars, { relative: true }, language),
    columns: [text('parameter', 'paramètre'), text('setting', 'réglage'), text('value', 'valeur')],
    rows: bars.map(({ heading, label, value }) => [heading?.en ?? '', label.en, value]),
  });
};

/** The ten parameters that move the headline most; absent where they were not tried. */
export function sensitivitySection(input: ReportInput): Html | null {
  const { sensitivity } = input;
  if (sensitivity === null) return null;
  return section(
    'sensitivity',
    text('What the headline hangs on', 'À quoi tiennent les résultats principaux'),
    paragraph(
      words(
        (say) =>
          `Each of ${say.count(sensitivity.tried)} parameters that have a range was set to both ends of it, one at a time, for ${say.count(sensitivity.people)} people and ${say.count(sensitivity.weeks)} weeks with the same luck. These ${say.count(sensitivity.swings.length)} move a measure of the headline most. The values are of those small runs.`,
        (say) =>
          `Chacun des ${say.count(sensitivity.tried)} paramètres qui ont une fourchette a été placé à ses deux bouts, un à la fois, pour ${say.count(sensitivity.people)} personnes et ${say.count(sensitivity.weeks)} semaines, avec les mêmes hasards. Ces ${say.count(sensitivity.swings.length)}-là font le plus bouger une mesure principale. Les valeurs sont celles de ces petites simulations.`,
      ),
    ),
    chart(input, sensitivity),
    cellsTable({
      label: text('Parameters', 'Paramètres'),
      columns: [
        text('Parameter', 'Paramètre'),
        text('value and range', 'valeur et fourchette'),
        text('rests on', 'repose sur'),
        text('measure', 'mesure'),
        text('at the low end', 'au bout bas'),
        text('as it is', 'tel quel'),
        text('at the high end', 'au bout haut'),
      ],
      rows: sensitivity.swings.map((swing) => row(input, swing)),
      stacked: true,
    }),
  );
}
