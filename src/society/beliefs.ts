import type { StateChunk } from '../country/columns.ts';
import type { Shared } from '../country/step.ts';
import type { Voice } from '../scenario/scenario.ts';
import { bestExpression } from './voice.ts';

/** What people learn is kept in a byte: the share of the way from what everybody believes at first to the most. */
export const beliefUnits = 255;

/** What everybody believes before experience. */
type FirstBeliefs = Pick<Shared, 'tolerance' | 'severity' | 'surveillance'>;

const surveillanceOf = ({ surveillance }: FirstBeliefs, byte: number): number =>
  surveillance + ((1 - surveillance) * byte) / beliefUnits;

const severityOf = ({ severityMax }: Voice, { severity }: FirstBeliefs, byte: number): number =>
  severity + ((Math.max(severityMax, severity) - severity) * byte) / beliefUnits;

/** The best act of a person at their beliefs: columns, what is believed before experience, δ and β. */
export const expressionAt = (
  voice: Voice,
  first: FirstBeliefs,
  { surveillance, severity }: Pick<StateChunk, 'surveillance' | 'severity'>,
  at: number,
  δ: number,
  β: number,
): number => {
  const ψ = severityOf(voice, first, severity[at]);
  const ν = surveillanceOf(first, surveillance[at]);
  return bestExpression(voice.rule, δ, β, first.tolerance, ψ, ν);
};

/** The same by byte, worked out once for all people and weeks with these first beliefs. */
export class Beliefs {
  /** Share of a belief that a week's forgetting leaves, by its byte. */
  readonly left = new Float64Array(256);
  /** The same in bytes. */
  readonly leftBytes = new Float64Array(256);
  private readonly surveillance = new Float64Array(256);
  private readonly severity = new Float64Array(256);
  private readonly voice: Voice;
  private tolerance = Number.NaN;

  constructor(voice: Voice) {
    this.voice = voice;
    for (let byte = 0; byte < 256; byte += 1) {
      this.left[byte] = (byte / beliefUnits) * (1 - voice.forget);
      this.leftBytes[byte] = this.left[byte] * beliefUnits;
    }
  }

  turnTo(first: FirstBeliefs): void {
    const { surveillance, severity, voice } = this;
    this.tolerance = first.tolerance;
    if (surveillance[0] === first.surveillance && severity[0] === first.severity) return;
    for (let byte = 0; byte < 256; byte += 1) {
      surveillance[byte] = surveillanceOf(first, byte);
      severity[byte] = severityOf(voice, first, byte);
    }
  }

  /** The best act at two bytes of experience. */
  expression(δ: number, β: number, surveillance: number, severity: number): number {
    const { voice, tolerance } = this;
    return bestExpression(voice.rule, δ, β, tolerance, this.severity[severity], this.surveillance[surveillance]);
  }
}
