import { InternalError } from '../errors.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { type Scenario, type Sphere, spheres } from '../scenario/scenario.ts';
import { definitions } from './definitions.ts';
import type { Measure } from './measure.ts';
import { inPlates, readsPlates } from './plates.ts';
import { ofTwins, shareInGrade } from './rate.ts';

export { type Measure, type Subject, subjects, subjectTitles, type Unit, units } from './measure.ts';

export const sphereTitles: Readonly<Record<Sphere, Bilingual>> = {
  speech: text('words', 'paroles'),
  transaction: text('transactions', 'transactions'),
  movement: text('movements', 'déplacements'),
  family: text('family', 'famille'),
  civic: text('civic life', 'vie civique'),
  justice: text('justice', 'justice'),
};

const inSphere = (measure: Measure, sphere: Sphere, rate: Measure['rate']): Measure => {
  const title = sphereTitles[sphere];
  return {
    ...measure,
    id: `${measure.id}.${sphere}`,
    rate,
    title: text(`${measure.title.en}: ${title.en}`, `${measure.title.fr} : ${title.fr}`),
    definition: text(
      `${measure.definition.en} Only acts of the sphere “${title.en}”.`,
      `${measure.definition.fr} Seulement les actes de la sphère « ${title.fr} ».`,
    ),
  };
};

const ofGrade = (grade: string): Measure => ({
  id: `gradeShare.${grade}`,
  title: text(`Share of people in grade ${grade}`, `Part des personnes en catégorie ${grade}`),
  unit: 'share',
  additive: false,
  definition: text(
    `Share of the people scored whose grade is ${grade} at the end of the week; none where the regime keeps no score.`,
    `Part des personnes notées dont la catégorie est ${grade} à la fin de la semaine ; sans valeur si le régime ne note pas.`,
  ),
  about: 'score',
  rate: shareInGrade(grade),
});

const withSpheres = (measure: Measure): readonly Measure[] => {
  const { ofSphere } = measure.rate;
  return ofSphere === undefined
    ? [measure]
    : [measure, ...spheres.map((sphere) => inSphere(measure, sphere, ofSphere(sphere)))];
};

const withGrades = (measure: Measure, grades: readonly string[]): readonly Measure[] =>
  measure.id === 'scoreMean' ? [measure, ...grades.map(ofGrade)] : [measure];

/** Grades of every regime of a scenario, in the order in which they are first named. */
export const gradesOf = (scenario: Pick<Scenario, 'regimes'>): readonly string[] => [
  ...new Set(scenario.regimes.flatMap((regime) => regime.score.grades.map((grade) => grade.id))),
];

/**
 * Every measure of a scenario, in the order of tables: DESIGN 4.9, the grades being the scenario's.
 *
 * @example
 * measuresOf(scenario).filter((measure) => measure.additive).map((measure) => measure.id);
 */
export const measuresOf = (scenario: Pick<Scenario, 'regimes'>): readonly Measure[] => {
  const grades = gradesOf(scenario);
  const worded = readsPlates(scenario) ? definitions.map(inPlates) : definitions;
  return worded.flatMap(withSpheres).flatMap((measure) => withGrades(measure, grades));
};

/** The measures that one regime's counts tell, with the grades of the regimes that keep a score. */
export const countedMeasures = ({ regimes }: Pick<Scenario, 'regimes'>): readonly Measure[] =>
  measuresOf({ regimes: regimes.filter(({ score }) => score.on) }).filter(({ rate }) => rate !== ofTwins);

/** Measures by id, of regimes asked about before: a report asks hundreds of times. */
const byId = new WeakMap<Scenario['regimes'], ReadonlyMap<string, Measure>>();

/** One measure by its id. @throws InternalError when no measure of the scenario bears it */
export function measureOf({ regimes }: Pick<Scenario, 'regimes'>, id: string): Measure {
  const known = byId.get(regimes) ?? new Map(measuresOf({ regimes }).map((measure) => [measure.id, measure]));
  byId.set(regimes, known);
  const found = known.get(id);
  if (found === undefined) throw new InternalError(`no measure is called ${id}`);
  return found;
}
