import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import type { Regime, Scenario } from './scenario.ts';

const joins = ({ fusion, coverage }: Regime): boolean =>
  fusion.degree !== 'none' && Object.values(coverage).some((share) => share > 0);
const watchesConduct = ({ watch }: Regime): boolean => watch.behaviour.some((useCase) => useCase.camerasPer100000 > 0);

/** Parts of an apparatus, and whether a regime has switched them on. */
const parts: readonly (readonly [Bilingual, (regime: Regime) => boolean])[] = [
  [text('face recognition', 'la reconnaissance faciale'), ({ watch }) => watch.sightings > 0],
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

/**
 * The machinery that regimes of a scenario have at some time, each part named once.
 *
 * @example partsOf(scenario, ['trial']).map(({ en }) => en); // ['alerts on behaviour']
 */
export function partsOf(scenario: Scenario, ids: readonly string[]): readonly Bilingual[] {
  const regimes = ids.flatMap((id) => everIn(scenario, id)).filter(({ apparatus }) => apparatus);
  return parts.filter(([, isOn]) => regimes.some(isOn)).map(([title]) => title);
}
