import { type Block, type Cell, chart, code, heading, paragraph, small, table } from '../document/blocks.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { words } from '../language/words.ts';
import { measureOf } from '../measures/names.ts';
import type { RunResult } from '../measures/run-result.ts';
import type { Parameter } from '../scenario/scenario.ts';
import type { Sensitivity, Swing } from '../sweep/sensitivity.ts';
import { type Bar, barChart, regimeColours } from '../telling/bars.ts';
import { settingNumber, settingText, valueText } from '../telling/values.ts';
import type { Chapter } from './chapter.ts';

const standings = {
  sourced: text('sourced', 'sourcé'),
  mixed: text('partly assumed', 'supposé en partie'),
  assumed: text('assumed', 'supposé'),
};

/** Whether a parameter rests on published figures, on an assumption, or on both. */
export const standingOf = ({ sources, assumption }: Parameter): Bilingual => {
  if (assumption === null) return standings.sourced;
  return sources.length > 0 ? standings.mixed : standings.assumed;
};

/** What a parameter means, without its full stop, to stand within a sentence. */
export const meaningOf = ({ meaning }: Parameter): Bilingual =>
  text(meaning.en.replace(/\.$/, ''), meaning.fr.replace(/\.$/, ''));

/** Which parameter moves the headline most, and what it rests on. */
function sensitivityFinding({ swings }: Sensitivity): Bilingual {
  const [first] = swings;
  if (first === undefined)
    return text('No parameter moves the headline', 'Aucun paramètre ne fait bouger les résultats principaux');
  const standing = standingOf(first.parameter);
  const name = meaningOf(first.parameter);
  return text(
    `What moves the headline most is this parameter: “${name.en}” (${standing.en})`,
    `Ce qui fait le plus bouger les résultats principaux : « ${name.fr} » (${standing.fr})`,
  );
}

const regimeTitle = ({ scenario }: RunResult, id: string): Bilingual =>
  scenario.regimes.find((regime) => regime.id === id)?.title ?? text(id);

const swingRow = (run: RunResult, { parameter, regime, measure, base, atLow, atHigh }: Swing): Cell[] => {
  const { title, unit } = measureOf(run.scenario, measure);
  const [low, high] = [settingText(parameter.low), settingText(parameter.high)];
  return [
    [code(parameter.key), small(parameter.meaning)],
    [settingText(parameter.value), small([low, ' … ', high, ' ', parameter.unitText ?? parameter.unit])],
    standingOf(parameter),
    [title, small(regimeTitle(run, regime))],
    ...[atLow, base, atHigh].map((value) => valueText(value, unit)),
  ];
};

function swingsChart(run: RunResult, sensitivity: Sensitivity): Block {
  const colours = regimeColours(run);
  const bars = sensitivity.swings.flatMap(({ parameter, regime, measure, atLow, atHigh }): Bar[] => {
    const [name, { title }, where] = [meaningOf(parameter), measureOf(run.scenario, measure), regimeTitle(run, regime)];
    const heading = text(`${name.en} → ${title.en}, ${where.en}`, `${name.fr} → ${title.fr}, ${where.fr}`);
    const end = (value: number | null, result: number): Bar => ({
      label: settingNumber(value),
      value: result,
      colour: colours[regime] ?? '#57606a',
      heading,
    });
    return [end(parameter.low, atLow), end(parameter.high, atHigh)];
  });
  return chart(
    barChart({
      name: 'sensitivity',
      title: sensitivityFinding(sensitivity),
      caption: text(
        'The measure that the parameter moves most, at both ends of its range.',
        'La mesure que le paramètre fait le plus bouger, aux deux bouts de sa fourchette.',
      ),
      bars,
      relative: true,
      columns: [text('parameter', 'paramètre'), text('setting', 'réglage'), text('value', 'valeur')],
    }),
  );
}

const lead = ({ tried, people, weeks, swings }: Sensitivity): Bilingual =>
  words(
    (say) =>
      `Each of ${say.count(tried)} parameters that have a range was set to both ends of it, one at a time, on few people with the same luck; those that move the headline most again, for ${say.count(people)} people and ${say.count(weeks)} weeks. These ${say.count(swings.length)} move a measure most. The values are of those small runs.`,
    (say) =>
      `Chacun des ${say.count(tried)} paramètres qui ont une fourchette a été placé à ses deux bouts, un à la fois, sur peu de personnes, avec les mêmes hasards ; ceux qui font le plus bouger les résultats principaux l’ont été à nouveau, pour ${say.count(people)} personnes et ${say.count(weeks)} semaines. Ces ${say.count(swings.length)}-là font le plus bouger une mesure. Les valeurs sont celles de ces petites simulations.`,
  );

/** The ten parameters that move the headline most, where they were tried. */
export const sensitivity: Chapter = {
  tell: ({ run, sensitivity: found }) =>
    !found
      ? []
      : [
          heading(text('What the headline hangs on', 'À quoi tiennent les résultats principaux'), 'sensitivity'),
          paragraph(lead(found)),
          swingsChart(run, found),
          table({
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
            rows: found.swings.map((swing) => swingRow(run, swing)),
          }),
        ],
};
