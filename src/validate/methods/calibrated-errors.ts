import type { Bilingual } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import { binomialRange } from '../../statistics/intervals.ts';
import type { Inputs, Method } from '../method.ts';
import { deciles, flaggedFrom } from './score-cells.ts';

type Kind = 'positives' | 'negatives';

/** Share of a group's errors, of a kind, where a score means the same in every group; and of how many people. */
function errorOf({ values }: Inputs, group: string, kind: Kind): { share: number; people: number } {
  const shares = values(`shares${group}`);
  let [wrong, all] = [0, 0];
  for (const [at, decile] of deciles.entries()) {
    const again = values('reoffending')[decile];
    const those = shares[decile] * (kind === 'positives' ? 1 - again : again);
    all += those;
    if (at >= flaggedFrom === (kind === 'positives')) wrong += those;
  }
  return { share: wrong / all, people: Math.round(all * shares.people) };
}

const titles: Readonly<Record<Kind, Bilingual>> = {
  positives: text('flagged of those who did not reoffend', 'signalées parmi celles qui n’ont pas récidivé'),
  negatives: text('not flagged of those who reoffended', 'non signalées parmi celles qui ont récidivé'),
};
const groups = {
  Black: text('Black defendants', 'Prévenus noirs'),
  White: text('White defendants', 'Prévenus blancs'),
};

/** Errors by group, from how each group's scores are spread and what a score means for all groups together. */
export const calibratedErrors = (kind: Kind): Method => ({
  uses: { sharesBlack: 'values', sharesWhite: 'values', reoffending: 'values' },
  heldAgainst: { errors: 'values' },
  assuming: [],
  naive: {
    'pooled-mean': {
      uses: { all: 'values' },
      of: ({ values }) => {
        const { truePositives, falsePositives, trueNegatives, falseNegatives } = values('all');
        return kind === 'positives'
          ? falsePositives / (falsePositives + trueNegatives)
          : falseNegatives / (falseNegatives + truePositives);
      },
    },
  },
  compare: (inputs) =>
    (['Black', 'White'] as const).map((group) => {
      const { share, people } = errorOf(inputs, group, kind);
      const { low, high } = binomialRange(people, share);
      return {
        what: text(`${groups[group].en}: ${titles[kind].en}`, `${groups[group].fr} : ${titles[kind].fr}`),
        unit: 'share',
        predicted: share,
        low: low / people,
        high: high / people,
        published: inputs.values('errors')[group.toLowerCase()],
      };
    }),
});
