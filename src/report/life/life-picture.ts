import * as Plot from '@observablehq/plot';
import type { Chart } from '../../document/blocks.ts';
import { palette } from '../../document/drawing.ts';
import type { Bilingual, Language } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import { number } from '../../language/numbers.ts';
import { quoted, words } from '../../language/words.ts';
import type { Life, LifeInRegime } from './life.ts';

/** What is drawn of a life, each on a line of its own that says what it is. */
const drawn: readonly (readonly [kinds: readonly string[], title: Bilingual])[] = [
  [['stop'], text('stopped', 'contrôlée')],
  [['listed'], text('put on a list', 'inscrite sur une liste')],
  [['refused'], text('refused a ticket', 'refusée à l’achat')],
  [['erased-ordinary', 'erased-sensitive'], text('messages erased', 'messages effacés')],
  [['alert-true', 'alert-false'], text('a camera alerts', 'une caméra alerte')],
  [['face-scanned'], text('scanned', 'analysée')],
];

interface Lane {
  readonly key: string;
  readonly regime: number;
  /** Its name; the lane of a regime’s own title has none. */
  readonly title: Bilingual | null;
  readonly of: Bilingual;
  readonly weeks: readonly number[];
  readonly times: number;
}

const weekOf = (day: number): number => Math.floor(day / 7) + 1;

/** A regime’s title, then a lane for each thing that happened. */
function lanesOf({ regime, events }: LifeInRegime, index: number): readonly Lane[] {
  const lane = { regime: index, weeks: [], times: 0 };
  const lanes = drawn.flatMap(([kinds, what]): Lane[] => {
    const own = events.filter(({ kind }) => kinds.includes(kind));
    if (own.length === 0) return [];
    const times = own.reduce((sum, { count }) => sum + count, 0);
    const title = words(
      (say) => `${what.en} (${say.count(times)})`,
      (say) => `${what.fr} (${say.count(times)})`,
    );
    const weeks = [...new Set(own.map(({ day }) => weekOf(day)))];
    return [{ key: `${index} ${kinds[0]}`, regime: index, title, of: regime.title, weeks, times }];
  });
  const nothing: Lane = { ...lane, key: `${index} nothing`, title: text('nothing', 'rien'), of: regime.title };
  return [{ ...lane, key: `${index}`, title: null, of: regime.title }, ...(lanes.length > 0 ? lanes : [nothing])];
}

/** What the picture shows, in one sentence: where most is done to this person. */
function finding({ regimes }: Life): Bilingual {
  const done = regimes.map(({ regime, sums }) => ({ regime, times: sums.stops + sums.listings + sums.refusals }));
  const most = done.reduce((a, b) => (b.times > a.times ? b : a));
  if (most.times === 0)
    return text(
      'Nobody stops, lists or refuses this person',
      'Personne ne contrôle, n’inscrit ni ne refuse cette personne',
    );
  return words(
    (say) =>
      `Under ${quoted(most.regime.title).en} this person is stopped, listed or refused ${most.times === 1 ? 'once' : `${say.count(most.times)} times`}`,
    (say) =>
      `Sous ${quoted(most.regime.title).fr}, cette personne est contrôlée, inscrite ou refusée ${say.count(most.times)} fois`,
  );
}

const plot = (life: Life, lanes: readonly Lane[], language: Language): Plot.PlotOptions => ({
  height: 50 + 22 * lanes.length,
  marginLeft: 170,
  marginRight: 20,
  style: { fontSize: '13px' },
  x: {
    label: { en: 'week', fr: 'semaine' }[language],
    labelAnchor: 'center',
    labelArrow: 'none',
    domain: [1, Math.max(2, life.scenario.weeks)],
    ticks: Math.min(6, life.scenario.weeks),
    tickFormat: (week: number) => number(week, language),
  },
  y: {
    label: null,
    domain: lanes.map(({ key }) => key),
    tickSize: 0,
    tickFormat: (key: string) => lanes.find((lane) => lane.key === key)?.title?.[language] ?? '',
  },
  marks: [
    Plot.ruleY(
      lanes.filter(({ title }) => title !== null),
      { y: 'key', stroke: '#ddd' },
    ),
    Plot.text(
      lanes.filter(({ title }) => title === null),
      {
        x: 1,
        y: 'key',
        text: (lane: Lane) => lane.of[language],
        textAnchor: 'start',
        fontWeight: 'bold',
        fill: (lane: Lane) => palette[lane.regime % palette.length],
      },
    ),
    Plot.dot(
      lanes.flatMap(({ key, weeks, regime }) => weeks.map((week) => ({ key, week, regime }))),
      { x: 'week', y: 'key', r: 4, fill: (mark: { regime: number }) => palette[mark.regime % palette.length] },
    ),
  ],
});

/** The life as a picture: a line for each thing that happened under each regime, named where it is drawn. */
export function lifePicture(life: Life): Chart {
  const lanes = life.regimes.flatMap(lanesOf);
  return {
    name: 'life',
    title: finding(life),
    plot: (language) => plot(life, lanes, language),
    columns: [text('regime', 'régime'), text('what', 'quoi'), text('times', 'fois'), text('weeks', 'semaines')],
    rows: lanes.flatMap(({ of, title, times, weeks }) =>
      title === null ? [] : [[of, title, times, weeks.join(', ')]],
    ),
  };
}
