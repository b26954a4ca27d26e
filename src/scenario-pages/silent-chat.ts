import type { TableCell } from '../document/chart.ts';
import { type Bilingual, inBoth } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { number, percent } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import { resultIn } from '../report/read-run.ts';
import { chatTitles, knowChart, knowNote, knowTable, silentRegime, unnoticedText } from '../report/silence.ts';
import { stillBlocking } from '../report/time-to-know.ts';
import { regimeIn } from '../report/use-cases.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { PageInput, PagePart, ScenarioPage } from './page.ts';

const silent = (input: PageInput) => {
  const found = silentRegime(input.run);
  if (found === null) throw new RangeError('the silent filter dropped nothing in the small run');
  return found;
};

/** Of a thousand messages of each kind, how many reach nobody, in each stretch of the calendar. */
export function droppedOf1000(
  scenario: Scenario,
  week: number,
): Record<'group' | 'oneToOne', { sensitive: number; ordinary: number }> {
  const { filter } = regimeIn(scenario, 'silent', week);
  const of = (ratio: number) => ({
    sensitive: 1000 * filter.hitSensitive * ratio,
    ordinary: 1000 * filter.hitOrdinary * ratio,
  });
  return { group: of(1), oneToOne: of(filter.oneToOne) };
}

function reachTable({ scenario }: PageInput): PagePart {
  const weeks = [0, ...scenario.calendar.map(({ week }) => week)];
  const titles = [text('before', 'avant'), ...scenario.calendar.map(({ title }) => title)];
  const cell = (value: number): Bilingual => inBoth((language) => number(value, language, 2));
  return {
    kind: 'table',
    columns: [
      text('from', 'à partir de'),
      ...(['group', 'oneToOne'] as const).flatMap((chat) => [
        text(`${chatTitles[chat].en}, sensitive`, `${chatTitles[chat].fr}, sujet sensible`),
        text(`${chatTitles[chat].en}, ordinary`, `${chatTitles[chat].fr}, sujet ordinaire`),
      ]),
    ],
    rows: weeks.map((week, index): TableCell[] => {
      const { group, oneToOne } = droppedOf1000(scenario, week);
      return [
        titles[index],
        cell(group.sensitive),
        cell(group.ordinary),
        cell(oneToOne.sensitive),
        cell(oneToOne.ordinary),
      ];
    }),
  };
}

/** Weeks over which the researchers tried rules again: October 2019 to April 2020. */
const retried = 26;

function churnParts({ figures }: PageInput): PagePart[] {
  const share = figures.get('wechat-churn')?.value ?? Number.NaN;
  return [
    { kind: 'heading', text: text('Rules follow the news', 'Les règles suivent l’actualité') },
    {
      kind: 'paragraph',
      text: words(
        (say) =>
          `${say.percent(share)} of the rules still blocked when tried again (wechat-churn). If rules leave evenly over the ${retried} weeks of that study, which is assumed, whoever finds a dropped message and waits before sending it again finds fewer and fewer of the rules still there:`,
        (say) =>
          `${say.percent(share)} des règles bloquaient encore lors d’un nouvel essai (wechat-churn). Si les règles tombent régulièrement au long des ${retried} semaines de cette étude, ce qui est supposé, qui trouve un message effacé et attend avant de le renvoyer retrouve de moins en moins de règles en place :`,
      ),
    },
    {
      kind: 'table',
      columns: [
        text('weeks waited', 'semaines d’attente'),
        text('rules that still block', 'règles qui bloquent encore'),
      ],
      rows: [1, 4, 8, 12, retried].map((weeks): TableCell[] => [
        weeks,
        inBoth((language) => percent(stillBlocking(weeks, { share, weeks: retried }), language, 0)),
      ]),
    },
  ];
}

/** What telling the sender does to speech in this model: an assumption at work, said as such. */
function toldText({ run }: PageInput): Bilingual {
  const of = (id: string): number => {
    const regime = run.regimes.find((one) => one.id === id);
    return regime === undefined ? Number.NaN : (resultIn(run, regime, 'peopleSilencedThisWeek').value ?? Number.NaN);
  };
  return words(
    (say) =>
      `Hypothetical. Of ${say.count(run.scenario.people.size)} people, ${say.count(of('none'))} hold something back in the last week without a filter, ${say.count(of('silent'))} under the silent one and ${say.count(of('announced'))} if every sender is told. In this model a message known to be missing teaches caution, so silence keeps people writing to nobody, and telling them lets them know and holds them back. How strongly is an assumption (voice.messageMissing).`,
    (say) =>
      `Hypothétique. Sur ${say.count(run.scenario.people.size)} personnes, ${say.count(of('none'))} taisent quelque chose la dernière semaine sans filtre, ${say.count(of('silent'))} sous le filtre silencieux et ${say.count(of('announced'))} si chaque expéditeur est prévenu. Dans ce modèle, savoir qu’un message a disparu rend prudent : le silence laisse écrire à personne, et prévenir permet de savoir, mais retient. De combien, c’est une hypothèse (voice.messageMissing).`,
  );
}

const parts = (input: PageInput): PagePart[] => {
  const { erasures } = silent(input);
  return [
    { kind: 'heading', text: text('What reaches whom', 'Ce qui parvient à qui') },
    {
      kind: 'paragraph',
      text: text(
        'Of a thousand messages of each kind, how many reach nobody but their sender’s own screen. In a group every other member misses the message at once.',
        'Sur mille messages de chaque sorte, combien n’atteignent que l’écran de leur expéditeur. En groupe, le message manque d’un coup à tous les autres membres.',
      ),
    },
    reachTable(input),
    {
      kind: 'heading',
      text: text('How long until anyone can know', 'Combien de temps avant que quelqu’un puisse savoir'),
    },
    { kind: 'paragraph', text: unnoticedText(erasures) },
    { kind: 'paragraph', text: knowNote(input.run) },
    { kind: 'table', ...knowTable(input.run, erasures) },
    ...churnParts(input),
    { kind: 'heading', text: text('If the sender were told', 'Si l’expéditeur était prévenu') },
    { kind: 'paragraph', text: toldText(input) },
  ];
};

/** The silent chat: how long until anyone can know, what reaches whom, and rules that follow the news. */
export const silentChat: ScenarioPage = { mainChart: (input) => knowChart(input.run, silent(input).erasures), parts };
