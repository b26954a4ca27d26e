import { beforeAll, describe, expect, it } from 'vitest';
import { register as twinsCommand } from '../../src/cli/twins.ts';
import { EvidenceError } from '../../src/errors.ts';
import { TwinLog } from '../../src/measures/twins.ts';
import { openRun } from '../../src/store/open-run.ts';
import { rowsOf } from '../../src/store/run-query.ts';
import { shippedScenarios } from '../../src/store/scenario-files.ts';
import { command } from '../support/one-command.ts';
import { ranCountry, writtenRun } from '../support/written-run.ts';

describe('lives that part', () => {
  it('are told apart: by error, displaced, shifted, spared, at the first difference and its record', () => {
    const log = new TwinLog();
    const point = (regime: number, person: number, week: number, wrong: boolean, record: number) => {
      log.regimeIndex = regime;
      log.point(person, 'stops', week, wrong, record);
    };
    point(0, 1, 3, true, 31);
    point(0, 2, 4, false, 41);
    point(0, 3, 1, true, 11);
    point(0, 3, 5, true, 51);
    point(1, 3, 1, false, 11);
    point(1, 3, 2, false, 21);
    point(1, 4, 6, false, 61);
    point(0, 5, 7, true, 71);
    point(1, 5, 7, false, 71);
    expect([...log.partings(0, 1)]).toEqual([
      { person: 1, kind: 'stops', category: 'byError', week: 3, record: 31, side: 'regime' },
      { person: 2, kind: 'stops', category: 'displaced', week: 4, record: 41, side: 'regime' },
      { person: 3, kind: 'stops', category: 'shifted', week: 2, record: 21, side: 'twin' },
      { person: 4, kind: 'stops', category: 'spared', week: 6, record: 61, side: 'twin' },
    ]);
    expect(log.compare(0, 1).stops).toEqual({ byError: 1, displaced: 1, shifted: 1, spared: 1 });
  });
});

describe('the command twins', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await writtenRun(ranCountry());
  });

  it('prints what twins.parquet holds, which agrees with the counts of the run', async () => {
    const run = await openRun(folder);
    const told = JSON.parse((await command(twinsCommand, ['twins', folder, '--json'])).out);
    const total = told.pairs.find(
      (pair: { regime: string; reactions: boolean }) => pair.regime === 'total' && !pair.reactions,
    );
    expect(total.counts.stops.byError).toBe(run.regimes.total.measures.stopsByError.value);
    expect(total.counts.listings.byError).toBe(run.regimes.total.measures.listingsByError.value);
    expect(total.counts.stops.byError).toBeGreaterThan(50);
    const stops = told.partings.filter((row: { kind: string }) => row.kind === 'stops');
    for (const { record, week } of stops) expect(Math.floor(record / 64 / 7) + 1).toBe(week);
    const plain = (await command(twinsCommand, ['twins', folder, '--rows', '2'], 'fr')).out;
    expect(plain).toContain('total et son jumeau sans erreur (réactions coupées)');
  });

  it('names only records that the events of a logged person hold, where the pair is the main run’s', async () => {
    const run = await openRun(folder);
    const [row] = await rowsOf(
      run,
      `SELECT count(*) AS shared, count(e.record) AS found FROM twins t
       JOIN (SELECT DISTINCT regime, person FROM people WHERE loggedFor = 'sample') p USING (regime, person)
       LEFT JOIN (SELECT DISTINCT regime, person, record FROM events) e USING (regime, person, record)
       WHERE t.reactions AND t.side = 'regime' AND t.kind = 'stops'`,
    );
    expect(row.shared).toBeGreaterThan(10);
    expect(row.found).toBe(row.shared);
  });

  it('runs two regimes again side by side, and counts who parts between them', async () => {
    const told = JSON.parse(
      (await command(twinsCommand, ['twins', folder, '--between', 'liberal,total', '--json', '--quiet'])).out,
    );
    const [pair] = told.pairs;
    expect(pair.twin).toBe('total');
    const run = await openRun(folder);
    const stopped = (id: string): number => run.regimes[id].measures.peopleStoppedEver?.value ?? 0;
    expect(pair.counts.stops.spared).toBeGreaterThan(50);
    if (stopped('total') > 0)
      expect(pair.counts.stops.spared - pair.counts.stops.byError - pair.counts.stops.displaced).toBe(
        stopped('total') - stopped('liberal'),
      );
    await expect(command(twinsCommand, ['twins', folder, '--between', 'liberal,nowhere'])).rejects.toThrow(/no regime/);
    await expect(command(twinsCommand, ['twins', folder, '--between', 'liberal'])).rejects.toThrow(/A,B/);
  });

  it('says on a run without twins which command makes them', async () => {
    const bare = await writtenRun(ranCountry({ weeks: 1, size: 4096 }), { twins: 'off' });
    const asked = command(twinsCommand, ['twins', bare]);
    await expect(asked).rejects.toBeInstanceOf(EvidenceError);
    await expect(asked).rejects.toThrow(/--twins sample/);
    const { id } = ranCountry();
    await expect(asked).rejects.toThrow(shippedScenarios().includes(id) ? `run ${id} ` : `run ${id}.yaml `);
    await expect(command(twinsCommand, ['twins', bare, '--between', 'total,total'], 'fr')).rejects.toThrow(
      /deux régimes différents/,
    );
  });
});
