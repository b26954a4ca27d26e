import * as Plot from '@observablehq/plot';
import {
  type Block,
  bullets,
  type Chart,
  chart,
  details,
  heading,
  notice,
  paragraph,
  small,
  soft,
  subheading,
  table,
  type Words,
} from '../../document/blocks.ts';
import { palette } from '../../document/drawing.ts';
import { pageMarkup } from '../../document/page.ts';
import type { Bilingual, Language } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import { number } from '../../language/numbers.ts';
import { quoted, words } from '../../language/words.ts';
import type { EventRow } from '../../measures/run-result.ts';
import type { Chain, Life, LifeInRegime } from './life.ts';
import { lifePicture } from './life-picture.ts';
import {
  changeText,
  dayText,
  eventText,
  recordText,
  speechText,
  stopWords,
  sumTitles,
  traitsText,
} from './life-text.ts';

/** How many chains and lines a page shows; the JSON has all. */
const [mostChains, mostLines] = [12, 400];

/** What a regime writes of a person that is worth a line: all but what is only counted and seen. */
export const isTelling = ({ kind, record, cause }: EventRow): boolean =>
  (record !== null || cause !== null || kind === 'points') &&
  !/^(listed|refused|stopped|innocent-stopped)-first$|^repeat-stop$/.test(kind);

const onDay = (life: Life, event: EventRow, said: Bilingual): Bilingual => {
  const day = dayText(life.scenario, event);
  return text(`${day.en} · ${said.en}`, `${day.fr} · ${said.fr}`);
};

const line = (life: Life, event: EventRow, said = eventText(life.scenario, event)): Words => [
  onDay(life, event, said),
  small(soft(recordText(event))),
];

const scoreText = (score: number | null, grade: string | null): Bilingual | null =>
  score === null ? null : words((say) => `${say.number(score, 4)} (${grade ?? '—'})`);

const sideBySide = ({ regimes }: Life): Block =>
  table({
    label: text('The year in each regime', 'L’année sous chaque régime'),
    columns: [text('What', 'Quoi'), ...regimes.map(({ regime }) => regime.title)],
    rows: [
      ...sumTitles.map(([key, title]) => [title, ...regimes.map(({ sums }) => words((say) => say.count(sums[key])))]),
      [
        text('dissent said, of that desired, at the end', 'désaccord exprimé, sur celui souhaité, à la fin'),
        ...regimes.map(speechText),
      ],
      [
        text('score and grade at the end', 'note et catégorie à la fin'),
        ...regimes.map(({ row }) => scoreText(row.score, row.grade)),
      ],
    ],
    numbers: true,
  });

/** What the chart of speech shows, in one sentence. */
function speechFinding(life: Life): Bilingual {
  const ends = life.regimes.map(({ regime, row }) => ({ regime, said: row.dissentExpressed }));
  const sorted = [...ends].sort((a, b) => a.said - b.said);
  const [least, most] = [sorted[0], sorted.at(-1)!];
  if (most.said - least.said < 1e-3)
    return text('The person says as much under every regime', 'La personne en dit autant sous tous les régimes');
  return text(
    `The person says least under ${quoted(least.regime.title).en}`,
    `C’est sous ${quoted(least.regime.title).fr} que la personne en dit le moins`,
  );
}

const speechPlot = (life: Life, language: Language): Plot.PlotOptions => {
  const points = life.regimes.flatMap(({ regime, weeks }, index) =>
    weeks.map(({ week, dissentExpressed }) => ({ week: week + 1, said: dissentExpressed, index, regime })),
  );
  const lastWeek = life.scenario.weeks;
  return {
    height: 240,
    marginRight: 130,
    style: { fontSize: '13px' },
    x: {
      label: { en: 'week', fr: 'semaine' }[language],
      labelAnchor: 'center',
      labelArrow: 'none',
      domain: [0, lastWeek],
      ticks: Math.min(6, lastWeek),
      tickFormat: (week: number) => number(week, language),
    },
    y: {
      label: { en: 'dissent said', fr: 'désaccord exprimé' }[language],
      labelArrow: 'none',
      grid: true,
      domain: [0, Math.max(0.1, ...points.map(({ said }) => said))],
      ticks: 4,
      tickFormat: (said: number) => number(said, language),
    },
    marks: life.regimes.flatMap(({ regime }, index) => {
      const own = points.filter((point) => point.index === index);
      const stroke = palette[index % palette.length];
      return [
        Plot.line(own, {
          x: 'week',
          y: 'said',
          stroke,
          strokeWidth: 2,
          strokeDasharray: ['none', '7,3', '2,3', '9,3,2,3', '4,2'][index % 5],
        }),
        Plot.text(own.slice(-1), {
          x: 'week',
          y: 'said',
          text: () => regime.title[language],
          textAnchor: 'start',
          dx: 8,
          dy: (index % 3) * 14 - 14,
          fill: stroke,
        }),
      ];
    }),
  };
};

const speechChart = (life: Life): Chart => ({
  name: 'speech',
  title: speechFinding(life),
  plot: (language) => speechPlot(life, language),
  rounded: true,
  columns: [text('regime', 'régime'), text('week', 'semaine'), text('dissent said', 'désaccord exprimé')],
  rows: life.regimes.flatMap(({ regime, weeks }) =>
    weeks.map((week) => [regime.title, week.week + 1, week.dissentExpressed]),
  ),
});

const chainDetails = (life: Life, { end, steps }: Chain, events: readonly EventRow[]): Block =>
  details(onDay(life, end, eventText(life.scenario, end)), [
    ...(end.kind === 'stop' ? [paragraph(stopWords(life.scenario, end, events))] : []),
    bullets(steps.map((step) => line(life, step))),
  ]);

const changesOf = (life: Life, { changes }: LifeInRegime): Block[] =>
  changes.length === 0
    ? []
    : [
        paragraph(text('What safeguards changed here:', 'Ce que les garanties ont changé ici :')),
        bullets(changes.slice(0, mostChains).map((change) => line(life, change.event, changeText(change)))),
      ];

const chainsOf = (life: Life, { chains, events }: LifeInRegime): Block[] =>
  chains.length === 0
    ? [paragraph(text('No stop, no listing, no refusal.', 'Ni contrôle, ni inscription, ni refus.'), 'soft')]
    : [
        paragraph(
          text(
            'Each stop, listing and refusal, back to what began it:',
            'Chaque contrôle, inscription ou refus, remonté jusqu’à son origine :',
          ),
        ),
        ...chains.slice(0, mostChains).map((chain) => chainDetails(life, chain, events)),
      ];

function ofRegime(life: Life, each: LifeInRegime): Block[] {
  const telling = each.events.filter(isTelling);
  const left = telling.length - mostLines;
  const more = text(
    `and ${left} more lines: --json has them all`,
    `et ${left} autres lignes : --json les donne toutes`,
  );
  return [
    subheading(each.regime.title),
    ...changesOf(life, each),
    ...chainsOf(life, each),
    details(text('Every line with a record', 'Toutes les lignes qui ont une mention'), [
      bullets(telling.slice(0, mostLines).map((event) => line(life, event))),
      ...(left > 0 ? [paragraph(more, 'soft')] : []),
    ]),
  ];
}

const nobody = text(
  'This person does not exist. The life below is drawn by a simulation; it says nothing of anybody.',
  'Cette personne n’existe pas. La vie qui suit est tirée par une simulation ; elle ne dit rien de personne.',
);

export const lifeBlocks = (life: Life): readonly Block[] => [
  notice(nobody),
  paragraph(traitsText(life.regimes[0], life.scenario)),
  heading(text('The same life in each regime', 'La même vie sous chaque régime'), 'side-by-side'),
  chart(lifePicture(life)),
  sideBySide(life),
  ...(life.regimes.some(({ weeks }) => weeks.length > 0) ? [chart(speechChart(life))] : []),
  heading(text('From what was seen to what it cost', 'De ce qui a été vu à ce que cela a coûté'), 'chains'),
  ...life.regimes.flatMap((each) => ofRegime(life, each)),
];

/** The page of one life: French and English, opens offline, runs no script. */
export const lifeMarkup = (life: Life, language: Language): string =>
  pageMarkup({
    title: text(`One life: synthetic person ${life.person}`, `Une vie : la personne synthétique ${life.person}`),
    language,
    body: lifeBlocks(life),
  });
