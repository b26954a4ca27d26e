import { text } from '../../language/french.ts';
import { clopperPearson } from '../../statistics/intervals.ts';
import type { Inputs, Method } from '../method.ts';
import { countsOf, regimeOf, sized } from './engine-run.ts';

/**
 * Shares of records that the engine's fusion puts in another's file, and that it loses. Every record is given one point
 * that never fades, so that what lands in files is read off the points there, not off the counters of the joins.
 */
async function linkErrors(
  { scenario }: Inputs,
  falseLink: number,
  missed: number,
): Promise<{ misattributed: number; missed: number; records: number }> {
  const all = (share: number): number[] => scenario.people.groups.map(() => share);
  const total = regimeOf(scenario, 'total');
  const fusion = { ...total.fusion, falseLink: all(falseLink), missed: all(missed) };
  const points = Object.fromEntries(scenario.acts.map(({ id }) => [id, 1]));
  const regime = {
    ...total,
    fusion,
    records: { ...total.records, wrongYearly: 0 },
    watch: { ...total.watch, sightings: 0 },
    score: { ...total.score, points, caps: {}, overrides: {} },
  };
  const { sum, wrongPointsShare } = await countsOf(sized(scenario, 65_536, 13), regime);
  const joins = sum('joinedDrawn') + sum('recordsMissed');
  return { misattributed: wrongPointsShare(), missed: sum('recordsMissed') / joins, records: joins };
}

/** Share of records with a wrong identifier, and its interval on the records that were looked at. */
function identifierError({ values, assumed }: Inputs): { share: number; low: number; high: number } {
  const share = values('identifiers').sexAndBirth;
  const records = assumed('recordsChecked');
  return { share, ...clopperPearson(Math.round(share * records), records) };
}

/** False links: in a large country somebody else was born that day, so a record with a wrong identifier finds them. */
export const falseLinks: Method = {
  uses: { identifiers: 'values' },
  heldAgainst: { falseLinks: 'number' },
  assuming: ['recordsChecked'],
  naive: { 'no-change': { uses: {}, of: ({ values }) => values('identifiers').sexAndBirth } },
  compare: async (inputs) => {
    const { share, low, high } = identifierError(inputs);
    const { misattributed, records } = await linkErrors(inputs, share, 0);
    // Links stay false week after week, so the run's own chance is that of people, not of records: left wide.
    const chance = (3 * Math.sqrt(misattributed * (1 - misattributed))) / Math.sqrt(records);
    return [
      {
        what: text('Records linked to somebody else', 'Mentions rattachées à quelqu’un d’autre'),
        unit: 'share',
        predicted: misattributed,
        low: Math.max(0, misattributed * (low / share) - chance),
        high: misattributed === 0 ? 0 : misattributed * (high / share) + chance,
        published: inputs.number('falseLinks'),
      },
    ];
  },
};

/** Missed links: an exact match fails where either record has a wrong identifier. */
export const missedLinks: Method = {
  uses: { identifiers: 'values' },
  heldAgainst: { missedLinks: 'number' },
  assuming: ['recordsChecked'],
  naive: { 'no-change': { uses: {}, of: ({ values }) => values('identifiers').sexAndBirth } },
  compare: async (inputs) => {
    const { share, low, high } = identifierError(inputs);
    const either = (error: number): number => 1 - (1 - error) ** 2;
    const { missed } = await linkErrors(inputs, 0, either(share));
    const factor = missed / either(share);
    return [
      {
        what: text('Links that were missed', 'Rattachements manqués'),
        unit: 'share',
        predicted: missed,
        low: either(low) * factor,
        high: either(high) * factor,
        published: inputs.number('missedLinks'),
      },
    ];
  },
};
