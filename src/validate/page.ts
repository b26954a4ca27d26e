import { cellsTable, stackedStyle } from '../document/cells-table.ts';
import { both, type Html, html } from '../document/html.ts';
import { pageMarkup } from '../document/page.ts';
import { inBoth, type Language } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { number } from '../language/numbers.ts';
import type { Evidence, Figure } from '../scenario/evidence.ts';
import { comparisonsChart, mostInTable } from './chart.ts';
import type { Outcome } from './judge.ts';
import { kinds } from './kinds.ts';
import { kindMeanings, kindNames, kindTitles } from './messages.ts';
import { blindSpotText, intervalText, numberText, verdictText } from './words.ts';

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const comparisons = ({ comparisons: compared, case: found }: Outcome): Html =>
  cellsTable({
    label: found.title,
    columns: [
      text('What', 'Quoi'),
      text('Model', 'Modèle'),
      text('Interval', 'Intervalle'),
      text('Published', 'Publié'),
      ...(found.kind === 'illustration' ? [] : [text('Within', 'Dedans')]),
    ],
    rows: compared.map((each) => [
      both(each.what),
      both(inBoth((language) => numberText(each.predicted, each, language))),
      both(inBoth((language) => intervalText(each, language))),
      both(inBoth((language) => numberText(each.published, each, language))),
      ...(found.kind === 'illustration' ? [] : [both(each.agrees ? text('yes', 'oui') : text('no', 'non'))]),
    ]),
    numbers: true,
    stacked: true,
  });

/** An assumption as its file says it: a moment such as 2017.12 keeps its digits, a year takes no separator. */
const assumedText = (value: number, language: Language): string => {
  const digits = Math.abs(value) < 10_000 ? String(value) : number(value, language, 6);
  return language === 'fr' ? digits.replace('.', ',') : digits;
};

const figures = (ids: Readonly<Record<string, string>>, evidence: Evidence<Figure>): Html =>
  html`<ul>${Object.values(ids).map((id) => {
    const figure = evidence.get(id);
    if (figure === undefined) return html`<li><code>${id}</code></li>`;
    const { quantity, place, source } = figure;
    return html`<li><code>${id}</code> <span lang="en">${quantity}, ${place} (${source.title})</span><span lang="fr">${place} (${source.title})</span></li>`;
  })}</ul>`;

function caseSection(outcome: Outcome, evidence: Evidence<Figure>): Html {
  const { case: found, missing } = outcome;
  const assumed = [
    ...Object.values(found.assuming).map(({ because, value }) => ({ because, value })),
    ...found.assumptions,
  ];
  return html`<section id="${found.id}"><h3>${both(found.title)}</h3>
<p><strong>${both(inBoth((language) => capital(verdictText(outcome)[language])))}.</strong> ${both(found.about)}</p>
${missing === null ? (outcome.comparisons.length > mostInTable ? comparisonsChart(outcome) : comparisons(outcome)) : html`<p class="warning">${both(missing)}</p>`}
${found.because === undefined ? '' : html`<p>${both(text('Why it should fail: ', 'Pourquoi l’échec est attendu : '))}${both(found.because)}</p>`}
<details><summary>${both(text('What it rests on', 'Sur quoi il repose'))}</summary>
${Object.keys(found.uses).length === 0 ? '' : html`<p>${both(text('Used:', 'Utilisé :'))}</p>${figures(found.uses, evidence)}`}
<p>${both(text('Held against:', 'Comparé à :'))}</p>${figures(found.heldAgainst, evidence)}
${
  assumed.length === 0
    ? ''
    : html`<p>${both(text('Assumed:', 'Supposé :'))}</p><ul>${assumed.map((each) =>
        'because' in each
          ? html`<li>${both(inBoth((language) => assumedText(each.value, language)))}${both(text(': ', ' : '))}${both(each.because)}</li>`
          : html`<li>${both(each)}</li>`,
      )}</ul>`
}</details></section>`;
}

const overview = (outcomes: readonly Outcome[]): Html =>
  cellsTable({
    label: text('All cases', 'Tous les cas'),
    columns: [text('Case', 'Cas'), text('Kind', 'Sorte'), text('Outcome', 'Issue')],
    rows: outcomes.map((outcome) => [
      html`<a href="#${outcome.case.id}">${both(outcome.case.title)}</a>`,
      both(kindNames[outcome.case.kind]),
      both(verdictText(outcome)),
    ]),
    stacked: true,
  });

/** The page of validation: model and published side by side, predictions first. */
export function validationMarkup(
  outcomes: readonly Outcome[],
  evidence: Evidence<Figure>,
  language: Language,
  bugs: boolean,
): string {
  const body = html`<p>${both(
    text(
      'Each case computes a figure from others that were published and holds it against one that was not used. Synthetic people only: no case is a finding about a deployment.',
      'Chaque cas calcule un chiffre à partir d’autres chiffres publiés et le compare à un chiffre qui n’a pas servi. Population synthétique seulement : aucun cas n’est un constat sur un déploiement.',
    ),
  )}</p>
${overview(outcomes)}
${kinds.map((kind) => {
  const those = outcomes.filter((outcome) => outcome.case.kind === kind);
  return those.length === 0
    ? ''
    : html`<h2>${both(kindTitles[kind])}</h2><p>${both(kindMeanings[kind])}</p>${those.map((each) => caseSection(each, evidence))}`;
})}
${bugs ? html`<h2>${both(text('What these cases cannot see', 'Ce que ces cas ne voient pas'))}</h2><p>${both(blindSpotText())}</p>` : ''}`;
  return pageMarkup({ title: text('Validation', 'Validation'), language, body, style: stackedStyle });
}
