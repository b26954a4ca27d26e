import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { type Status, statuses } from '../scenario/evidence.ts';
import type { Kind, Naive, Verdict } from './kinds.ts';
import type { Form } from './method.ts';

export const kindTitles: Readonly<Record<Kind, Bilingual>> = {
  prediction: text('Predictions', 'Prédictions'),
  negative: text('Predictions that must fail', 'Prédictions qui doivent échouer'),
  consistency: text('Consistency', 'Cohérence'),
  illustration: text('Illustrations', 'Illustrations'),
};

/** One case of a kind. */
export const kindNames: Readonly<Record<Kind, Bilingual>> = {
  prediction: text('prediction', 'prédiction'),
  negative: text('must fail', 'doit échouer'),
  consistency: text('consistency', 'cohérence'),
  illustration: text('illustration', 'illustration'),
};

export const kindMeanings: Readonly<Record<Kind, Bilingual>> = {
  prediction: text(
    'The published outcome is used nowhere in the computation. These alone count as validation.',
    'Le résultat publié n’entre nulle part dans le calcul. Elles seules valent validation.',
  ),
  negative: text(
    'Predictions from an assumption known to be wrong: if they agreed with what was published, the comparison would be blind.',
    'Prédictions tirées d’une hypothèse que l’on sait fausse : si elles s’accordaient avec le chiffre publié, la comparaison serait aveugle.',
  ),
  consistency: text(
    'True by arithmetic, if the engine reckons as it says: they show no knowledge of the world.',
    'Vrais par arithmétique, si le moteur calcule comme il le dit : ils ne montrent aucune connaissance du réel.',
  ),
  illustration: text(
    'They rest on figures from a poor source or only recalled: numbers side by side, without a verdict.',
    'Elles reposent sur des chiffres d’une source faible ou cités de mémoire : des nombres côte à côte, sans verdict.',
  ),
};

export const verdictWords: Readonly<Record<Verdict, Bilingual>> = {
  holds: text('agrees', 's’accorde'),
  fails: text('disagrees', 'ne s’accorde pas'),
};

export const naiveNames: Readonly<Record<Naive, Bilingual>> = {
  'no-change': text('no change', 'rien ne change'),
  'pooled-mean': text('the same for all', 'la même chose pour tous'),
  chance: text('chance alone', 'le seul hasard'),
};

const forms: Readonly<Record<Form, Bilingual>> = {
  number: text('one number (value, or low and high)', 'un nombre (value, ou low et high)'),
  values: text('named values', 'des valeurs nommées (values)'),
  table: text('a table', 'un tableau (table)'),
};

const near = (name: string | undefined): Bilingual =>
  name === undefined ? text('', '') : text(`; the nearest is ${name}`, ` ; le plus proche est ${name}`);

const doubts: Readonly<Record<Status, Bilingual>> = Object.fromEntries(
  statuses.map((status) => [
    status,
    status === 'weak'
      ? text('comes from a poor source', 'vient d’une source faible')
      : text('is only recalled', 'est cité de mémoire'),
  ]),
) as Record<Status, Bilingual>;

/** Everything that the reader of cases says. */
export const messages = {
  wrong: (key: string, value: string, detail: Bilingual): Bilingual =>
    text(`${key}: ${value} was given (${detail.en})`, `${key} : ${value} a été donné (${detail.fr})`),
  missingKey: (key: string, detail: Bilingual): Bilingual =>
    text(`${key} is missing (${detail.en})`, `${key} manque (${detail.fr})`),
  unknownMethod: (name: string, nearestName: string | undefined): Bilingual =>
    text(
      `there is no computation “${name}”${near(nearestName).en}`,
      `il n’y a pas de calcul « ${name} »${near(nearestName).fr}`,
    ),
  unknownRole: (side: string, role: string, nearestName: string | undefined): Bilingual =>
    text(
      `${side}: the computation takes no “${role}”${near(nearestName).en}`,
      `${side} : le calcul ne prend pas de « ${role} »${near(nearestName).fr}`,
    ),
  missingRole: (side: string, role: string): Bilingual =>
    text(`${side}.${role} is missing: the computation needs it`, `${side}.${role} manque : le calcul en a besoin`),
  wrongForm: (id: string, form: Form): Bilingual =>
    text(
      `${id} cannot serve here: expected ${forms[form].en}`,
      `${id} ne convient pas ici : attendu ${forms[form].fr}`,
    ),
  noGuess: (guess: Naive, known: readonly string[]): Bilingual =>
    text(
      `the computation makes no naive prediction “${guess}”; it knows: ${known.join(', ')}`,
      `le calcul ne fait pas de prédiction naïve « ${guess} » ; il connaît : ${known.join(', ')}`,
    ),
  noVerdict: (): Bilingual =>
    text(
      'an illustration has no verdict: leave “expected” out',
      'une illustration n’a pas de verdict : retirez « expected »',
    ),
  needsExpected: (): Bilingual =>
    text(
      '“expected” is missing: holds or fails (only an illustration goes without)',
      '« expected » manque : holds ou fails (seule une illustration s’en passe)',
    ),
  needsBecause: (): Bilingual =>
    text(
      'a case expected to fail says why, under “because”',
      'un cas dont on attend l’échec dit pourquoi, sous « because »',
    ),
  mustFail: (): Bilingual =>
    text('a negative case must be expected to fail', 'un cas négatif doit être attendu en échec (fails)'),
  meet: (ids: readonly string[]): Bilingual =>
    text(
      `used and held against: ${ids.join(', ')}. What is predicted may be used nowhere`,
      `à la fois utilisé et comparé : ${ids.join(', ')}. Ce qui est prédit ne doit servir nulle part`,
    ),
  doubtful: (id: string, status: Status): Bilingual =>
    text(
      `${id} ${doubts[status].en}: a case with a verdict cannot rest on it (make it an illustration)`,
      `${id} ${doubts[status].fr} : un cas avec verdict ne peut reposer dessus (faites-en une illustration)`,
    ),
  isParameter: (id: string): Bilingual =>
    text(
      `${id} serves as a parameter of scenarios, and so cannot be what is predicted`,
      `${id} sert de paramètre à des scénarios et ne peut donc être ce qui est prédit`,
    ),
  sourceGone: (id: string): Bilingual =>
    text(
      `the published figure ${id} is not among the evidence: without its source the case fails`,
      `le chiffre publié ${id} ne figure pas parmi les chiffres réunis : sans sa source, le cas échoue`,
    ),
  noNumber: (): Bilingual =>
    text(
      'the computation gives no number that can be compared (an assumption or a figure out of its range): the case fails',
      'le calcul ne donne aucun nombre comparable (une hypothèse ou un chiffre hors de sa plage) : le cas échoue',
    ),
  unknownCase: (id: string, nearestId: string | undefined, ids: readonly string[]): Bilingual =>
    text(
      `there is no case “${id}”${near(nearestId).en}. Cases: ${ids.join(', ')}; or a file of your own (.yaml)`,
      `il n’y a pas de cas « ${id} »${near(nearestId).fr}. Cas : ${ids.join(', ')} ; ou un fichier à vous (.yaml)`,
    ),
  noFile: (): Bilingual =>
    text(
      'there is no such file; `contrechamp validate ID` takes a case that ships',
      'ce fichier n’existe pas ; `contrechamp validate ID` prend un cas fourni',
    ),
};
