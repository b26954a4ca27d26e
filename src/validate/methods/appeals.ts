import { text } from '../../language/french.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Method } from '../method.ts';
import { countsOf, regimeOf, sized } from './engine-run.ts';

/** What becomes of the engine's entries on the court's list where everybody is told, as shares of all entries. */
async function funnel(
  scenario: Scenario,
  appealRate: number,
  upheld: number,
): Promise<{ filed: number; overturned: number; entries: number }> {
  const targeted = regimeOf(scenario, 'targeted');
  const safeguards = {
    ...targeted.safeguards,
    ...{ notice: 1, appealRate, upheldWrong: upheld, upheldRight: upheld, appealDelayWeeks: 1 },
    ...{ graceWeeks: 0, listReviewCatch: 0, listReviewRejectRight: 0, auditYearly: 0, correction: false },
  };
  // Judgments are made frequent, and nobody performs: many entries, each of which stays until its appeal.
  const acts = scenario.acts.map((act) =>
    act.id === 'judgment-unpaid' ? { ...act, yearlyRate: 0.5, participants: 1, concentration: null } : act,
  );
  const court = { ...targeted.lists.court, badShare: 0, performMonthly: 0 };
  const regime = {
    ...targeted,
    safeguards,
    lists: { ...targeted.lists, court },
    fusion: { ...targeted.fusion, degree: 'central' as const },
  };
  const { sum } = await countsOf({ ...sized(scenario, 65_536, 13), acts, reactions: false }, regime);
  const entries = sum('listedFirst');
  return { filed: sum('appealsFiled') / entries, overturned: sum('appealsUpheld') / entries, entries };
}

const room = (share: number, entries: number): number => 3 * Math.sqrt((share * (1 - share)) / entries);

/** The published share of those who could appeal and did, from the counts of both. */
export const appealsFiled: Method = {
  uses: { counts: 'values' },
  heldAgainst: { appealed: 'number' },
  assuming: ['rounding'],
  naive: {
    'no-change': { uses: {}, of: ({ values }) => values('counts').appealed / values('counts').unchanged },
  },
  compare: async ({ values, number, assumed, scenario }) => {
    const { unchanged, appealed } = values('counts');
    const { filed, entries } = await funnel(scenario, appealed / unchanged, 0);
    const wide = room(filed, entries) + assumed('rounding');
    const what = text('Appeals lodged, of decisions left unchanged', 'Recours déposés, parmi les décisions maintenues');
    return [
      { what, unit: 'share', predicted: filed, low: filed - wide, high: filed + wide, published: number('appealed') },
    ];
  },
};

/** Decisions overturned: those appealed, less what lapses or is never heard, times the hearings won. */
export const appealFunnel: Method = {
  uses: { appealed: 'number', hearings: 'values' },
  heldAgainst: { overturned: 'number' },
  assuming: ['neverHeardMost'],
  naive: { chance: { uses: {}, of: ({ number }) => number('appealed') / 2 } },
  compare: async ({ values, number, assumed, scenario }) => {
    const { upheld, lapsed } = values('hearings');
    const most = assumed('neverHeardMost');
    const heard = 1 - lapsed;
    const { overturned, entries } = await funnel(scenario, number('appealed'), upheld * heard);
    const chance = room(overturned, entries);
    return [
      {
        what: text('Decisions overturned on appeal, of all', 'Décisions annulées après recours, parmi toutes'),
        unit: 'share',
        predicted: (overturned * (heard - most / 2)) / heard,
        low: Math.max(0, (overturned * (heard - most)) / heard - chance),
        high: overturned + chance,
        published: number('overturned'),
      },
    ];
  },
};
