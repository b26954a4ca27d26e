import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RecordedRun } from '../../web/opening/recorded-run.ts';
import { notKnown, prevented, seenAnyway, stoppedByWeek, worthFollowing } from '../../web/opening/story.ts';
import { recordRun } from './record.ts';

const file = join(import.meta.dirname, '../../web/opening/recorded-run.json');
const kept = JSON.parse(readFileSync(file, 'utf8')) as RecordedRun;

describe('the run that plays when the page opens', () => {
  it('is what the engine gives today; if not: npm run recorded', async () => {
    const { bands: _, ...run } = kept;
    const today = JSON.parse(JSON.stringify(await recordRun()));
    const stale = 'the recorded run is not what the engine gives today: `npm run recorded` makes it anew';
    expect(
      run.regimes.map(({ digest }) => digest),
      stale,
    ).toEqual(today.regimes.map(({ digest }: { digest: string }) => digest));
    expect(run, stale).toEqual(today);
  });

  it('counts a person stopped twice once', () => {
    const twice = [
      [0, 7],
      [2, 7],
      [2, 9],
    ] as const;
    expect(stoppedByWeek(twice, 4)).toEqual([1, 1, 2, 2]);
  });

  it('says what safeguards prevent only where neither band leaves a doubt', () => {
    const sure = { ...kept, bands: { ...kept.bands, chance: [40, 90], known: [3, 200] } } as unknown as RecordedRun;
    expect(prevented(sure).holds).toBe(true);
    for (const bands of [{ known: [-1, 200] }, { known: [0, 200] }, { chance: [-2, 90] }]) {
      const doubtful = { ...sure, bands: { ...sure.bands, ...bands } } as unknown as RecordedRun;
      expect(prevented(doubtful).holds).toBe(false);
      expect(prevented(doubtful).words.en).toContain('cannot be told');
    }
    const none = { ...sure, regimes: [sure.regimes[1], sure.regimes[1]] };
    expect(prevented(none).holds).toBe(false);
  });

  it('says that who is seen does not change only where no draw parts the two', () => {
    const alike = { ...kept, bands: { ...kept.bands, seenApart: [0, 4] } } as RecordedRun;
    const apart = { ...kept, bands: { ...kept.bands, seenApart: [0, 40] } } as RecordedRun;
    expect([seenAnyway(alike).holds, seenAnyway(apart).holds]).toEqual([true, false]);
  });

  it('follows somebody who is stopped without safeguards and spared with them', () => {
    const person = worthFollowing(kept);
    expect(kept.regimes[0].stopped.some(([, each]) => each === person)).toBe(true);
    expect(kept.regimes[1].stopped.some(([, each]) => each === person)).toBe(false);
  });

  it('speaks both languages, French with its unbreakable spaces', () => {
    for (const { en, fr } of [...notKnown(kept), prevented(kept).words, seenAnyway(kept).words]) {
      expect(en).not.toBe(fr);
      expect(fr).not.toMatch(/ [:;?!%]/);
      expect(`${en}${fr}`).not.toMatch(/NaN|undefined|null/);
    }
  });
});
