import { describe, expect, it } from 'vitest';
import { bent, heapingRuns, shapes } from '../audit/score/line-shapes.ts';

const seeds = 200;

describe(`heaping at the line, 3,000 rows, ${seeds} seeds a shape`, () => {
  it('is claimed of at most 1 % of scores that nobody bent, over all shapes', () => {
    let found = 0;
    for (const [name, shape] of Object.entries(shapes)) {
      const own = heapingRuns(shape, 'none', seeds);
      console.log(`${name}: ${own} of ${seeds} false claims`);
      found += own;
    }
    expect(found / (seeds * Object.keys(shapes).length)).toBeLessThanOrEqual(0.01);
  });

  /** Found in 8 and 0 of 100: what is usual elsewhere varies so much there. Expected failures, shown failing. */
  const hidden: readonly string[] = ['a points rule of few sums', 'uniform, three in ten rounded to quarters'];

  for (const [name, shape] of Object.entries(shapes))
    (hidden.includes(name) ? it.fails : it)(
      `is found where one in ten of all scores was set just below the line: ${name}`,
      () => {
        const found = heapingRuns(shape, 'one in ten of all set just below', seeds / 2);
        console.log(`one in ten of all set just below, ${name}: found in ${found} of ${seeds / 2}`);
        expect(found / (seeds / 2)).toBeGreaterThanOrEqual(0.9);
      },
    );

  it('is found less often where scores were lifted instead: printed, not demanded', () => {
    const lifted = (Object.keys(bent) as (keyof typeof bent)[]).filter(
      (how) => how !== 'none' && !how.startsWith('one in ten of all'),
    );
    for (const how of lifted)
      for (const [name, shape] of Object.entries(shapes)) {
        const found = heapingRuns(shape, how, seeds / 2);
        console.log(`${how}, ${name}: found in ${found} of ${seeds / 2}`);
        expect(found).toBeGreaterThanOrEqual(0);
      }
  });
});
