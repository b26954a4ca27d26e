import { describe, expect, it } from 'vitest';
import { auditClaim, unevenGroups } from '../../src/audit/claim/index.ts';
import { claimOf, crossingOf, isSilent } from '../../web/crossing/claim.ts';
import { dotsOf } from '../../web/crossing/day.ts';

const names = ['others', 'group'] as const;
const claim = (query: string) => claimOf(crossingOf(new URLSearchParams(query)), names);

describe('the crossing', () => {
  it('claims what the sentence says, and what was set by hand before that', () => {
    expect(claim('said=Finds 70% of wanted people, with 0.1% false alerts')).toMatchObject({
      detects: 0.7,
      falseAlerts: 0.001,
    });
    expect(claim('said=Finds 70% of wanted people, with 0.1% false alerts&found=0.2').detects).toBe(0.2);
    expect(claim('said=99% accurate')).toMatchObject({ accuracy: 0.99 });
    expect(claim('said=99% accurate').falseAlerts).toBeUndefined();
    expect(claim('said=99% accurate&wrong=0.5')).toMatchObject({ accuracy: 0.99, falseAlerts: 0.5 });
  });

  it('leaves what is not said unsaid: no rate of its own is put into a promise', () => {
    const crossing = crossingOf(new URLSearchParams('said=It finds 95% of wanted people'));
    expect(isSilent(crossing)).toBe(true);
    expect(auditClaim(claimOf(crossing, names)).day).toBeNull();
    expect(dotsOf(auditClaim(claimOf(crossing, names)))).toBeNull();
  });

  it('tells in plain words what of a link cannot be used, and goes on', () => {
    const { values, faults } = crossingOf(new URLSearchParams('crowd=-4&found=abc&wanted=&treshold=3&wrong=0.01'));
    expect(values).toMatchObject({ crowd: 100_000, found: 0.7, wanted: 5, wrong: 0.01 });
    expect(faults.map(({ en }) => en.slice(0, 40))).toHaveLength(4);
    expect(faults.some(({ en }) => en.includes('treshold'))).toBe(true);
  });

  it.each([
    'wanted=10000&crowd=100',
    'crowd=1e7&wrong=1',
    'wrong=0&wanted=0',
    'match=1&list=1000000',
    'times=50&share=0.99&wrong=1',
    'tested=1&wrong=1',
    `said=${'99% accurate '.repeat(400)}`,
    'said=<script>alert(1)</script> 99%25',
  ])('gives a day, a silence or plain words for any link: %s', (query) => {
    const audit = auditClaim(claim(query));
    const dots = dotsOf(audit);
    if (dots === null) return;
    expect(dots.kinds.length).toBeLessThanOrEqual(11_500);
    const of = (kind: string) => dots.kinds.filter((each) => each === kind).length;
    expect(Math.abs(of('wrong') * dots.eachFlagged - audit.day!.falseAlerts.value)).toBeLessThanOrEqual(
      dots.eachFlagged,
    );
    expect(dots.flagged.filter((each) => each === 'wrong')).toHaveLength(of('wrong'));
  });

  it('keeps the promised rate as the mean of two groups that differ', () => {
    const groups = unevenGroups(0.001, 0.2, 4, names);
    expect(groups[0].share * groups[0].rate + groups[1].share * groups[1].rate).toBeCloseTo(0.001, 12);
    expect(groups[1].rate / groups[0].rate).toBeCloseTo(4, 12);
  });
});
