import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { headline } from '../../src/measures/headline.ts';
import { incompleteNote } from '../../src/store/run-folder.ts';
import { command, scenarioFile, startCommand } from '../support/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'contrechamp-run-'));
const file = scenarioFile('same-country');
const small = ['--people', '24576', '--weeks', '2', '--no-sensitivity'];

describe('run', () => {
  let printed: Awaited<ReturnType<typeof command>>;
  let summary: Record<string, never> & {
    regimes: Record<string, { measures: Record<string, Record<string, unknown>> }>;
  };
  beforeAll(async () => {
    printed = await command(folder, 'run', file, ...small, '--json');
    summary = JSON.parse(printed.stdout);
  });

  it('prints only JSON with --json, with the keys that scripts rely on', async () => {
    expect(printed.status).toBe(0);
    expect(Object.keys(summary)).toEqual([
      'schema',
      'version',
      'scenario',
      'scenarioDigest',
      'people',
      'standsFor',
      'weeks',
      'seed',
      'folder',
      'seconds',
      'errorTwinSeconds',
      'workers',
      'regimes',
      'errorTwins',
      'warnings',
    ]);
    expect(summary).toMatchObject({ schema: 1, scenario: 'same-country', people: 24_576, weeks: 2, seed: 1 });
    expect(Object.keys(summary.regimes)).toEqual(['none', 'commercial', 'guarded', 'unjoined', 'total']);
    const { digest, measures, ...more } = summary.regimes.total as unknown as Record<string, never>;
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(more).toEqual({});
    for (const [id, measure] of Object.entries(measures as Record<string, Record<string, unknown>>)) {
      expect(Object.keys(measure), id).toEqual([
        'value',
        'low',
        'high',
        'unit',
        'additive',
        'definition',
        'byGroup',
        'byRegion',
        ...(headline.includes(id) ? ['known', ...(id === 'foundPer1000StopsOfOthers' ? [] : ['fromNone'])] : []),
      ]);
      if (headline.includes(id)) expect(measure.known, id).toBeNull();
      expect(typeof measure.definition, id).toBe('string');
    }
    expect(printed.stdout).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('gives counts of the people run, and null where there is nothing to divide by', async () => {
    const { none, total } = summary.regimes;
    expect(none.measures.alertPpv.value).toBeNull();
    expect(none.measures.scoreMean.value).toBeNull();
    expect(none.measures.peopleSilencedThisWeek.value).toBeLessThan(24_576);
    const done = total.measures.actsDone.value as number;
    const groups = Object.values(total.measures.actsDone.byGroup as Record<string, { value: number }>);
    expect(groups.reduce((sum, { value }) => sum + value, 0)).toBe(done);
  });

  it('writes the run where it says, and the next run beside it', async () => {
    expect(summary.folder).toBe(join('runs', 'same-country-1'));
    const report = readFileSync(join(folder, 'runs/same-country-1/report.html'), 'utf8');
    expect(report).toContain('The first row is the main run; the second is the same people, run again.');
    const second = await command(folder, 'run', file, ...small, '--twins', 'off', '--seed', '2', '--quiet');
    expect(second.stdout).toBe(`${join('runs', 'same-country-2', 'report.html')}\n`);
    expect(second.stderr).toBe('');
    expect(readdirSync(join(folder, 'runs')).sort()).toEqual(['same-country-1', 'same-country-2']);
  });

  it('prints the headline by regime, of the people run and of those they stand for, then the report’s path', async () => {
    const { stdout } = await command(folder, 'run', file, ...small, '--twins', 'off', '--lang', 'fr', '--out', 'here');
    expect(stdout).toMatch(/Sur 24\s576 personnes synthétiques/);
    expect(stdout).toMatch(/Rapporté aux 10\s000\s000 qu’elles représentent/);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(`Rapport\u00a0: ${join('here', 'report.html')}`);
  });

  it('is the same run again from the command that the report names', async () => {
    const report = readFileSync(join(folder, 'runs/same-country-1/report.html'), 'utf8');
    const [, words] = /<pre>contrechamp (.*?)<\/pre>/.exec(report) ?? [];
    const again = JSON.parse((await command(folder, ...words.split(' '), '--json')).stdout);
    expect(again.scenarioDigest).toBe(summary.scenarioDigest);
    expect(again.regimes.total.digest).toBe((summary.regimes.total as unknown as { digest: string }).digest);
  });

  it('compares the regimes of the run, and refuses a run of other people', async () => {
    const compared = JSON.parse(
      (await command(folder, 'compare', 'runs/same-country-1', '--measure', 'actsJoined', '--json')).stdout,
    );
    expect(compared.differences.map((each: { to: { regime: string } }) => each.to.regime)).toEqual([
      ...['commercial', 'guarded', 'unjoined', 'total'],
      ...['guarded', 'unjoined', 'total'],
      ...['unjoined', 'total'],
      'total',
    ]);
    const last = compared.differences.at(3);
    expect(last.low).toBeGreaterThan(0);
    const refused = await command(folder, 'compare', 'runs/same-country-1', 'runs/same-country-2');
    expect(refused.status).toBe(2);
    expect(refused.stderr).toMatch(/people .*differs/);
    expect((await command(folder, 'compare', 'runs/nowhere')).status).toBe(2);
  });

  it('is made whole when whoever read its headline has left', async () => {
    const child = startCommand(
      folder,
      'run',
      file,
      '--people',
      '4096',
      '--weeks',
      '2',
      '--no-sensitivity',
      '--out',
      'unread',
    );
    child.stdout?.destroy();
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
    expect(existsSync(join(folder, 'unread/run.json'))).toBe(true);
  });
});

describe('run, asked for what cannot be', () => {
  const where = mkdtempSync(join(tmpdir(), 'contrechamp-refused-'));
  const refused: readonly (readonly [string, readonly string[]])[] = [
    ['--people 0', ['run', file, '--people', '0']],
    ['--people 3000000000', ['run', file, '--people', '3000000000']],
    ['--people 1e308', ['run', file, '--people', '1e308']],
    ['--people -5', ['run', file, '--people=-5']],
    ['--people ten', ['run', file, '--people', 'ten']],
    ['more memory than there is', ['run', file, '--people', '2147483647', '--set', 'people.standsFor=3000000000']],
    ['--weeks 0', ['run', file, '--weeks', '0']],
    ['an unknown key', ['run', file, '--set', 'watch.listsize=5']],
    ['no equals sign', ['run', file, '--set', 'watch.listSize']],
    ['a sample that is none', ['run', file, '--sample', 'some']],
    ['twins that are none', ['run', file, '--twins', 'maybe']],
    ['an unknown option', ['run', file, '--wekks', '3']],
    ['an unknown language', ['run', file, '--lang', 'de']],
    ['a file that is not there', ['run', 'nowhere.yaml']],
    ['a folder', ['run', '.']],
    ['no file at all', ['run']],
  ];

  it.each(refused)('exits 2 and writes nothing: %s', async (_, args) => {
    const { status, stdout, stderr } = await command(where, ...args);
    expect(status, stderr).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).not.toMatch(/internal error|^\s+at /m);
    expect(readdirSync(where)).toEqual([]);
  });

  it('says every fault of a bad scenario, a line each', async () => {
    const bad = join(mkdtempSync(join(tmpdir(), 'contrechamp-bad-')), 'bad.yaml');
    writeFileSync(bad, 'extends: same-country\nwekks: 3\npeople: {size: -1}\n');
    const { status, stderr } = await command(where, 'run', bad);
    expect(status).toBe(2);
    expect(stderr).toMatch(/bad\.yaml:2:1/);
    expect(stderr).toMatch(/bad\.yaml:3:/);
    expect(readdirSync(where)).toEqual([]);
  });

  it('refuses a folder that exists, unless forced', async () => {
    const folderOut = mkdtempSync(join(tmpdir(), 'contrechamp-out-'));
    writeFileSync(join(folderOut, 'mine.txt'), 'mine');
    for (const force of [[], ['--force']]) {
      const { status, stderr } = await command(where, 'run', file, ...small, '--out', folderOut, ...force);
      expect(status).toBe(2);
      expect(stderr).toContain(folderOut);
    }
    expect(readdirSync(folderOut)).toEqual(['mine.txt']);
  });

  it('leaves a marked folder and exits 130 on Ctrl-C', async () => {
    const child = startCommand(
      where,
      'run',
      file,
      '--people',
      '40960',
      '--weeks',
      '1000',
      '--no-sensitivity',
      '--out',
      'stopped',
    );
    let errors = '';
    child.stderr?.on('data', (data) => {
      errors += data;
    });
    const aside = join(where, 'stopped.incomplete');
    while (!existsSync(join(aside, incompleteNote))) await pause(20);
    child.kill('SIGINT');
    const [code] = await once(child, 'close');
    expect(code).toBe(130);
    expect(errors).toMatch(/stopped\n.*stopped\.incomplete is incomplete/);
    expect(existsSync(join(where, 'stopped'))).toBe(false);
    expect(readFileSync(join(aside, incompleteNote), 'utf8')).toMatch(/incomplète/);
  });
});
