import {
  type Block,
  bullets,
  chart,
  code,
  details,
  heading,
  notice,
  paragraph,
  subheading,
  type Words,
} from '../../document/blocks.ts';
import { pageMarkup } from '../../document/page.ts';
import type { Bilingual, Language } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import { plural, quoted, words } from '../../language/words.ts';
import type { Axis } from '../../sweep/axes.ts';
import type { Swept } from '../../sweep/swept.ts';
import { carriedBlocks } from './carried.ts';
import { curveChart, isKnown, isTold } from './curves.ts';
import { effectBlocks, spanBlocks } from './effects.ts';
import { heatChart } from './heat.ts';
import { axisLabel, levelText, measuresIn } from './parts.ts';

const synthetic = text(
  'Synthetic people: no finding about a deployment. What varies here are parameters of a model; what the model leaves out, no run shows.',
  'Population synthétique : aucun constat sur un dispositif réel. Ce qui varie ici, ce sont les paramètres d’un modèle ; ce que le modèle omet, aucune simulation ne le montre.',
);

function lead({ collection }: Swept): Bilingual {
  const { described, runs, replicas } = collection;
  const { people, standsFor, weeks } = described;
  const [points, weekWord] = [runs / replicas, plural(weeks, text('week', 'semaine'), text('weeks', 'semaines'))];
  const seeds = plural(replicas, text('seed', 'graine'), text('seeds', 'graines'));
  return words(
    (say) =>
      `${say.count(runs)} runs: ${say.count(points)} settings of the parameters below, each under ${say.count(replicas)} ${seeds.en}; ${say.count(people)} synthetic people, who stand for ${say.count(standsFor)}, over ${say.count(weeks)} ${weekWord.en}. Counts are of the people run.`,
    (say) =>
      `${say.count(runs)} simulations : ${say.count(points)} réglages des paramètres ci-dessous, chacun sous ${say.count(replicas)} ${seeds.fr} ; ${say.count(people)} personnes synthétiques, représentant ${say.count(standsFor)} personnes, pendant ${say.count(weeks)} ${weekWord.fr}. Les nombres portent sur la population simulée.`,
  );
}

const designWords = {
  latin: text('drawn over its range (Latin hypercube)', 'tiré dans sa fourchette (hypercube latin)'),
  sobol: text('drawn over its range (Sobol’ sequence)', 'tiré dans sa fourchette (suite de Sobol’)'),
  indices: text('drawn over its range (for Sobol’ indices)', 'tiré dans sa fourchette (pour des indices de Sobol’)'),
};

function variedLine({ collection }: Swept, axis: Axis): Words {
  const { values, range, unit } = axis.parameter;
  const inUnit = unit === null || unit.en === '' ? text('') : text(` (${unit.en})`, ` (${unit.fr})`);
  const said =
    range === null
      ? words(
          (say) => `: ${say.list(axis.levels.map(levelText))}`,
          (say) => ` : ${say.list(axis.levels.map(levelText))}`,
        )
      : words(
          (say) =>
            `: ${say.number(range.low)} to ${say.number(range.high)}, ${designWords[collection.design!.kind].en}`,
          (say) =>
            ` : de ${say.number(range.low)} à ${say.number(range.high)}, ${designWords[collection.design!.kind].fr}`,
        );
  return values === null && range === null ? code(axis.parameter.key) : [code(axis.parameter.key), inUnit, said];
}

const fewPoints = text(
  'Too few points lie in this range to tell of its parts: plan 20 or more.',
  'Trop peu de points dans cette fourchette pour en distinguer les parts : prévoyez-en 20 ou plus.',
);

/** Curves of one parameter: those that say something, then the names of those that do not. */
function curvesOf(swept: Swept, axis: Axis, place: number): Block[] {
  if (axis.levels.length < 2) return [paragraph(fewPoints, 'soft')];
  const measures = measuresIn(swept);
  const known = measures.filter((of) => isKnown(of, place));
  const [told, silent] = [known.filter((of) => isTold(of, place)), known.filter((of) => !isTold(of, place))];
  const unknown = measures.filter((of) => !isKnown(of, place));
  const charts = [...told, ...unknown].map((of) => chart(curveChart(swept, axis, place, of)));
  return [
    ...charts,
    ...(silent.length === 0
      ? []
      : [
          details(
            words(
              (say) => `Without a change beyond chance (${say.count(silent.length)})`,
              (say) => `Sans changement au-delà de l’aléa (${say.count(silent.length)})`,
            ),
            silent.map((of) => chart(curveChart(swept, axis, place, of))),
          ),
        ]),
  ];
}

const curveWords = text(
  'The line is the mean over all runs at a value; the dark band is the interval of that mean (95%, each by itself); between the ends of the pale band lie 95% of single runs, or all where they are fewer than 40: there, what else is varied and chance show together. A range is told in parts of as many points each.',
  'Le trait est la moyenne de toutes les simulations à une valeur ; la bande foncée est l’intervalle de cette moyenne (95 %, chacun pris seul) ; la bande pâle contient 95 % des simulations, ou toutes s’il y en a moins de 40 : s’y montrent ensemble ce qui varie par ailleurs et l’aléa. Une fourchette est présentée par parts d’autant de points chacune.',
);

const curves = (swept: Swept): Block[] =>
  swept.layout.axes.length === 0
    ? []
    : [
        heading(text('Along each parameter', 'Le long de chaque paramètre'), 'responses'),
        paragraph(curveWords, 'soft'),
        ...swept.layout.axes.flatMap((axis, place) => [
          subheading(axisLabel(axis), `parameter-${place + 1}`),
          ...curvesOf(swept, axis, place),
        ]),
      ];

function together(swept: Swept): Block[] {
  const measures = measuresIn(swept).filter(({ figures }) => figures.some((figure) => figure.together !== null));
  return measures.length === 0
    ? []
    : [
        heading(text('Two parameters at once', 'Deux paramètres à la fois'), 'together'),
        paragraph(
          text(
            'Each cell is the mean of its runs; one scale of colour for all regimes. What two parameters do together is judged at the four corners.',
            'Chaque case est la moyenne de ses simulations ; une même échelle de couleur pour tous les régimes. Ce que deux paramètres font ensemble se juge aux quatre coins.',
          ),
          'soft',
        ),
        ...measures.map((of) => chart(heatChart(swept, of))),
      ];
}

function provenance({ collection }: Swept): Block[] {
  const { version, scenario, fixed } = collection;
  const set = fixed.map(({ key, value }) => `${key}=${JSON.stringify(value)}`);
  return [
    heading(text('How it was made', 'Comment c’est fait'), 'provenance'),
    bullets([
      [text('scenario ', 'scénario '), code(scenario)],
      text(`version ${version}`),
      ...(set.length === 0 ? [] : [[text('fixed: ', 'fixé : '), code(set.join(' '))]]),
    ]),
  ];
}

/** What a sweep shows, as blocks. */
export function sweepBlocks(swept: Swept): readonly Block[] {
  const carried = carriedBlocks(swept);
  return [
    notice(synthetic),
    paragraph(lead(swept)),
    ...(swept.layout.axes.length === 0 ? [] : [bullets(swept.layout.axes.map((axis) => variedLine(swept, axis)))]),
    ...(swept.layout.axes.length === 0
      ? []
      : [heading(text('What changes', 'Ce qui change'), 'effects'), ...effectBlocks(swept)]),
    ...(carried.length === 0 ? [] : [heading(text('What carries the result', 'Ce qui porte le résultat'), 'carried')]),
    ...carried,
    ...curves(swept),
    ...together(swept),
    heading(text('Over all runs', 'Sur l’ensemble des simulations'), 'runs'),
    ...spanBlocks(swept),
    ...provenance(swept),
  ];
}

/** The page of a sweep, French and English. */
export const sweepMarkup = (swept: Swept, language: Language): string => {
  const title = quoted(swept.collection.described.title);
  return pageMarkup({
    title: text(`A sweep of ${title.en}`, `Un balayage de ${title.fr}`),
    language,
    body: sweepBlocks(swept),
  });
};
