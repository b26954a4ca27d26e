import { describe, expect, it } from 'vitest';
import { contrast, isBeyondChance } from '../../src/statistics/contrast.ts';

/** Hours of sleep gained under two drugs, the same ten people (Student, Biometrika 6, 1908). */
const one = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
const other = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

describe('a contrast of means', () => {
  it('of two samples has the interval that R prints for Student’s data (t.test)', () => {
    const found = contrast(
      [
        { sign: 1, values: one },
        { sign: -1, values: other },
      ],
      0.95,
      0,
    );
    expect([found.value, found.low, found.high].map((each) => each!.toFixed(7))).toEqual([
      '-1.5800000',
      '-3.3654832',
      '0.2054832',
    ]);
    expect(isBeyondChance(found)).toBe(false);
  });

  it('of one sample is Student’s own, here of the paired differences', () => {
    const found = contrast([{ sign: 1, values: one.map((value, index) => value - other[index]) }], 0.95, 0);
    expect([found.low!.toFixed(7), found.high!.toFixed(7)]).toEqual(['-2.4598858', '-0.7001142']);
    expect(isBeyondChance(found)).toBe(true);
  });

  it('is known no better than by the least step of its values, and not at all of one value', () => {
    expect(contrast([{ sign: 1, values: [1, 1, 1] }], 0.95, 1).low).toBeLessThan(0);
    expect(contrast([{ sign: 1, values: [40, 40, 40] }], 0.95, 1).low).toBeGreaterThan(0);
    expect(contrast([{ sign: 1, values: [0, 0] }], 0.95, 0)).toEqual({ value: 0, low: 0, high: 0 });
    expect(contrast([{ sign: 1, values: [7] }], 0.95, 1)).toEqual({ value: 7, low: null, high: null });
  });
});
