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
import type { Read } from './one-at-a-time.ts';
import { findSensitivity, type Sensitivity, type SensitivityPlan, sensitivitySize } from './sensitivity.ts';
import { touchstoneOf } from './touchstone.ts';

/** What is looked for, and where it may have been kept. */
export interface Sought {
  readonly read: Read;
  readonly regimes: readonly string[];
  /** The folder of runs, which keeps what was found before. */
  readonly runs: string;
}

/** What is not known of a scenario, where that is known already, and how it is found. */
export interface KeptSensitivity {
  /** As it ships or was found before by the same engine; `null` where it is yet to be found. */
  readonly found: Sensitivity | null;
  readonly find: (how: Pick<SensitivityPlan, 'workers' | 'crew' | 'signal' | 'onProgress'>) => Promise<Sensitivity>;
  /** For the next run of this scenario. */
  readonly keep: (found: Sensitivity) => Promise<void>;
}

/** Sensitivities of the scenarios that ship, under the same keys. */
export const shippedSensitivities = fileURLToPath(new URL('../../scenarios/sensitivity', import.meta.url));

/** What decides a sensitivity, the engine among it: one that makes something else of a few people has another key. */
export async function keyOf(scenario: Scenario, { read, regimes }: Pick<Sought, 'read' | 'regimes'>): Promise<string> {
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

/** Looks up what is not known of a scenario and what that does. */
export async function keptSensitivity(scenario: Scenario, sought: Sought): Promise<KeptSensitivity> {
  const { read, regimes, runs } = sought;
  const key = await keyOf(scenario, sought);
  const own = sensitivityFolder(runs);
  const cached = cachedSensitivity([own, shippedSensitivities], key);
  const { weeks, people } = scenario;
  return {
    found: cached === null ? null : fromStore(cached, scenario),
    find: (how) => findSensitivity({ read, regimes, weeks, standsFor: people.standsFor, ...how }),
    keep: (found) => cacheSensitivity(own, key, toStore(found)),
  };
}
