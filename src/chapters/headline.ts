import {
  type Block,
  type Chart,
  chart,
  heading,
  labelled,
  paragraph,
  subheading,
  type Words,
} from '../document/blocks.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { plural, words } from '../language/words.ts';
import { gains, losses } from '../measures/headline.ts';
import type { RegimeResult, RunResult } from '../measures/run-result.ts';
import { jackknifeDifference } from '../statistics/jackknife.ts';
import { type Bar, barChart, regimeColours, short } from '../telling/bars.ts';
import { highest, isAlive, isMeasured, isTold, named, ratioOf, resultIn, withApparatus } from '../telling/read-run.ts';
import { measuresIn, regimeTable } from '../telling/regime-table.ts';
import { isHypothetical } from '../telling/step-effects.ts';
import { valueText } from '../telling/values.ts';
import type { Chapter } from './chapter.ts';

const differ = (run: RunResult, measure: string): boolean =>
  new Set(run.regimes.map((regime) => resultIn(run, regime, measure).value)).size > 1;

/** Whether the highest of a measure is beyond chance above every other regime. */
function standsOut(run: RunResult, measure: string, top: RegimeResult): boolean {
  const high = resultIn(run, top, measure);
  return run.regimes.every((regime) => {
    if (regime === top) return true;
    const other = resultIn(run, regime, measure);
    if (other.value === high.value) return false;
    const gap = jackknifeDifference([high.value, high.leaveOneOut], [other.value, other.leaveOneOut]);
    return gap.low === null || gap.low > 0;
  });
}

/** Whether one regime alone has the highest value of a measure, be it by chance. */
const isAlone = (run: RunResult, measure: string): boolean =>
  run.regimes.filter((regime) => resultIn(run, regime, measure).value === highest(run, measure)?.value).length === 1;

/** How the highest of a measure stands to the other regimes, in words. */
function rankOf(run: RunResult, measure: string, top: RegimeResult): Bilingual {
  if (standsOut(run, measure, top)) return text('the most', 'le plus grand nombre');
  if (!isAlone(run, measure)) return text('as many as another', 'autant qu’un autre régime');
  return text('more than the others perhaps by chance', 'plus que les autres, peut-être par hasard');
}

/** Which regime costs people most, on how many of the losses. */
export function lossFinding(run: RunResult): Bilingual {
  const counted = losses.filter((id) => isMeasured(run, id) && differ(run, id));
  if (counted.length === 0)
    return text(
      'The regimes do not differ in what people lose',
      'Les régimes ne diffèrent pas dans ce que les gens perdent',
    );
  const wins = new Map<RegimeResult, number>();
  for (const id of counted) {
    const top = highest(run, id);
    if (top !== null && standsOut(run, id, top.regime)) wins.set(top.regime, (wins.get(top.regime) ?? 0) + 1);
  }
  const [first, second] = [...wins].sort((a, b) => b[1] - a[1]);
  if (first === undefined && counted.some((id) => isAlone(run, id)))
    return text(
      'No regime stands out: what differs in what people lose may be chance',
      'Aucun régime ne se détache : les écarts dans ce que les gens perdent peuvent tenir à l’aléa',
    );
  if (first !== undefined && first[1] === second?.[1])
    return text(
      'Which regime costs people most depends on what is counted',
      'Le régime qui coûte le plus dépend de ce que l’on compte',
    );
  if (first === undefined)
    return text(
      'Several regimes cost people as much: no single one is where they lose most',
      'Plusieurs régimes coûtent autant : les gens ne perdent le plus sous aucun d’eux seul',
    );
  const [regime, count] = first;
  return words(
    (say) =>
      `${named(regime).en} is where people lose most, on ${say.count(count)} of ${say.count(counted.length)} count${counted.length > 1 ? 's' : ''}`,
    (say) =>
      `C’est sous ${named(regime).fr} que les gens perdent le plus, sur ${say.count(count)} critère${count > 1 ? 's' : ''} sur ${say.count(counted.length)}`,
  );
}

/** How many wanted people the most successful regime finds, and what each cost in stops of others. */
export function gainFinding(run: RunResult): Bilingual {
  const top = highest(run, 'wantedFound');
  if (top === null)
    return text('No regime finds anybody who is wanted', 'Aucun régime ne trouve de personne recherchée');
  const others = resultIn(run, top.regime, 'stopsOfInnocents').value;
  const each = ratioOf(others, top.value);
  const wanted = plural(
    top.value,
    text('wanted person', 'personne recherchée'),
    text('wanted people', 'personnes recherchées'),
  );
  const rank = rankOf(run, 'wantedFound', top.regime);
  const found = words(
    (say) => `${named(top.regime).en} finds ${say.count(top.value)} ${wanted.en}, ${rank.en}`,
    (say) => `${named(top.regime).fr} trouve ${say.count(top.value)} ${wanted.fr}, ${rank.fr}`,
  );
  if (each === null) return found;
  const stops = plural(each, text('stop', 'contrôle'), text('stops', 'contrôles'));
  const cost = words(
    (say) => `${say.number(each, each < 10 ? 2 : 3)} ${stops.en} of others for each`,
    (say) => `${say.number(each, each < 10 ? 2 : 3)} ${stops.fr} d’autres personnes pour chacune`,
  );
  return text(`${found.en}, at ${cost.en}`, `${found.fr}, au prix de ${cost.fr}`);
}

/** Bars of measures by regime, each relative to the longest of its measure; `null` where nothing happened. */
export function headlineChart(run: RunResult, name: string, title: Bilingual, ids: readonly string[]): Chart | null {
  const measures = measuresIn(run, ids).filter(({ id }) => isAlive(run, id) && isTold(run, id));
  if (measures.length === 0) return null;
  const colours = regimeColours(run);
  const bars = measures.flatMap((measure) =>
    run.regimes.flatMap((regime): Bar[] => {
      const { value, low, high } = resultIn(run, regime, measure.id);
      if (value === null) return [];
      const dashed = isHypothetical(run.scenario, regime.id);
      return [{ label: regime.title, value, low, high, colour: colours[regime.id], heading: measure.title, dashed }];
    }),
  );
  const supposed = bars.some(({ dashed }) => dashed);
  return barChart({
    name,
    title,
    caption: text(
      `Each bar relative to the longest of its measure. The line on a bar is the chance of this simulation.${supposed ? ' Dashed and hollow: a regime with hypothetical steps.' : ''}`,
      `Chaque barre est rapportée à la plus longue de sa mesure. Le trait sur une barre est l’aléa de la simulation.${supposed ? ' En creux et en tirets : un régime comportant des étapes hypothétiques.' : ''}`,
    ),
    bars,
    relative: true,
    write: short,
    columns: [text('measure', 'mesure'), text('regime', 'régime'), text('value', 'valeur')],
  });
}

/** The two charts side by side, as many of them as there is something to draw. */
const charts = (run: RunResult): Block[] => {
  const [first, second] = [
    headlineChart(run, 'losses', lossFinding(run), losses),
    headlineChart(run, 'gains', gainFinding(run), gains),
  ].filter((drawn) => drawn !== null);
  return first === undefined ? [] : [chart(first, second)];
};

/** A table of what happened in some regime, and in a line under it what is nought in all of them. */
function aliveTable(run: RunResult, ids: readonly string[]): Block[] {
  const measures = measuresIn(run, ids);
  const alive = measures.filter(({ id }) => isAlive(run, id));
  const nought = measures.filter((measure) => !alive.includes(measure));
  const line = words(
    (say) => `Nought in every regime: ${say.list(nought.map(({ title }) => title.en.toLowerCase()))}.`,
    (say) => `Nul sous tous les régimes : ${say.list(nought.map(({ title }) => title.fr.toLowerCase()))}.`,
  );
  return [
    ...(alive.length === 0 ? [] : [regimeTable(run, alive)]),
    ...(nought.length === 0 ? [] : [paragraph(line, 'soft')]),
  ];
}

const legend = ({ scenario }: RunResult): Block => {
  const { size, standsFor } = scenario.people;
  return paragraph(
    words(
      (say) =>
        `Counts are of the ${say.count(size)} people run, with the chance of this simulation (95%) under them${size === standsFor ? '' : `; after ≈, the same for the ${say.count(standsFor)} that they stand for`}. A dash: nothing to divide by, or nothing of the kind in this regime.`,
      (say) =>
        `Les nombres portent sur les ${say.count(size)} personnes simulées, avec l’aléa de la simulation (95 %) au-dessous${size === standsFor ? '' : ` ; après ≈, l’équivalent pour les ${say.count(standsFor)} qu’elles représentent`}. Un tiret : rien à quoi rapporter, ou rien de tel sous ce régime.`,
    ),
    'soft',
  );
};

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
  const { value } = resultIn(run, regime, id);
  return [
    { figure: `${regime.id}.${id}`, words: valueText(value, 'people'), bands: [] },
    ' ',
    plural(value, one, many),
  ];
};

/** Clauses with commas between them, and the last joined as the language joins it. */
const listed = (parts: readonly Words[]): Words =>
  parts.flatMap((part, at) => {
    if (at === 0) return [part];
    const last = at === parts.length - 1;
    return [last ? text(parts.length > 2 ? ', and ' : ' and ', ' et ') : ', ', part];
  });

function storyOf(run: RunResult, regime: RegimeResult): Block {
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
      '.',
      ...(isAlive(run, 'wantedFound') ? [text(' It found ', ' Le régime a permis de trouver '), found, '.'] : []),
    ]),
  );
}

/** The headline by regime, losses and gains side by side. */
export const headline: Chapter = {
  tell: ({ run }) => [
    heading(text('What is lost and what is gained', 'Ce que l’on perd et ce que l’on gagne'), 'headline'),
    ...withApparatus(run).map((regime) => storyOf(run, regime)),
    ...charts(run),
    legend(run),
    subheading(text('What people lose', 'Ce que les gens perdent')),
    ...aliveTable(run, losses),
    subheading(text('What it gains', 'Ce que l’on y gagne')),
    ...aliveTable(run, gains),
  ],
  picture: ({ run }) => {
    const drawn = headlineChart(run, 'losses', lossFinding(run), losses);
    if (drawn === null) throw new RangeError(`nothing happens in this run of ${run.scenario.id}`);
    return drawn;
  },
};
