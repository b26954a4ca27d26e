import { type Cell, heading, paragraph, table } from '../document/blocks.ts';
import { text } from '../language/french.ts';
import { measureOf } from '../measures/names.ts';
import type { RunResult } from '../measures/run-result.ts';
import { differenceBetween } from '../telling/differences.ts';
import { isAlive } from '../telling/read-run.ts';
import { measuresIn } from '../telling/regime-table.ts';
import { differenceCell } from '../telling/values.ts';
import type { Chapter } from './chapter.ts';

/** The choices of the default experiment, each by the two regimes that tell it apart. */
const choices = [
  {
    title: text('the machinery itself, its files apart', 'la machinerie elle-même, fichiers séparés'),
    without: 'none',
    with: 'unjoined',
  },
  { title: text('joining it all in one file', 'tout réunir dans un fichier'), without: 'unjoined', with: 'total' },
  { title: text('every safeguard together', 'toutes les garanties ensemble'), without: 'total', with: 'guarded' },
  { title: text('what no safeguard removes', 'ce qu’aucune garantie n’enlève'), without: 'none', with: 'guarded' },
  {
    title: text('the same sensors for services alone', 'les mêmes capteurs au seul service du client'),
    without: 'none',
    with: 'commercial',
  },
] as const;
type Choice = (typeof choices)[number];

const told = [
  'facesScanned',
  'actsObserved',
  'actsJoined',
  'messagesErased',
  'conversationsBroken',
  'stopsOfInnocents',
  'listedEver',
  'listedByError',
  'denialAttempts',
  'peopleSilencedThisWeek',
  'peopleUnaware',
  'wantedFound',
];

/** The choices that a run can tell apart: those of which it holds both regimes. */
export const choicesIn = (run: RunResult): readonly Choice[] =>
  choices.filter((choice) => [choice.without, choice.with].every((id) => run.regimes.some((one) => one.id === id)));

/** What a choice does to a measure: the same people with the same luck, with it and without. */
function cell(run: RunResult, choice: Choice, measure: string): Cell {
  const of = (id: string) => run.regimes.find((one) => one.id === id)!;
  const difference = differenceBetween(run, of(choice.without), of(choice.with), measure);
  return differenceCell(difference, measureOf(run.scenario, measure).unit);
}

const title = text('What is due to what', 'Ce qui est dû à quoi');

/** What each choice of the default experiment is responsible for. */
export const owed: Chapter = {
  tell: ({ run }) => {
    const found = choicesIn(run);
    if (found.length < 2) return [];
    return [
      heading(title, 'owed'),
      paragraph(
        text(
          'Each column is the difference between two regimes that one choice tells apart, for the same people with the same luck, with sampling noise under it and, where it was looked for, what is not known. “Every safeguard together” is below nought where safeguards help; what each is worth alone, and each kind of them (collection, review, recourse), stands further down.',
          'Chaque colonne est la différence entre deux régimes qu’un seul choix distingue, pour les mêmes personnes et les mêmes hasards, avec l’aléa de la simulation dessous et, là où on l’a cherchée, l’incertitude sur le réel. « Toutes les garanties ensemble » est négatif là où elles aident ; ce que vaut seule chaque garantie, et chaque sorte (collecte, vérification, recours), figure plus bas.',
        ),
      ),
      table({
        label: title,
        columns: [text('Measure', 'Mesure'), ...found.map((choice) => choice.title)],
        rows: measuresIn(run, told)
          .filter(({ id }) => isAlive(run, id))
          .map(({ id, title: name }) => [name, ...found.map((choice) => cell(run, choice, id))]),
        numbers: true,
      }),
    ];
  },
};
