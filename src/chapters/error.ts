import {
  type Block,
  bullets,
  chart,
  heading,
  labelled,
  paragraph,
  small,
  subheading,
  table,
} from '../document/blocks.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { words } from '../language/words.ts';
import {
  type ErrorCounts,
  type ErrorKind,
  type ErrorTwin,
  errorKinds,
  type RunResult,
} from '../measures/run-result.ts';
import { type Bar, barChart, regimeColours } from '../telling/bars.ts';
import { named } from '../telling/read-run.ts';
import { valueText } from '../telling/values.ts';
import type { Chapter } from './chapter.ts';

/** What errors had done to so many people: “12 stopped”, « contrôler 12 personnes ». */
const struck: Readonly<Record<ErrorKind, (people: number) => Bilingual>> = {
  stops: (people) => ofPeople(people, ['', ' stopped'], ['contrôler ', '']),
  listings: (people) => ofPeople(people, ['', ' put on a list'], ['inscrire ', ' sur une liste']),
  refusals: (people) => ofPeople(people, ['', ' refused a purchase'], ['refuser un achat à ', '']),
};

const ofPeople = (people: number, en: readonly [string, string], fr: readonly [string, string]): Bilingual =>
  words(
    (say) => `${en[0]}${say.count(people)}${en[1]}`,
    (say) => `${fr[0]}${say.count(people)} ${people < 2 ? 'personne' : 'personnes'}${fr[1]}`,
  );

const kindIds: readonly ErrorKind[] = errorKinds;

/** Whether errors had anybody stopped, listed or refused under some regime. */
export const strikes = ({ errorTwins }: RunResult): boolean =>
  (errorTwins ?? []).some(({ mechanical }) => kindIds.some((kind) => mechanical[kind].byError > 0));

/** How many people errors struck, under the regime in which they struck most. */
export function errorFinding(run: RunResult): Bilingual {
  const twins = run.errorTwins ?? [];
  const total = (twin: (typeof twins)[number]): number =>
    Object.values(twin.mechanical).reduce((sum, { byError }) => sum + byError, 0);
  // Of several alike the last: files go from less machinery to more.
  const [top] = twins.toReversed().sort((a, b) => total(b) - total(a));
  const regime = run.regimes.find(({ id }) => id === top?.regime);
  if (top === undefined || regime === undefined || total(top) === 0)
    return text('In these twins, errors struck nobody', 'Chez ces jumeaux, les erreurs n’ont touché personne');
  const parts = kindIds
    .filter((kind) => top.mechanical[kind].byError > 0)
    .map((kind) => struck[kind](top.mechanical[kind].byError));
  return words(
    (say) => `Under ${named(regime).en}, errors had ${say.list(parts)}, of ${say.count(top.people)} people`,
    (say) => `Sous ${named(regime).fr}, des erreurs ont fait ${say.list(parts)}, sur ${say.count(top.people)}`,
  );
}

const kinds: Readonly<Record<ErrorKind, Bilingual>> = {
  stops: text('Stopped', 'Contrôlées'),
  listings: text('Put on a list', 'Inscrites sur une liste'),
  refusals: text('Refused a purchase', 'Privées d’un achat'),
};

const sorts: readonly (readonly [keyof ErrorCounts, Bilingual, Bilingual])[] = [
  [
    'byError',
    text('by error', 'par erreur'),
    text('happens with errors and never without them', 'se produit avec les erreurs, jamais sans elles'),
  ],
  [
    'spared',
    text('spared', 'épargnées'),
    text(
      'happens only without errors: an error kept it from happening',
      'ne se produit que sans les erreurs : une erreur l’a évité',
    ),
  ],
  [
    'shifted',
    text('shifted', 'décalées'),
    text('happens in both, in different weeks', 'se produit dans les deux cas, à des semaines différentes'),
  ],
  [
    'displaced',
    text('displaced', 'par ricochet'),
    text(
      'by error although nothing wrong stands in that person’s own file: another’s error used up the capacity, or struck a contact',
      'par erreur alors que rien n’est faux dans le dossier de cette personne : l’erreur d’une autre a pris la place, ou a touché un proche',
    ),
  ],
];

const titleOf = (run: RunResult, { regime }: ErrorTwin): Bilingual =>
  run.regimes.find(({ id }) => id === regime)?.title ?? text(regime);

const errorChart = (run: RunResult, twins: readonly ErrorTwin[]): Block => {
  const colours = regimeColours(run);
  const bars = kindIds.flatMap((kind) =>
    twins.map(
      (twin): Bar => ({
        label: titleOf(run, twin),
        value: twin.mechanical[kind].byError,
        colour: colours[twin.regime],
        heading: kinds[kind],
      }),
    ),
  );
  return chart(
    barChart({
      name: 'errors',
      title: errorFinding(run),
      caption: text('People struck by error, reactions off.', 'Personnes touchées par erreur, réactions coupées.'),
      bars,
      columns: [text('what', 'quoi'), text('regime', 'régime'), text('people by error', 'personnes par erreur')],
    }),
  );
};

const errorTable = (run: RunResult, twins: readonly ErrorTwin[], part: 'mechanical' | 'throughFear'): Block =>
  table({
    label: part === 'mechanical' ? text('Errors alone', 'Les erreurs seules') : text('Through fear', 'Par la peur'),
    columns: [text('People', 'Personnes'), ...sorts.map(([, title]) => title)],
    rows: twins.flatMap((twin) =>
      kindIds.map((kind) => [
        [kinds[kind], small(titleOf(run, twin))],
        ...sorts.map(([sort]) => valueText(twin[part][kind][sort], 'people')),
      ]),
    ),
    numbers: true,
  });

const lead = (people: number): Bilingual =>
  words(
    (say) =>
      `Each regime was run beside a twin of itself in which nothing goes wrong: no false match, no false link, no bad entry, no ordinary message erased, no wrong record. Both are the first ${say.count(people)} people as a country of their own: compare these numbers with each other, not with those of the main run. Misses stay in both.`,
    (say) =>
      `Chaque régime a été simulé à côté d’un jumeau où rien ne se trompe : ni fausse correspondance, ni rattachement erroné, ni fiche indue, ni message ordinaire effacé, ni mention fausse. Les deux portent sur les ${say.count(people)} premières personnes, formant un pays à elles seules : comparez ces nombres entre eux, non avec ceux de la simulation principale. Les personnes non reconnues le restent dans les deux.`,
  );

const notMeasured = text(
  'Error twins were left out of this run (--twins off): what is error was not measured.',
  'Les jumeaux sans erreur ont été écartés de cette simulation (--twins off) : la part de l’erreur n’a pas été mesurée.',
);

const nobody = text(
  'In these twins, errors had nobody stopped, put on a list or refused a purchase.',
  'Chez ces jumeaux, aucune erreur n’a fait contrôler, inscrire sur une liste ou priver d’un achat qui que ce soit.',
);

/** Whether errors changed anything for anybody, with reactions or without. */
const changes = (twins: readonly ErrorTwin[]): boolean =>
  twins.some(({ mechanical, throughFear }) =>
    [mechanical, throughFear].some((part) =>
      Object.values(part).some((counts) => Object.values(counts).some((people) => people !== 0)),
    ),
  );

const found = (run: RunResult, twins: readonly ErrorTwin[]): Block[] => [
  paragraph(lead(twins[0].people)),
  errorChart(run, twins),
  bullets(sorts.map(([, name, meaning]) => labelled(name, meaning))),
  subheading(text('Errors alone, reactions off', 'Les erreurs seules, réactions coupées')),
  errorTable(run, twins, 'mechanical'),
  subheading(text('What fear adds', 'Ce que la peur ajoute')),
  paragraph(
    text(
      'With reactions on, people whom an error strikes keep quieter, collect fewer points and can thereby be spared later. These are the changes against the table above.',
      'Quand les gens réagissent, ceux qu’une erreur touche se taisent davantage, perdent moins de points et peuvent ainsi être épargnés plus tard. Voici les écarts par rapport au tableau précédent.',
    ),
  ),
  errorTable(run, twins, 'throughFear'),
];

/** What is error: each regime against its twin without errors. */
export const error: Chapter = {
  tell: ({ run }) => [
    heading(text('What errors do, in detail', 'Ce que font les erreurs, en détail'), 'error'),
    ...(run.errorTwins === null
      ? [paragraph(notMeasured)]
      : run.errorTwins.length === 0
        ? [
            paragraph(
              text('No regime of this run makes errors.', 'Aucun régime de cette simulation ne commet d’erreurs.'),
            ),
          ]
        : changes(run.errorTwins)
          ? found(run, run.errorTwins)
          : [paragraph(lead(run.errorTwins[0].people)), paragraph(nobody)]),
  ],
};
