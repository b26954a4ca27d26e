import { describe, expect, it } from 'vitest';
import { givenNumber } from '../../src/language/given-number.ts';

describe('a number as people write it', () => {
  it.each([
    ['2000', 2000],
    ['20 000', 20_000],
    ['1 234 567', 1_234_567],
    ["12'500", 12_500],
    ['0.5', 0.5],
    ['0,125', 0.125],
    ['5e-6', 5e-6],
    ['1.234.567', 1_234_567],
    ['1,234,567', 1_234_567],
    ['2500,5', 2500.5],
  ])('%s is %d', (given, value) => expect(givenNumber(given)).toBe(value));

  it('is refused where it can be read in two ways', () => {
    for (const given of ['200.000', '2,500', '1.500']) expect(givenNumber(given)).toBe('ambiguous');
    expect(givenNumber('200.000', true)).toBe('ambiguous');
    expect(givenNumber('2,500', true)).toBe(2500);
  });

  it.each(['', 'ten', '1 2', '12 00', '0x10', '1.2.3', '--1'])('%j is none', (given) =>
    expect(givenNumber(given)).toBeNull(),
  );
});
