import {
  type Block,
  type Cell,
  type Chart,
  heading,
  paragraph,
  type Row,
  subheading,
  table,
} from '../document/blocks.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { words } from '../language/words.ts';
import { measureOf } from '../measures/names.ts';
import type { RunResult } from '../measures/run-result.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type Bar, barChart, regimeColours, short } from '../telling/bars.ts';
import { resultIn } from '../telling/read-run.ts';
import { statusNames } from '../telling/status-names.ts';
import { type Chapter, type ChapterInput, scenarioOf } from './chapter.ts';
import { expectedFaces } from './expected-faces.ts';

/** A published period: the ids of its figures, several where they add up. */
interface Period {
  readonly title: Bilingual;
  readonly deployments?: number;
  readonly ids: Partial<Record<Quantity, readonly string[]>>;
}

const quantities = [
  'deployments',
  'faces',
  'list',
  'threshold',
  'alerts',
  'alertsFalse',
  'stopped',
  'arrests',
] as const;
type Quantity = (typeof quantities)[number];

const quantityTitles: Readonly<Record<Quantity, Bilingual>> = {
  deployments: text('deployments', 'déploiements'),
  faces: text('faces seen', 'visages vus'),
  list: text('list (entries)', 'liste (fiches)'),
  threshold: text('threshold', 'seuil'),
  alerts: text('alerts', 'alertes'),
  alertsFalse: text('false alerts', 'fausses alertes'),
  stopped: text('stopped after a false alert', 'contrôles après une fausse alerte'),
  arrests: text('arrests', 'arrestations'),
};

const periods: readonly Period[] = [
  {
    title: text('trials, June 2018 to February 2019', 'essais, juin 2018 à février 2019'),
    deployments: 6,
    ids: { alerts: ['fm_matches'], stopped: ['fm_stopped_wrong'] },
  },
  {
    title: text('27 February 2020', '27 février 2020'),
    deployments: 1,
    ids: {
      faces: ['oxc200227_faces'],
      list: ['oxc200227_watchlist'],
      alerts: ['oxc200227_alerts'],
      alertsFalse: ['oxc200227_false'],
      stopped: ['oxc200227_false_stopped'],
      arrests: ['oxc200227_arrests'],
    },
  },
  {
    title: text('28 January and 7 July 2022', '28 janvier et 7 juillet 2022'),
    deployments: 2,
    ids: {
      faces: ['oxc220128_faces', 'oxc220707_faces'],
      list: ['oxc220128_watchlist'],
      alerts: ['oxc220128_alerts', 'oxc220707_alerts'],
      alertsFalse: ['oxc220128_false', 'oxc220707_false'],
      arrests: ['oxc220128_arrests', 'oxc220707_arrests'],
    },
  },
  {
    title: text('16 July 2022', '16 juillet 2022'),
    deployments: 1,
    ids: {
      faces: ['oxc220716_faces'],
      list: ['oxc220716_watchlist'],
      alerts: ['oxc220716_alerts'],
      alertsFalse: ['oxc220716_false'],
    },
  },
  {
    title: text('January to November 2023', 'janvier à novembre 2023'),
    ids: { deployments: ['met23_deployments'], faces: ['met23_faces'], arrests: ['met23_arrests'] },
  },
  {
    title: text('January to June 2024', 'janvier à juin 2024'),
    ids: { deployments: ['met24h1_deployments'], faces: ['met24h1_faces'], arrests: ['met24h1_arrests'] },
  },
  {
    title: text('September 2024 to September 2025', 'septembre 2024 à septembre 2025'),
    ids: {
      deployments: ['met2425_deployments'],
      faces: ['met2425_faces'],
      list: ['met2425_watchlist'],
      threshold: ['met2425_threshold'],
      alerts: ['met2425_alerts'],
      alertsFalse: ['met2425_false'],
      stopped: ['met2425_false_stopped'],
      arrests: ['met2425_arrests'],
    },
  },
];

/** A published count; `null` where none was read. Where several numbers were printed, the count is the one named. */
function countOf({ figures }: ChapterInput, { deployments, ids }: Period, quantity: Quantity): number | null {
  const found = (ids[quantity] ?? []).map((id) => {
    const figure = figures.get(id);
    return figure?.value ?? figure?.values?.stopped ?? null;
  });
  if (found.length === 0) return quantity === 'deployments' ? (deployments ?? null) : null;
  return found.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0);
}

/** The count with the status of its figure, where that is doubtful. */
function publishedCell(input: ChapterInput, period: Period, quantity: Quantity): Cell {
  const value = countOf(input, period, quantity);
  if (value === null) return null;
  const doubtful = (period.ids[quantity] ?? [])
    .map((id) => input.figures.get(id)?.status)
    .find((status) => status === 'unverified' || status === 'weak');
  const status = doubtful === undefined ? undefined : statusNames[doubtful];
  return words((say) => say.number(value, 7) + (status === undefined ? '' : ` (${say.of(status)})`));
}

/** One published count over another; `null` where one was not read. */
function ratioCell(input: ChapterInput, period: Period, [part, whole]: readonly [Quantity, Quantity], per = 1): Cell {
  const [count, of] = [countOf(input, period, part), countOf(input, period, whole)];
  return count === null || of === null ? null : words((say) => say.number((count / of) * per));
}

/** What was published, period by period; a dash where nothing was read. */
const publishedTable = (input: ChapterInput): Block =>
  table({
    label: text('Published', 'Publié'),
    columns: [text('published', 'publié'), ...periods.map(({ title }) => title)],
    rows: [
      ...quantities.map((quantity) => [
        quantityTitles[quantity],
        ...periods.map((period) => publishedCell(input, period, quantity)),
      ]),
      [
        text('false alerts per 100,000 faces', 'fausses alertes pour 100 000 visages'),
        ...periods.map((period) => ratioCell(input, period, ['alertsFalse', 'faces'], 100_000)),
      ],
      ...(['faces', 'alerts', 'alertsFalse', 'arrests'] as const).map((quantity) => [
        text(`${quantityTitles[quantity].en} per deployment`, `${quantityTitles[quantity].fr} par déploiement`),
        ...periods.map((period) => ratioCell(input, period, [quantity, 'deployments'])),
      ]),
    ],
    numbers: true,
  });

/** The eras of the scenario beside the period whose deployments give a mean number of faces. */
export const eras = [
  ['lfr-2020', 1],
  ['lfr-2022', 2],
  ['lfr-2024', 6],
] as const;

/** What the scenario's rates come to in a year and in a deployment, by era. */
function expectedTable(input: ChapterInput): Block {
  const scenario = scenarioOf(input);
  const columns = eras.map(([id, at]) => {
    const regime = scenario.regimes.find((one) => one.id === id)!;
    const expected = expectedFaces(scenario, regime);
    const faces = countOf(input, periods[at], 'faces') ?? Number.NaN;
    const deployments = expected.faces / (faces / (countOf(input, periods[at], 'deployments') ?? Number.NaN));
    const alertsFalse = expected.alertsFalse.reduce((sum, count) => sum + count, 0);
    return { title: regime.title, deployments, ...expected, alertsFalse, byGroup: expected.alertsFalse };
  });
  type Column = (typeof columns)[number];
  const row = (title: Bilingual, value: (column: Column) => number): Row => [
    title,
    ...columns.map((column) => words((say) => say.number(value(column), 2))),
  ];
  const { groups } = scenario.people;
  return table({
    label: text('Expected in a year', 'Attendu en un an'),
    columns: [text('expected in a year', 'attendu en un an'), ...columns.map(({ title }) => title)],
    rows: [
      row(text('faces seen', 'visages vus'), ({ faces }) => faces),
      row(text('deployments of that size', 'déploiements de cette taille'), ({ deployments }) => deployments),
      row(text('false alerts', 'fausses alertes'), ({ alertsFalse }) => alertsFalse),
      row(
        text('false alerts per deployment', 'fausses alertes par déploiement'),
        (one) => one.alertsFalse / one.deployments,
      ),
      ...groups.map(({ title }, group) =>
        row(text(`false alerts, ${title.en}`, `fausses alertes, ${title.fr}`), ({ byGroup }) => byGroup[group]),
      ),
      row(
        text('stops after a false alert', 'contrôles après une fausse alerte'),
        ({ stopsFalseMatch }) => stopsFalseMatch,
      ),
      row(text('true alerts, at most', 'alertes justes, au plus'), ({ alertsTrue }) => alertsTrue),
    ],
    numbers: true,
  });
}

/** The share of false alerts that concern the second group, by its share of the list. */
export function shareByList(scenario: Scenario, listShare: number): number {
  const regime = scenario.regimes.find(({ id }) => id === 'lfr-2024')!;
  const { alertsFalse } = expectedFaces(scenario, regime, [1 - listShare, listShare]);
  return alertsFalse[1] / (alertsFalse[0] + alertsFalse[1]);
}

const listShares = [0.135, 0.3, 0.5, 0.8, 1];

function disparity(input: ChapterInput): Block[] {
  const [black, all] = ['met2425_false_black', 'met2425_false'].map((id) => input.figures.get(id)?.value ?? Number.NaN);
  return [
    paragraph(
      words(
        (say) =>
          `${say.count(black)} of the ${say.count(all)} false alerts of 2024 to 2025 concerned Black people (met2425_false_black). The error ratios of the American test and a list of the population’s composition do not give that: false matches within a group are commoner than between groups, so it hangs on who is on the list, which is not published, and on where the vans stand.`,
        (say) =>
          `${say.count(black)} des ${say.count(all)} fausses alertes de 2024 et 2025 concernaient des personnes noires (met2425_false_black). Les écarts d’erreur de l’essai américain et une liste composée comme la population n’y suffisent pas : les fausses correspondances sont plus fréquentes au sein d’un groupe qu’entre groupes, donc tout dépend de qui est sur la liste, ce qui n’est pas publié, et des lieux où stationnent les camionnettes.`,
      ),
    ),
    table({
      label: text('By the list', 'Selon la liste'),
      columns: [
        text('share of the list that is Black', 'part de la liste qui est noire'),
        text('share of false alerts, expected', 'part des fausses alertes, attendue'),
      ],
      rows: listShares.map((share) => [
        words((say) => say.percent(share)),
        words((say) => say.percent(shareByList(scenarioOf(input), share), 0)),
      ]),
      numbers: true,
    }),
  ];
}

function heldAgainst(input: ChapterInput): Bilingual {
  const scenario = scenarioOf(input);
  const days = [2, 3].map((at) => periods[at]);
  const sum = (quantity: Quantity) => days.reduce((total, day) => total + (countOf(input, day, quantity) ?? 0), 0);
  const of = (id: string) => expectedFaces(scenario, scenario.regimes.find((one) => one.id === id)!);
  const era = of('lfr-2022');
  const expected = (era.alertsFalse.reduce((total, count) => total + count, 0) / era.faces) * sum('faces');
  const last = of('lfr-2024');
  const seen = input.figures.get('met2425_alerts')?.value ?? Number.NaN;
  return words(
    (say) =>
      `Held against what was seen: on three days of 2022 the laboratory’s rate expects ${say.number(expected, 2)} false alerts, ${say.count(sum('alertsFalse'))} were counted. For 2024 to 2025 at most ${say.number(last.alertsTrue, 2)} true alerts are expected if wanted people pass as often as others; ${say.count(seen)} alerts were counted, true and false: they pass less often, or fewer are recognised.`,
    (say) =>
      `Comparé à ce qui a été vu : sur trois journées de 2022, le taux du laboratoire annonce ${say.number(expected, 2)} fausses alertes, on en a compté ${say.count(sum('alertsFalse'))}. Pour 2024 et 2025, au plus ${say.number(last.alertsTrue, 2)} alertes justes sont attendues si les personnes recherchées passent aussi souvent que les autres ; on a compté ${say.count(seen)} alertes, justes et fausses : elles passent moins souvent, ou moins sont reconnues.`,
  );
}

const drawn = ['alertsFalse', 'stopsOfInnocents', 'alertsTrue', 'wantedFound'] as const;

function erasChart(run: RunResult): Chart {
  const colours = regimeColours(run);
  const watched = run.regimes.filter(({ id }) => id !== 'none');
  const bars = drawn.flatMap((id) =>
    watched.map((regime): Bar => {
      const { value, low, high } = resultIn(run, regime, id);
      return {
        label: regime.title,
        heading: measureOf(run.scenario, id).title,
        value: value ?? 0,
        low,
        high,
        colour: colours[regime.id],
      };
    }),
  );
  const [first, second, third] = watched.map((regime) => resultIn(run, regime, 'alertsFalse').value ?? 0);
  return barChart({
    name: 'eras',
    title: words(
      (say) =>
        `At the same footfall: ${say.count(first)} false alerts with the rates of 2020, ${say.count(second)} with those of 2022, ${say.count(third)} with those of 2024`,
      (say) =>
        `À fréquentation égale : ${say.count(first)} fausses alertes avec les taux de 2020, ${say.count(second)} avec ceux de 2022, ${say.count(third)} avec ceux de 2024`,
    ),
    bars,
    relative: true,
    write: short,
    columns: [text('measure', 'mesure'), text('era', 'époque'), text('count', 'nombre')],
  });
}

/** Face recognition in London: three eras at the same footfall, the published periods, a year and a deployment. */
export const faces: Chapter = {
  isOf: ({ regimes }) => eras.every(([id]) => regimes.some((regime) => regime.id === id)),
  tell: (input) => [
    heading(text('What is published, period by period', 'Ce qui est publié, période par période'), 'faces'),
    paragraph(
      text(
        'A dash: not read. The trials of 2018 and 2019 print no faces seen, so no rate can be given for the first algorithm. Thresholds before 2024 were not found.',
        'Un tiret : non lu. Les essais de 2018 et 2019 n’indiquent pas les visages vus : aucun taux ne peut être donné pour le premier algorithme. Les seuils d’avant 2024 n’ont pas été trouvés.',
      ),
    ),
    publishedTable(input),
    subheading(
      text('What the scenario expects, a year and a deployment', 'Ce qu’attend le scénario, par an et par déploiement'),
    ),
    paragraph(
      text(
        'Worked out from the rates, not drawn: a run of few people sees nothing of so rare a deployment. The list and the threshold of 2024 to 2025 are not verified, so that column is an illustration.',
        'Calculé à partir des taux, non tiré au sort : une petite simulation ne voit rien d’un dispositif si rare. La liste et le seuil de 2024 et 2025 ne sont pas vérifiés : cette colonne est une illustration.',
      ),
    ),
    expectedTable(input),
    paragraph(heldAgainst(input)),
    subheading(text('Who is stopped by error', 'Qui est contrôlé par erreur')),
    ...disparity(input),
  ],
  picture: ({ run }) => erasChart(run),
};
