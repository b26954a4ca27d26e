import { describe, expect, it } from 'vitest';
import { Walls } from '../../../src/audit/cameras/geometry/walls.ts';
import { block, buildingOf, centre } from './small-maps.ts';

const tangle = (points: number) => {
  let state = 7;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state / 2 ** 32 - 0.5) * 100;
  };
  return buildingOf(Array.from({ length: points }, () => [next(), next()] as const));
};

describe('buildings of careless or hostile maps', () => {
  it('with an outline that is a tangle of 4,000 points are counted and left out', () => {
    const walls = new Walls([tangle(4000), block(10, 10, 20, 20)], centre);
    expect(walls.leftOut).toEqual({ repeated: 0, heaped: 0, tangled: 1 });
    expect(walls.count).toBe(4);
  });

  it('drawn 4,000 times over are one, and those a little beside it at most twenty on a spot', () => {
    const same = Array.from({ length: 4000 }, () => block(0, 0, 10, 10));
    expect(new Walls(same, centre).leftOut).toEqual({ repeated: 3999, heaped: 0, tangled: 0 });
    const beside = Array.from({ length: 4000 }, (_, i) => block(0, 0, 10 + i / 1e4, 10 + i / 1e4));
    const { leftOut, buildings } = new Walls(beside, centre);
    expect(buildings.length).toBe(20);
    expect(leftOut.repeated + leftOut.heaped + buildings.length).toBe(4000);
  });

  it('that cross themselves once, like a bow tie, still stand', () => {
    const bow = buildingOf([
      [0, 0],
      [10, 10],
      [10, 0],
      [0, 10],
    ]);
    const walls = new Walls([bow], centre);
    expect(walls.leftOut.tangled).toBe(0);
    expect(walls.count).toBe(6);
  });

  it('a street of parts and storeys over one another keeps them all', () => {
    const parts = Array.from({ length: 15 }, (_, i) => block(i / 10, 0, 20 - i / 10, 10));
    expect(new Walls(parts, centre).leftOut).toEqual({ repeated: 0, heaped: 0, tangled: 0 });
  });
});
