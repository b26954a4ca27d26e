import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { register as personCommand } from '../../src/cli/person.ts';
import type { EventRow } from '../../src/measures/run-result.ts';
import { chainTo } from '../../src/report/life/life.ts';
import { eventText, stopWords } from '../../src/report/life/life-text.ts';
import { relive } from '../../src/run/relive.ts';
import { findInteresting } from '../../src/store/interesting.ts';
import { openRun } from '../../src/store/open-run.ts';
import type { StoredRun } from '../../src/store/read-run-folder.ts';
import { rowsOf } from '../../src/store/run-query.ts';
import { storedScenario } from '../../src/store/stored-scenario.ts';
import { version } from '../../src/store/version.ts';
import { inventedScenario } from '../support/invented-scenario.ts';
import { command } from '../support/one-command.ts';
import { total } from '../support/small-country.ts';
import { ranCountry, writtenRun } from '../support/written-run.ts';

/** A total regime with a low line and many bad joins, so that a few weeks hold every kind of event. */
const harsh = {
  ...total,
  watch: { ...total.watch, reviewCapacity: 1000, passFalse: 0.5 },
  fusion: { ...total.fusion, falseLink: [0.05, 0.05] },
  lists: { ...total.lists, score: { ...total.lists.score, below: 990 } },
  safeguards: { ...total.safeguards, listReviewCatch: 0.5, listReviewRejectRight: 0.2, notice: 0.5, graceWeeks: 1 },
};

describe('one life', () => {
  let folder: string;
  let run: StoredRun;
  beforeAll(async () => {
    const scenario = ranCountry();
    const regimes = scenario.regimes.map((regime) => (regime.id === 'total' ? harsh : regime));
    folder = await writtenRun(ranCountry({ regimes }), { twins: 'off', sample: 4000 });
    run = await openRun(folder);
  });

  it('simulated again is the same life that the run logged, and the same run', async () => {
    const [{ person }] = await rowsOf(
      run,
      "SELECT person FROM events WHERE kind = 'refused' AND person IN (SELECT person FROM people WHERE loggedFor = 'sample') LIMIT 1",
    );
    const again = await relive(storedScenario(run), Object.keys(run.regimes), Number(person));
    for (const [id, digest] of Object.entries(again.digests)) expect(digest).toBe(run.regimes[id].digest);
    const stored = await rowsOf(run, `SELECT * FROM events WHERE person = ${person}`);
    const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
    expect(sorted(again.events)).toEqual(sorted(stored));
    expect(again.weeks).toHaveLength(8 * 3);
  });

  it('can be walked from every refusal back to the act or the error that began it', async () => {
    const rows = (await rowsOf(
      run,
      "SELECT * FROM events WHERE regime = 'total' AND person IN (SELECT person FROM people WHERE loggedFor = 'sample')",
    )) as unknown as EventRow[];
    const refusals = rows.filter(({ kind }) => kind === 'refused');
    expect(refusals.length).toBeGreaterThan(20);
    let toTheAct = 0;
    for (const refusal of refusals) {
      const own = rows.filter(({ person }) => person === refusal.person);
      const kinds = chainTo(own, refusal).map(({ kind }) => kind);
      expect(kinds.at(-1)).toBe('refused');
      expect(kinds).toEqual(expect.arrayContaining(['entry-decided', 'listed']));
      expect(kinds.indexOf('entry-decided')).toBeLessThan(kinds.indexOf('listed'));
      if ((['done', 'observed', 'joined', 'points'] as const).every((kind) => kinds.includes(kind))) toTheAct += 1;
    }
    expect(toTheAct).toBeGreaterThan(refusals.length / 2);
  });

  it('leads every stop back to its alert', async () => {
    const rows = (await rowsOf(
      run,
      "SELECT * FROM events WHERE kind IN ('stop', 'alert-false', 'alert-true') AND person IN (SELECT person FROM people WHERE loggedFor = 'sample')",
    )) as unknown as EventRow[];
    const stops = rows.filter(({ kind }) => kind === 'stop');
    expect(stops.length).toBeGreaterThan(5);
    for (const stop of stops) {
      const own = rows.filter(({ person, regime }) => person === stop.person && regime === stop.regime);
      expect(chainTo(own, stop)[0].kind).toMatch(/^alert-/);
    }
  });

  it('is found where it is worth telling: listed by error, never told, silenced without sanction, spared', async () => {
    const found = await findInteresting(run);
    expect([...new Set(found.map(({ reason }) => reason))]).toEqual(
      expect.arrayContaining([
        'stopped-for-another-face',
        'listed-by-error',
        'refused-most',
        'never-told',
        'silenced-without-sanction',
        'spared-by-a-safeguard',
      ]),
    );
    for (const { why, shows } of found) for (const said of [why, shows]) expect(said.fr).not.toBe(said.en);
    for (const { person, regime } of found.filter(({ reason }) => reason === 'silenced-without-sanction')) {
      const [{ n }] = await rowsOf(
        run,
        `SELECT count(*) AS n FROM events WHERE regime = '${regime}' AND person = ${person} AND kind IN ('stop', 'listed', 'refused')`,
      );
      expect(n).toBe(0);
    }
  });

  it('says of a stop whether the face matched, the entry was lawful and the person concerned, never in one word', () => {
    const event = (kind: string, record: number | null, cause: number | null) =>
      ({ kind, record, cause, regime: 'total', person: 1, day: 3, count: 1, rule: 'watch', known: true }) as EventRow;
    const stop = event('stop', 7, 5);
    const stopped = inventedScenario();
    expect(stopWords(stopped, stop, [stop, event('stop-false-match', null, 7)]).en).toBe(
      'face match: no · lawful entry: no · person concerned: no',
    );
    expect(stopWords(stopped, stop, [stop, event('stop-bad-entry', null, 7)]).en).toBe(
      'face match: yes · lawful entry: no · person concerned: yes',
    );
    expect(stopWords(stopped, stop, [stop, event('stop-bad-entry', null, 8)]).fr).toBe(
      'correspondance du visage\u00a0: oui · fiche valable\u00a0: oui · personne visée\u00a0: oui',
    );
    const plates = inventedScenario({
      regimes: stopped.regimes.map((regime) => ({ ...regime, watch: { ...regime.watch, reads: 'plates' } })),
    });
    expect(stopWords(plates, stop, [stop]).en).toMatch(/^plate match: yes/);
    for (const kind of ['scanned-first', 'face-scanned', 'alert-true', 'wanted-missed'])
      expect(eventText(plates, event(kind, 1, null)).fr).not.toMatch(/visage/);
  });

  it('says never told only where the listing was logged', async () => {
    const lists = { ...harsh.lists, score: { ...harsh.lists.score, below: 999 } };
    const regimes = ranCountry().regimes.map((regime) => (regime.id === 'total' ? { ...harsh, lists } : regime));
    const crowded = await openRun(
      await writtenRun(ranCountry({ regimes, size: 4096 }), { twins: 'off', sample: 10 }),
      version,
    );
    const atTheRefusal = "SELECT person FROM people WHERE loggedFor = 'deniedPeopleEver'";
    expect((await rowsOf(crowded, atTheRefusal)).length).toBeGreaterThan(0);
    const neverTold = (await findInteresting(crowded)).filter(({ reason }) => reason === 'never-told');
    for (const { person, regime, record } of neverTold) {
      const listed = `regime = '${regime}' AND person = ${person} AND record = ${record} AND kind = 'listed'`;
      expect(await rowsOf(crowded, `SELECT known FROM events WHERE ${listed}`)).toEqual([{ known: false }]);
    }
  });

  it('finds the people whom the review of alerts spared', async () => {
    const [{ regime, person, record }] = await rowsOf(
      run,
      `SELECT e.regime, e.person, e.record FROM events e WHERE kind = 'alert-false' AND regime = 'total' AND NOT EXISTS
       (SELECT 1 FROM events s WHERE s.regime = e.regime AND s.person = e.person AND s.cause = e.record) ORDER BY person`,
    );
    expect(await findInteresting(run)).toContainEqual(
      expect.objectContaining({ reason: 'spared-by-a-safeguard', regime, person, record }),
    );
  });

  it('is simulated again for a person whom a measure singled out, be it in the first week', async () => {
    const singled = await rowsOf(
      run,
      "SELECT DISTINCT person FROM people WHERE loggedFor <> 'sample' AND loggedFromWeek = 1 AND regime = 'total' ORDER BY person",
    );
    expect(singled.length).toBeGreaterThan(0);
    const { person } = singled[0];
    const told = JSON.parse((await command(personCommand, ['person', folder, `${person}`, '--quiet', '--json'])).out);
    expect(told.simulatedAgain).toBe(true);
  });

  it('is printed, as JSON too, and written as a page that names each record in both languages', async () => {
    const [{ person, record }] = (await findInteresting(run)).filter(({ reason }) => reason === 'never-told');
    const page = join(mkdtempSync(join(tmpdir(), 'contrechamp-life-')), 'life.html');
    const args = ['person', folder, String(person), '--again', '--quiet', '--html', page, '--json'];
    const told = JSON.parse((await command(personCommand, args)).out);
    expect(Object.keys(told.regimes)).toEqual(['none', 'liberal', 'total']);
    expect(told.regimes.total.sums.refusals).toBeGreaterThan(0);
    expect(told.regimes.total.sums.listingsTold).toBe(0);
    const markup = readFileSync(page, 'utf8');
    expect(markup).not.toContain('<script');
    // The axis of speech has decimals of its reader's language.
    expect(markup).toMatch(/>0,\d+<\/text>/);
    for (const words of [
      `record ${record}`,
      `mention ${record}`,
      'This person does not exist',
      'Cette personne n’existe pas',
    ])
      expect(markup).toContain(words);
    const printed = (await command(personCommand, ['person', folder, String(person), '--quiet'], 'fr')).out;
    expect(printed).toMatch(new RegExp(`refus\\s: .*mention ${record}`));
  });

  it('is refused for people who are not in the run', async () => {
    for (const id of ['8192', '-1', 'ten', '1e3', ''])
      await expect(command(personCommand, ['person', folder, '--', id])).rejects.toThrow(/no person/);
    await expect(command(personCommand, ['person', folder])).rejects.toThrow(/by number/);
  });
});
