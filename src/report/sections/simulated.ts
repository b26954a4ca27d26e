import { both, type Html, html } from '../../document/html.ts';
import type { Bilingual } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import { words } from '../../language/words.ts';
import type { Parameter } from '../../scenario/scenario.ts';
import { named } from '../read-run.ts';
import type { ReportInput } from '../report-input.ts';
import { bullets, labelled, notice, paragraph, section } from '../section.ts';

const neighbourhoodPeople = 4096;

const standing = ({ run }: ReportInput): Bilingual => {
  const { people, weeks, start, seed } = run.scenario;
  return words(
    (say) =>
      `${say.count(people.size)} synthetic people, who stand for a population of ${say.count(people.standsFor)}, were simulated for ${say.count(weeks)} weeks from ${say.date(start)}, day by day, in neighbourhoods of ${say.count(neighbourhoodPeople)}. The luck of the run is fixed by the seed ${seed}: run again, it gives the same result.`,
    (say) =>
      `${say.count(people.size)} personnes synthétiques, représentant une population de ${say.count(people.standsFor)}, ont été simulées pendant ${say.count(weeks)} semaines à partir du ${say.date(start)}, jour par jour, dans des quartiers de ${say.count(neighbourhoodPeople)} personnes. Les hasards de la simulation découlent de la graine ${seed} : relancée, elle donne le même résultat.`,
  );
};

const twins = ({ run }: ReportInput): Bilingual =>
  words(
    (say) =>
      `The same people, with the same luck, live under ${say.list(run.regimes.map((regime) => named(regime).en))}. Whatever differs between two regimes is therefore the regime’s doing.`,
    (say) =>
      `Les mêmes personnes, avec les mêmes hasards, vivent sous ${say.list(run.regimes.map((regime) => named(regime).fr))}. Tout ce qui diffère d’un régime à l’autre est donc l’effet du régime.`,
  );

type Standing = 'sourced' | 'mixed' | 'assumed';

/** Whether a parameter rests on published figures, on an assumption, or on both. */
export const standingOf = ({ sources, assumption }: Parameter): Standing => {
  if (assumption === null) return 'sourced';
  return sources.length > 0 ? 'mixed' : 'assumed';
};

const tally = (parameters: readonly Parameter[]): Readonly<Record<Standing, number>> => {
  const counts = { sourced: 0, mixed: 0, assumed: 0 };
  for (const parameter of parameters) if (parameter.chosen !== true) counts[standingOf(parameter)]++;
  return counts;
};

/** What share of the parameters that carry the headline is assumed: of all, and of the ten that move it most. */
function assumed({ run, sensitivity }: ReportInput): Html {
  const all = tally(run.scenario.parameters);
  const total = all.sourced + all.mixed + all.assumed;
  if (total === 0) return html``;
  const ofAll = words(
    (say) =>
      `Of the ${say.count(total)} parameters of this scenario, ${say.count(all.assumed)} (${say.percent(all.assumed / total, 0)}) are assumptions, ${say.count(all.mixed)} rest partly on one, and ${say.count(all.sourced)} on published figures or rules alone.`,
    (say) =>
      `Sur les ${say.count(total)} paramètres de ce scénario, ${say.count(all.assumed)} (${say.percent(all.assumed / total, 0)}) sont supposés, ${say.count(all.mixed)} le sont en partie, et ${say.count(all.sourced)} reposent uniquement sur des chiffres publiés ou des règles.`,
  );
  if (sensitivity === null || sensitivity.swings.length === 0)
    return html`${paragraph(ofAll)}${paragraph(
      text(
        'Which of them carry the headline was not tried in this run (--no-sensitivity), so the share is of all parameters.',
        'On n’a pas cherché ici lesquels portent les résultats principaux (--no-sensitivity) : la part est donc celle de tous les paramètres.',
      ),
      'soft',
    )}`;
  const carrying = tally(sensitivity.swings.map(({ parameter }) => parameter));
  const many = sensitivity.swings.length;
  const ofTen = words(
    (say) =>
      `Of the ${say.count(many)} parameters that carry the headline, those that move it most, ${say.count(carrying.assumed)} (${say.percent(carrying.assumed / many, 0)}) are assumed and ${say.count(carrying.mixed)} partly so.`,
    (say) =>
      `Sur les ${say.count(many)} paramètres qui portent les résultats principaux, ceux qui les font bouger le plus, ${say.count(carrying.assumed)} (${say.percent(carrying.assumed / many, 0)}) sont supposés et ${say.count(carrying.mixed)} le sont en partie.`,
  );
  return html`<p><strong>${both(ofTen)}</strong> ${both(ofAll)}</p>`;
}

const isSaid = (words: Bilingual): boolean => words.en.trim() !== '' || words.fr.trim() !== '';

const about = ({ run }: ReportInput): Html => {
  const { text: story, documented, assumed: supposed, picture } = run.scenario.about;
  const parts = [
    [text('Documented', 'Documenté'), documented],
    [text('Assumed', 'Supposé'), supposed],
    [
      text(
        'The article’s picture rather than a documented fact',
        'Le tableau de l’article plutôt qu’un fait documenté',
      ),
      picture,
    ],
  ] as const;
  const said = parts.filter(([, words]) => isSaid(words));
  return html`${isSaid(story) ? paragraph(story) : ''}${
    said.length > 0 ? bullets(said.map(([label, words]) => labelled(label, words))) : ''
  }`;
};

/** What stands before everything else: what this is not, and what intervals mean. */
export const caution = (): Html =>
  notice(
    text(
      'Synthetic people: this report is no finding about a deployment, a country or a person. It shows what follows from the numbers put into a model. Intervals show the chance of this simulation only, never how well the world is known.',
      'Population synthétique : ce rapport n’est pas un constat sur un dispositif, un pays ou une personne. Il montre ce qui découle des nombres donnés à un modèle. Les intervalles ne disent que l’aléa de la simulation, jamais l’incertitude sur le réel.',
    ),
  );

/** What was simulated, and how much of it is assumed. */
export const simulatedSection = (input: ReportInput): Html =>
  section(
    'simulated',
    text('What was simulated', 'Ce qui a été simulé'),
    paragraph(standing(input)),
    paragraph(twins(input)),
    about(input),
    assumed(input),
  );
