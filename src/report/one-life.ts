import * as Plot from '@observablehq/plot';
import { cellsTable, stackedStyle } from '../document/cells-table.ts';
import { chartFigure, palette } from '../document/chart.ts';
import { both, type Html, html } from '../document/html.ts';
import { pageMarkup } from '../document/page.ts';
import { type Bilingual, inBoth, type Language, same } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { count, number } from '../language/numbers.ts';
import { quoted } from '../language/words.ts';
import type { EventRow } from '../measures/run-result.ts';
import type { Chain, Life, LifeInRegime } from './life.ts';
import { changeText, dayText, eventText, recordText, speechText, sumTitles, traitsText } from './life-text.ts';
import { notice, paragraph, section, subheading } from './section.ts';

/** Lines of a chain or timeline that a page shows; the JSON has all. */
const mostChains = 12;
const mostLines = 400;

const dayOf = (life: Life, event: EventRow): Bilingual => dayText(life.scenario, event);

/** What a regime writes of a person that is worth a line: all but what is only counted and seen. */
export const isTelling = ({ kind, record, cause }: EventRow): boolean =>
  (record !== null || cause !== null || kind === 'points') &&
  !/^(listed|refused|stopped|innocent-stopped)-first$|^repeat-stop$/.test(kind);

const line = (life: Life, event: EventRow): Html =>
  html`<li>${both(dayOf(life, event))} · ${both(eventText(life.scenario, event))} <small class="soft">${both(recordText(event))}</small></li>`;

const sideBySide = (life: Life): Html =>
  cellsTable({
    label: text('The year in each regime', 'L’année sous chaque régime'),
    columns: [text('What', 'Quoi'), ...life.regimes.map(({ regime }) => regime.title)],
    rows: [
      ...sumTitles.map(([key, title]) => [
        both(title),
        ...life.regimes.map(({ sums }) => both(inBoth((language) => count(sums[key], language)))),
      ]),
      [
        both(text('dissent said, of that desired, at the end', 'désaccord exprimé, sur celui souhaité, à la fin')),
        ...life.regimes.map((each) => both(speechText(each))),
      ],
      [
        both(text('score and grade at the end', 'note et catégorie à la fin')),
        ...life.regimes.map(({ row }) => both(scoreText(row.score, row.grade))),
      ],
    ],
    numbers: true,
    stacked: true,
  });

const scoreText = (score: number | null, grade: string | null): Bilingual =>
  score === null ? same('—') : inBoth((language) => `${number(score, language, 4)} (${grade ?? '—'})`);

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

const speechChart = (life: Life): Html =>
  life.regimes.some(({ weeks }) => weeks.length > 0)
    ? chartFigure({
        name: 'speech',
        title: speechFinding(life),
        plot: (language) => speechPlot(life, language),
        columns: [text('regime', 'régime'), text('week', 'semaine'), text('dissent said', 'désaccord exprimé')],
        rows: life.regimes.flatMap(({ regime, weeks }) =>
          weeks.map((week) => [regime.id, week.week + 1, week.dissentExpressed]),
        ),
      })
    : html``;

const chainMarkup = (life: Life, { end, steps }: Chain): Html =>
  html`<details><summary>${both(dayOf(life, end))}: ${both(eventText(life.scenario, end))}</summary><ol>${steps.map((step) => line(life, step))}</ol></details>`;

function ofRegime(life: Life, each: LifeInRegime): Html {
  const telling = each.events.filter(isTelling);
  const left = telling.length - mostLines;
  return html`${subheading(each.regime.title)}
${each.changes.length === 0 ? '' : html`<p>${both(text('What safeguards changed here:', 'Ce que les garanties ont changé ici :'))}</p><ul>${each.changes.slice(0, mostChains).map((change) => html`<li>${both(dayOf(life, change.event))} · ${both(changeText(change))} <small class="soft">${both(recordText(change.event))}</small></li>`)}</ul>`}
${each.chains.length === 0 ? paragraph(text('No stop, no listing, no refusal.', 'Ni contrôle, ni inscription, ni refus.'), 'soft') : html`<p>${both(text('Each stop, listing and refusal, back to what began it:', 'Chaque contrôle, inscription ou refus, remonté jusqu’à son origine :'))}</p>${each.chains.slice(0, mostChains).map((chain) => chainMarkup(life, chain))}`}
<details><summary>${both(text('Every line with a record', 'Toutes les lignes qui ont une mention'))}</summary><ol>${telling.slice(0, mostLines).map((event) => line(life, event))}</ol>${left > 0 ? paragraph(text(`and ${left} more lines: --json has them all`, `et ${left} autres lignes : --json les donne toutes`), 'soft') : ''}</details>`;
}

/** The page of one life: French and English, opens offline, runs no script. */
export function oneLifeMarkup(life: Life, language: Language): string {
  return pageMarkup({
    title: text(`One life: synthetic person ${life.person}`, `Une vie : la personne synthétique ${life.person}`),
    language,
    style: stackedStyle,
    body: html`${notice(text('This person does not exist. The life below is drawn by a simulation; it says nothing of anybody.', 'Cette personne n’existe pas. La vie qui suit est tirée par une simulation ; elle ne dit rien de personne.'))}
${paragraph(traitsText(life.regimes[0], life.scenario))}
${section('side-by-side', text('The same life in each regime', 'La même vie sous chaque régime'), sideBySide(life), speechChart(life))}
${section(
  'chains',
  text('From what was seen to what it cost', 'De ce qui a été vu à ce que cela a coûté'),
  life.regimes.map((each) => ofRegime(life, each)),
)}`,
  });
}
