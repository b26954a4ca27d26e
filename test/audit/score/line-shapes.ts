import { auditScore, tableOf } from '../../../src/audit/score/index.ts';
import { gammaFrom, normalFrom, seeded, type Uniform } from '../../../src/statistics/seeded.ts';

/** Scores of some shape, and where the line lies. */
export interface Shape {
  readonly draw: (uniform: Uniform) => number;
  readonly line: number;
  /** One step of the scale. */
  readonly step: number;
}

const whole = (draw: (uniform: Uniform) => number, line = 60): Shape => ({
  draw: (uniform) => Math.round(draw(uniform)),
  line,
  step: 1,
});

/** Some of the scores rounded: half of them, unless said otherwise. */
const partRounded = ({ draw, line, step }: Shape, to: number, part = 0.5): Shape => ({
  draw: (uniform) => {
    const score = draw(uniform);
    return uniform() < part ? Math.round(score / to) * to : score;
  },
  line,
  step,
});

const pointsRule = (items: readonly number[], share: number): Shape =>
  whole((uniform) => items.reduce((sum, points) => sum + (uniform() < share ? points : 0), 0), 50);

const uniformly = whole((uniform) => 100 * uniform());
const normal = whole((uniform) => 50 + 15 * normalFrom(uniform));

export const shapes: Readonly<Record<string, Shape>> = {
  uniform: uniformly,
  normal,
  skewed: whole((uniform) => Math.min(100, 15 * gammaFrom(uniform, 2)), 50),
  'two humps': whole((uniform) => (uniform() < 0.5 ? 35 : 65) + 8 * normalFrom(uniform), 50),
  'uniform, half rounded to tens': partRounded(uniformly, 10),
  'normal, half rounded to tens': partRounded(normal, 10),
  'normal, half rounded to fives': partRounded(normal, 5),
  'capped at 0 and 100': whole((uniform) => Math.min(100, Math.max(0, 80 + 30 * normalFrom(uniform))), 70),
  'hundredths of 1': {
    draw: (uniform) => Math.round(100 / (1 + Math.exp(-1.5 * normalFrom(uniform)))) / 100,
    line: 0.6,
    step: 0.01,
  },
  continuous: { draw: (uniform) => 50 + 12 * normalFrom(uniform), line: 60, step: 1 },
  'a points rule': pointsRule([15, 10, 20, 5, 25, 10, 8], 0.35),
  'a points rule of few sums': pointsRule([12, 10, 20, 7, 25, 15], 0.4),
  'uniform, three in ten rounded to quarters': partRounded({ ...uniformly, line: 50 }, 25, 0.3),
};

/** Scores as somebody bent them at the line. */
export const bent = {
  none: (scores: number[]) => scores,
  'one in ten of all set just below': (scores: number[], { line, step }: Shape, uniform: Uniform) =>
    scores.map((score) => (uniform() < 0.1 ? line - step * (1 + Math.floor(3 * uniform())) : score)),
  'one in ten of those up to ten below lifted': (scores: number[], { line, step }: Shape, uniform: Uniform) =>
    scores.map((score) => (score < line && score >= line - 10 * step && uniform() < 0.1 ? line : score)),
  'four in ten of those up to three below lifted': (scores: number[], { line, step }: Shape, uniform: Uniform) =>
    scores.map((score) => (score < line && score >= line - 3 * step && uniform() < 0.4 ? line : score)),
} as const;

/** In how many of so many seeds heaping is claimed. */
export function heapingRuns(shape: Shape, how: keyof typeof bent, seeds: number, rows = 3_000): number {
  let found = 0;
  for (let seed = 1; seed <= seeds; seed++) {
    const uniform = seeded(15_485_863 * seed);
    const drawn = Array.from({ length: rows }, () => shape.draw(uniform));
    const score = bent[how](drawn, shape, uniform);
    const { findings } = auditScore(tableOf({ score }), { score: 'score', threshold: shape.line, factors: [] });
    if (findings.some(({ code }) => code === 'heaping')) found++;
  }
  return found;
}
