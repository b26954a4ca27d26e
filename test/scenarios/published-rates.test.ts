import { describe, expect, it } from 'vitest';
import { disparityOf } from '../../src/chapters/disparity.ts';
import type { Figure } from '../../src/scenario/evidence.ts';
import type { Regime, Scenario } from '../../src/scenario/scenario.ts';
import { shippedEvidence } from '../../src/store/evidence-files.ts';
import { openScenario } from '../../src/store/load-scenario.ts';

/** The rate at which a face is taken for an entry, over everybody: pairs of one group and of two, as common as they are. */
function meanRate({ people }: Scenario, { watch }: Regime): number {
  const { fmr, fmrWithin, fmrAcross, listGroupShares } = watch;
  return people.groups.reduce(
    (all, { share }, group) =>
      all +
      share *
        listGroupShares.reduce(
          (sum, of, other) => sum + of * fmr * (other === group ? fmrWithin[group] : fmrAcross),
          0,
        ),
    0,
  );
}

const published = (id: string): number => Number((shippedEvidence().get(id) as Figure | undefined)?.value);

describe('a published rate of false matches', () => {
  it('is the mean over the groups that a scenario assumes, in same-country as in london-lfr', () => {
    const same = openScenario('same-country');
    const total = same.regimes.find(({ id }) => id === 'total')!;
    const laboratory = published('npl_fpir_060_10k') / 10_000;
    expect(meanRate(same, total) / laboratory).toBeCloseTo(1, 2);
    expect(disparityOf(same, total)).not.toBeNull();
    const london = openScenario('london-lfr');
    const rates = london.regimes.filter(({ watch }) => watch.sightings > 0).map((regime) => meanRate(london, regime));
    expect(rates.some((rate) => Math.abs(rate / laboratory - 1) < 0.01)).toBe(true);
  });
});
