import { describe, expect, it } from 'vitest';
import { count, date, many, number, percent } from '../../src/language/numbers.ts';

describe('numbers and days in words', () => {
  it('are written as each language writes them', () => {
    expect([count(1234567, 'en'), count(1234567, 'fr')]).toEqual(['1,234,567', '1\u202f234\u202f567']);
    expect([number(0.12345, 'en'), number(0.12345, 'fr')]).toEqual(['0.123', '0,123']);
    expect([percent(0.123, 'en'), percent(0.123, 'fr')]).toEqual(['12.3%', '12,3\u00a0%']);
  });

  it('are of something from a million on in French', () => {
    const said = (value: number, noun: string) =>
      [many(value, noun, 'en'), many(value, noun, 'fr')].map((each) => each.replace(/\s/g, ' '));
    expect(said(12_345, 'messages')).toEqual(['12,300 messages', '12 300 messages']);
    expect(said(4_951_000, 'messages')).toEqual(['4.95 million messages', '4,95 millions de messages']);
    expect(said(999_900, 'personnes')[1]).toBe('1 million de personnes');
    expect(said(2e9, 'alertes')[1]).toBe('2 milliards d’alertes');
  });

  it('begin a month in French with 1er', () => {
    expect([date('2025-05-01', 'en'), date('2025-05-01', 'fr')]).toEqual(['1 May 2025', '1er mai 2025']);
    expect([date('2025-05-11', 'fr'), date('2025-05-21', 'fr')]).toEqual(['11 mai 2025', '21 mai 2025']);
  });
});
