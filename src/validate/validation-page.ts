import {
  type Block,
  bullets,
  chart,
  cited,
  code,
  details,
  heading,
  link,
  notice,
  paragraph,
  strong,
  subheading,
  table,
  type Words,
} from '../document/blocks.ts';
import { pageMarkup } from '../document/page.ts';
import type { Bilingual, Language } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { words } from '../language/words.ts';
import type { Evidence, Figure } from '../scenario/evidence.ts';
import { placeText, quantityText, titleLanguage } from '../scenario/french/translated.ts';
import { comparisonsChart, mostInTable } from './chart.ts';
import type { Outcome } from './judge.ts';
import { kinds } from './kinds.ts';
import { kindMeanings, kindNames, kindTitles } from './messages.ts';
import {
  blindSpotText,
  intervalText,
  naiveSentence,
  naiveText,
  numberText,
  sharpnessText,
  shownText,
  skillText,
  verdictText,
} from './outcome-words.ts';
import { pooledSkill } from './power.ts';

const capital = (said: string): string => said.charAt(0).toUpperCase() + said.slice(1);

const comparisonsTable = ({ comparisons, case: { title, kind } }: Outcome): Block => {
  const isJudged = kind !== 'illustration';
  return table({
    label: title,
    columns: [
      text('What', 'Quoi'),
      text('Model', 'Modèle'),
      text('Interval', 'Intervalle'),
      text('Published', 'Publié'),
      ...(isJudged ? [text('Within', 'Dedans')] : []),
    ],
    rows: comparisons.map((each) => [
      each.what,
      words(({ language }) => numberText(each.predicted, each, language)),
      words(({ language }) => intervalText(each, language)),
      words(({ language }) => numberText(each.published, each, language)),
      ...(isJudged ? [each.agrees ? text('yes', 'oui') : text('no', 'non')] : []),
    ]),
    numbers: true,
  });
};

/** An assumption as its file says it: a moment such as 2017.12 keeps its digits, a year takes no separator. */
const assumedText = (value: number): Bilingual =>
  Math.abs(value) < 10_000
    ? text(String(value), String(value).replace('.', ','))
    : words((say) => say.number(value, 6));

const figureItem = (id: string, evidence: Evidence<Figure>): Words => {
  const figure = evidence.get(id);
  if (figure === undefined) return code(id);
  const [what, where, { source }] = [quantityText(figure), placeText({ place: figure.place }), figure];
  return [
    ...[code(id), ' ', text(`${what.en}, ${where.en} (`, `${what.fr}, ${where.fr} (`)],
    ...[cited(source.title, titleLanguage(source.title)), ')'],
  ];
};

/** A label and the bullets under it; nothing where there are none. */
const labelledBullets = (label: Bilingual, items: readonly Words[]): Block[] =>
  items.length === 0 ? [] : [paragraph(label), bullets(items)];

function restsOn({ case: found }: Outcome, evidence: Evidence<Figure>): Block {
  const { uses, heldAgainst, naive, assuming, assumptions } = found;
  const figures = (ids: Readonly<Record<string, string>>): Words[] =>
    Object.values(ids).map((id) => figureItem(id, evidence));
  const assumed = Object.values(assuming).map(({ because, value }) => [assumedText(value), text(': ', ' : '), because]);
  return details(text('What it rests on', 'Sur quoi il repose'), [
    ...labelledBullets(text('Used:', 'Utilisé :'), figures(uses)),
    ...labelledBullets(text('Held against:', 'Comparé à :'), figures(heldAgainst)),
    ...labelledBullets(text('Used by the naive prediction:', 'Utilisé par la prédiction naïve :'), figures(naive.uses)),
    ...labelledBullets(text('Assumed:', 'Supposé :'), [...assumed, ...assumptions]),
  ]);
}

const resultOf = (outcome: Outcome): Block => {
  if (outcome.missing !== null) return notice(outcome.missing);
  return outcome.comparisons.length > mostInTable ? chart(comparisonsChart(outcome)) : comparisonsTable(outcome);
};

function caseBlocks(outcome: Outcome, evidence: Evidence<Figure>): Block[] {
  const { id, title, about, because } = outcome.case;
  const verdict = words((say) => `${capital(say.of(verdictText(outcome)))}.`);
  return [
    subheading(title, id),
    paragraph([strong(verdict), ' ', about]),
    resultOf(outcome),
    paragraph(naiveSentence(outcome)),
    ...(because === undefined
      ? []
      : [paragraph([text('Why it should fail: ', 'Pourquoi l’échec est attendu : '), because])]),
    restsOn(outcome, evidence),
  ];
}

const overview = (outcomes: readonly Outcome[]): Block =>
  table({
    label: text('All cases', 'Tous les cas'),
    columns: [
      text('Case', 'Cas'),
      text('Kind', 'Sorte'),
      text('Outcome', 'Issue'),
      text('Interval, high over low', 'Intervalle, haut sur bas'),
      text('Naive prediction', 'Prédiction naïve'),
      text('Shown', 'Montré'),
    ],
    rows: outcomes.map((outcome) => [
      link(outcome.case.title, `#${outcome.case.id}`),
      kindNames[outcome.case.kind],
      verdictText(outcome),
      sharpnessText(outcome),
      naiveText(outcome),
      shownText(outcome),
    ]),
  });

const lead = text(
  'Each case computes a figure from others that were published and holds it against one that was not used. Synthetic people only: no case is a finding about a deployment.',
  'Chaque cas calcule un chiffre à partir d’autres chiffres publiés et le compare à un chiffre qui n’a pas servi. Population synthétique seulement : aucun cas n’est un constat sur un déploiement.',
);

/** Cases and how they ended, as blocks. */
export const validationBlocks = (outcomes: readonly Outcome[], evidence: Evidence<Figure>, bugs: boolean): Block[] => [
  paragraph(lead),
  paragraph(skillText(pooledSkill(outcomes)), 'answer'),
  overview(outcomes),
  ...kinds.flatMap((kind) => {
    const those = outcomes.filter((outcome) => outcome.case.kind === kind);
    if (those.length === 0) return [];
    return [
      heading(kindTitles[kind], kind),
      paragraph(kindMeanings[kind]),
      ...those.flatMap((each) => caseBlocks(each, evidence)),
    ];
  }),
  ...(bugs
    ? [
        heading(text('What these cases cannot see', 'Ce que ces cas ne voient pas'), 'blind-spots'),
        paragraph(blindSpotText()),
      ]
    : []),
];

/** The page of validation: model and published side by side, predictions first. */
export const validationMarkup = (
  outcomes: readonly Outcome[],
  evidence: Evidence<Figure>,
  language: Language,
  bugs: boolean,
): string =>
  pageMarkup({
    title: text('Validation', 'Validation'),
    language,
    body: validationBlocks(outcomes, evidence, bugs),
  });
