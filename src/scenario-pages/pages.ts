import { eras } from '../chapters/faces.ts';
import type { ChapterId } from '../chapters/index.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';

/** What a scenario's page has of its own: the chapters that it tells, and its small run. */
export interface ScenarioPage {
  /** Told after the results of the small run; the page opens with the picture of the first. */
  readonly chapters?: readonly ChapterId[];
  /** People of the small run; 8,192 where it is not said. */
  readonly people?: number;
  /** What the small run sets otherwise than the scenario, as `KEY=VALUE`, and why. */
  readonly set?: readonly string[];
  readonly setting?: Bilingual;
}

/** Everybody passes a camera about every tenth day: a hundred to four thousand times as often as in London. */
const footfall = 0.1;

/** Every other scenario has the common page, which opens with bars of what people lose. */
export const pages: Readonly<Record<string, ScenarioPage>> = {
  'china-courts': { chapters: ['courtList'], people: 16_384 },
  'london-lfr': {
    chapters: ['faces'],
    set: eras.map(([id]) => `regimes.${id}.watch.sightings=${footfall}`),
    setting: text(
      'For the picture and the table of results, everybody passes a camera every tenth day in all three eras: at London’s own footfall so few people would see nothing, and at the same footfall only algorithm, list and review differ.',
      'Pour l’image et le tableau des résultats, chacun passe devant une caméra un jour sur dix aux trois époques : avec la fréquentation réelle, une si petite population ne verrait rien, et à fréquentation égale seuls l’algorithme, la liste et la vérification diffèrent.',
    ),
  },
  'paris-2024': { chapters: ['trial', 'behaviour', 'steps'] },
  rongcheng: { chapters: ['grades'] },
  'silent-chat': { chapters: ['silence', 'filterReach'] },
  'welfare-score': { chapters: ['checks'] },
};
