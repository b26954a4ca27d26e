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

/** SHA-256 of what decides a run: no titles, texts, sources or ranges. */
export function digestOf(scenario: Deciding): string {
  const { start, weeks, seed, reactions, people, acts, nudgeCeiling, adapt, counted, performUnlistedMonthly } =
    scenario;
  const { voice, regimes } = scenario;
  const country = { start, weeks, seed, reactions, people, acts, nudgeCeiling, adapt, counted, performUnlistedMonthly };
  const calendar = scenario.calendar.map((step) => ({ week: step.week, regimes: step.regimes }));
  return bytesToHex(sha256(utf8ToBytes(canonical({ ...country, voice, regimes, calendar }))));
}
