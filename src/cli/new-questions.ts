import { type Bilingual, inBoth } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { count, number, percent } from '../language/numbers.ts';
import { neighbourhoodSize } from '../scenario/checks.ts';
import { nearest } from '../scenario/nearest.ts';
import type { Regime, Scenario } from '../scenario/scenario.ts';

/** What may be deployed: cameras that recognise faces, cameras that watch behaviour, or what the scenario has already. */
export const deployments = ['faces', 'behaviour', 'base'] as const;
export type Deployment = (typeof deployments)[number];

/** How a recogniser errs: by a threshold on its score, or by rates. */
export type Errors =
  | { readonly kind: 'threshold'; readonly threshold: number }
  | { readonly kind: 'rates'; readonly falseAlerts: number; readonly misses: number };

/** What the author of a scenario answered; what is absent stays as the scenario that is extended has it. */
export interface Answers {
  readonly deploy?: Deployment;
  /** Passers-by a day before each camera. */
  readonly footfall?: number;
  readonly cameras?: number;
  /** Entries of the list of wanted people. */
  readonly list?: number;
  readonly errors?: Errors;
  /** Full-time people who look at alerts. */
  readonly staff?: number;
  /** Weeks after which points leave; `null` never. */
  readonly retention?: number | null;
  /** Share of each group among people. */
  readonly groups?: Readonly<Record<string, number>>;
  readonly weeks?: number;
}
export type QuestionId = keyof Answers;

/** What an answer is held against. */
export interface Asked {
  readonly base: Scenario;
  readonly regime: Regime;
  /** People who live where the deployment is. */
  readonly population: number;
  readonly answers: Answers;
}

/** A value, or what is wrong with what was given and the way out. */
export type Read<Value> = { readonly value: Value } | { readonly wrong: Bilingual };

/** One of the nine questions. */
export interface Question {
  readonly id: QuestionId;
  /** The option that answers it. */
  readonly flag: string;
  readonly ask: (asked: Asked) => Bilingual;
  /** An answer that stands until another is given, as text. */
  readonly before: (asked: Asked) => string;
  readonly applies: (asked: Asked) => boolean;
  readonly read: (given: string, asked: Asked) => Read<Answers[QuestionId]>;
}

const wrong = (en: string, fr: string): { readonly wrong: Bilingual } => ({ wrong: text(en, fr) });

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
function amount(given: string, { whole = false, least, most, example }: Bounds): Read<number> {
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
  const found = /^(.*?)\s*%$/su.exec(given.trim());
  const value = numberIn(found === null ? given : found[1], false);
  if (value === null)
    return wrong(
      `${said.en} is not a share: write one such as ${example}`,
      `${said.fr} n’est pas une part : écrivez-en une, par exemple ${example}`,
    );
  const part = found === null ? value : value / 100;
  if (!Number.isFinite(part) || part < 0 || part > 1)
    return wrong(
      `${said.en} cannot be a share: write one from 0 to 1 or from 0% to 100%, such as ${example}`,
      `${said.fr} ne peut être une part : écrivez-en une de 0 à 1 ou de 0 % à 100 %, par exemple ${example}`,
    );
  return { value: part + 0 };
}

function deployment(given: string): Read<Deployment> {
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
function errors(given: string, { answers }: Asked): Read<Errors> {
  const parts = given.split(/\s*[;/]\s*|\s+(?=\S)(?!%)|,\s+/).filter((part) => part !== '');
  if (parts.length === 1 && answers.deploy === 'faces') {
    const threshold = amount(parts[0], { least: 0, most: 1, example: '0.6' });
    return 'wrong' in threshold ? threshold : { value: { kind: 'threshold', threshold: threshold.value } };
  }
  if (parts.length !== 2) {
    const said = shown(given);
    const [en, fr] =
      answers.deploy === 'faces'
        ? [
            'a threshold such as 0.6, or two rates such as 0.1% ; 10%',
            'un seuil comme 0.6, ou deux taux comme 0.1% ; 10%',
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
function groups(given: string, { base }: Asked): Read<Readonly<Record<string, number>>> {
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

function retention(given: string): Read<number | null> {
  if (/^(none|aucune)$/i.test(given.trim())) return { value: null };
  return amount(given, { whole: true, least: 1, most: 5200, example: '52' });
}

const isFilming = ({ answers }: Asked): boolean => answers.deploy === 'faces' || answers.deploy === 'behaviour';
const isFaces = ({ answers }: Asked): boolean => answers.deploy === 'faces';
const always = (): boolean => true;
const plain = (value: number): string => String(Number(value.toPrecision(6)));

/** The nine questions, in the order in which they are asked. */
export const questions: readonly Question[] = [
  {
    id: 'deploy',
    flag: '--deploy',
    ask: () =>
      text(
        'What is deployed? (faces: cameras that recognise people on a list; behaviour: cameras that alert on what people do; base: what the scenario has)',
        'Qu’est-ce qui est déployé ? (faces : caméras qui reconnaissent les personnes d’une liste ; behaviour : caméras qui alertent sur ce que font les gens ; base : ce que prévoit le scénario)',
      ),
    before: ({ regime }) =>
      regime.watch.sightings > 0 ? 'faces' : regime.watch.behaviour.length > 0 ? 'behaviour' : 'base',
    applies: always,
    read: deployment,
  },
  {
    id: 'cameras',
    flag: '--cameras',
    ask: () => text('How many cameras?', 'Combien de caméras ?'),
    before: () => '',
    applies: isFilming,
    read: (given) => amount(given, { whole: true, least: 1, most: 10_000_000, example: '12' }),
  },
  {
    id: 'footfall',
    flag: '--footfall',
    ask: () =>
      text(
        'How many people pass each camera in a day?',
        'Combien de personnes passent devant chaque caméra par jour ?',
      ),
    before: () => '',
    applies: isFaces,
    read: (given, { answers, population }) => {
      const read = amount(given, { least: 0.001, most: 10_000_000, example: '2500' });
      if ('wrong' in read) return read;
      const daily = (read.value * (answers.cameras ?? 1)) / population;
      if (daily <= 1000) return read;
      return wrong(
        `${number(read.value, 'en')} people a day before ${number(answers.cameras ?? 1, 'en')} cameras would film each of ${count(population, 'en')} people ${number(daily, 'en')} times a day: give less, or more people with --population`,
        `${number(read.value, 'fr')} personnes par jour devant ${number(answers.cameras ?? 1, 'fr')} caméras filmeraient chacune des ${count(population, 'fr')} personnes ${number(daily, 'fr')} fois par jour : donnez moins, ou plus de personnes avec --population`,
      );
    },
  },
  {
    id: 'list',
    flag: '--list',
    ask: () => text('How many people are on the list?', 'Combien de personnes sur la liste de recherche ?'),
    before: ({ regime, population }) => {
      const entries = Math.round((regime.watch.listSize * population) / 100_000);
      return entries > 0 ? String(entries) : '';
    },
    applies: isFaces,
    read: (given, { population }) => amount(given, { whole: true, least: 1, most: population, example: '500' }),
  },
  {
    id: 'errors',
    flag: '--threshold, or --false-alerts and --misses',
    ask: ({ answers }) =>
      answers.deploy === 'behaviour'
        ? text(
            'False alerts a camera and day; share of events missed (such as 0.5 ; 30%)',
            'Fausses alertes par caméra et par jour ; part des événements manqués (par exemple 0.5 ; 30%)',
          )
        : text(
            'Threshold of the score (such as 0.6), or false alerts a passer-by and share of listed people missed (such as 0.1% ; 10%)',
            'Seuil de ressemblance (par exemple 0.6), ou fausses alertes par passant et part des personnes recherchées non reconnues (par exemple 0.1% ; 10%)',
          ),
    before: () => '',
    applies: isFilming,
    read: errors,
  },
  {
    id: 'staff',
    flag: '--staff',
    ask: () =>
      text(
        'How many full-time people check alerts before anybody is stopped? (0: nobody)',
        'Combien de personnes à plein temps vérifient les alertes avant tout contrôle ? (0 : aucune)',
      ),
    before: () => '0',
    applies: isFaces,
    read: (given) => amount(given, { least: 0, most: 100_000, example: '2' }),
  },
  {
    id: 'retention',
    flag: '--retention',
    ask: () =>
      text(
        'After how many weeks are points on people erased? (none: never, or no points)',
        'Au bout de combien de semaines les points sont-ils effacés ? (none : jamais, ou pas de points)',
      ),
    before: ({ regime }) => String(regime.safeguards.retentionWeeks ?? 'none'),
    applies: always,
    read: retention,
  },
  {
    id: 'groups',
    flag: '--groups',
    ask: ({ base }) =>
      text(
        `What share of people is in each group (${base.people.groups.map(({ title }) => title.en).join(', ')})?`,
        `Quelle part des personnes dans chaque groupe (${base.people.groups.map(({ title }) => title.fr).join(', ')}) ?`,
      ),
    before: ({ base }) => base.people.groups.map(({ id, share: part }) => `${id}=${plain(part)}`).join(' '),
    applies: always,
    read: groups,
  },
  {
    id: 'weeks',
    flag: '--weeks',
    ask: () => text('How many weeks?', 'Combien de semaines ?'),
    before: ({ base }) => String(base.weeks),
    applies: always,
    read: (given) => amount(given, { whole: true, least: 1, most: 1040, example: '52' }),
  },
];

/** People who live where the deployment is, who are also the size of the run where they are few. */
export function readPopulation(given: string): Read<number> {
  const read = amount(given, { whole: true, least: 100, most: 10_000_000_000, example: '50000' });
  if ('wrong' in read) return read;
  return read;
}

/** People run: those who live there where they are few, no neighbourhood of less than 100 people. */
export function peopleToRun(population: number, most: number): number {
  const size = Math.min(population, most);
  const left = size % neighbourhoodSize;
  return size > neighbourhoodSize && left > 0 && left < 100 ? size - left : size;
}

/** A share in words, for comments. */
export const shareText = (value: number): Bilingual => inBoth((language) => percent(value, language, 4));
