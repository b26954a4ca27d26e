import { type Block, bullets, heading, labelled, paragraph, strong } from '../document/blocks.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { words } from '../language/words.ts';
import type { RunResult } from '../measures/run-result.ts';
import { type Rests, restingOn, restsOn } from '../scenario/rests-on.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { named } from '../telling/read-run.ts';
import type { Chapter, ChapterInput } from './chapter.ts';

const neighbourhoodPeople = 4096;

const standing = ({ scenario }: RunResult): Bilingual => {
  const { people, weeks, start, seed } = scenario;
  return words(
    (say) =>
      `${say.count(people.size)} synthetic people, who stand for a population of ${say.count(people.standsFor)}, were simulated for ${say.count(weeks)} weeks from ${say.date(start)}, day by day, in neighbourhoods of ${say.count(neighbourhoodPeople)}. The luck of the run is fixed by the seed ${seed}: run again, it gives the same result.`,
    (say) =>
      `${say.count(people.size)} personnes synthétiques, représentant une population de ${say.count(people.standsFor)}, ont été simulées pendant ${say.count(weeks)} semaines à partir du ${say.date(start)}, jour par jour, dans des quartiers de ${say.count(neighbourhoodPeople)} personnes. Les hasards de la simulation découlent de la graine ${seed} : relancée, elle donne le même résultat.`,
  );
};

const twins = ({ regimes }: RunResult): Bilingual =>
  words(
    (say) =>
      `The same people, with the same luck, live under ${say.list(regimes.map(named))}. Whatever differs between two regimes is therefore the regime’s doing.`,
    (say) =>
      `Les mêmes personnes, avec les mêmes hasards, vivent sous ${say.list(regimes.map(named))}. Tout ce qui diffère d’un régime à l’autre est donc l’effet du régime.`,
  );

const ofAll = (rests: Rests): Bilingual =>
  words(
    (say) => `Of the ${say.count(rests.all)} parameters of this scenario, ${restingOn(rests).en}.`,
    (say) => `Sur les ${say.count(rests.all)} paramètres de ce scénario, ${restingOn(rests).fr}.`,
  );

const ofTheStrongest = (rests: Rests, many: number): Bilingual =>
  words(
    (say) =>
      `Of the ${say.count(many)} parameters that carry the headline, those that move it most, ${restingOn(rests).en}.`,
    (say) =>
      `Sur les ${say.count(many)} paramètres qui portent les résultats principaux, ceux qui les font bouger le plus, ${restingOn(rests).fr}.`,
  );

const notTried = text(
  'Which of them carry the headline was not tried in this run (--no-sensitivity), so the share is of all parameters.',
  'On n’a pas cherché ici lesquels portent les résultats principaux (--no-sensitivity) : la part est donc celle de tous les paramètres.',
);

/** What share of the parameters that carry the headline is assumed: of all, and of the ten that move it most. */
function assumed({ run, sensitivity }: ChapterInput): Block[] {
  const all = restsOn(run.scenario.parameters);
  if (all.all === 0) return [];
  const swings = sensitivity?.swings ?? [];
  if (swings.length === 0) return [paragraph(ofAll(all)), paragraph(notTried, 'soft')];
  const strongest = restsOn(swings.map(({ parameter }) => parameter));
  return [paragraph([strong(ofTheStrongest(strongest, swings.length)), ' ', ofAll(all)])];
}

const isSaid = (said: Bilingual): boolean => said.en.trim() !== '' || said.fr.trim() !== '';

/** What is documented, assumed, and the article’s picture: the lines that a scenario says of itself. */
export const groundsOf = ({ about }: Scenario): readonly (readonly [Bilingual, Bilingual])[] =>
  (
    [
      [text('Documented', 'Documenté'), about.documented],
      [text('Assumed', 'Supposé'), about.assumed],
      [
        text('What the article claims, and is not established', 'Ce que l’article affirme, et qui n’est pas établi'),
        about.picture,
      ],
    ] as const
  ).filter(([, said]) => isSaid(said));

const about = (scenario: Scenario): Block[] => {
  const grounds = groundsOf(scenario);
  return [
    ...(isSaid(scenario.about.text) ? [paragraph(scenario.about.text)] : []),
    ...(grounds.length > 0 ? [bullets(grounds.map(([label, said]) => labelled(label, said)))] : []),
  ];
};

/** What was simulated, and how much of it is assumed. */
export const simulated: Chapter = {
  tell: (input) => [
    heading(text('What was simulated', 'Ce qui a été simulé'), 'simulated'),
    paragraph(standing(input.run)),
    paragraph(twins(input.run)),
    ...about(input.run.scenario),
    ...assumed(input),
  ],
};
