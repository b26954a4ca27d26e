import * as Plot from '@observablehq/plot';
import { type Block, bullets, type Chart, chart, heading, notice, paragraph, table } from '../../document/blocks.ts';
import { palette } from '../../document/drawing.ts';
import { html } from '../../document/html.ts';
import { pageMarkup } from '../../document/page.ts';
import type { Bilingual, Language } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import { number, percent } from '../../language/numbers.ts';
import { quoted, words } from '../../language/words.ts';
import { seeded, shuffle } from '../../statistics/seeded.ts';
import type { ClaimAudit, ClaimRow } from './claim.ts';
import { vowLines } from './heard-words.ts';
import { type ObjectWords, wordsOf } from './object-words.ts';
import type { Vow } from './vows.ts';

type Dots = NonNullable<ClaimAudit['dots']>;

/** Dots in a row of the picture, and the pixels that each takes. */
const [dotColumns, dotPixels] = [125, 6];

/** What the dots are: how many of each, their colour and width; the rest is not flagged. */
export function kindsOf(
  { wanted, found, falseAlerts }: Dots,
  of: ObjectWords,
): readonly (readonly [kind: Bilingual, count: number, colour: string, width: number])[] {
  const soughtAnd = (end: Bilingual) => text(`${of.sought.en} ${end.en}`, `${of.sought.fr} ${end.fr}`);
  return [
    [text('flagged wrongly', 'signalés à tort'), falseAlerts, palette[1], 6],
    [soughtAnd(of.found), found, palette[0], 9],
    [soughtAnd(of.missed), wanted - found, palette[7], 9],
  ];
}

/** One path a kind of dot: a point drawn as a line of no length with round ends. */
function dotsPath(places: Int32Array, colour: string, width: number): string {
  const at = (step: number): number => step * dotPixels + 4;
  const d = [...places].map((place) => `M${at(place % dotColumns)} ${at(Math.floor(place / dotColumns))}h0`).join('');
  return `<path d="${d}" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" fill="none"/>`;
}

/** Scattered as people in a crowd are, the same way each time. */
function dotsSvg(dots: Dots, of: ObjectWords, label: string): string {
  const places = shuffle(
    Int32Array.from({ length: dots.of }, (_, place) => place),
    seeded(1),
  );
  let from = 0;
  const paths = kindsOf(dots, of).map(([, count, colour, width]) => {
    const to = from + Math.max(0, Math.round(count));
    const own = places.subarray(from, to);
    from = to;
    return dotsPath(own, colour, width);
  });
  const [wide, high] = [dotColumns * dotPixels + 2, (dots.of / dotColumns) * dotPixels + 2];
  const open = html`<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${label}" viewBox="0 0 ${wide} ${high}">`;
  return `${open}${dotsPath(places.subarray(from), '#c3cad2', 2.4)}${paths.join('')}</svg>`;
}

/** 10,000 passers-by as dots; those flagged wrongly, found and missed stand out by colour and by size. */
function dotsChart(dots: Dots, of: ObjectWords): Chart {
  const kinds = kindsOf(dots, of);
  const title = words(
    (say) => `Of 10,000 ${of.all.en}: ${kinds.map(([kind, count]) => `${say.number(count)} ${kind.en}`).join(', ')}.`,
    (say) => `Sur 10 000 ${of.all.fr} : ${kinds.map(([kind, count]) => `${say.number(count)} ${kind.fr}`).join(', ')}.`,
  );
  return {
    name: 'dots',
    title,
    caption: text(
      `Grey: not flagged. Orange: flagged wrongly. Large blue: ${of.sought.en} ${of.found.en}. Large black: ${of.sought.en} ${of.missed.en}. Numbers under one are rounded away in the picture.`,
      `Gris : non signalés. Orange : signalés à tort. Gros bleu : ${of.sought.fr} ${of.found.fr}. Gros noir : ${of.sought.fr} ${of.missed.fr}. Moins d’une unité ne se voit pas sur l’image.`,
    ),
    plot: (language) => dotsSvg(dots, of, title[language]),
    columns: [of.all, text('of 10,000', 'sur 10 000')],
    rows: kinds.map(([kind, count]) => [kind, Number(count.toPrecision(4))]),
  };
}

const shareText = (share: number | null): Bilingual | null =>
  share === null ? null : words((say) => say.percent(share));

const rowsTable = (rows: readonly ClaimRow[], first: Bilingual): Block =>
  table({
    label: first,
    columns: [
      first,
      text('false alerts a day', 'fausses alertes par jour'),
      text('true alerts a day', 'vraies alertes par jour'),
      text('share of alerts that are true', 'part des alertes qui sont vraies'),
    ],
    rows: rows.map(({ value, falseAlerts, trueAlerts, ppv }) => [
      ...[value, falseAlerts, trueAlerts].map((each) => words((say) => say.number(each))),
      shareText(ppv),
    ]),
    numbers: true,
  });

function baseRateChart(audit: ClaimAudit): Chart | null {
  const rows = audit.byWanted.filter((row) => row.value > 0 && row.ppv !== null);
  if (rows.length < 2) return null;
  const [rare, common] = [rows[0], rows[rows.length - 1]];
  const { sought } = wordsOf(audit.claim.object);
  const aDay = text(`${sought.en} a day`, `${sought.fr} par jour`);
  return {
    name: 'base-rate',
    title: words(
      (say) =>
        `The same promise: ${say.percent(rare.ppv!)} of alerts true with ${say.number(rare.value)} ${sought.en} a day, ${say.percent(common.ppv!)} with ${say.number(common.value)}`,
      (say) =>
        `La même promesse (${sought.fr}, par jour) : ${say.percent(rare.ppv!)} d’alertes vraies s’il y en a ${say.number(rare.value)}, ${say.percent(common.ppv!)} s’il y en a ${say.number(common.value)}`,
    ),
    plot: (language) => ({
      height: 260,
      x: {
        type: 'log',
        label: aDay[language],
        ticks: 4,
        tickFormat: (value: number) => number(value, language),
      },
      y: {
        domain: [0, 1],
        label: text('share of alerts that are true', 'part des alertes qui sont vraies')[language],
        grid: true,
        tickFormat: (value: number) => percent(value, language, 0),
      },
      marks: [
        Plot.line(rows, { x: 'value', y: 'ppv', stroke: palette[0], strokeWidth: 2 }),
        Plot.dot(rows, { x: 'value', y: 'ppv', fill: palette[0], r: 4 }),
      ],
    }),
    columns: [aDay, text('share true', 'part vraie')],
    rows: rows.map((row) => [row.value, Number(row.ppv!.toPrecision(4))]),
  };
}

const publishedTable = ({ published }: ClaimAudit): Block =>
  table({
    label: text('Published cases', 'Cas publiés'),
    columns: [
      text('case', 'cas'),
      text('passers-by', 'passants'),
      text('alerts', 'alertes'),
      text('false', 'fausses'),
      text('false per passer-by, 95 %', 'fausses par passant, 95 %'),
      text('figures', 'chiffres'),
    ],
    rows: published.map(({ name, passersBy, alerts, falseAlerts, perPasserBy, low, high, ids, status }) => [
      name,
      passersBy,
      alerts,
      falseAlerts,
      words(
        (say) => `${say.number(perPasserBy, 2)} [${say.number(low, 2)}; ${say.number(high, 2)}]`,
        (say) => `${say.number(perPasserBy, 2)} [${say.number(low, 2)} ; ${say.number(high, 2)}]`,
      ),
      `${ids.join(', ')} (${status})`,
    ]),
  });

const method = text(
  'False alerts a day = (crowd − wanted) × rate per passer-by; a rate per comparison f over a list of W entries is 1 − (1 − f)^W per passer-by. True alerts = wanted × share detected. Ranges “by a day’s chance” are binomial (2.5 and 97.5 %). What a test of N bounds is Clopper and Pearson’s exact interval (1934); with no error, 1 − 0.05^(1/N), about 3 / N (Hanley and Lippman-Hand 1983).',
  'Fausses alertes par jour = (fréquentation − recherchées) × taux par passant ; un taux par comparaison f sur une liste de W fiches fait 1 − (1 − f)^W par passant. Vraies alertes = recherchées × part reconnue. Les fourchettes « selon le hasard du jour » sont binomiales (2,5 et 97,5 %). Ce que borne un essai sur N est l’intervalle exact de Clopper et Pearson (1934) ; sans erreur, 1 − 0,05^(1/N), environ 3 / N (Hanley et Lippman-Hand 1983).',
);

/** Rows under a heading; nothing where there are none. */
const varied = (title: Bilingual, rows: readonly ClaimRow[], first: Bilingual): Block[] =>
  rows.length === 0 ? [] : [heading(title), rowsTable(rows, first)];

/** What the report on a claim shows. */
export function claimBlocks(audit: ClaimAudit): readonly Block[] {
  const baseRate = baseRateChart(audit);
  const of = wordsOf(audit.claim.object);
  return [
    bullets(audit.findings.map((finding) => finding.text)),
    ...(audit.dots === null ? [] : [chart(dotsChart(audit.dots, of))]),
    ...audit.assumed.map((line) => notice(line)),
    ...(baseRate === null ? [] : [chart(baseRate)]),
    ...varied(
      text('With the length of the list', 'Selon la longueur de la liste'),
      audit.byList,
      text('entries', 'fiches'),
    ),
    ...varied(
      text('With the crowd', 'Selon la fréquentation'),
      audit.byCrowd,
      text(`${of.all.en} a day`, `${of.all.fr} par jour`),
    ),
    ...(audit.day === null
      ? [rowsTable(audit.byRate, text(`false alerts per ${of.one.en}`, `fausses alertes par ${of.one.fr}`))]
      : []),
    heading(text('What the claim left unsaid', 'Ce que la promesse ne dit pas')),
    bullets(audit.unsaid),
    heading(text('Published cases', 'Cas publiés')),
    publishedTable(audit),
    heading(text('Method', 'Méthode')),
    paragraph(method),
  ];
}

/** The report on a claim: one HTML file, French and English. */
export const claimReport = (audit: ClaimAudit, language: Language): string =>
  pageMarkup({
    title: text('What the claim means here', 'Ce que veut dire la promesse ici'),
    language,
    body: claimBlocks(audit),
  });

export const vowHeading = text(
  'This promises without a number. For it to mean something, it would have to be shown:',
  'Cette promesse est sans nombre. Pour qu’elle veuille dire quelque chose, il faudrait montrer :',
);

/** The page on a promise without a number: what would have to be shown, and by what. */
export const vowReport = (sentence: string, vows: readonly Vow[], language: Language): string =>
  pageMarkup({
    title: text('What the promise would have to show', 'Ce que la promesse devrait montrer'),
    language,
    body: [paragraph(quoted({ en: sentence, fr: sentence })), paragraph(vowHeading), bullets(vowLines(vows))],
  });
