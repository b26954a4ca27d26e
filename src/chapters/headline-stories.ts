import { type Block, labelled, paragraph, type Words } from '../document/blocks.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { plural } from '../language/words.ts';
import { fromNone } from '../measures/from-none.ts';
import { isWide } from '../measures/known.ts';
import type { RegimeResult, RunResult } from '../measures/run-result.ts';
import { isAlive, resultIn } from '../telling/read-run.ts';
import { valueText } from '../telling/values.ts';
import { mirrored, wideBand } from '../telling/wide-band.ts';

/** What a regime did, clause by clause: the measure, and what is said of one and of several. */
const clauses: readonly (readonly [string, Bilingual, Bilingual])[] = [
  [
    'innocentsStoppedEver',
    text('person was wrongly stopped', 'personne a été contrôlée à tort'),
    text('people were wrongly stopped', 'personnes ont été contrôlées à tort'),
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

/** What is told of one regime, and the first of its figures that has a band to speak of: there it is said what that is. */
interface Story {
  readonly run: RunResult;
  readonly regime: RegimeResult;
  readonly first: string | undefined;
}

/** A number with the form that it asks for, marked as the figure that it is. */
const told = ({ run, regime, first }: Story, id: string, one: Bilingual, many: Bilingual): Words => {
  const estimate = resultIn(run, regime, id);
  const { value } = estimate;
  return [
    { figure: `${regime.id}.${id}`, words: valueText(value, 'people'), bands: [] },
    wideBand(estimate, 'people', id !== first),
    ' ',
    plural(value, one, many),
  ];
};

/** What the regime adds to a count that there is without it too, or takes from it. */
function thanWithout({ run, regime, first }: Story, id: string): Bilingual {
  const difference = fromNone(run, regime, id);
  if (difference === null || difference.value === null) return text('');
  if (difference.value === 0) return text(', no more than without it', ', pas plus que sans lui');
  const size = valueText(Math.abs(difference.value), 'people');
  const more = difference.value >= 0;
  const band = wideBand(more ? difference : mirrored(difference), 'people', first !== undefined);
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

/** Whom the regime found of those who are looked for. */
function foundWords(story: Story): Words[] {
  if (resultIn(story.run, story.regime, 'wantedFound').value === 0)
    return [text(' It found nobody who is wanted.', ' Il n’a fait trouver aucune personne recherchée.')];
  const [one, many] = [text('wanted person', 'personne recherchée'), text('wanted people', 'personnes recherchées')];
  return [text(' It found ', ' Il a fait trouver '), told(story, 'wantedFound', one, many), '.'];
}

/** What a regime did, in a sentence or three. */
export function storyOf(run: RunResult, regime: RegimeResult): Block {
  const alive = clauses.filter(([id]) => isAlive(run, id));
  const ids = [...alive.map(([id]) => id), 'peopleSilencedThisWeek', 'wantedFound'];
  const story: Story = { run, regime, first: ids.find((id) => isWide(resultIn(run, regime, id))) };
  const happened = alive
    .filter(([id]) => resultIn(run, regime, id).value !== 0)
    .map((clause) => told(story, ...clause));
  const silenced = told(
    story,
    'peopleSilencedThisWeek',
    text('person kept back what they would say', 'personne a tu une part de son désaccord'),
    text('people kept back what they would say', 'personnes ont tu une part de leur désaccord'),
  );
  return paragraph(
    labelled(regime.title, [
      listed(happened),
      happened.length === 0 ? '' : text('; ', ' ; '),
      text('in the last week ', 'la dernière semaine, '),
      silenced,
      thanWithout(story, 'peopleSilencedThisWeek'),
      '.',
      ...(isAlive(run, 'wantedFound') ? foundWords(story) : []),
    ]),
  );
}
