import { describe, expect, it } from 'vitest';
import { type Override, settings } from '../../src/run/index.ts';
import { digestOf } from '../../src/scenario/scenario-digest.ts';
import { countryOf, handles, joinings, ownSafeguards, regimeIds, settingsOf } from '../../web/country/controls.ts';
import type { Job, Ran } from '../../web/engine/job.ts';
import { decidingOf, KeptRuns } from '../../web/engine/kept-runs.ts';
import { perform } from '../../web/engine/perform.ts';
import { type Run, runSideBySide } from '../../web/engine/side-by-side.ts';
import { openYaml, sameCountryYaml } from '../../web/scenarios/open.ts';

const never = new AbortController().signal;
const nothing = (): void => {};
const tiny = { 'people.size': 600, weeks: 3 };

const jobOf = (query: string, regimes: readonly string[]): Job => ({
  yaml: sameCountryYaml,
  overrides: settings({ ...settingsOf(countryOf(new URLSearchParams(query))), ...tiny }),
  regimes,
  follow: 50,
});

/** What decides a regime, as the scenario's own digest has it where no other regime is in it. */
function digestAlone(overrides: readonly Override[], id: string): string {
  const scenario = openYaml(sameCountryYaml, overrides);
  return digestOf({ ...scenario, regimes: scenario.regimes.filter((regime) => regime.id === id) });
}

const moves = [
  ...Object.entries(handles).map(([name, { most }]) => `${name}=${most}`),
  ...ownSafeguards().map(({ id }) => `off=${id}`),
  ...joinings.slice(1).map((joining) => `join=${joining}`),
];

describe('what is kept of a country’s regimes', () => {
  it('is of a regime that a handle does not touch, and of no other: by every handle, safeguard and joining', () => {
    const plain = jobOf('', regimeIds);
    const before = new Map(regimeIds.map((id) => [id, digestAlone(plain.overrides, id)]));
    let untouched = 0;
    for (const query of moves) {
      const moved = jobOf(query, regimeIds);
      for (const id of regimeIds) {
        const isKept = decidingOf(moved, id) === decidingOf(plain, id);
        if (isKept) expect([query, id, digestAlone(moved.overrides, id)]).toEqual([query, id, before.get(id)]);
        if (isKept) untouched += 1;
      }
    }
    expect(untouched).toBeGreaterThan(moves.length);
  });

  it('gives the values of a run from scratch, wherever the handles go and come back to', async () => {
    const kept = new KeptRuns();
    let runs = 0;
    const counted: Run = (job, signal, onProgress) => {
      runs += 1;
      return perform(job, onProgress, signal);
    };
    const regimes = ['total', 'guarded', 'none'];
    for (const query of ['', 'filter=0.5', `off=${ownSafeguards()[0].id}`, '', 'filter=0.5', 'severity=0.4', '']) {
      const found = await runSideBySide(counted, kept, jobOf(query, regimes), never, nothing);
      const scratch = await perform(jobOf(query, regimes), nothing, never);
      expect(found.regimes).toEqual(scratch.regimes);
      expect(found.lives!.byRegime).toEqual(scratch.lives!.byRegime);
    }
    // All three; the two that watch; the one with safeguards; all three where people say less.
    expect(runs).toBe(3 + 2 + 1 + 3);
  });
});

describe('regimes that are run side by side', () => {
  it('are begun by how long they took before, and told in the order in which they are asked', async () => {
    const kept = new KeptRuns();
    const begun: string[] = [];
    const seconds: Readonly<Record<string, number>> = { none: 1, guarded: 3, total: 2 };
    const run: Run = async ({ regimes: [id] }) => {
      begun.push(id);
      return { regimes: [{ id }], seconds: seconds[id] } as unknown as Ran;
    };
    for (const query of ['', 'severity=0.4']) {
      const { regimes } = await runSideBySide(run, kept, jobOf(query, Object.keys(seconds)), never, nothing);
      expect(regimes.map(({ id }) => id)).toEqual(Object.keys(seconds));
    }
    expect(begun).toEqual(['none', 'guarded', 'total', 'guarded', 'total', 'none']);
  });
});

describe('a run that is kept', () => {
  const ran = { people: 1, regimes: [] } as unknown as Ran;

  it('is run once for those who ask at the same time, and told of to each', async () => {
    const kept = new KeptRuns();
    const shares: number[] = [];
    let [starts, tell, done] = [0, (_share: number): void => {}, (_ran: Ran): void => {}];
    const start = (_signal: AbortSignal, onProgress: (share: number) => void): Promise<Ran> => {
      starts += 1;
      tell = onProgress;
      return new Promise((resolve) => {
        done = resolve;
      });
    };
    const both = [1, 2].map((factor) => kept.ask('one', start, never, (share) => shares.push(factor * share)));
    tell(0.5);
    done(ran);
    expect([await Promise.all(both), starts, shares]).toEqual([[ran, ran], 1, [0.5, 1]]);
  });

  it('ends when nobody waits any more, and not before; what has ended early or failed is not kept', async () => {
    const kept = new KeptRuns();
    const ended: AbortSignal[] = [];
    const start = (signal: AbortSignal): Promise<Ran> => {
      ended.push(signal);
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    };
    const [first, second] = [new AbortController(), new AbortController()];
    const asked = [first, second].map(({ signal }) => kept.ask('one', start, signal, nothing));
    const said = asked.map((each) => each.catch((reason: unknown) => reason));
    first.abort('gone');
    expect([await said[0], ended[0].aborted]).toEqual(['gone', false]);
    second.abort('gone too');
    expect([await said[1], ended[0].aborted]).toEqual(['gone too', true]);
    await expect(kept.ask('one', () => Promise.reject(new Error('no')), never, nothing)).rejects.toThrow('no');
    expect(await kept.ask('one', () => Promise.resolve(ran), never, nothing)).toBe(ran);
    const late = new AbortController();
    expect(await kept.ask('one', start, late.signal, nothing)).toBe(ran);
    late.abort();
    expect(await kept.ask('one', start, never, nothing)).toBe(ran);
  });
});
