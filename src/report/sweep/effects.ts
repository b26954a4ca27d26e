import { type Block, code, paragraph, small, table } from '../../document/blocks.ts';
import type { Bilingual } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import { words } from '../../language/words.ts';
import { isCount } from '../../measures/headline.ts';
import { isBeyondChance } from '../../statistics/contrast.ts';
import type { Bounded } from '../../statistics/jackknife.ts';
import type { Axis } from '../../sweep/axes.ts';
import type { Swept } from '../../sweep/swept.ts';
import { signedText, valueText } from '../../telling/values.ts';
import { endsText, measuresIn, measureTitle, regimeTitle } from './parts.ts';

/** An effect of a parameter that chance does not explain. */
interface Told {
  readonly measure: Bilingual;
  readonly unit: string;
  readonly regime: string;
  readonly axis: Axis;
  readonly ends: Bounded;
}

function toldIn(swept: Swept): { readonly told: readonly Told[]; readonly held: number } {
  let held = 0;
  const told = measuresIn(swept).flatMap(({ title, unit, figures }) =>
    figures.flatMap(({ regime, effects }) =>
      effects.flatMap((effect, place): Told[] => {
        if (effect === null) return [];
        held += 1;
        const axis = swept.layout.axes[place];
        return isBeyondChance(effect.ends) ? [{ measure: title, unit, regime, axis, ends: effect.ends }] : [];
      }),
    ),
  );
  return { told, held };
}

const boundsText = ({ low, high }: Bounded, unit: string): Bilingual => {
  const [from, to] = [low, high].map((end) => signedText(end, unit));
  return text(`${from.en} to ${to.en}`, `${from.fr} à ${to.fr}`);
};

/** What the units are that chance is judged by. */
function unitsText({ layout }: Swept): Bilingual {
  const byPoints = text(
    'the points in the two parts of a range, each the mean of its seeds',
    'les points des deux parts d’une fourchette, chacun étant la moyenne de ses graines',
  );
  const bySeeds =
    layout.seeds > 1
      ? text('the seeds, the same for every value', 'les graines, les mêmes pour chaque valeur')
      : text(
          'the points over the ranges, the same for every value',
          'les points des fourchettes, les mêmes pour chaque valeur',
        );
  const kinds = [
    ...(layout.axes.some(({ parameter }) => parameter.values !== null) ? [bySeeds] : []),
    ...(layout.axes.some(({ parameter }) => parameter.values === null) ? [byPoints] : []),
  ];
  return text(kinds.map(({ en }) => en).join('; '), kinds.map(({ fr }) => fr).join(' ; '));
}

const methodText = (swept: Swept, held: number, told: number): Bilingual => {
  const units = unitsText(swept);
  return words(
    (say) =>
      `${say.count(told)} of ${say.count(held)} changes from one end of a parameter to the other lie beyond chance, as judged by ${units.en}. Intervals are wide enough that all ${say.count(swept.comparisons)} comparisons of this report together are wrong once in 20 reports (Bonferroni; Student, Welch); a count is told no more finely than by one. A change that is not listed is not shown to be none.`,
    (say) =>
      `${say.count(told)} changements sur ${say.count(held)}, d’un bout à l’autre d’un paramètre, dépassent l’aléa, jugé d’après ${units.fr}. Les intervalles sont assez larges pour que les ${say.count(swept.comparisons)} comparaisons de ce rapport, prises ensemble, se trompent dans un rapport sur 20 (Bonferroni ; Student, Welch) ; un nombre n’est pas connu à moins d’une unité près. Un changement absent de la liste n’est pas pour autant nul.`,
  );
};

const unknown = text(
  'Each point was run under one seed, and nothing else tells chance from effect: no change is claimed. Plan again with --replicas.',
  'Chaque point n’a été simulé que sous une graine, et rien d’autre ne distingue l’aléa de l’effet : aucun changement n’est affirmé. Refaites un plan avec --replicas.',
);

/** What each parameter changes from end to end, in the plan's order, where chance leaves it to be said. */
export function effectBlocks(swept: Swept): readonly Block[] {
  const { told, held } = toldIn(swept);
  if (held === 0) return [paragraph(unknown)];
  return [
    paragraph(methodText(swept, held, told.length)),
    ...(told.length === 0
      ? []
      : [
          table({
            label: text('Changes beyond chance', 'Changements au-delà de l’aléa'),
            columns: [
              text('Measure', 'Mesure'),
              text('parameter', 'paramètre'),
              text('change', 'changement'),
              text('interval', 'intervalle'),
            ],
            rows: told.map(({ measure, unit, regime, axis, ends }) => [
              [measure, small(regimeTitle(swept, regime))],
              [code(axis.parameter.key), small(endsText(axis))],
              signedText(ends.value, unit),
              boundsText(ends, unit),
            ]),
          }),
        ]),
  ];
}

const rounded = (value: number, unit: string): number => (isCount(unit) ? Math.round(value) : value);

/** Where the values of single runs lie, all that is varied taken together. */
export const spanBlocks = (swept: Swept): readonly Block[] => [
  table({
    label: text('Over all runs', 'Sur l’ensemble des simulations'),
    columns: [
      text('Measure', 'Mesure'),
      text('middle', 'médiane'),
      text('95% of runs, from', '95 % des simulations, de'),
      text('to', 'à'),
    ],
    rows: measuresIn(swept).flatMap(({ title, unit, figures }) =>
      figures.map(({ regime, runs }) => [
        [title, small(regimeTitle(swept, regime))],
        ...[runs.middle, runs.low, runs.high].map((value) => valueText(rounded(value, unit), unit)),
      ]),
    ),
    numbers: true,
  }),
  ...leftOut(swept),
];

function leftOut(swept: Swept): Block[] {
  const { still, without } = swept;
  const titles = (ids: readonly string[]): readonly Bilingual[] => ids.map((id) => measureTitle(swept, id));
  const line = (ids: readonly string[], en: string, fr: string): Block[] =>
    ids.length === 0
      ? []
      : [
          paragraph(
            words(
              (say) => `${en}: ${say.list(titles(ids))}.`,
              (say) => `${fr} : ${say.list(titles(ids))}.`,
            ),
            'soft',
          ),
        ];
  return [
    ...line(still, 'The same in every run', 'Pareilles dans toutes les simulations'),
    ...line(without, 'Without a value in some run', 'Sans valeur dans certaines simulations'),
  ];
}
