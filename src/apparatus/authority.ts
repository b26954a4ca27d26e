// The adaptive authority of Daymude, Axelrod, Forrest 2025: hill climbing on its own costs, inside a run.
import { block, type Luck, streams, unit } from '../country/luck.ts';
import type { Shared } from '../country/step.ts';
import type { Authority } from '../scenario/scenario.ts';

/** A policy of the authority: tolerance τ, severity ψ, surveillance ν, and what it cost when it was tried. */
interface Policy {
  readonly tolerance: number;
  readonly severity: number;
  readonly surveillance: number;
}

/** One regime's authority: it tries a small change, keeps it where its costs fell, and goes back where they rose. */
export class HillClimber {
  private readonly settings: Authority;
  private kept: Policy;
  private keptCost = Number.POSITIVE_INFINITY;
  private costSum = 0;
  private weeks = 0;

  constructor(settings: Authority, start: Policy) {
    this.settings = settings;
    this.kept = start;
  }

  /** Goes on from where another stands. */
  copy(other: HillClimber): void {
    this.kept = other.kept;
    this.keptCost = other.keptCost;
    this.costSum = other.costSum;
    this.weeks = other.weeks;
  }

  /** Takes in a week (mean expressed dissent) and, at the end of a trial, moves the policy for the next one. */
  learn(shared: Shared, luck: Luck, week: number, meanExpressed: number): void {
    const { everyWeeks, surveillanceCost, severityCost } = this.settings;
    this.costSum += meanExpressed + surveillanceCost * shared.surveillance + severityCost * shared.severity;
    this.weeks += 1;
    if (this.weeks < everyWeeks) return;
    const cost = this.costSum / this.weeks;
    if (cost <= this.keptCost) {
      this.kept = { tolerance: shared.tolerance, severity: shared.severity, surveillance: shared.surveillance };
      this.keptCost = cost;
    }
    this.costSum = 0;
    this.weeks = 0;
    this.propose(shared, luck, week);
  }

  private propose(shared: Shared, luck: Luck, week: number): void {
    const { step } = this.settings;
    luck.draw(streams.authority, week);
    const move = (value: number, word: number, most: number): number =>
      Math.min(most, Math.max(0, value + (2 * unit(word) - 1) * step));
    shared.tolerance = move(this.kept.tolerance, block[0], 1);
    shared.severity = move(this.kept.severity, block[1], 2);
    shared.surveillance = move(this.kept.surveillance, block[2], 1);
  }
}
