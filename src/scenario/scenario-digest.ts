import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Scenario } from './scenario.ts';

/** What decides no run: titles, and whether faces or plates are read. */
const wordsOnly = new Set(['title', 'reads']);

/** JSON with sorted keys and without what does not decide a run. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([key]) => !wordsOnly.has(key))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}

type Deciding = Omit<
  Scenario,
  'id' | 'title' | 'about' | 'jurisdiction' | 'parameters' | 'warnings' | 'digest' | 'defaultRegimes'
>;

const decidingText = (scenario: Deciding, seed: unknown): string => {
  const { start, weeks, reactions, people, acts, nudgeCeiling, adapt, counted, performUnlistedMonthly } = scenario;
  const { voice, regimes } = scenario;
  const country = { start, weeks, seed, reactions, people, acts, nudgeCeiling, adapt, counted, performUnlistedMonthly };
  const calendar = scenario.calendar.map((step) => ({ week: step.week, regimes: step.regimes }));
  return canonical({ ...country, voice, regimes, calendar });
};

/** Stands where the seed will; no text of a scenario holds it. */
const seedMark = '\u0000seed';

/** The digests of one scenario under any seed: what is the same under all is hashed once. */
export function digestsOf(scenario: Deciding): (seed: number) => string {
  const [before, after] = decidingText(scenario, seedMark).split(JSON.stringify(seedMark));
  const begun = sha256.create().update(utf8ToBytes(before));
  return (seed) =>
    bytesToHex(
      begun
        .clone()
        .update(utf8ToBytes(`${canonical(seed)}${after}`))
        .digest(),
    );
}

/** SHA-256 of what decides a run: no titles, texts, sources or ranges. */
export const digestOf = (scenario: Deciding): string => digestsOf(scenario)(scenario.seed);
