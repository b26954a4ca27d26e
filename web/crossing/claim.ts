import type { Claim } from '../../src/audit/claim/index.ts';
import { hearPromise, unevenGroups } from '../../src/audit/claim/index.ts';
import type { Bilingual } from '../../src/language/bilingual.ts';
import { text } from '../../src/language/french.ts';
import { type Setting, type Settled, settle } from '../address/settings.ts';

/** What may be set of a crossing, by hand or by a link; the sentence is `said`. */
export const settings = {
  crowd: { title: text('passers-by a day', 'passants par jour'), least: 100, most: 10_000_000, usual: 100_000 },
  wanted: {
    title: text('wanted people among them', 'personnes recherchées parmi eux'),
    least: 0,
    most: 10_000,
    usual: 5,
  },
  list: { title: text('names on the list', 'noms sur la liste'), least: 1, most: 1_000_000, usual: 2_000 },
  found: { title: text('wanted passers-by found', 'passants recherchés reconnus'), least: 0, most: 1, usual: 0.7 },
  wrong: { title: text('false alerts per passer-by', 'fausses alertes par passant'), least: 0, most: 1, usual: 0.001 },
  match: {
    title: text('false matches per comparison', 'fausses correspondances par comparaison'),
    least: 0,
    most: 1,
    usual: 5e-7,
  },
  tested: {
    title: text('faces in the test behind the promise', 'visages dans l’essai derrière la promesse'),
    least: 0,
    most: 1e9,
    usual: 0,
  },
  share: {
    title: text('share of a group among passers-by', 'part d’un groupe parmi les passants'),
    least: 0.01,
    most: 0.99,
    usual: 0.15,
  },
  times: {
    title: text('how much more often it is confused', 'combien plus souvent il est confondu'),
    least: 1,
    most: 50,
    usual: 1,
  },
} as const satisfies Record<string, Setting>;
export type Name = keyof typeof settings;

/** A crossing: the sentence, what it was heard to say, and what was set by hand. */
export interface Crossing {
  readonly sentence: string;
  readonly heard: ReturnType<typeof hearPromise>;
  /** Set by hand or by a link. */
  readonly byHand: ReadonlySet<Name>;
  readonly values: Settled<Name>['values'];
  readonly faults: readonly Bilingual[];
}

const longest = 2000;

/** Which of the settings a figure of the sentence speaks of. */
const settingOf = {
  detects: 'found',
  falseAlerts: 'wrong',
  falseMatch: 'match',
  list: 'list',
  crowd: 'crowd',
  wanted: 'wanted',
  tested: 'tested',
} as const;

const within = ({ least, most }: Setting, value: number): number => Math.min(most, Math.max(least, value));

/** Reads a crossing from an address. What is set by hand goes before what the sentence says. */
export function crossingOf(asked: URLSearchParams): Crossing {
  const sentence = (asked.get('said') ?? '').slice(0, longest);
  const heard = hearPromise(sentence);
  const { values, faults } = settle(asked, settings, ['said']);
  const byHand = new Set((Object.keys(settings) as Name[]).filter((name) => asked.has(name)));
  const settled: Record<Name, number> = { ...values };
  for (const [key, name] of Object.entries(settingOf) as [keyof typeof settingOf, Name][]) {
    const value = heard.promise[key];
    if (value !== undefined && !byHand.has(name)) settled[name] = within(settings[name], value);
  }
  const { accuracy } = heard.promise;
  if (accuracy !== undefined && heard.promise.detects === undefined && !byHand.has('found')) settled.found = accuracy;
  if (accuracy !== undefined && !byHand.has('wrong')) settled.wrong = Number((1 - accuracy).toPrecision(12));
  settled.wanted = Math.min(settled.wanted, settled.crowd);
  return { sentence, heard, byHand, values: settled, faults };
}

/** Whether the rate of errors is told per comparison with one entry, so that the list counts. */
export const isPerComparison = ({ heard, byHand }: Crossing): boolean =>
  byHand.has('match') || (heard.promise.falseMatch !== undefined && !byHand.has('wrong'));

/** Whether nothing said how often others are flagged. */
export const isSilent = ({ sentence, heard, byHand }: Crossing): boolean =>
  sentence.trim() !== '' &&
  !byHand.has('wrong') &&
  !byHand.has('match') &&
  heard.promise.accuracy === undefined &&
  heard.promise.falseAlerts === undefined &&
  heard.promise.falseMatch === undefined;

/** Whether the sentence holds no number that can be worked out, and nothing was set by hand in its place. */
export const isEmpty = (crossing: Crossing): boolean =>
  isSilent(crossing) &&
  !crossing.byHand.has('found') &&
  crossing.heard.promise.detects === undefined &&
  crossing.heard.promise.alertsRight === undefined;

/** The claim that a crossing makes, for the instrument. */
export function claimOf(crossing: Crossing, names: readonly [string, string]): Claim {
  const { values, heard, byHand } = crossing;
  const perComparison = isPerComparison(crossing);
  const rate = perComparison ? values.match : values.wrong;
  const silent = isSilent(crossing);
  const { accuracy, alertsRight, object } = heard.promise;
  const saysFound = crossing.sentence.trim() === '' || byHand.has('found') || heard.promise.detects !== undefined;
  const saysWrong = !silent && !(accuracy !== undefined && !byHand.has('wrong') && !perComparison);
  return {
    crowd: values.crowd,
    wanted: Math.min(values.wanted, values.crowd),
    ...((perComparison || byHand.has('list') || heard.promise.list !== undefined) && { list: Math.round(values.list) }),
    ...(accuracy !== undefined && { accuracy }),
    ...(alertsRight !== undefined && { alertsRight }),
    ...(object !== undefined && { object }),
    ...(saysFound && { detects: values.found }),
    ...(saysWrong && { [perComparison ? 'falseMatch' : 'falseAlerts']: rate }),
    ...(values.tested > 0 && { tested: Math.round(values.tested) }),
    ...(!silent && values.times > 1 && { groups: unevenGroups(rate, values.share, values.times, names) }),
  };
}
