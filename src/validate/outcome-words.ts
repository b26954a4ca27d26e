import type { Bilingual, Language } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { count, number, percent } from '../language/numbers.ts';
import { type Say, words } from '../language/words.ts';
import { type DeliberateBug, deliberateBugs } from './blind-spots.ts';
import type { Outcome } from './judge.ts';
import { naiveNames, verdictWords } from './messages.ts';
import type { Comparison } from './method.ts';
import type { Skill } from './power.ts';

/** Large counts to five digits. */
const rounded = (value: number): number => Number(Math.round(value).toPrecision(5));

/** A number of a comparison, as its unit is written. */
export function numberText(value: number, { unit }: Pick<Comparison, 'unit'>, language: Language): string {
  if (unit === 'share') return percent(value, language, Math.abs(value) < 0.01 ? 3 : 1);
  if (unit === 'count') return value < 100 ? number(value, language, 3) : count(rounded(value), language);
  return number(value, language, 3);
}

export const intervalText = (comparison: Comparison, language: Language): string => {
  const ends = [comparison.low, comparison.high].map((end) => numberText(end, comparison, language));
  return language === 'en' ? `${ends[0]} to ${ends[1]}` : `${ends[0]} à ${ends[1]}`;
};

const asExpected = text(', as expected', ', comme attendu');
const notAsExpected = text(', not as expected', ', contrairement à l’attente');

/** What a case showed, in a few words: of several comparisons, how many agree. */
export function verdictText({ verdict, missing, comparisons, case: { expected } }: Outcome): Bilingual {
  if (missing !== null) return text('nothing to judge: fails', 'rien à juger : échoue');
  if (verdict === null) return text('no verdict', 'sans verdict');
  const agreeing = comparisons.filter(({ agrees }) => agrees).length;
  const of = text(` (${agreeing} of ${comparisons.length})`, ` (${agreeing} sur ${comparisons.length})`);
  const share = comparisons.length > 1 ? of : text('');
  const wanted = verdict !== expected ? notAsExpected : expected === 'fails' ? asExpected : text('');
  return words((say) => [verdictWords[verdict], share, wanted].map(say.of).join(''));
}

/** Upper over lower end, as a factor. */
export const sharpnessText = ({ sharpness }: Outcome): Bilingual =>
  sharpness === null ? text('–') : words((say) => (Number.isFinite(sharpness) ? `× ${say.number(sharpness, 2)}` : '∞'));

/** Whether the naive prediction would have passed too. */
export const naiveText = ({ naive }: Outcome): Bilingual =>
  naive === null ? text('–') : naive.agrees ? text('passes too', 'passe aussi') : text('fails', 'échoue');

export const shownText = ({ shown }: Outcome): Bilingual => (shown ? text('shown', 'montré') : text('–'));

/** The naive prediction of a case in a sentence, with what it comes to. */
export const naiveSentence = (outcome: Outcome): Bilingual => {
  const { naive, comparisons, case: found } = outcome;
  return words(
    (say) =>
      `Without a model (${say.of(naiveNames[found.naive.guess])}): ${say.of(found.naive.says)}${naive === null ? '' : `, ${numberText(naive.value, comparisons[0], 'en')}${comparisons.length > 1 ? ' on average' : ''}; in an interval as wide it ${say.of(naiveText(outcome))}. The interval’s ends: ${say.of(sharpnessText(outcome))}`}.`,
    (say) =>
      `Sans modèle (${say.of(naiveNames[found.naive.guess])}) : ${say.of(found.naive.says)}${naive === null ? '' : `, ${numberText(naive.value, comparisons[0], 'fr')}${comparisons.length > 1 ? ' en moyenne' : ''} ; dans un intervalle aussi large, cela ${say.of(naiveText(outcome))}. Rapport des bornes de l’intervalle : ${say.of(sharpnessText(outcome))}`}.`,
  );
};

/** What all predictions come to, in two sentences; nothing where none could be judged. */
export const skillText = ({ predictions, held, withPower, shown, value }: Skill): Bilingual =>
  words(
    (say) =>
      `Of ${predictions} predictions ${held} agree. In ${withPower} the naive prediction fails; in ${shown} of these the model’s holds: these alone show something. Pooled skill over the naive predictions: ${value === null ? '–' : say.number(value, 2)} (1: exact; 0: no nearer than they; below: further off).`,
    (say) =>
      `Sur ${predictions} prédictions, ${held} s’accordent. Pour ${withPower}, la prédiction naïve échoue ; pour ${shown} d’entre elles, celle du modèle tient : elles seules montrent quelque chose. Gain moyen sur les prédictions naïves : ${value === null ? '–' : say.number(value, 2)} (1 : exact ; 0 : pas plus près qu’elles ; en dessous : plus loin).`,
  );

const caught = (bug: DeliberateBug): boolean => bug.caughtBy.length > 0;

/** Which of the deliberate bugs these cases would not have noticed. */
export const blindSpotText = (): Bilingual => {
  const all = deliberateBugs.length;
  const [seen, unseen] = [deliberateBugs.filter(caught), deliberateBugs.filter((bug) => !caught(bug))];
  const list = (bugs: readonly DeliberateBug[], say: Say): string =>
    bugs.map(({ title }) => say.of(title)).join(say.of(text('; ', ' ; ')));
  return words(
    (say) =>
      `Of ${all} bugs put into the engine on purpose, these cases catch ${seen.length} (${list(seen, say)}) and could not have caught ${unseen.length} (${list(unseen, say)}): nothing published tells them. The tests catch all ${all}.`,
    (say) =>
      `De ${all} erreurs mises exprès dans le moteur, ces cas en décèlent ${seen.length} (${list(seen, say)}) et n’auraient pu en déceler ${unseen.length} (${list(unseen, say)}) : rien de publié ne les trahit. Les tests les décèlent toutes les ${all}.`,
  );
};
