import * as Plot from '@observablehq/plot';
import { type Block, bullets, chart, heading, paragraph, strong, table } from '../../../document/blocks.ts';
import { palette } from '../../../document/drawing.ts';
import { pageMarkup } from '../../../document/page.ts';
import type { Bilingual, Language } from '../../../language/bilingual.ts';
import { text } from '../../../language/french.ts';
import { date } from '../../../language/numbers.ts';
import { words } from '../../../language/words.ts';
import type { Comparison, Direction } from '../compare/compare-transcripts.ts';
import { say as textSay, verdictRows } from './comparison-text.ts';
import { conclusionsOf, exclusionsOf } from './conclusion.ts';

const say = {
  ...textSay,
  title: text('Two ends of a chat', 'Les deux bouts d’une conversation'),
  direction: text('direction', 'sens'),
  sent: text('sent', 'envoyés'),
  missing: text('missing', 'manquants'),
  altered: text('altered', 'altérés'),
  missingOrAltered: text('missing or altered', 'manquants ou altérés'),
  p: text('chance under ordinary loss', 'probabilité sous pertes ordinaires'),
  terms: text(
    'Terms of the messages that disappear or are altered',
    'Termes des messages qui disparaissent ou sont altérés',
  ),
  term: text('term', 'terme'),
  bounds: text('share missing, bounds', 'part manquante, bornes'),
  pAdjusted: text('chance, corrected', 'probabilité, corrigée'),
  how: text('how often', 'à quelle fréquence'),
  often: text('often, not always: perhaps in combination', 'souvent, pas toujours : peut-être en combinaison'),
  mostly: text('mostly', 'presque toujours'),
  noTerms: text(
    'No term is over-represented among the missing messages.',
    'Aucun terme n’est surreprésenté parmi les messages manquants.',
  ),
  limits: text('What this does and does not show', 'Ce que cela montre, et ne montre pas'),
  fact: text(
    '“Missing” is a fact: the message is in the sender’s export and not in the receiver’s. “Filtered” is a claim about this pair of phones or about a term, never about one message.',
    '« Manquant » est un fait : le message est dans l’export de qui l’a envoyé et non dans l’autre. « Filtré » est une affirmation sur cette paire de téléphones ou sur un terme, jamais sur un seul message.',
  ),
  deleted: text(
    'A message that the receiver deleted without a trace looks missing. What the receivers deleted of their own messages shows how often that happens, and is reckoned with; ask both people all the same.',
    'Un message que le destinataire a supprimé sans laisser de trace paraît manquant. Ce que les destinataires ont supprimé de leurs propres messages montre la fréquence de ces suppressions, et le calcul en tient compte ; demandez tout de même aux deux personnes.',
  ),
  independent: text(
    'The test takes ordinary losses as independent of each other; an hour without network is not. Look at when the messages went missing.',
    'Le test suppose des pertes ordinaires indépendantes ; une heure sans réseau ne l’est pas. Regardez quand les messages ont disparu.',
  ),
  apps: text(
    'An app’s own words are told by lists, by the marks of its exports, and by this: they recur to the letter and never arrive as they are. They are never compared.',
    'Les mots d’une application se reconnaissent à des listes, aux marques de ses exports, et à ceci : ils reviennent à la lettre et n’arrivent jamais tels quels. Ils ne sont jamais comparés.',
  ),
  counts: text(
    'Counts are of messages, not of people. Names are replaced by letters.',
    'Les nombres comptent des messages, non des personnes. Les noms sont remplacés par des lettres.',
  ),
  local: text(
    'Made on the user’s own machine; nothing was sent.',
    'Établi sur la machine de l’utilisateur ; rien n’a été envoyé.',
  ),
  runningCount: text('running count', 'cumul'),
  time: text('time', 'heure'),
};

const arrows: Record<Direction, Bilingual> = {
  'a-to-b': text('from A to B', 'de A vers B'),
  'b-to-a': text('from B to A', 'de B vers A'),
};

const leastChance = 1e-4;

/** A chance as each language writes it; below one in ten thousand its digits say nothing more. */
const chance = (value: number): Bilingual =>
  words((each) => (value < leastChance ? `< ${each.number(leastChance)}` : each.number(value, 2)));

const dayMilliseconds = 86_400_000;

/** A day, with the hour where only a few days are shown. */
function momentText(time: Date, first: Date, last: Date, language: Language): string {
  const day = date(time, language);
  if (last.getTime() - first.getTime() > 5 * dayMilliseconds) return day;
  const hour = time.toISOString().slice(11, 16);
  return `${day}\n${language === 'fr' ? hour.replace(':', ' h ') : hour}`;
}

/** When messages went missing: their running count, a straight line where loss is even. */
function timeChart(comparison: Comparison): Block[] {
  const events = comparison.messages.filter(({ verdict }) => verdict === 'missing' || verdict === 'altered');
  if (events.length < 2) return [];
  const points = events.map(({ time }, index) => ({ time: new Date(time), missing: index + 1 }));
  const [first, last] = [points[0].time, points[points.length - 1].time];
  const isOneDay = first.toISOString().slice(0, 10) === last.toISOString().slice(0, 10);
  const label = text('messages missing or altered, running count', 'messages manquants ou altérés, cumul');
  return [
    chart({
      name: 'missing-over-time',
      title: words(
        (each) =>
          `${each.count(events.length)} messages went missing or were altered ${isOneDay ? `on ${each.date(first)}` : `between ${each.date(first)} and ${each.date(last)}`}`,
        (each) =>
          `${each.count(events.length)} messages manquants ou altérés ${isOneDay ? `le ${each.date(first)}` : `entre le ${each.date(first)} et le ${each.date(last)}`}`,
      ),
      caption: text(
        'A sudden step suggests an outage; a steady rise does not.',
        'Une marche soudaine évoque une panne ; une montée régulière, non.',
      ),
      plot: (language) => ({
        height: 240,
        x: { label: null, type: 'utc', ticks: 3, tickFormat: (time: Date) => momentText(time, first, last, language) },
        y: { label: label[language], grid: true, tickFormat: 'd' },
        marks: [
          Plot.lineY(points, { x: 'time', y: 'missing', curve: 'step-after', stroke: palette[0], strokeWidth: 2 }),
          Plot.ruleY([0]),
        ],
      }),
      columns: [say.time, say.runningCount],
      rows: points.map(({ time, missing }) => [time.toISOString().slice(0, 16).replace('T', ' '), missing]),
    }),
  ];
}

function directionTable({ test }: Comparison): Block {
  const rows = (['a-to-b', 'b-to-a'] as const).map((direction) => {
    const { sent, missing, altered, pValue } = test.byDirection[direction];
    return [arrows[direction], sent, missing, altered, chance(pValue)];
  });
  return table({ label: say.direction, columns: [say.direction, say.sent, say.missing, say.altered, say.p], rows });
}

function termsPart({ test }: Comparison): Block {
  if (test.byTerm.length === 0) return paragraph(say.noTerms);
  return table({
    label: say.terms,
    columns: [say.term, say.missingOrAltered, say.sent, say.bounds, say.pAdjusted, say.how],
    rows: test.byTerm.map(({ term, missing, sent, low, high, pAdjusted, mostlyArrives }) => [
      term,
      missing,
      sent,
      words((each) => `${each.percent(low)} – ${each.percent(high)}`),
      chance(pAdjusted),
      mostlyArrives ? say.often : say.mostly,
    ]),
  });
}

/** The comparison as blocks: conclusions, facts, what was not tested, terms, limits. */
export function comparisonBlocks(comparison: Comparison): Block[] {
  const untested = exclusionsOf(comparison);
  return [
    ...conclusionsOf(comparison).map((sentence) => paragraph(strong(sentence))),
    heading(say.facts),
    table({ label: say.facts, columns: [say.verdict, say.messages], rows: verdictRows(comparison) }),
    directionTable(comparison),
    ...timeChart(comparison),
    ...(untested.length === 0
      ? []
      : [heading(say.untested), table({ label: say.untested, columns: [say.cause, say.messages], rows: untested })]),
    heading(say.terms),
    termsPart(comparison),
    heading(say.limits),
    bullets([say.fact, say.deleted, say.apps, say.independent, ...comparison.notes, say.counts, say.local]),
  ];
}

/** The comparison as one HTML file in both languages; no text of a message, no name. */
export const comparisonReport = (comparison: Comparison, language: Language): string =>
  pageMarkup({ title: say.title, language, body: comparisonBlocks(comparison) });
