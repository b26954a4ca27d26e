import type { Regime } from './scenario.ts';

/** Whether a score counts what people are, beside what they do. */
export const leansOnTraits = ({ score: { traits } }: Regime): boolean =>
  [...traits.age, ...traits.means, ...traits.group].some((points) => points !== 0);

/** Points of somebody of this age band, fifth of means and group, whatever they do. */
export const traitPoints = ({ score: { traits } }: Regime, age: number, means: number, group: number): number =>
  traits.age[age] + traits.means[means] + traits.group[group];
