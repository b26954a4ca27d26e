import * as Plot from '@observablehq/plot';
import { chartFigure, palette, table } from '../../../document/chart.ts';
import { both, html } from '../../../document/html.ts';
import { pageMarkup } from '../../../document/page.ts';
import { type Bilingual, inBoth, type Language } from '../../../language/bilingual.ts';
import { text } from '../../../language/french.ts';
import { count, date, number, percent } from '../../../language/numbers.ts';
import type { Comparison, Direction } from '../compare/compare.ts';
import { conclusionOf, verdictCounts, verdictOrder, verdictWords } from './comparison-text.ts';

const say = {
  title: text('Two ends of a chat', 'Les deux bouts d’une conversation'),
  facts: text('What became of the messages', 'Ce que sont devenus les messages'),
  verdict: text('verdict', 'verdict'),
  messages: text('messages', 'messages'),
  direction: text('direction', 'sens'),
  sent: text('sent', 'envoyés'),
  missing: text('missing', 'manquants'),
  altered: text('altered', 'altérés'),
  p: text('chance under ordinary loss', 'probabilité sous pertes ordinaires'),
  terms: text('Terms of the messages that disappear', 'Termes des messages qui disparaissent'),
  term: text('term', 'terme'),
  bounds: text('share missing, bounds', 'part manquante, bornes'),
  pAdjusted: text('chance, corrected', 'probabilité, corrigée'),
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
    'A message that the receiver deleted without a trace looks missing. Ask both people before you conclude.',
    'Un message que le destinataire a supprimé sans laisser de trace paraît manquant. Demandez aux deux personnes avant de conclure.',
  ),
  independent: text(
    'The test takes ordinary losses as independent of each other; an hour without network is not. Look at when the messages went missing.',
    'Le test suppose des pertes ordinaires indépendantes ; une heure sans réseau ne l’est pas. Regardez quand les messages ont disparu.',
  ),
  counts: text(
    'Counts are of messages, not of people. Names are replaced by letters.',
    'Les nombres comptent des messages, non des personnes. Les noms sont remplacés par des lettres.',
  ),
  local: text(
    'Made on the user’s own machine; nothing was sent.',
    'Établi sur la machine de l’utilisateur ; rien n’a été envoyé.',
  ),
};

const arrows: Record<Direction, Bilingual> = {
  'a-to-b': text('from A to B', 'de A vers B'),
  'b-to-a': text('from B to A', 'de B vers A'),
};

const bounds = (low: number, high: number): Bilingual => ({
  en: `${percent(low, 'en')} – ${percent(high, 'en')}`,
  fr: `${percent(low, 'fr')} – ${percent(high, 'fr')}`,
});

const leastChance = 1e-4;

/** A chance as each language writes it; below one in ten thousand its digits say nothing more. */
const chance = (value: number): Bilingual =>
  inBoth((language) => (value < leastChance ? `< ${number(leastChance, language)}` : number(value, language, 2)));

const dayMilliseconds = 86_400_000;

/** A day, with the hour where only a few days are shown. */
function momentText(time: Date, first: Date, last: Date, language: Language): string {
  const day = date(time, language);
  if (last.getTime() - first.getTime() > 5 * dayMilliseconds) return day;
  return `${day}\n${time
    .toISOString()
    .slice(11, 16)
    .replace(':', language === 'fr' ? ' h ' : ':')}`;
}

/** When messages went missing: their running count, a straight line where loss is even. */
function timeChart(comparison: Comparison) {
  const events = comparison.messages.filter(({ verdict }) => verdict === 'missing' || verdict === 'altered');
  if (events.length < 2) return null;
  const points = events.map(({ time }, index) => ({ time: new Date(time), missing: index + 1 }));
  const [first, last] = [points[0].time, points[points.length - 1].time];
  const label = (language: Language): string =>
    language === 'fr' ? 'messages manquants ou altérés, cumul' : 'messages missing or altered, running count';
  return chartFigure({
    name: 'missing-over-time',
    title: text(
      `${count(events.length, 'en')} messages went missing or were altered between ${date(first, 'en')} and ${date(last, 'en')}`,
      `${count(events.length, 'fr')} messages manquants ou altérés entre le ${date(first, 'fr')} et le ${date(last, 'fr')}`,
    ),
    caption: text(
      'A sudden step suggests an outage; a steady rise does not.',
      'Une marche soudaine évoque une panne ; une montée régulière, non.',
    ),
    plot: (language) => ({
      height: 240,
      x: { label: null, type: 'utc', ticks: 3, tickFormat: (time: Date) => momentText(time, first, last, language) },
      y: { label: label(language), grid: true, tickFormat: 'd' },
      marks: [
        Plot.lineY(points, { x: 'time', y: 'missing', curve: 'step-after', stroke: palette[0], strokeWidth: 2 }),
        Plot.ruleY([0]),
      ],
    }),
    columns: [text('time', 'heure'), text('running count', 'cumul')],
    rows: points.map(({ time, missing }) => [time.toISOString().slice(0, 16).replace('T', ' '), missing]),
  });
}

/** The comparison as one HTML file in both languages; no text of a message, no name. */
export function comparisonReport(comparison: Comparison, language: Language): string {
  const { test } = comparison;
  const counts = verdictCounts(comparison);
  const chart = timeChart(comparison);
  const directions = (['a-to-b', 'b-to-a'] as const).map((direction) => {
    const { sent, missing, altered, pValue } = test.byDirection[direction];
    return [arrows[direction], sent, missing, altered, chance(pValue)];
  });
  const body = html`<p class="finding"><strong>${both(conclusionOf(comparison))}</strong></p>
<h2>${both(say.facts)}</h2>
${table(
  [say.verdict, say.messages],
  verdictOrder.map((verdict) => [verdictWords[verdict], counts[verdict]]),
)}
${table([say.direction, say.sent, say.missing, say.altered, say.p], directions)}
${chart ?? ''}
<h2>${both(say.terms)}</h2>
${
  test.byTerm.length === 0
    ? html`<p>${both(say.noTerms)}</p>`
    : table(
        [say.term, say.missing, say.sent, say.bounds, say.pAdjusted],
        test.byTerm.map(({ term, missing, sent, low, high, pAdjusted }) => [
          term,
          missing,
          sent,
          bounds(low, high),
          chance(pAdjusted),
        ]),
      )
}
<h2>${both(say.limits)}</h2>
<ul>${[say.fact, say.deleted, say.independent, ...comparison.notes, say.counts, say.local].map(
    (point) => html`<li>${both(point)}</li>`,
  )}</ul>`;
  return pageMarkup({ title: say.title, language, body });
}
