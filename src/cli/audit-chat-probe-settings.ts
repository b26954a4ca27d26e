import { type Prior, readPrior, wechatPrior } from '../audit/chat/index.ts';
import { UsageError } from '../errors.ts';
import { text } from '../language/french.ts';
import { readSmallText } from './audit-chat-files.ts';
import { chatMessages } from './audit-chat-messages.ts';

export interface ProbeFlags {
  readonly text: string;
  readonly oracle: string;
  readonly loss?: string;
  readonly budget?: string;
  readonly prior?: string;
  readonly session?: string;
  readonly pause?: string;
  readonly delay?: string;
  readonly churn?: string;
  readonly group?: boolean;
  readonly seed?: string;
  readonly json?: boolean;
}

/** What a probe is told, checked. */
export interface Settings {
  readonly kind: 'rules' | 'cmd' | 'manual';
  /** FILE or PROGRAM. */
  readonly target: string;
  readonly loss: number;
  readonly budget?: number;
  readonly pauseSeconds: number;
  readonly delaySeconds: number;
  readonly churn: number;
  readonly seed: number;
  readonly prior: Prior;
}

const wholeNumber = text('a whole number of 1 or more', 'un entier supérieur ou égal à 1');
const shareBelowHalf = text('a share from 0 to below 0.5', 'une part de 0 à moins de 0,5');
const shareOfOne = text('a share from 0 to 1', 'une part de 0 à 1');
const seconds = text('seconds, 0 to 86400', 'des secondes, de 0 à 86400');

function numberOf(option: string, value: string, wanted: { en: string; fr: string }, fits: (n: number) => boolean) {
  const number = value.trim() === '' ? Number.NaN : Number(value);
  if (!fits(number)) throw new UsageError(chatMessages.badNumber(option, value, wanted));
  return number;
}

function oracleOf(value: string): Pick<Settings, 'kind' | 'target'> {
  if (value === 'manual') return { kind: 'manual', target: '' };
  const match = /^(rules|cmd):(.+)$/s.exec(value);
  if (match === null) throw new UsageError(chatMessages.badOracle(value));
  return { kind: match[1] as 'rules' | 'cmd', target: match[2] };
}

function priorOf(path: string | undefined): Prior {
  if (path === undefined) return readPrior(wechatPrior);
  let value: unknown;
  try {
    value = JSON.parse(readSmallText(path));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(chatMessages.notJsonPrior(path));
  }
  return readPrior(value);
}

/** @throws UsageError an option out of its range */
export function settingsOf(flags: ProbeFlags): Settings {
  const oracle = oracleOf(flags.oracle);
  const isShare = (n: number) => n >= 0 && n < 0.5;
  const isSeconds = (n: number) => n >= 0 && n <= 86_400;
  const isWhole = (n: number) => Number.isSafeInteger(n) && n >= 1;
  return {
    ...oracle,
    loss: numberOf('--loss', flags.loss ?? (oracle.kind === 'manual' ? '0.02' : '0'), shareBelowHalf, isShare),
    ...(flags.budget === undefined ? {} : { budget: numberOf('--budget', flags.budget, wholeNumber, isWhole) }),
    pauseSeconds: numberOf('--pause', flags.pause ?? '0', seconds, isSeconds),
    delaySeconds: numberOf('--delay', flags.delay ?? '0', seconds, isSeconds),
    churn: numberOf('--churn', flags.churn ?? '0', shareOfOne, (n) => n >= 0 && n <= 1),
    seed: numberOf('--seed', flags.seed ?? '1', wholeNumber, Number.isSafeInteger),
    prior: priorOf(flags.prior),
  };
}
