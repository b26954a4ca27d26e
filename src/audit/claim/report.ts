import * as Plot from '@observablehq/plot';
import { chartFigure, palette, table } from '../../document/chart.ts';
import { both, type Html, html } from '../../document/html.ts';
import { pageMarkup } from '../../document/page.ts';
import { type Bilingual, inBoth, type Language } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import { count, number, percent } from '../../language/numbers.ts';
import { seeded, shuffle } from '../../statistics/seeded.ts';
import type { ClaimAudit, ClaimRow } from './claim.ts';

/** One path a kind of dot: a point drawn as a line of no length with round ends. */
function dotsPath(places: readonly number[], columns: number, colour: string, width: number): Html {
  const d = places.map((place) => `M${(place % columns) * 6 + 4} ${Math.floor(place / columns) * 6 + 4}h0`).join('');
  return html`<path d="${d}" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" fill="none"/>`;
}

/** 10,000 passers-by as dots; those flagged wrongly, found and missed stand out by colour and by size. */
function dotPicture(audit: ClaimAudit): Html {
  const { dots } = audit;
  if (dots === null) return html``;
  const columns = 125;
  const [wrong, found] = [Math.round(dots.falseAlerts), Math.round(dots.found)];
  const missed = Math.round(dots.wanted - dots.found);
  // Scattered as people in a crowd are, the same way each time.
  const places = shuffle(
    Int32Array.from({ length: dots.of }, (_, place) => place),
    seeded(1),
  );
  const range = (from: number, to: number) => Array.from(places.subarray(from, Math.max(from, to)));
  const label = inBoth((language) =>
    language === 'fr'
      ? `Sur 10 000 passants : ${number(dots.falseAlerts, 'fr')} signalés à tort, ${number(dots.found, 'fr')} recherchés et reconnus, ${number(dots.wanted - dots.found, 'fr')} recherchés et non reconnus.`
      : `Of 10,000 passers-by: ${number(dots.falseAlerts, 'en')} flagged wrongly, ${number(dots.found, 'en')} wanted and found, ${number(dots.wanted - dots.found, 'en')} wanted and missed.`,
  );
  return html`<figure id="dots"><p class="title">${both(label)}</p>
<svg role="img" aria-label="${label.en}" viewBox="0 0 ${columns * 6 + 2} ${(dots.of / columns) * 6 + 2}" width="100%">
${dotsPath(range(wrong + found + missed, dots.of), columns, '#c3cad2', 2.4)}
${dotsPath(range(0, wrong), columns, palette[1], 6)}
${dotsPath(range(wrong, wrong + found), columns, palette[0], 9)}
${dotsPath(range(wrong + found, wrong + found + missed), columns, palette[7], 9)}
</svg>
<figcaption>${both(text('Grey: not flagged. Orange: innocent and flagged. Large blue: wanted and found. Large black: wanted and missed. Numbers under one person are rounded away in the picture.', 'Gris : non signalés. Orange : innocents signalés. Gros bleu : recherchés et reconnus. Gros noir : recherchés et non reconnus. Moins d’une personne ne se voit pas sur l’image.'))}</figcaption></figure>`;
}

function rowsTable(rows: readonly ClaimRow[], first: Bilingual, language: Language): Html {
  return table(
    [
      first,
      text('false alerts a day', 'fausses alertes par jour'),
      text('true alerts a day', 'vraies alertes par jour'),
      text('share of alerts that are true', 'part des alertes qui sont vraies'),
    ],
    rows.map((row) => [
      number(row.value, language),
      number(row.falseAlerts, language),
      number(row.trueAlerts, language),
      row.ppv === null ? '—' : percent(row.ppv, language),
    ]),
  );
}

const inLanguages = (rows: readonly ClaimRow[], first: Bilingual): Html =>
  html`<div lang="en">${rowsTable(rows, first, 'en')}</div><div lang="fr">${rowsTable(rows, first, 'fr')}</div>`;

function baseRateChart(audit: ClaimAudit): Html {
  const rows = audit.byWanted.filter((row) => row.value > 0 && row.ppv !== null);
  if (rows.length < 2) return html``;
  const [rare, common] = [rows[0], rows[rows.length - 1]];
  return chartFigure({
    name: 'base-rate',
    title: inBoth((language) =>
      language === 'fr'
        ? `La même promesse : ${percent(rare.ppv!, 'fr')} d’alertes vraies avec ${number(rare.value, 'fr')} personne recherchée par jour, ${percent(common.ppv!, 'fr')} avec ${number(common.value, 'fr')}`
        : `The same promise: ${percent(rare.ppv!, 'en')} of alerts true with ${number(rare.value, 'en')} wanted a day, ${percent(common.ppv!, 'en')} with ${number(common.value, 'en')}`,
    ),
    plot: (language) => ({
      height: 260,
      x: {
        type: 'log',
        label: language === 'fr' ? 'personnes recherchées par jour' : 'wanted people a day',
        ticks: 4,
        tickFormat: (value: number) => number(value, language),
      },
      y: {
        domain: [0, 1],
        label: language === 'fr' ? 'part des alertes qui sont vraies' : 'share of alerts that are true',
        grid: true,
        tickFormat: (value: number) => percent(value, language, 0),
      },
      marks: [lineOf(rows), dotOf(rows)],
    }),
    columns: [text('wanted a day', 'recherchées par jour'), text('share true', 'part vraie')],
    rows: rows.map((row) => [row.value, Number(row.ppv!.toPrecision(4))]),
  });
}

const lineOf = (rows: readonly ClaimRow[]) =>
  Plot.line(rows, { x: 'value', y: 'ppv', stroke: palette[0], strokeWidth: 2 });
const dotOf = (rows: readonly ClaimRow[]) => Plot.dot(rows, { x: 'value', y: 'ppv', fill: palette[0], r: 4 });

function publishedTable(audit: ClaimAudit): Html {
  const shown = (language: Language) =>
    table(
      [
        text('case', 'cas'),
        text('passers-by', 'passants'),
        text('alerts', 'alertes'),
        text('false', 'fausses'),
        text('false per passer-by, 95 %', 'fausses par passant, 95 %'),
        text('figures', 'chiffres'),
      ],
      audit.published.map((one) => [
        one.name[language],
        count(one.passersBy, language),
        count(one.alerts, language),
        count(one.falseAlerts, language),
        `${number(one.perPasserBy, language, 2)} [${number(one.low, language, 2)}; ${number(one.high, language, 2)}]`,
        `${one.ids.join(', ')} (${one.status})`,
      ]),
    );
  return html`<div lang="en">${shown('en')}</div><div lang="fr">${shown('fr')}</div>`;
}

const heading = (en: string, fr: string): Html => html`<h2>${both(text(en, fr))}</h2>`;

/** The report on a claim: one HTML file, French and English. */
export function claimReport(audit: ClaimAudit, language: Language): string {
  const body = html`
<ul>${audit.findings.map((finding) => html`<li>${both(finding.text)}</li>`)}</ul>
${audit.assumed.map((line) => html`<p class="warning">${both(line)}</p>`)}
${dotPicture(audit)}
${baseRateChart(audit)}
${audit.byList.length > 0 ? html`${heading('With the length of the list', 'Selon la longueur de la liste')}${inLanguages(audit.byList, text('entries', 'fiches'))}` : ''}
${audit.byCrowd.length > 0 ? html`${heading('With the crowd', 'Selon la fréquentation')}${inLanguages(audit.byCrowd, text('passers-by a day', 'passants par jour'))}` : ''}
${audit.day === null ? inLanguages(audit.byRate, text('false alerts per passer-by', 'fausses alertes par passant')) : ''}
${heading('What the claim left unsaid', 'Ce que la promesse ne dit pas')}
<ul>${audit.unsaid.map((line) => html`<li>${both(line)}</li>`)}</ul>
${heading('Published cases', 'Cas publiés')}
${publishedTable(audit)}
${heading('Method', 'Méthode')}
<p>${both(text('False alerts a day = (crowd − wanted) × rate per passer-by; a rate per comparison f over a list of W entries is 1 − (1 − f)^W per passer-by. True alerts = wanted × share detected. Ranges “by a day’s chance” are binomial (2.5 and 97.5 %). What a test of N bounds is Clopper and Pearson’s exact interval (1934); with no error, 1 − 0.05^(1/N), about 3 / N (Hanley and Lippman-Hand 1983).', 'Fausses alertes par jour = (fréquentation − recherchées) × taux par passant ; un taux par comparaison f sur une liste de W fiches fait 1 − (1 − f)^W par passant. Vraies alertes = recherchées × part reconnue. Les fourchettes « selon le hasard du jour » sont binomiales (2,5 et 97,5 %). Ce que borne un essai sur N est l’intervalle exact de Clopper et Pearson (1934) ; sans erreur, 1 − 0,05^(1/N), environ 3 / N (Hanley et Lippman-Hand 1983).'))}</p>`;
  return pageMarkup({ title: text('What the claim means here', 'Ce que veut dire la promesse ici'), language, body });
}
