import { InternalError } from '../errors.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { type Scenario, type Sphere, spheres } from '../scenario/scenario.ts';
import { definitions } from './definitions.ts';

/** What a measure is about: the sections of `columns.json`, of the definitions and of the report. */
export const subjects = ['seen', 'words', 'watch', 'score', 'lists', 'recourse', 'voice', 'gain', 'error'] as const;
export type Subject = (typeof subjects)[number];

export const subjectTitles: Readonly<Record<Subject, Bilingual>> = {
  seen: text('What is seen', 'Ce qui est vu'),
  words: text('Words', 'Les paroles'),
  watch: text('Cameras, alerts, stops', 'Caméras, alertes, contrôles'),
  score: text('Records and score', 'Mentions et note'),
  lists: text('Lists and refusals', 'Listes et refus'),
  recourse: text('Appeals', 'Recours'),
  voice: text('Speech', 'L’expression'),
  gain: text('What it gains', 'Ce que l’on y gagne'),
  error: text('What error did', 'Ce que fait l’erreur'),
};

/** Units, and how each is said. */
export const units = {
  acts: text('acts', 'actes'),
  messages: text('messages', 'messages'),
  alerts: text('alerts', 'alertes'),
  stops: text('stops', 'contrôles'),
  people: text('people', 'personnes'),
  records: text('records', 'mentions'),
  entries: text('entries', 'inscriptions'),
  refusals: text('refused attempts', 'tentatives refusées'),
  appeals: text('appeals', 'recours'),
  judgments: text('judgments', 'jugements'),
  'person-weeks': text('person-weeks', 'semaines-personnes'),
  spheres: text('spheres a person', 'sphères par personne'),
  points: text('points', 'points'),
  share: text('share, 0 to 1', 'part, de 0 à 1'),
  dissent: text('dissent, 0 to 1', 'désaccord, de 0 à 1'),
  'people per 1,000 stops': text('people per 1,000 stops', 'personnes pour 1 000 contrôles'),
} as const satisfies Record<string, Bilingual>;
export type Unit = keyof typeof units;

/** What one measure is. */
export interface Measure {
  readonly id: string;
  readonly title: Bilingual;
  readonly unit: Unit;
  /** Weekly values add up to the run's. */
  readonly additive: boolean;
  readonly definition: Bilingual;
  readonly about: Subject;
  /** What the machinery is said to be for. */
  readonly gain?: boolean;
}

export const sphereTitles: Readonly<Record<Sphere, Bilingual>> = {
  speech: text('words', 'paroles'),
  transaction: text('transactions', 'transactions'),
  movement: text('movements', 'déplacements'),
  family: text('family', 'famille'),
  civic: text('civic life', 'vie civique'),
  justice: text('justice', 'justice'),
};

const ofSphere = (measure: Measure, sphere: Sphere): Measure => {
  const title = sphereTitles[sphere];
  return {
    ...measure,
    id: `${measure.id}.${sphere}`,
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
});

const withSpheres = (measure: Measure): readonly Measure[] =>
  ['actsDone', 'actsObserved', 'actsJoined'].includes(measure.id)
    ? [measure, ...spheres.map((sphere) => ofSphere(measure, sphere))]
    : [measure];

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
  return definitions.flatMap(withSpheres).flatMap((measure) => withGrades(measure, grades));
};

/** One measure by its id. @throws InternalError when no measure of the scenario bears it */
export function measureOf(scenario: Pick<Scenario, 'regimes'>, id: string): Measure {
  const found = measuresOf(scenario).find((measure) => measure.id === id);
  if (found === undefined) throw new InternalError(`no measure is called ${id}`);
  return found;
}
