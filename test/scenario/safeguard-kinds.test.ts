import { describe, expect, it } from 'vitest';
import { safeguardPairs } from '../../src/chapters/safeguards.ts';
import type { RunResult } from '../../src/measures/run-result.ts';
import { regimeFields } from '../../src/scenario/registry.ts';
import { noSafeguards, safeguards } from '../../src/scenario/safeguard-kinds.ts';
import { liberal, noRegime } from '../support/small-country.ts';

describe('the one list of safeguards', () => {
  it('covers every setting of safeguards but consent, each once', () => {
    const keys = safeguards.flatMap((each) => each.keys.safeguards ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    expect([...keys, 'consent'].sort()).toEqual(Object.keys(regimeFields.fields.safeguards.fields).sort());
  });

  it('finds every one of them in a regime that has it and none where nothing is set', () => {
    const bare = { ...noRegime, safeguards: noSafeguards };
    expect(safeguards.filter(({ isOn }) => isOn(bare))).toEqual([]);
    expect(safeguards.filter(({ isOn }) => isOn(liberal)).length).toBeGreaterThan(5);
  });

  it('tells two regimes of one apparatus apart by any of them, appeal and warrant too', () => {
    const bare = { ...liberal, id: 'bare', safeguards: noSafeguards, watch: { ...liberal.watch, listSize: 0 } };
    const better = [
      { ...bare, id: 'better', safeguards: { ...noSafeguards, appealRate: 0.3 } },
      { ...bare, id: 'better', watch: { ...bare.watch, listSize: 10, listBadShare: 0.01 } },
    ];
    for (const guarded of better) {
      const run = { scenario: { regimes: [guarded, bare] }, regimes: [{ id: 'bare' }, { id: 'better' }] };
      const pairs = safeguardPairs(run as unknown as RunResult);
      expect(pairs.map((pair) => [pair.without.id, pair.with.id])).toEqual([['bare', 'better']]);
    }
  });
});
