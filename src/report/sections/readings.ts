import { cellsTable } from '../../document/cells-table.ts';
import { both, type Html, html } from '../../document/html.ts';
import type { Bilingual } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import { words } from '../../language/words.ts';
import { measureOf } from '../../measures/names.ts';
import type { Readings } from '../../sweep/readings.ts';
import type { Values } from '../../sweep/small-run.ts';
import { valueText } from '../cells.ts';
import type { ReportInput } from '../report-input.ts';
import { bullets, paragraph, subheading } from '../section.ts';

const asGiven = text('as in this scenario', 'comme dans ce scénario');

/** Measures of a few readings, side by side: a row a measure and reading, a column a regime. */
function readingsTable(
  { run }: ReportInput,
  label: Bilingual,
  ids: readonly string[],
  readings: readonly (readonly [Bilingual, Values])[],
): Html {
  const regimes = run.regimes.filter(({ id }) => readings.every(([, values]) => values[id] !== undefined));
  return cellsTable({
    label,
    columns: [text('Measure', 'Mesure'), ...regimes.map(({ title }) => title)],
    rows: ids.flatMap((id) => {
      const { title, unit } = measureOf(run.scenario, id);
      return readings.map(([reading, values]) => [
        html`${both(title)}<small>${both(reading)}</small>`,
        ...regimes.map((regime) => both(valueText(values[regime.id][id] ?? null, unit))),
      ]);
    }),
    numbers: true,
    stacked: true,
  });
}

const size = ({ people, weeks }: Readings): Bilingual =>
  words(
    (say) =>
      `Both rows are the first ${say.count(people)} people over ${say.count(weeks)} weeks, as a country of their own: compare them with each other, not with the main run.`,
    (say) =>
      `Les deux lignes portent sur les ${say.count(people)} premières personnes pendant ${say.count(weeks)} semaines, formant un pays à elles seules : comparez-les entre elles, non avec la simulation principale.`,
  );

/** What the published beliefs would make of speech, beside those of the scenario. */
export function beliefsPart(input: ReportInput): Html | null {
  const { readings } = input;
  const published = readings?.publishedBeliefs;
  if (readings == null || published == null) return null;
  const title = text('With the published beliefs', 'Avec les croyances publiées');
  return html`${subheading(title)}${paragraph(
    words(
      (say) =>
        `The published model sets tolerance ${say.number(published.tolerance)}, severity ${say.number(published.severity)} and being watched ${say.number(published.surveillance)}, and experience does not change how severe people think punishment is (κ = 0). ${size(readings).en}`,
      (say) =>
        `Le modèle publié retient une tolérance de ${say.number(published.tolerance)}, une sévérité de ${say.number(published.severity)}, une surveillance de ${say.number(published.surveillance)}, et l’expérience n’y change pas la sévérité attendue (κ = 0). ${size(readings).fr}`,
    ),
  )}${readingsTable(
    input,
    title,
    ['peopleSilencedThisWeek', 'dissentExpressed'],
    [
      [asGiven, readings.asGiven],
      [text('with the published beliefs', 'avec les croyances publiées'), published.values],
    ],
  )}`;
}

/** Fewer false alerts than this say nothing of how they fall on faces. */
const fewest = 100;

const sharesOfLikest = ({ run }: ReportInput): Bilingual[] =>
  run.regimes.flatMap(({ title, falseAlerts }) => {
    if (falseAlerts === undefined) return [];
    const { all, ofLikest } = falseAlerts;
    return all < fewest
      ? words(
          (say) => `“${title.en}”: ${say.count(all)} false alerts, too few to say.`,
          (say) => `« ${title.fr} » : ${say.count(all)} fausses alertes, trop peu pour conclure.`,
        )
      : words(
          (say) => `“${title.en}”: ${say.percent(ofLikest / all)} of ${say.count(all)} false alerts.`,
          (say) => `« ${title.fr} » : ${say.percent(ofLikest / all)} des ${say.count(all)} fausses alertes.`,
        );
  });

/** How unevenly false alerts fall on faces, and what would be if all faces were equally alike. */
export function facesPart(input: ReportInput): Html | null {
  const { readings, run } = input;
  const shares = sharesOfLikest(input);
  if (readings?.equalFaces == null && shares.length === 0) return null;
  const title = text('Whose face is taken for another', 'Quels visages sont pris pour d’autres');
  const sigma = run.scenario.people.likenessSigma;
  const intro = words(
    (say) =>
      `Some faces are confused with others more often, and the same people are struck again; how unequal faces are is an assumption (σ = ${say.number(sigma)}). Share of false alerts borne by the 1% of people whose faces are likest to others; it would be 1% if all faces were equally alike (σ = 0):`,
    (say) =>
      `Certains visages sont plus souvent confondus, et ce sont les mêmes personnes qui sont touchées à nouveau ; l’inégalité des visages est une hypothèse (σ = ${say.number(sigma)}). Part des fausses alertes qui retombe sur le 1 % de personnes au visage le plus commun ; elle serait de 1 % si tous les visages se ressemblaient autant (σ = 0) :`,
  );
  return html`${subheading(title)}${shares.length === 0 ? '' : html`${paragraph(intro)}${bullets(shares)}`}${
    readings?.equalFaces == null
      ? ''
      : html`${paragraph(size(readings))}${readingsTable(
          input,
          title,
          ['stopsFalseMatch', 'innocentsStoppedEver', 'repeatStops'],
          [
            [asGiven, readings.asGiven],
            [text('all faces equally alike', 'visages tous aussi communs'), readings.equalFaces],
          ],
        )}`
  }`;
}
