import {
  type Block,
  type Chart,
  chart,
  heading,
  paragraph,
  type Row,
  subheading,
  type Table,
  table,
} from '../document/blocks.ts';
import { palette } from '../document/drawing.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { words } from '../language/words.ts';
import type { Evidence, Figure } from '../scenario/evidence.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { wilson } from '../statistics/intervals.ts';
import { type Bar, barChart } from '../telling/bars.ts';
import { type Chapter, withAtMost } from './chapter.ts';
import { type ChecksFound, checksFound, checksPayments } from './checks-found.ts';

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
const shareText = (value: number | null): Bilingual | null =>
  value === null ? null : words((say) => say.percent(value));
/** A rate for 1,000 people with its interval of chance (95 %). */
const perThousand = (part: number, people: number): Bilingual => {
  const { low, high } = wilson(Math.min(part, people), people);
  return words((say) => {
    const [value, least, most] = [part / people, low, high].map((rate) => say.number(rate * 1000, 2));
    return `${value} (${least}–${most})`;
  });
};

const titleOf = ({ regimes }: Scenario, id: string): Bilingual =>
  regimes.find((regime) => regime.id === id)?.title ?? text(id, id);
const ofAll = (rows: readonly ChecksFound[]): readonly ChecksFound[] => rows.filter(({ group }) => group === 'all');

const outcomes = [
  { key: 'found', title: text('find a wrong payment', 'trouvent un indu'), colour: palette[2] },
  { key: 'forNothing', title: text('for nothing', 'pour rien'), colour: palette[0] },
  { key: 'wrongDebts', title: text('claim a wrong debt', 'réclament à tort'), colour: palette[1] },
] as const;

/** The regime in which the largest share of checks is of people whose payments were right. */
function finding(rows: readonly ChecksFound[], scenario: Scenario): Bilingual {
  const wrong = ({ checked, found }: ChecksFound): number => (checked === 0 ? 0 : (checked - found) / checked);
  const sorted = [...ofAll(rows)].sort((a, b) => wrong(b) - wrong(a));
  const [worst, best] = [sorted[0], sorted[sorted.length - 1]];
  const debts = share(worst.wrongDebts, worst.checked) ?? 0;
  return words(
    (say) =>
      `Under “${titleOf(scenario, worst.regime).en}” ${say.percent(wrong(worst), 0)} of checks are of people who were paid rightly, and ${say.percent(debts, 0)} end in a debt claimed wrongly; under “${titleOf(scenario, best.regime).en}”, ${say.percent(wrong(best), 0)} are`,
    (say) =>
      `Sous « ${titleOf(scenario, worst.regime).fr} », ${say.percent(wrong(worst), 0)} des contrôles visent des personnes payées à bon droit et ${say.percent(debts, 0)} finissent par une dette réclamée à tort ; sous « ${titleOf(scenario, best.regime).fr} », ${say.percent(wrong(best), 0)} en visent`,
  );
}

/** What the checks of each regime came to, for 1,000 people. */
function checksChart(rows: readonly ChecksFound[], scenario: Scenario): Chart {
  const bars = ofAll(rows).flatMap((row) =>
    outcomes.map(
      ({ key, title, colour }): Bar => ({
        heading: titleOf(scenario, row.regime),
        label: title,
        value: (row[key] / row.people) * 1000,
        colour,
      }),
    ),
  );
  return barChart({
    name: 'checks',
    title: finding(rows, scenario),
    caption: text(
      'Checks for 1,000 people within the run. A debt is claimed wrongly where only an error of the files stands behind the check.',
      'Contrôles pour 1 000 personnes au cours de la simulation. Une dette est réclamée à tort quand seule une erreur des fichiers fonde le contrôle.',
    ),
    bars,
    columns: [text('regime', 'régime'), text('checks', 'contrôles'), text('for 1,000 people', 'pour 1 000 personnes')],
  });
}

/** From flags to appeals, by regime. */
const checksTable = (rows: readonly ChecksFound[], scenario: Scenario): Block =>
  table({
    label: text('Checks', 'Contrôles'),
    columns: [
      text('Regime', 'Régime'),
      text('files flagged', 'dossiers signalés'),
      text('checks', 'contrôles'),
      text('find a wrong payment', 'trouvent un indu'),
      text('for nothing', 'pour rien'),
      text('debts claimed wrongly', 'dettes réclamées à tort'),
      text('appeals', 'recours'),
      text('upheld', 'accueillis'),
    ],
    rows: ofAll(rows).map((row) => [
      titleOf(scenario, row.regime),
      ...(['flagged', 'checked', 'found', 'forNothing', 'wrongDebts', 'appealsFiled', 'appealsUpheld'] as const).map(
        (key) => row[key],
      ),
    ]),
  });

/** Checks of people who were paid rightly, by group and for 1,000 people of it. */
function checksByGroup(rows: readonly ChecksFound[], scenario: Scenario): Block {
  const groupTitle = (id: string): Bilingual => scenario.people.groups.find((group) => group.id === id)!.title;
  return table({
    label: text('By group', 'Par groupe'),
    columns: [
      text('For 1,000 people (95%)', 'Pour 1 000 personnes (95 %)'),
      text('group', 'groupe'),
      text('checks', 'contrôles'),
      text('for nothing', 'pour rien'),
      text('debts claimed wrongly', 'dettes réclamées à tort'),
      text('share of checks that find', 'part des contrôles qui trouvent'),
    ],
    rows: rows
      .filter(({ group }) => group !== 'all')
      .map(({ regime, group, people, checked, found, forNothing, wrongDebts }) => [
        titleOf(scenario, regime),
        groupTitle(group),
        perThousand(checked, people),
        perThousand(forNothing, people),
        perThousand(wrongDebts, people),
        shareText(share(found, checked)),
      ]),
  });
}

const one = (figure: Figure | undefined, key?: string): number | undefined =>
  key === undefined ? figure?.value : figure?.values?.[key];

/** Published shares of checks or entries that had a ground, which nothing in the scenario uses, beside the run's. */
export function publishedChecks(rows: readonly ChecksFound[], scenario: Scenario, figures: Evidence<Figure>): Table {
  const [listed, unfounded] = [
    one(figures.get('NL-FSV-PWC'), 'people'),
    one(figures.get('NL-FSV-PWC'), 'withoutGround'),
  ];
  const notFraud = one(figures.get('DK-ABROAD'), 'notFraud');
  const published: readonly (readonly [Bilingual, number | undefined, string])[] = [
    [
      text('British housing benefit, pilot of the score', 'Aide britannique au logement, essai de la note'),
      one(figures.get('UK-HB-PILOT')),
      'UK-HB-PILOT',
    ],
    [text('the same in live use', 'la même en service'), one(figures.get('UK-HB-LIVE')), 'UK-HB-LIVE'],
    [
      text('Danish model of ties abroad', 'modèle danois des attaches à l’étranger'),
      notFraud === undefined ? undefined : 1 - notFraud,
      'DK-ABROAD',
    ],
    [
      text('Dutch fraud list, one branch', 'liste néerlandaise de fraude, une branche'),
      listed === undefined || unfounded === undefined ? undefined : 1 - unfounded / listed,
      'NL-FSV-PWC',
    ],
  ];
  return {
    label: text('Published shares', 'Parts publiées'),
    columns: [
      text('Share of checks that find something', 'Part des contrôles qui trouvent quelque chose'),
      text('share', 'part'),
      text('figure', 'chiffre'),
    ],
    rows: [
      ...published.flatMap(([title, value, id]): Row[] => (value === undefined ? [] : [[title, shareText(value), id]])),
      ...ofAll(rows).map(
        ({ regime, found, checked }): Row => [
          titleOf(scenario, regime),
          shareText(share(found, checked)),
          text('this run', 'cette simulation'),
        ],
      ),
    ],
  };
}

/** What the counts are of. */
const lead = (rows: readonly ChecksFound[]): Bilingual =>
  words(
    (say) =>
      `Every event of ${say.count(rows[0].people)} people was followed. A check finds something if a payment to the person was truly wrong within the year before; a debt is claimed wrongly if only a wrong record or a false link stands behind the check; all other checks are for nothing.`,
    (say) =>
      `Tous les événements de ${say.count(rows[0].people)} personnes ont été suivis. Un contrôle trouve quelque chose si un versement à la personne était vraiment indu dans l’année précédente ; une dette est réclamée à tort si seule une mention fausse ou un rattachement erroné fonde le contrôle ; tous les autres contrôles ont lieu pour rien.`,
  );

/** How the published shares may be read. */
const publishedNote = text(
  'The published shares are used nowhere in this scenario. They differ among themselves by a factor of six, in what counts as a check and as a finding: they bound what is plausible and test no regime.',
  'Les parts publiées ne servent nulle part dans ce scénario. Elles diffèrent entre elles d’un facteur six, et par ce qui y compte comme contrôle et comme résultat : elles bornent le plausible et ne mettent aucun régime à l’épreuve.',
);

/** People whose every event is followed to see what checks find. */
const mostPeople = 20_480;

/** What checks sent by a score find, by group, where the simulation knows which payments were wrong. */
export const checks: Chapter<readonly ChecksFound[]> = {
  isOf: checksPayments,
  find: {
    label: text('What checks find', 'Ce que trouvent les contrôles'),
    by: (scenario, onProgress) => checksFound(withAtMost(scenario, mostPeople), onProgress),
  },
  tell: ({ run: { scenario }, figures }, found) =>
    found.length === 0
      ? []
      : [
          heading(text('Flags, checks, debts', 'Signalements, contrôles, dettes'), 'checks-found'),
          paragraph(lead(found)),
          chart(checksChart(found, scenario)),
          checksTable(found, scenario),
          subheading(text('By group', 'Par groupe')),
          checksByGroup(found, scenario),
          subheading(text('Beside published shares', 'En regard des parts publiées')),
          table(publishedChecks(found, scenario, figures)),
          paragraph(publishedNote, 'soft'),
        ],
  picture: ({ run }, found) => checksChart(found, run.scenario),
};
