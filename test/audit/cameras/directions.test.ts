import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDirection } from '../../../src/audit/cameras/index.ts';

const aimsOf = (text: string) => readDirection(text).aims.map(({ fromDegrees, toDegrees }) => [fromDegrees, toDegrees]);

describe('a written direction', () => {
  it.each([
    ['270', [[270, 270]]],
    ['360', [[0, 360]]],
    ['all', [[0, 360]]],
    ['360°', [[0, 360]]],
    ['rundum', [[0, 360]]],
    ['Ouest', [[270, 270]]],
    ['Noroeste', [[315, 315]]],
    ['vers le nord', [[0, 0]]],
    ['N-E', [[0, 90]]],
    ['45 degrés', [[45, 45]]],
    ['-45', [[315, 315]]],
    ['45.5°', [[45.5, 45.5]]],
    ['NNW', [[337.5, 337.5]]],
    ['south', [[180, 180]]],
    ['NB', [[0, 0]]],
    ['north-east', [[45, 45]]],
    [
      '90;180;270',
      [
        [90, 90],
        [180, 180],
        [270, 270],
      ],
    ],
    [
      '90, 270',
      [
        [90, 90],
        [270, 270],
      ],
    ],
    ['45-90', [[45, 90]]],
    ['350-10', [[350, 370]]],
    ['10-350', [[10, 350]]],
    ['NW-NE', [[315, 405]]],
    ['0-360', [[0, 360]]],
    [
      '45-90;W',
      [
        [45, 90],
        [270, 270],
      ],
    ],
    ['-45-45', [[315, 405]]],
    ['Sud-Ouest', [[225, 225]]],
    ['Süd', [[180, 180]]],
    ['nord-est', [[45, 45]]],
    ['45,5', [[45.5, 45.5]]],
    [
      '45,90',
      [
        [45, 45],
        [90, 90],
      ],
    ],
  ])('%s is read clockwise from north', (text, aims) => {
    expect(readDirection(text).status).toBe('read');
    expect(aimsOf(text)).toEqual(aims);
  });

  it.each([
    [undefined, 'none'],
    ['null', 'none'],
    ['forward', 'relative'],
    ['both', 'relative'],
    ['270230', 'unreadable'],
    ['Flock Raven', 'unreadable'],
    ['361', 'unreadable'],
    ['O', 'unreadable'],
    ['75;375', 'partly'],
  ])('%s is %s, never dropped in silence', (text, status) => {
    expect(readDirection(text).status).toBe(status);
  });

  it('any range of two bearings runs clockwise from the first to the second', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 359 }), fc.integer({ min: 0, max: 359 }), (from, to) => {
        const [aim] = readDirection(`${from}-${to}`).aims;
        expect(aim.fromDegrees).toBe(from);
        expect((aim.toDegrees - aim.fromDegrees + 360) % 360).toBe((to - from + 360) % 360);
      }),
    );
  });

  it('any text at all is read without a crash, and every aim is a clockwise arc', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        for (const { fromDegrees, toDegrees } of readDirection(text).aims) {
          expect(fromDegrees).toBeGreaterThanOrEqual(0);
          expect(toDegrees - fromDegrees).toBeGreaterThanOrEqual(0);
          expect(toDegrees - fromDegrees).toBeLessThanOrEqual(360);
        }
      }),
    );
  });
});
