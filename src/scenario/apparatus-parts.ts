import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import type { Regime, Scenario } from './scenario.ts';

const joins = ({ fusion, coverage }: Regime): boolean =>
  fusion.degree !== 'none' && Object.values(coverage).some((share) => share > 0);
const looksFor = ({ watch }: Regime, what: Regime['watch']['reads']): boolean =>
  watch.sightings > 0 && watch.reads === what;
const watchesConduct = ({ watch }: Regime): boolean => watch.behaviour.some((useCase) => useCase.camerasPer100000 > 0);

/** Parts of an apparatus, and whether a regime has switched them on. */
const parts: readonly (readonly [Bilingual, (regime: Regime) => boolean])[] = [
  [text('face recognition', 'la reconnaissance faciale'), (regime) => looksFor(regime, 'faces')],
  [text('the reading of number plates', 'la lecture des plaques'), (regime) => looksFor(regime, 'plates')],
  [text('alerts on behaviour', 'les alertes sur les comportements'), watchesConduct],
  [text('a silent filter of messages', 'un filtre silencieux des messages'), ({ filter }) => filter.on],
  [text('a score', 'une note'), ({ score }) => score.on],
  [text('a list drawn from the score', 'une liste tirée de la note'), ({ lists }) => lists.score.on],
  [text('the courts’ list', 'la liste des tribunaux'), ({ lists }) => lists.court.on],
  [text('files that are joined', 'des fichiers recoupés'), joins],
];

/** The regimes as they stand at some time of the run. */
const everIn = ({ calendar, weeks, regimes }: Scenario, id: string): Regime[] => [
  ...regimes.filter((regime) => regime.id === id),
  ...calendar.filter(({ week }) => week < weeks).flatMap((step) => step.regimes[id] ?? []),
];

const films = ({ watch }: Regime): boolean => watch.sightings > 0;
const stops = ({ watch }: Regime): boolean => watch.sightings > 0 && watch.stopLists.length > 0;
const lists = ({ lists }: Regime): boolean => lists.court.on || lists.score.on;

/** What a measure of the headline, or of the annex, takes to happen at all. */
const needs: Readonly<Record<string, (regime: Regime) => boolean>> = {
  actsJoined: joins,
  facesScanned: films,
  facesElsewhere: films,
  facesPeople: films,
  alertsTrue: films,
  alertsFalse: films,
  behaviourAlertsTrue: watchesConduct,
  behaviourAlertsFalse: watchesConduct,
  messagesErased: ({ filter }) => filter.on,
  stopsOfInnocents: stops,
  innocentsStoppedEver: stops,
  wantedFound: stops,
  weeksAtLarge: stops,
  foundPer1000StopsOfOthers: stops,
  listedEver: lists,
  judgmentsPerformed: lists,
  denialAttempts: (regime) => lists(regime) && regime.lists.refuses.length > 0,
  deniedPeopleEver: (regime) => lists(regime) && regime.lists.refuses.length > 0,
};

/** Whether some regime has, at some time, the machinery without which a measure is nought. */
export const canHappen = (scenario: Scenario, ids: readonly string[], measure: string): boolean =>
  ids.flatMap((id) => everIn(scenario, id)).some((regime) => regime.apparatus && (needs[measure]?.(regime) ?? true));

/**
 * The machinery that regimes of a scenario have at some time, each part named once.
 *
 * @example partsOf(scenario, ['trial']).map(({ en }) => en); // ['alerts on behaviour']
 */
export function partsOf(scenario: Scenario, ids: readonly string[]): readonly Bilingual[] {
  const regimes = ids.flatMap((id) => everIn(scenario, id)).filter(({ apparatus }) => apparatus);
  return parts.filter(([, isOn]) => regimes.some(isOn)).map(([title]) => title);
}
