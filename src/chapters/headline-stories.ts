import { type Block, labelled, paragraph, type Words } from '../document/blocks.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { plural } from '../language/words.ts';
import { fromNone } from '../measures/from-none.ts';
import type { RegimeResult, RunResult } from '../measures/run-result.ts';
import { isAlive, resultIn } from '../telling/read-run.ts';
import { valueText } from '../telling/values.ts';
import { mirrored, wideBand } from '../telling/wide-band.ts';

/** What a regime did, clause by clause: the measure, and what is said of one and of several. */
const clauses: readonly (readonly [string, Bilingual, Bilingual])[] = [
  [
    'innocentsStoppedEver',
    text(
      'person without a lawful entry was stopped at least once',
      'personne sans fiche valable a été contrôlée au moins une fois',
    ),
    text(
      'people without a lawful entry were stopped at least once',
      'personnes sans fiche valable ont été contrôlées au moins une fois',
    ),
  ],
  [
    'messagesErased',
    text('message was erased', 'message a été effacé'),
    text('messages were erased', 'messages ont été effacés'),
  ],
  [
    'listedEver',
    text('person was put on a list', 'personne a été inscrite sur une liste'),
    text('people were put on a list', 'personnes ont été inscrites sur une liste'),
  ],
  [
    'deniedPeopleEver',
    text('was refused a purchase', 'a essuyé un refus'),
    text('were refused a purchase', 'ont essuyé un refus'),
  ],
];

/** A number with the form that it asks for, marked as the figure that it is. */
const told = (run: RunResult, regime: RegimeResult, id: string, one: Bilingual, many: Bilingual): Words => {
  const estimate = resultIn(run, regime, id);
  const { value } = estimate;
  return [
    { figure: `${regime.id}.${id}`, words: valueText(value, 'people'), bands: [] },
    wideBand(estimate, 'people'),
    ' ',
    plural(value, one, many),
  ];
};

/** What the regime adds to a count that there is without it too, or takes from it. */
function thanWithout(run: RunResult, regime: RegimeResult, id: string): Bilingual {
  const difference = fromNone(run, regime, id);
  if (difference === null || difference.value === null) return text('');
  const size = valueText(Math.abs(difference.value), 'people');
  const more = difference.value >= 0;
  const band = wideBand(more ? difference : mirrored(difference), 'people');
  return text(
    `, ${size.en} ${more ? 'more' : 'fewer'} than without it${band.en}`,
    `, soit ${size.fr} de ${more ? 'plus' : 'moins'} que sans lui${band.fr}`,
  );
}

/** Clauses with commas between them, and the last joined as the language joins it. */
const listed = (parts: readonly Words[]): Words =>
  parts.flatMap((part, at) => {
    if (at === 0) return [part];
    const last = at === parts.length - 1;
    return [last ? text(parts.length > 2 ? ', and ' : ' and ', ' et ') : ', ', part];
  });

export function storyOf(run: RunResult, regime: RegimeResult): Block {
  const happened = clauses.filter(([id]) => isAlive(run, id)).map((clause) => told(run, regime, ...clause));
  const silenced = told(
    run,
    regime,
    'peopleSilencedThisWeek',
    text('person kept back what they would say', 'personne a tu une part de son désaccord'),
    text('people kept back what they would say', 'personnes ont tu une part de leur désaccord'),
  );
  const found = told(
    run,
    regime,
    'wantedFound',
    text('wanted person', 'personne recherchée'),
    text('wanted people', 'personnes recherchées'),
  );
  return paragraph(
    labelled(regime.title, [
      listed(happened),
      happened.length === 0 ? '' : text('; ', ' ; '),
      text('in the last week ', 'la dernière semaine, '),
      silenced,
      thanWithout(run, regime, 'peopleSilencedThisWeek'),
      '.',
      ...(isAlive(run, 'wantedFound') ? [text(' It found ', ' Le régime a permis de trouver '), found, '.'] : []),
    ]),
  );
}
