import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../../errors.ts';
import { text } from '../../language/french.ts';
import { version } from '../../store/version.ts';
import type { Plan } from '../plan.ts';
import { readPlan } from '../plan-file.ts';
import { type Place, planName } from './place.ts';

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The plan that the places have in common. */
async function planBytesOf(places: readonly Place[]): Promise<Uint8Array> {
  let first: Uint8Array | null = null;
  for (const place of places) {
    const bytes = await place.plan();
    if (bytes === null)
      throw new UsageError(
        text(
          `${place.address} is no place of a sweep: name one that sweep work wrote`,
          `${place.address} n’est pas l’endroit d’un balayage : indiquez-en un qu’a écrit sweep work`,
        ),
      );
    first ??= bytes;
    if (digestOf(bytes) !== digestOf(first))
      throw new UsageError(
        text(
          `${place.address} is of another plan than ${places[0].address}: collect each alone`,
          `${place.address} est d’un autre plan que ${places[0].address} : rassemblez-les séparément`,
        ),
      );
  }
  return first!;
}

/**
 * Puts the plan of several places where it can be read in parts, for as long as it is needed.
 *
 * @throws UsageError where one is no place of a sweep, or of another plan than the first
 */
export async function withPlan<Answer>(
  places: readonly Place[],
  use: (plan: Plan) => Promise<Answer>,
): Promise<Answer> {
  const folder = mkdtempSync(join(tmpdir(), 'contrechamp-collect-'));
  try {
    const path = join(folder, planName);
    writeFileSync(path, await planBytesOf(places));
    return await use(await readPlan(path, version));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
