import type { Claim, Promise as Said } from './claim.ts';
import type { Figure, FigureKey, Unread } from './reading/figures.ts';
import { read } from './reading/read.ts';
import { type Vow, vowsOf } from './vows.ts';

/** A sentence with what each of its numbers was taken for. */
export interface Heard {
  readonly promise: Said;
  readonly figures: readonly Figure[];
  /** Numbers that were not taken, each with the reason. */
  readonly unread: readonly Unread[];
  /** What a promise without a number would have to show. */
  readonly vows: readonly Vow[];
}

const complement = (value: number): number => Number((1 - value).toPrecision(12));

type Told = Readonly<Record<Exclude<FigureKey, 'falseAlertCount'>, (figure: Figure) => Said>>;

/** Of a range, the end that favours the promise. */
const told: Told = {
  detects: ({ high }) => ({ detects: high }),
  accuracy: ({ high }) => ({ accuracy: high }),
  alertsRight: ({ high }) => ({ alertsRight: high }),
  falseAlerts: ({ low }) => ({ falseAlerts: low }),
  falseMatch: ({ low }) => ({ falseMatch: low }),
  errorRate: ({ low }) => ({ accuracy: complement(low) }),
  alertsWrong: ({ low }) => ({ alertsRight: complement(low) }),
  confidence: () => ({}),
  list: ({ low }) => ({ list: low }),
  tested: ({ high }) => ({ tested: high }),
  crowd: ({ low }) => ({ crowd: low }),
  wanted: ({ low }) => ({ wanted: low }),
};

/** “One false alert a day” is a rate where the sentence says how many pass in a day. */
function rateOfCount({ low, period }: Figure, figures: readonly Figure[]): Said {
  const crowd = figures.find(({ key }) => key === 'crowd')?.low;
  return period === 'day' && crowd !== undefined && crowd > 0 ? { falseAlerts: low / crowd } : {};
}

/**
 * Reads a sentence of promise, English or French, and says what each of its numbers was taken for; what is not certain is
 * quoted with the reason.
 * @example
 * hearPromise('The system is not 99 % accurate.').unread[0].doubt; // 'denied'
 */
export function hearPromise(sentence: string): Heard {
  const { figures, unread, object } = read(sentence);
  const promise: Said = Object.assign(
    {},
    ...figures.map((figure) =>
      figure.key === 'falseAlertCount' ? rateOfCount(figure, figures) : told[figure.key](figure),
    ),
    object === undefined ? {} : { object },
  );
  const numbered = figures.length > 0 || unread.some(({ doubt }) => doubt !== 'a measure');
  const vows = numbered ? [] : vowsOf(sentence);
  return {
    promise,
    figures,
    unread: vows.length === 0 ? unread : unread.filter(({ doubt }) => doubt !== 'a measure'),
    vows,
  };
}

/** What a claim can rest on: without one of these it says nothing that can be worked out. */
export const rateKeys = [
  'detects',
  'falseAlerts',
  'falseMatch',
  'accuracy',
  'alertsRight',
] as const satisfies readonly (keyof Claim)[];

/**
 * The figures of a sentence of promise, English or French; shares 0 to 1.
 * @example
 * readPromise('99 % accurate'); // { accuracy: 0.99 }
 * @example
 * readPromise('70 % des personnes recherchées reconnues, 0,1 % de fausses alertes'); // { detects: 0.7, falseAlerts: 0.001 }
 */
export function readPromise(sentence: string): Said {
  return hearPromise(sentence).promise;
}
