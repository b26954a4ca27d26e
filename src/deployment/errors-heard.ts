import { hearPromise } from '../audit/claim/index.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { words } from '../language/words.ts';
import type { Answers, Asked, Errors, Read } from './answers.ts';
import { estimateOf } from './estimates.ts';
import { amount, share, shown, wrong } from './readers.ts';

const isPlain = (given: string): boolean => /^[\d\s.,%;/eE+-]+$/.test(given);

/** Two rates: false alerts, then misses. */
function rates(falseAlerts: string, misses: string, { answers }: Asked): Read<Errors> {
  const alerts =
    answers.deploy === 'behaviour'
      ? amount(falseAlerts, { least: 0, most: 10_000, example: '0.5' })
      : share(falseAlerts, '0.1%');
  if ('wrong' in alerts) return alerts;
  const missed = share(misses, '10%');
  return 'wrong' in missed ? missed : { value: { kind: 'rates', falseAlerts: alerts.value, misses: missed.value } };
}

/** What a vendor promises: how many are found, how many others are flagged. */
function promised(given: string, { answers }: Asked): Read<Errors> {
  const { promise } = hearPromise(given);
  const { accuracy } = promise;
  const detects = promise.detects ?? accuracy;
  const list = estimateOf(answers, 'list').value;
  const perPasserBy = promise.falseMatch === undefined ? promise.falseAlerts : 1 - (1 - promise.falseMatch) ** list;
  const falseAlerts = perPasserBy ?? (accuracy === undefined ? undefined : Number((1 - accuracy).toPrecision(12)));
  const said = shown(given);
  if (detects === undefined && falseAlerts === undefined)
    return wrong(
      `${said.en} holds no rate that was understood: write two such as 0.1% ; 10%, or a sentence such as “99 % accurate”`,
      `${said.fr} ne contient aucun taux compris : écrivez-en deux, comme 0.1% ; 10%, ou une phrase comme « fiable à 99 % »`,
    );
  if (detects === undefined || falseAlerts === undefined)
    return detects === undefined
      ? wrong(
          `${said.en} does not say how many of the list are recognised: add it, such as “90 % recognised”`,
          `${said.fr} ne dit pas combien de personnes de la liste sont reconnues : ajoutez-le, par exemple « 90 % reconnues »`,
        )
      : wrong(
          `${said.en} does not say how many others are flagged: add it, such as “0.1 % false alerts”`,
          `${said.fr} ne dit pas combien d’autres personnes sont signalées : ajoutez-le, par exemple « 0,1 % de fausses alertes »`,
        );
  return {
    value: { kind: 'rates', falseAlerts, misses: Number((1 - detects).toPrecision(12)), promise: given.trim() },
  };
}

/** `0.6` on the score of a recogniser, `0.1% ; 10%`, or a sentence of promise as `audit claim` reads it. */
export function readErrors(given: string, asked: Asked): Read<Errors> {
  const { deploy } = asked.answers;
  if (!isPlain(given)) {
    if (deploy !== 'behaviour') return promised(given, asked);
    const said = shown(given);
    return wrong(
      `${said.en} is not two rates such as 0.5 ; 30%: alerts on behaviour are counted a camera and day`,
      `${said.fr} n’est pas deux taux comme 0.5 ; 30% : les alertes sur les comportements se comptent par caméra et par jour`,
    );
  }
  const parts = given
    .replace(/\s+/g, ' ')
    .split(/[;/]|, | (?=[\d.])/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length === 1 && deploy === 'faces' && !given.includes('%')) {
    const threshold = amount(parts[0], { least: 0, most: 1, example: '0.6' });
    return 'wrong' in threshold ? threshold : { value: { kind: 'threshold', threshold: threshold.value } };
  }
  if (parts.length === 2) return rates(parts[0], parts[1], asked);
  const said = shown(given);
  const threshold = deploy === 'faces';
  return wrong(
    `${said.en} is ${threshold ? 'neither a threshold such as 0.6 nor' : 'not'} two rates such as 0.1% ; 10%`,
    `${said.fr} n’est ${threshold ? 'ni un seuil comme 0.6, ni' : 'pas'} deux taux comme 0.1% ; 10%`,
  );
}

/** People or vehicles a day before all cameras. */
const passing = (answers: Answers): number =>
  estimateOf(answers, 'cameras').value * estimateOf(answers, 'footfall').value;

/** What the rates mean in a day, before anything is simulated: the lesson of `audit claim`. */
export function errorsHeard({ answers }: Asked): Bilingual | null {
  const { errors, deploy } = answers;
  if (errors === undefined || errors.kind !== 'rates') return null;
  const { falseAlerts, misses } = errors;
  if (deploy === 'behaviour') {
    const daily = falseAlerts * estimateOf(answers, 'cameras').value;
    return words(
      (say) => `About ${say.number(daily, 2)} false alerts a day.`,
      (say) => `Environ ${say.number(daily, 2)} fausses alertes par jour.`,
    );
  }
  if (deploy === 'chat')
    return words(
      (say) =>
        `${say.percent(1 - misses)} of what is looked for is erased, and ${say.percent(falseAlerts, 3)} of ordinary messages.`,
      (say) =>
        `${say.percent(1 - misses)} de ce qui est visé est effacé, et ${say.percent(falseAlerts, 3)} des messages ordinaires.`,
    );
  const daily = passing(answers) * falseAlerts;
  return words(
    (say) =>
      `Taken as: ${say.percent(1 - misses)} of the list recognised, ${say.percent(falseAlerts, 3)} of others flagged; with ${say.count(passing(answers))} passing a day, about ${say.number(daily, 2)} false alerts a day.`,
    (say) =>
      `Compris : ${say.percent(1 - misses)} de la liste reconnus, ${say.percent(falseAlerts, 3)} des autres signalés ; avec ${say.count(passing(answers))} passages par jour, environ ${say.number(daily, 2)} fausses alertes par jour.`,
  );
}

/** Words for help. */
export const errorsTake = text('<rates>', '<taux>');
