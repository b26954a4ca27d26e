import { describe, expect, it } from 'vitest';
import { count, date, number, percent } from '../../src/language/numbers.ts';

describe('numbers and days in words', () => {
  it('are written as each language writes them', () => {
    expect([count(1234567, 'en'), count(1234567, 'fr')]).toEqual(['1,234,567', '1\u202f234\u202f567']);
    expect([number(0.12345, 'en'), number(0.12345, 'fr')]).toEqual(['0.123', '0,123']);
    expect([percent(0.123, 'en'), percent(0.123, 'fr')]).toEqual(['12.3%', '12,3\u00a0%']);
  });

  it('begin a month in French with 1er', () => {
    expect([date('2025-05-01', 'en'), date('2025-05-01', 'fr')]).toEqual(['1 May 2025', '1er mai 2025']);
    expect([date('2025-05-11', 'fr'), date('2025-05-21', 'fr')]).toEqual(['11 mai 2025', '21 mai 2025']);
  });
});
