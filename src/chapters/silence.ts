import * as Plot from '@observablehq/plot';
import { type Block, type Chart, chart, heading, paragraph, table } from '../document/blocks.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { number } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import type { RunResult } from '../measures/run-result.ts';
import { frame } from '../telling/bars.ts';
import { named } from '../telling/read-run.ts';
import type { Chapter } from './chapter.ts';
import { type ChatKind, chats, type Erasures, erasuresOf, pairRate, weeksToKnow } from './time-to-know.ts';

/** Numbers of pairs that compare. */
const pairCounts = [1, 10, 100, 1000, 10_000] as const;
/** The chance that is asked for, and how many dropped messages rule out an accident. */
const chance = 0.95;
const least = 3;

export const chatTitles: Readonly<Record<ChatKind, Bilingual>> = {
  oneToOne: text('one-to-one chat', 'tête-à-tête'),
  group: text('groups', 'groupes'),
};

const colours: Readonly<Record<ChatKind, string>> = { oneToOne: '#0072b2', group: '#d55e00' };

/** A time in the unit that suits it: `4 days`, `12 weeks`, `16 years`. */
export function spanOf(weeks: number): Bilingual {
  if (!Number.isFinite(weeks)) return text('never', 'jamais');
  const said = (value: number, en: string, fr: string): Bilingual =>
    words(
      (say) => `${say.number(value, 2)} ${en}`,
      (say) => `${say.number(value, 2)} ${fr}`,
    );
  const hours = weeks * 168;
  if (hours < 48) return said(hours, 'hours', 'heures');
  if (weeks < 4) return said(weeks * 7, 'days', 'jours');
  return weeks < 104 ? said(weeks, 'weeks', 'semaines') : said(weeks / 52, 'years', 'ans');
}

interface Silent {
  readonly id: string;
  readonly title: Bilingual;
  readonly erasures: Erasures;
}

/** The regime whose filter tells nobody, with what it dropped; `null` where there is none. */
export function silentRegime(run: RunResult): Silent | null {
  for (const { id, title } of run.regimes) {
    const told = run.scenario.regimes.find((regime) => regime.id === id)?.filter.told ?? 1;
    const erasures = told < 1 ? erasuresOf(run, id) : null;
    if (erasures !== null) return { id, title, erasures };
  }
  return null;
}

const rateOf = ({ scenario }: RunResult, { perPersonWeek }: Erasures, chat: ChatKind): number =>
  pairRate(perPersonWeek[chat], scenario.people.ties);

const title = text('Who can know of the silent filter', 'Qui peut savoir que le filtre existe');

/** How long until pairs who compare hold a dropped message, and enough of them to rule out an accident. */
function knowTable(run: RunResult, erasures: Erasures): Block {
  const columns = chats.flatMap((chat) => [
    text(`${chatTitles[chat].en}: one message`, `${chatTitles[chat].fr} : un message`),
    text(`${chatTitles[chat].en}: ${least} messages`, `${chatTitles[chat].fr} : ${least} messages`),
  ]);
  return table({
    label: title,
    columns: [text('pairs who compare', 'paires qui comparent'), ...columns],
    rows: pairCounts.map((pairs) => [
      pairs,
      ...chats.flatMap((chat) => {
        const rate = rateOf(run, erasures, chat);
        return [1, least].map((count) => spanOf(weeksToKnow({ rate, pairs, chance, least: count })));
      }),
    ]),
    numbers: true,
  });
}

/** What the table rests on. */
const knowNote = ({ scenario }: RunResult): Bilingual =>
  words(
    (say) =>
      `Time after which, with a chance of ${say.percent(chance, 0)}, somebody among the pairs who compare all that they sent each other holds a message that one end sent and the other never saw; and three of them, which no accident explains. It follows from what the run dropped; that each of ${say.count(scenario.people.ties)} contacts gets an equal part of what a person writes is assumed.`,
    (say) =>
      `Temps après lequel, avec une probabilité de ${say.percent(chance, 0)}, quelqu’un parmi les paires qui comparent tout ce qu’elles se sont envoyé tient un message parti d’un bout et jamais arrivé à l’autre ; puis trois, qu’aucun accident n’explique. Cela découle de ce que la simulation a effacé ; que chacun de ${say.count(scenario.people.ties)} contacts reçoive une part égale de ce qu’une personne écrit est supposé.`,
  );

/** How much of what was dropped nobody missed. */
const unnoticedText = ({ title: name, erasures: { erased, unnoticed } }: Silent): Bilingual =>
  words(
    (say) =>
      `Under “${name.en}”: of ${say.count(erased)} messages dropped in the run, ${say.percent(unnoticed / erased, 1)} were missed by nobody at either end.`,
    (say) =>
      `Sous « ${name.fr} » : sur ${say.count(erased)} messages effacés dans la simulation, ${say.percent(unnoticed / erased, 1)} n’ont manqué à personne, à aucun des deux bouts.`,
  );

/** Weeks until somebody knows, by the number of pairs who compare; both axes by powers of ten. */
function knowChart(run: RunResult, silent: Silent): Chart {
  const { erasures } = silent;
  const points = chats.flatMap((chat) =>
    pairCounts.map((pairs) => ({
      chat,
      pairs,
      weeks: weeksToKnow({ rate: rateOf(run, erasures, chat), pairs, chance, least }),
    })),
  );
  const at = (pairs: number): number => weeksToKnow({ rate: rateOf(run, erasures, 'oneToOne'), pairs, chance, least });
  const [alone, thousand] = [spanOf(at(1)), spanOf(at(1000))];
  return {
    name: 'time-to-know',
    title: text(
      `Under ${named(silent).en}, one pair that compares its one-to-one chat needs ${alone.en} to know; a thousand pairs need ${thousand.en}`,
      `Sous ${named(silent).fr}, deux personnes qui comparent leur tête-à-tête mettent ${alone.fr} à savoir ; mille paires mettent ${thousand.fr}`,
    ),
    caption: text(
      'Until three dropped messages are held, with a chance of 95%. Both axes by powers of ten.',
      'Jusqu’à tenir trois messages effacés, avec une probabilité de 95 %. Les deux axes vont par puissances de dix.',
    ),
    plot: (language) =>
      frame({
        height: 280,
        marginLeft: 62,
        marginRight: 120,
        marginTop: 26,
        x: {
          type: 'log',
          label: { en: 'pairs who compare', fr: 'paires qui comparent' }[language],
          labelArrow: 'none',
          ticks: [...pairCounts],
          tickFormat: (value: number) => number(value, language),
        },
        y: {
          type: 'log',
          label: { en: 'weeks', fr: 'semaines' }[language],
          labelArrow: 'none',
          grid: true,
          ticks: 5,
          tickFormat: (value: number) => number(value, language, 1),
        },
        marks: [
          ...chats.map((chat) =>
            Plot.lineY(
              points.filter((point) => point.chat === chat),
              {
                x: 'pairs',
                y: 'weeks',
                stroke: colours[chat],
                strokeWidth: 2,
              },
            ),
          ),
          Plot.dot(points, {
            x: 'pairs',
            y: 'weeks',
            fill: (point: { chat: ChatKind }) => colours[point.chat],
            r: 3.5,
          }),
          Plot.text(
            points.filter(({ pairs }) => pairs === pairCounts.at(-1)),
            {
              x: 'pairs',
              y: 'weeks',
              text: (point: { chat: ChatKind }) => chatTitles[point.chat][language],
              textAnchor: 'start',
              dx: 9,
              fill: '#1b1f24',
            },
          ),
        ],
      }),
    rounded: true,
    columns: [text('chat', 'conversation'), text('pairs', 'paires'), text('weeks', 'semaines')],
    rows: points.map(({ chat, pairs, weeks }) => [chatTitles[chat], pairs, weeks]),
  };
}

const demandSilent = (run: RunResult): Silent => {
  const found = silentRegime(run);
  if (found === null) throw new RangeError('the silent filter dropped nothing in this run');
  return found;
};

/** Who can know of a filter that tells nobody, and when. */
export const silence: Chapter = {
  isOf: ({ regimes }) => regimes.some(({ filter }) => filter.on && filter.told < 1),
  tell: ({ run }) => {
    const found = silentRegime(run);
    if (found === null) return [];
    return [
      heading(title, 'silence'),
      paragraph(unnoticedText(found)),
      chart(knowChart(run, found)),
      paragraph(knowNote(run)),
      knowTable(run, found.erasures),
    ];
  },
  picture: ({ run }) => knowChart(run, demandSilent(run)),
};
