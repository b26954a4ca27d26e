import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { isWide, turned } from '../measures/known.ts';
import type { Estimate } from '../measures/run-result.ts';
import { knownText } from './values.ts';

/** The band of what is not known, in brackets, where it is wider than a factor of 1.5; said to be that unless it was said before. */
export const wideBand = (estimate: Estimate, unit: string, isSaid = false): Bilingual => {
  if (!isWide(estimate) || estimate.known === undefined) return text('');
  const said = knownText(estimate.known, unit);
  if (isSaid) return text(` (${said.en})`, ` (${said.fr})`);
  return text(` (${said.en}, for what is not known)`, ` (${said.fr}, selon ce que l’on ignore du réel)`);
};

/** A difference below nought as what it takes away. */
export function mirrored({ known }: Estimate): Estimate {
  return { value: null, low: null, high: null, ...(known && { known: turned(known) }) };
}

/** Stops of others for each person found, from people found per 1,000 of them. */
export function reciprocal({ value, known }: Estimate): Estimate {
  const over = (found: number | null): number | null => (found === null || found === 0 ? null : 1000 / found);
  const low = known?.high === null && known.low !== null ? 0 : over(known?.high ?? null);
  return {
    value: over(value),
    low: null,
    high: null,
    ...(known && { known: { ...known, low, high: over(known.low) } }),
  };
}
