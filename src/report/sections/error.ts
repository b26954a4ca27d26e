import { cellsTable } from '../../document/cells-table.ts';
import { chartFigure } from '../../document/chart.ts';
import { both, type Html, html } from '../../document/html.ts';
import type { Bilingual } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import { words } from '../../language/words.ts';
import type { ErrorCounts, ErrorKind, ErrorTwin } from '../../measures/run-result.ts';
import { valueText } from '../cells.ts';
import { type Bar, barPlot, regimeColours } from '../charts.ts';
import { errorFinding } from '../findings.ts';
import type { ReportInput } from '../report-input.ts';
import { bullets, labelled, paragraph, section, subheading } from '../section.ts';
import { facesPart } from './readings.ts';

const kinds: Readonly<Record<ErrorKind, Bilingual>> = {
  stops: text('Stopped', 'Contrôlées'),
  listings: text('Put on a list', 'Inscrites sur une liste'),
  refusals: text('Refused a purchase', 'Privées d’un achat'),
};
const kindIds = Object.keys(kinds) as ErrorKind[];

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

const titleOf = ({ run }: ReportInput, twin: ErrorTwin): Bilingual =>
  run.regimes.find(({ id }) => id === twin.regime)?.title ?? text(twin.regime, twin.regime);

const chart = (input: ReportInput, twins: readonly ErrorTwin[]): Html => {
  const colours = regimeColours(input.run);
  const bars = kindIds.flatMap((kind) =>
    twins.map(
      (twin): Bar => ({
        label: titleOf(input, twin),
        value: twin.mechanical[kind].byError,
        colour: colours[twin.regime],
        heading: kinds[kind],
      }),
    ),
  );
  return chartFigure({
    name: 'errors',
    title: errorFinding(input.run),
    caption: text('People struck by error, reactions off.', 'Personnes touchées par erreur, réactions coupées.'),
    plot: (language) => barPlot(bars, {}, language),
    columns: [text('what', 'quoi'), text('regime', 'régime'), text('people by error', 'personnes par erreur')],
    rows: bars.map(({ heading, label, value }) => [heading?.en ?? '', label.en, value]),
  });
};

const table = (input: ReportInput, twins: readonly ErrorTwin[], part: 'mechanical' | 'throughFear'): Html =>
  cellsTable({
    label: part === 'mechanical' ? text('Errors alone', 'Les erreurs seules') : text('Through fear', 'Par la peur'),
    columns: [text('People', 'Personnes'), ...sorts.map(([, title]) => title)],
    rows: twins.flatMap((twin) =>
      kindIds.map((kind) => [
        html`${both(kinds[kind])}<small>${both(titleOf(input, twin))}</small>`,
        ...sorts.map(([sort]) => both(valueText(twin[part][kind][sort], 'people'))),
      ]),
    ),
    numbers: true,
    stacked: true,
  });

/** What is error: each regime against its twin without errors. */
export function errorSection(input: ReportInput): Html {
  const title = text('What is error', 'Ce qui est erreur');
  const { errorTwins } = input.run;
  if (errorTwins === null)
    return section(
      'error',
      title,
      paragraph(
        text(
          'Error twins were left out of this run (--twins off): what is error was not measured.',
          'Les jumeaux sans erreur ont été écartés de cette simulation (--twins off) : la part de l’erreur n’a pas été mesurée.',
        ),
      ),
      facesPart(input),
    );
  if (errorTwins.length === 0)
    return section(
      'error',
      title,
      paragraph(text('No regime of this run makes errors.', 'Aucun régime de cette simulation ne commet d’erreurs.')),
    );
  const [{ people }] = errorTwins;
  return section(
    'error',
    title,
    paragraph(
      words(
        (say) =>
          `Each regime was run beside a twin of itself in which nothing goes wrong: no false match, no false link, no bad entry, no ordinary message erased, no wrong record. Both are the first ${say.count(people)} people as a country of their own: compare these numbers with each other, not with those of the main run. Misses stay in both.`,
        (say) =>
          `Chaque régime a été simulé à côté d’un jumeau où rien ne se trompe : ni fausse correspondance, ni rattachement erroné, ni fiche indue, ni message ordinaire effacé, ni mention fausse. Les deux portent sur les ${say.count(people)} premières personnes, formant un pays à elles seules : comparez ces nombres entre eux, non avec ceux de la simulation principale. Les personnes non reconnues le restent dans les deux.`,
      ),
    ),
    chart(input, errorTwins),
    bullets(sorts.map(([, name, meaning]) => labelled(name, meaning))),
    subheading(text('Errors alone, reactions off', 'Les erreurs seules, réactions coupées')),
    table(input, errorTwins, 'mechanical'),
    subheading(text('What fear adds', 'Ce que la peur ajoute')),
    paragraph(
      text(
        'With reactions on, people whom an error strikes keep quieter, collect fewer points and can thereby be spared later. These are the changes against the table above.',
        'Quand les gens réagissent, ceux qu’une erreur touche se taisent davantage, perdent moins de points et peuvent ainsi être épargnés plus tard. Voici les écarts par rapport au tableau précédent.',
      ),
    ),
    table(input, errorTwins, 'throughFear'),
    facesPart(input),
  );
}
