import { type Block, heading, paragraph, subheading, table } from '../document/blocks.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { words } from '../language/words.ts';
import type { RunResult } from '../measures/run-result.ts';
import type { Evidence, Figure } from '../scenario/evidence.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { resultIn } from '../telling/read-run.ts';
import { type Chapter, scenarioOf } from './chapter.ts';
import { chatTitles } from './silence.ts';
import { chats, stillBlocking } from './time-to-know.ts';
import { regimeIn } from './use-cases.ts';

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

function reachTable(scenario: Scenario): Block {
  const weeks = [0, ...scenario.calendar.map(({ week }) => week)];
  const titles = [text('before', 'avant'), ...scenario.calendar.map(({ title }) => title)];
  return table({
    label: text('Of a thousand messages', 'Sur mille messages'),
    columns: [
      text('from', 'à partir de'),
      ...chats
        .toReversed()
        .flatMap((chat) => [
          text(`${chatTitles[chat].en}, sensitive`, `${chatTitles[chat].fr}, sujet sensible`),
          text(`${chatTitles[chat].en}, ordinary`, `${chatTitles[chat].fr}, sujet ordinaire`),
        ]),
    ],
    rows: weeks.map((week, index) => {
      const { group, oneToOne } = droppedOf1000(scenario, week);
      const values = [group.sensitive, group.ordinary, oneToOne.sensitive, oneToOne.ordinary];
      return [titles[index], ...values.map((value) => words((say) => say.number(value, 2)))];
    }),
    numbers: true,
  });
}

/** Weeks over which the researchers tried rules again: October 2019 to April 2020. */
const retried = 26;

function churn(figures: Evidence<Figure>): Block[] {
  const share = figures.get('wechat-churn')?.value ?? Number.NaN;
  return [
    subheading(text('Rules follow the news', 'Les règles suivent l’actualité')),
    paragraph(
      words(
        (say) =>
          `${say.percent(share)} of the rules still blocked when tried again (wechat-churn). If rules leave evenly over the ${retried} weeks of that study, which is assumed, whoever finds a dropped message and waits before sending it again finds fewer and fewer of the rules still there:`,
        (say) =>
          `${say.percent(share)} des règles bloquaient encore lors d’un nouvel essai (wechat-churn). Si les règles tombent régulièrement au long des ${retried} semaines de cette étude, ce qui est supposé, qui trouve un message effacé et attend avant de le renvoyer retrouve de moins en moins de règles en place :`,
      ),
    ),
    table({
      label: text('Rules that still block', 'Règles qui bloquent encore'),
      columns: [
        text('weeks waited', 'semaines d’attente'),
        text('rules that still block', 'règles qui bloquent encore'),
      ],
      rows: [1, 4, 8, 12, retried].map((weeks) => [
        weeks,
        words((say) => say.percent(stillBlocking(weeks, { share, weeks: retried }), 0)),
      ]),
      numbers: true,
    }),
  ];
}

/** What telling the sender does to speech in this model: an assumption at work, said as such. */
function toldText(run: RunResult): Bilingual {
  const of = (id: string): number => {
    const regime = run.regimes.find((one) => one.id === id);
    return regime === undefined ? Number.NaN : (resultIn(run, regime, 'peopleSilencedThisWeek').value ?? Number.NaN);
  };
  return words(
    (say) =>
      `Hypothetical. Of ${say.count(run.scenario.people.size)} people, ${say.count(of('none'))} hold something back in the last week without a filter, ${say.count(of('silent'))} under the silent one and ${say.count(of('announced'))} if every sender is told. A message that one finds missing oneself teaches caution in this model, how strongly is an assumption (voice.messageMissing). Being told is no fear by default: in the studies that were read people who are told why post again more readily, and those sent a personal legal notice less; the range of voice.beingTold goes from relief to fear.`,
    (say) =>
      `Hypothétique. Sur ${say.count(run.scenario.people.size)} personnes, ${say.count(of('none'))} taisent quelque chose la dernière semaine sans filtre, ${say.count(of('silent'))} sous le filtre silencieux et ${say.count(of('announced'))} si chaque expéditeur est prévenu. Dans ce modèle, découvrir soi-même qu’un message a disparu rend prudent, de combien est une hypothèse (voice.messageMissing). Être prévenu n’effraie pas par défaut : dans les études lues, qui apprend le motif publie plus volontiers à nouveau, et qui reçoit une mise en demeure personnelle moins ; la fourchette de voice.beingTold va du soulagement à la crainte.`,
  );
}

/** What the silent filter lets through, rules that follow the news, and what telling the sender would do. */
export const filterReach: Chapter = {
  isOf: ({ regimes }) => ['silent', 'announced'].every((id) => regimes.some((regime) => regime.id === id)),
  tell: (input) => [
    heading(text('What reaches whom', 'Ce qui parvient à qui'), 'filter-reach'),
    paragraph(
      text(
        'Of a thousand messages of each kind, how many reach nobody but their sender’s own screen. In a group every other member misses the message at once.',
        'Sur mille messages de chaque sorte, combien n’atteignent que l’écran de leur expéditeur. En groupe, le message manque d’un coup à tous les autres membres.',
      ),
    ),
    reachTable(scenarioOf(input)),
    ...churn(input.figures),
    subheading(text('If the sender were told', 'Si l’expéditeur était prévenu')),
    paragraph(toldText(input.run)),
  ],
};
