import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { percent } from '../language/numbers.ts';
import type { Regime, Scenario } from '../scenario/scenario.ts';

/** Share of people who would let themselves be scored, where they were asked. */
export interface Consent {
  readonly share: number;
  readonly title: Bilingual;
  /** The regime with a score only of those who consent. */
  readonly take: (regime: Regime) => Regime;
}

/** What is stated of a regime's consent: its own value where people are asked, else the lower end of its range. */
function statedShare({ parameters }: Scenario, { id, safeguards }: Regime): number | null {
  if (safeguards.consent < 1) return safeguards.consent;
  const keys = [`regimes.${id}.safeguards.consent`, 'safeguards.consent'];
  const stated = keys.map((key) => parameters.find((parameter) => parameter.key === key));
  return stated.find((parameter) => parameter !== undefined && parameter.low !== null)?.low ?? null;
}

/**
 * Consent as a variant beside the safeguards: it would decide a comparison alone, so it is never one of “all”.
 *
 * @returns `null` for a regime without a score, or where no share is stated
 */
export function consentFor(scenario: Scenario, regime: Regime): Consent | null {
  const share = regime.score.on ? statedShare(scenario, regime) : null;
  if (share === null || share >= 1) return null;
  return {
    share,
    title: text(
      `beside them: a score by consent, ${percent(share, 'en')} consent`,
      `à part : une note avec consentement, ${percent(share, 'fr')} consentent`,
    ),
    take: (made) => ({ ...made, safeguards: { ...made.safeguards, consent: share } }),
  };
}
