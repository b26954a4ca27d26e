import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import type { Parameter, Scenario } from '../scenario/scenario.ts';
import type { Answers } from './answers.ts';
import { author, type Estimate } from './estimates.ts';

/** One key of the scenario to be written, with what it rests on. */
export interface Setting {
  readonly key: string;
  readonly value: unknown;
  readonly sources?: readonly string[];
  readonly proxies?: readonly string[];
  readonly reason?: Bilingual;
  readonly low?: number | null;
  readonly high?: number | null;
  /** A choice, or words for people: written bare. */
  readonly bare?: boolean;
  readonly comment?: Bilingual;
}

/** What settings are made from. */
export interface Described {
  readonly name: string;
  readonly answers: Answers & Required<Pick<Answers, 'country' | 'population' | 'deploy'>>;
  /** The scenario that is extended. */
  readonly base: Scenario;
  /** Another scenario that ships, whose figures are taken. */
  readonly open: (id: string) => Scenario;
}

/** The regime that is described. */
export const regimeId = 'deployment';
export const own = (key: string): string => `regimes.${regimeId}.${key}`;

/** A key that the author stated, or what is assumed in its place. */
export const estimated = (key: string, { value, low, high, reason }: Estimate, comment?: Bilingual): Setting => ({
  key,
  value,
  low,
  high,
  reason,
  comment,
});

export const stated = (key: string, value: unknown, comment?: Bilingual): Setting => ({
  key,
  value,
  reason: author,
  comment,
});

export const assumed = (key: string, value: unknown, en: string, fr: string): Setting => ({
  key,
  value,
  reason: text(en, fr),
});

export const bare = (key: string, value: unknown, comment?: Bilingual): Setting => ({
  key,
  value,
  bare: true,
  comment,
});

/** What a scenario says of a key, its own regime’s word before that of all. */
const parameterOf = (scenario: Scenario, regime: string, key: string): Parameter | undefined =>
  scenario.parameters.find((parameter) => parameter.key === `regimes.${regime}.${key}`) ??
  scenario.parameters.find((parameter) => parameter.key === key);

/** The same as another scenario says, with what it rests on there. */
export function copied(scenario: Scenario, regime: string, key: string, target = own(key)): readonly Setting[] {
  const parameter = parameterOf(scenario, regime, key);
  if (parameter === undefined) return [];
  const { value, sources, proxies, assumption, low, high, chosen } = parameter;
  return [
    {
      key: target,
      value,
      sources: sources.filter((id) => !proxies.includes(id)),
      proxies,
      reason: assumption === null ? undefined : text(assumption),
      low,
      high,
      bare: chosen === true && sources.length === 0,
    },
  ];
}
