import { type Bilingual, inBoth } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { number } from '../language/numbers.ts';
import { nearest } from '../scenario/nearest.ts';
import { type Answers, type Asked, type Deployment, deployments, type Errors, type Read } from './new-answers.ts';

/** What is wrong with an answer, in both languages. */
export const wrong = (en: string, fr: string): { readonly wrong: Bilingual } => ({ wrong: text(en, fr) });

/** What was given, short enough to be shown. */
const shown = (given: string): Bilingual => {
  const cut = given.length > 40 ? `${given.slice(0, 40)}…` : given;
  return text(`“${cut}”`, `« ${cut} »`);
};

const spaces = /(?<=\d)[\s_'’\u00a0\u202f](?=\d{3}(?!\d))/g;

/** A number as people write it: `2000`, `2 000`, `2,000` where whole; `0.5`, `0,5`, `5e-6` otherwise. */
function numberIn(given: string, whole: boolean): number | null {
  const plain = given.trim().replace(spaces, '');
  const dotted = whole && /^\d{1,3}(,\d{3})+$/.test(plain) ? plain.replaceAll(',', '') : plain.replace(',', '.');
  return /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i.test(dotted) ? Number(dotted) : null;
}

interface Bounds {
  readonly whole?: boolean;
  readonly least: number;
  readonly most: number;
  readonly example: string;
}

/** Reads a number within bounds, and says what is wrong and what would be right. */
export function amount(given: string, { whole = false, least, most, example }: Bounds): Read<number> {
  const value = numberIn(given, whole);
  const said = shown(given);
  if (value === null)
    return wrong(
      `${said.en} is not a number: write one such as ${example}`,
      `${said.fr} n’est pas un nombre : écrivez-en un, par exemple ${example}`,
    );
  const range = inBoth((language) =>
    language === 'en'
      ? `from ${number(least, 'en')} to ${number(most, 'en')}`
      : `de ${number(least, 'fr')} à ${number(most, 'fr')}`,
  );
  if (!Number.isFinite(value) || value < least || value > most)
    return wrong(
      `${said.en} cannot be: write a number ${range.en}, such as ${example}`,
      `${said.fr} n’est pas possible : écrivez un nombre ${range.fr}, par exemple ${example}`,
    );
  if (whole && !Number.isInteger(value))
    return wrong(
      `${said.en} is not a whole number: write one such as ${example}`,
      `${said.fr} n’est pas un nombre entier : écrivez-en un, par exemple ${example}`,
    );
  return { value: value + 0 };
}

/** Reads a share: `0.001`, `0,001`, `0.1%`, `0,1 %`. */
export function share(given: string, example: string): Read<number> {
  const said = shown(given);
  const isPercent = given.trimEnd().endsWith('%');
  const value = numberIn(isPercent ? given.trim().slice(0, -1).trim() : given, false);
  if (value === null)
    return wrong(
      `${said.en} is not a share: write one such as ${example}`,
      `${said.fr} n’est pas une part : écrivez-en une, par exemple ${example}`,
    );
  const part = isPercent ? value / 100 : value;
  if (!Number.isFinite(part) || part < 0 || part > 1)
    return wrong(
      `${said.en} cannot be a share: write one from 0 to 1 or from 0% to 100%, such as ${example}`,
      `${said.fr} ne peut être une part : écrivez-en une de 0 à 1 ou de 0 % à 100 %, par exemple ${example}`,
    );
  return { value: part + 0 };
}

export function deployment(given: string): Read<Deployment> {
  const word = given.trim().toLowerCase();
  const found = deployments.find((each) => each === word);
  if (found !== undefined) return { value: found };
  const near = nearest(word, [...deployments]);
  const said = shown(given);
  return wrong(
    `${said.en} is none of ${deployments.join(', ')}${near === undefined ? '' : `: did you mean ${near}?`}`,
    `${said.fr} n’est ni ${deployments.join(', ni ')}${near === undefined ? '' : ` : vouliez-vous dire ${near} ?`}`,
  );
}

/** `0.6` on the score, or `0.001, 0.1`: false alerts, then wanted people missed. */
export function errors(given: string, { answers }: Asked): Read<Errors> {
  const parts = given.split(/\s*[;/]\s*|\s+(?=\S)(?!%)|,\s+/).filter((part) => part !== '');
  if (parts.length === 1 && answers.deploy === 'faces' && !parts[0].includes('%')) {
    const threshold = amount(parts[0], { least: 0, most: 1, example: '0.6' });
    return 'wrong' in threshold ? threshold : { value: { kind: 'threshold', threshold: threshold.value } };
  }
  if (parts.length !== 2) {
    const said = shown(given);
    const [en, fr] =
      answers.deploy === 'faces'
        ? [
            'a threshold such as 0.6, or two rates such as 0.1% ; 10%',
            'un seuil comme 0.6, ni deux taux comme 0.1% ; 10%',
          ]
        : ['two rates such as 0.5 ; 30%', 'deux taux comme 0.5 ; 30%'];
    return wrong(`${said.en} is not ${en}`, `${said.fr} n’est ni ${fr}`.replace('n’est ni deux', 'n’est pas deux'));
  }
  return rates(parts[0], parts[1], answers);
}

/** False alerts (a passer-by for faces, a camera and day for behaviour) and misses. */
export function rates(falseAlerts: string, misses: string, answers: Answers): Read<Errors> {
  const alerts =
    answers.deploy === 'behaviour'
      ? amount(falseAlerts, { least: 0, most: 10_000, example: '0.5' })
      : share(falseAlerts, '0.1%');
  if ('wrong' in alerts) return alerts;
  const missed = share(misses, '10%');
  if ('wrong' in missed) return missed;
  return { value: { kind: 'rates', falseAlerts: alerts.value, misses: missed.value } };
}

/** `majority=0.7, minority=0.3`: every group of the scenario, adding up to 1. */
export function groups(given: string, { base }: Asked): Read<Readonly<Record<string, number>>> {
  const ids = base.people.groups.map(({ id }) => id);
  const example = ids.map((id) => `${id}=${number(1 / ids.length, 'en', 2)}`).join(' ');
  const found: Record<string, number> = {};
  for (const part of given.split(/[;\s]+|,(?=\s*[^\d\s])/).filter((each) => each !== '')) {
    const [id, value, ...more] = part.split('=').map((each) => each.trim());
    if (value === undefined || more.length > 0) {
      const said = shown(part);
      return wrong(`${said.en} is not ID=SHARE: write ${example}`, `${said.fr} n’est pas ID=PART : écrivez ${example}`);
    }
    if (!ids.includes(id)) {
      const said = shown(id);
      return wrong(
        `${said.en} is no group of ${base.id}, which has ${ids.join(', ')}`,
        `${said.fr} n’est pas un groupe de ${base.id}, qui a ${ids.join(', ')}`,
      );
    }
    const read = share(value, '0.3');
    if ('wrong' in read) return read;
    found[id] = read.value;
  }
  const without = ids.filter((id) => found[id] === undefined);
  if (without.length > 0)
    return wrong(
      `the share of ${without.join(', ')} is missing: write ${example}`,
      `il manque la part de ${without.join(', ')} : écrivez ${example}`,
    );
  const sum = Object.values(found).reduce((total, value) => total + value, 0);
  if (Math.abs(sum - 1) > 1e-6)
    return wrong(
      `the shares add up to ${number(sum, 'en', 4)}, not to 1: write ${example}`,
      `les parts font ${number(sum, 'fr', 4)} et non 1 : écrivez ${example}`,
    );
  return { value: found };
}

export function retention(given: string): Read<number | null> {
  if (/^(none|never|aucune?|jamais)$/i.test(given.trim())) return { value: null };
  return amount(given, { whole: true, least: 1, most: 5200, example: '52' });
}

/** People who live where the deployment is, who are also the size of the run where they are few. */
export const readPopulation = (given: string): Read<number> =>
  amount(given, { whole: true, least: 100, most: 10_000_000_000, example: '50000' });
