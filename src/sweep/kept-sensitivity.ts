import { fileURLToPath } from 'node:url';
import type { Scenario } from '../scenario/scenario.ts';
import { openScenario } from '../store/load-scenario.ts';
import {
  cachedSensitivity,
  cacheSensitivity,
  type StoredSensitivity,
  sensitivityFolder,
  sensitivityKey,
} from '../store/sensitivity-cache.ts';
import { version } from '../store/version.ts';
import type { RunCrew } from './many.ts';
import type { Read } from './one-at-a-time.ts';
import { findSensitivity, type Sensitivity, sensitivitySize } from './sensitivity.ts';
import { touchstoneOf } from './touchstone.ts';

/** What is looked for, and where it may have been kept. */
export interface Kept {
  readonly read: Read;
  readonly regimes: readonly string[];
  readonly workers: number;
  readonly crew?: RunCrew;
  /** The folder of runs, which keeps what was found before. */
  readonly runs: string;
  /** Called where it must be found now. */
  readonly start: () => { readonly update: (share: number) => void; readonly done: () => void };
}

/** Sensitivities of the scenarios that ship, under the same keys. */
export const shippedSensitivities = fileURLToPath(new URL('../../scenarios/sensitivity', import.meta.url));

/** What decides a sensitivity, the engine among it: one that makes something else of a few people has another key. */
export async function keyOf(scenario: Scenario, { read, regimes }: Pick<Kept, 'read' | 'regimes'>): Promise<string> {
  const small = read(sensitivitySize({ weeks: scenario.weeks, standsFor: scenario.people.standsFor }));
  return sensitivityKey(small, regimes, `${version} ${await touchstoneOf(small, regimes)}`);
}

/** As it is kept: parameters by their key. */
const toStore = ({ swings, ...found }: Sensitivity): StoredSensitivity => ({
  ...(structuredClone(found) as Omit<StoredSensitivity, 'swings'>),
  swings: swings.map(({ parameter, ...swing }) => ({ key: parameter.key, ...swing })),
});

/** As it was found, for a scenario that has those parameters; `null` where it has not. */
function fromStore({ swings, ...found }: StoredSensitivity, { parameters }: Scenario): Sensitivity | null {
  const whole = swings.flatMap(({ key, ...swing }) => {
    const parameter = parameters.find((each) => each.key === key);
    return parameter === undefined ? [] : [{ parameter, ...swing }];
  });
  return whole.length < swings.length ? null : { ...found, swings: whole };
}

/**
 * Finds what is not known of a scenario as it ships, to be kept with it.
 *
 * @example const { key, write } = await findShipped('same-country', 2);
 */
export async function findShipped(id: string, workers: number, onProgress?: (share: number) => void) {
  const read: Read = (overrides) => openScenario(id, overrides);
  const scenario = read([]);
  const regimes = scenario.defaultRegimes;
  const key = await keyOf(scenario, { read, regimes });
  const { weeks, people } = scenario;
  const found = await findSensitivity({ read, regimes, weeks, standsFor: people.standsFor, workers, onProgress });
  return { key, found, write: () => cacheSensitivity(shippedSensitivities, `${id}.${key}`, toStore(found)) };
}

/** What is not known of a scenario and what that does: as it ships or was found before by the same engine, or found now. */
export async function keptSensitivity(
  scenario: Scenario,
  kept: Kept,
): Promise<{ readonly found: Sensitivity; readonly keep: () => Promise<void> }> {
  const { read, regimes, workers, crew, runs, start } = kept;
  const key = await keyOf(scenario, kept);
  const own = sensitivityFolder(runs);
  const cached = cachedSensitivity([own, shippedSensitivities], key);
  const before = cached === null ? null : fromStore(cached, scenario);
  if (before !== null) return { found: before, keep: async () => {} };
  const bar = start();
  try {
    const { weeks, people } = scenario;
    const plan = { read, regimes, weeks, standsFor: people.standsFor, workers, crew };
    const found = await findSensitivity({ ...plan, onProgress: bar.update });
    return { found, keep: () => cacheSensitivity(own, key, toStore(found)) };
  } finally {
    bar.done();
  }
}
