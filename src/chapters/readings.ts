import { type Block, bullets, paragraph, small, subheading, table } from '../document/blocks.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { words } from '../language/words.ts';
import { measureOf } from '../measures/names.ts';
import { readsPlates } from '../measures/plates.ts';
import type { RunResult } from '../measures/run-result.ts';
import type { PublishedBeliefs, Readings } from '../sweep/readings.ts';
import type { Values } from '../sweep/small-run.ts';
import { valueText } from '../telling/values.ts';
import type { Chapter } from './chapter.ts';

const asGiven = text('as in this scenario', 'comme dans ce scénario');

/** Measures of the scenario and of another reading of it, side by side: two rows a measure, a column a regime. */
function readingsTable(
  run: RunResult,
  label: Bilingual,
  ids: readonly string[],
  { before, after, name }: { readonly before: Values; readonly after: Values; readonly name: Bilingual },
): Block {
  const readings = [
    [asGiven, before],
    [name, after],
  ] as const;
  const regimes = run.regimes.filter(({ id }) => readings.every(([, values]) => values[id] !== undefined));
  return table({
    label,
    columns: [text('Measure', 'Mesure'), ...regimes.map(({ title }) => title)],
    rows: ids.flatMap((id) => {
      const { title, unit } = measureOf(run.scenario, id);
      return readings.map(([reading, values]) => [
        [title, small(reading)],
        ...regimes.map((regime) => valueText(values[regime.id][id] ?? null, unit)),
      ]);
    }),
    numbers: true,
  });
}

/** Who the rows of a table are of. */
const size = ({ scenario }: RunResult, { people, weeks }: Readings): Bilingual => {
  if (people === scenario.people.size)
    return text(
      'The first row is the main run; the second is the same people, run again.',
      'La première ligne est la simulation principale ; la seconde, les mêmes personnes simulées de nouveau.',
    );
  return words(
    (say) =>
      `Both rows are the first ${say.count(people)} people over ${say.count(weeks)} weeks, as a country of their own: compare them with each other, not with the main run.`,
    (say) =>
      `Les deux lignes portent sur les ${say.count(people)} premières personnes pendant ${say.count(weeks)} semaines, formant un pays à elles seules : comparez-les entre elles, non avec la simulation principale.`,
  );
};

const published = (run: RunResult, beliefs: PublishedBeliefs, readings: Readings): Bilingual =>
  words(
    (say) =>
      `The published model sets tolerance ${say.number(beliefs.tolerance)}, severity ${say.number(beliefs.severity)} and being watched ${say.number(beliefs.surveillance)}, and experience does not change how severe people think punishment is (κ = 0). ${size(run, readings).en}`,
    (say) =>
      `Le modèle publié retient une tolérance de ${say.number(beliefs.tolerance)}, une sévérité de ${say.number(beliefs.severity)}, une surveillance de ${say.number(beliefs.surveillance)}, et l’expérience n’y change pas la sévérité attendue (κ = 0). ${size(run, readings).fr}`,
  );

/** What the published beliefs would make of speech, beside those of the scenario; it closes what is said of speech. */
export const beliefs: Chapter = {
  tell: ({ run, readings }) => {
    const found = readings?.publishedBeliefs;
    if (!readings || !found) return [];
    const title = text('With the published beliefs', 'Avec les croyances publiées');
    return [
      subheading(title),
      paragraph(published(run, found, readings)),
      readingsTable(run, title, ['peopleSilencedThisWeek', 'dissentExpressed'], {
        before: readings.asGiven,
        after: found.values,
        name: text('with the published beliefs', 'avec les croyances publiées'),
      }),
    ];
  },
};

/** Fewer false alerts than this say nothing of how they fall on faces. */
const fewest = 100;

const sharesOfLikest = ({ regimes }: RunResult): Bilingual[] =>
  regimes.flatMap(({ title, falseAlerts }) => {
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

const unequalFaces = (sigma: number): Bilingual =>
  words(
    (say) =>
      `Some faces are confused with others more often, and the same people are struck again; how unequal faces are is an assumption (σ = ${say.number(sigma)}). Share of false alerts borne by the 1% of people whose faces are likest to others; it would be 1% if all faces were equally alike (σ = 0):`,
    (say) =>
      `Certains visages sont plus souvent confondus, et ce sont les mêmes personnes qui sont touchées à nouveau ; l’inégalité des visages est une hypothèse (σ = ${say.number(sigma)}). Part des fausses alertes qui retombe sur le 1 % de personnes au visage le plus commun ; elle serait de 1 % si tous les visages se ressemblaient autant (σ = 0) :`,
  );

/** How unevenly false alerts fall on faces, and what would be if all were equally alike; it closes what is said of error. */
export const likeness: Chapter = {
  tell: ({ run, readings }) => {
    // Where no regime errs, the twins have said all that there is.
    const shares = run.errorTwins?.length === 0 ? [] : sharesOfLikest(run);
    const equal = run.errorTwins?.length === 0 ? null : (readings?.equalFaces ?? null);
    // A misread plate is nobody’s face.
    if ((equal === null && shares.length === 0) || readsPlates(run.scenario)) return [];
    const title = text('Whose face is taken for another', 'Quels visages sont pris pour d’autres');
    return [
      subheading(title),
      ...(shares.length === 0 ? [] : [paragraph(unequalFaces(run.scenario.people.likenessSigma)), bullets(shares)]),
      ...(equal === null || !readings
        ? []
        : [
            paragraph(size(run, readings)),
            readingsTable(run, title, ['stopsFalseMatch', 'innocentsStoppedEver', 'repeatStops'], {
              before: readings.asGiven,
              after: equal,
              name: text('all faces equally alike', 'visages tous aussi communs'),
            }),
          ]),
    ];
  },
};
