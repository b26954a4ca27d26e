import { text } from '../../language/french.ts';
import type { Deployed } from '../answers.ts';
import { shortTitles } from '../questions-place.ts';
import { assumed, bare, type Described, own, type Setting } from '../setting.ts';
import { behaviourSettings } from './behaviour.ts';
import { facesSettings, platesSettings } from './cameras.ts';
import { chatSettings } from './chat.ts';
import { peopleSettings } from './people.ts';
import { scoreSettings } from './score.ts';

const described: Readonly<Record<Deployed, (of: Described) => readonly Setting[]>> = {
  faces: facesSettings,
  plates: platesSettings,
  behaviour: behaviourSettings,
  chat: chatSettings,
  score: scoreSettings,
};

/** The scenario that a deployment extends: a country, or the people of an office’s files. */
export const baseOf = (deploy: Deployed): string => (deploy === 'score' ? 'welfare-score' : 'same-country');

/** What a country’s machinery holds beside the deployment: nothing. */
function alone({ base }: Described): Setting[] {
  if (base.id === 'welfare-score') return [];
  const only = ['only the deployment that is described is simulated', 'seul le dispositif décrit est simulé'] as const;
  return [
    ...['speech', 'transaction', 'movement', 'family', 'civic', 'justice'].map((sphere) =>
      assumed(`coverage.${sphere}`, 0, ...only),
    ),
    bare('fusion.degree', 'none'),
    bare('lists.court.on', false),
    bare('lists.refuses', []),
  ];
}

const capital = (said: string): string => `${said[0].toUpperCase()}${said.slice(1)}`;

/** Every key that the answers set, in the order of the file. */
export function settingsOf(of: Described): readonly Setting[] {
  const { deploy, weeks } = of.answers;
  const title = shortTitles[deploy];
  return [
    bare('weeks', weeks ?? 52),
    ...peopleSettings(of),
    ...alone(of),
    bare('regimes.none.title', text('Without it', 'Sans dispositif')),
    bare(own('title'), { en: capital(title.en), fr: capital(title.fr) }),
    ...described[deploy](of),
  ];
}
