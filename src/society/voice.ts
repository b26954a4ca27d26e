// Daymude, Axelrod, Forrest, "Strategic analysis of dissent and self-censorship", 2025, arXiv 2509.03731:
// everybody chooses how much dissent to express, and weighs being true to oneself against being seen and punished.

import { log } from '../country/elementary.ts';
import type { VoiceAtStart, VoiceCell } from '../country/propensity.ts';
import { truncatedExponential } from '../country/quantiles.ts';
import type { People, Voice } from '../scenario/scenario.ts';

export type Rule = Voice['rule'];

/**
 * The dissent a in [0, δ] that maximises U = β(1 − (δ − a)) − (ν + (1 − ν)a)·π, in closed form;
 * π = ψ·1[a > τ] (uniform) or ψ·max(0, a − τ) (proportional).
 *
 * @example bestExpression('uniform', 0.8, 2, 0.1, 0.14, 0.1) // 0.8: bold enough to say it all
 */
export function bestExpression(rule: Rule, δ: number, β: number, τ: number, ψ: number, ν: number): number {
  if (δ <= τ || ψ === 0) return δ;
  if (rule === 'uniform') {
    const margin = β - (1 - ν) * ψ;
    return margin > 0 && δ > (β * τ + ν * ψ) / margin ? δ : τ;
  }
  if (ν >= 1) return β >= ψ ? δ : τ;
  const most = Math.max(τ, (τ + (β - ν * ψ) / ((1 - ν) * ψ)) / 2);
  return Math.min(δ, most);
}

/** U of the model above, for anyone who wants to check the closed form. */
export function utility(rule: Rule, a: number, δ: number, β: number, τ: number, ψ: number, ν: number): number {
  const punishment = rule === 'uniform' ? (a > τ ? ψ : 0) : ψ * Math.max(0, a - τ);
  return β * (1 - (δ - a)) - (ν + (1 - ν) * a) * punishment;
}

const gridSteps = 400;
/** Slices of δ for which the mean of what is said is kept. */
const slices = 40;

/** What people of age express at the beliefs of the start, by midpoints over δ and β of the country's shares. */
export function voiceAtStart(people: People, voice: Voice): VoiceAtStart {
  const cells = people.groups.flatMap((group, index) => sliceGroup(people, voice, group.dissentDifference, index));
  const mean = cells.reduce(
    (sum, { group, weight, dissent, said }) => sum + people.groups[group].share * weight * dissent * said,
    0,
  );
  return { mean, cells };
}

function sliceGroup(people: People, voice: Voice, difference: number, group: number): VoiceCell[] {
  const dissent = truncatedExponential(people.dissentMean + difference);
  const inSlice = gridSteps / slices;
  const boldness = Float64Array.from(
    { length: gridSteps },
    (_, j) => -log(1 - (j + 0.5) / gridSteps) * people.boldnessMean,
  );
  return Array.from({ length: slices }, (_, slice) => {
    let desired = 0;
    let expressed = 0;
    for (let i = slice * inSlice; i < (slice + 1) * inSlice; i += 1) {
      const δ = dissent((i + 0.5) / gridSteps);
      desired += δ;
      for (const β of boldness)
        expressed += bestExpression(voice.rule, δ, β, voice.tolerance, voice.severity, voice.surveillance) / gridSteps;
    }
    return { group, weight: 1 / slices, dissent: desired / inSlice, said: desired === 0 ? 0 : expressed / desired };
  });
}
