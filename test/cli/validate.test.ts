import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { command } from '../support/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'contrechamp-validate-'));
const run = (...args: string[]) => command(folder, 'validate', '--quiet', ...args);
const shipped = (id: string): string => readFileSync(join(import.meta.dirname, `../../validation/${id}.yaml`), 'utf8');

describe('validate', () => {
  it('prints model and published side by side, and exits 0 where each case ends as expected', async () => {
    const { status, stdout } = await run('oxford-circus-2022', 'flight-refusals', 'met-2024-2025');
    expect(status).toBe(0);
    expect(stdout).toMatch(/PREDICTIONS[\s\S]*7\.81 +2 to 17 +2[\s\S]*MUST FAIL[\s\S]*2,560,000/);
    expect(stdout).toContain('every case ended as expected');
    expect(existsSync(join(folder, 'validation.html'))).toBe(false);
  });

  it('exits 1 where a case does not end as its file says', async () => {
    const wrong = shipped('oxford-circus-2022').replace('expected: holds', 'expected: fails\nbecause: {en: x, fr: x}');
    writeFileSync(join(folder, 'wrong.yaml'), wrong);
    const { status, stdout } = await run('wrong.yaml');
    expect(status).toBe(1);
    expect(stdout).toContain('not as expected: oxford-circus-2022');
  });

  it('exits 1 for a case whose source is gone, naming it', async () => {
    writeFileSync(join(folder, 'gone.yaml'), shipped('oxford-circus-2022').replace('oxc220716_faces', 'oxc_gone'));
    const { status, stdout } = await run('gone.yaml');
    expect(status).toBe(1);
    expect(stdout).toMatch(/nothing to judge: fails[\s\S]*oxc_gone/);
  });

  it('exits 2 for an unknown case, naming the nearest', async () => {
    const { status, stderr } = await run('oxford-circus-2023');
    expect(status).toBe(2);
    expect(stderr).toMatch(/there is no case .*nearest is oxford-circus-2022.*Cases: .*housing-benefit/);
  });

  it('exits 2 for a bad case file, with line and column, and for one that is missing', async () => {
    writeFileSync(
      join(folder, 'bad.yaml'),
      shipped('oxford-circus-2022').replace('method: false-alerts-of-days', 'method: guess'),
    );
    const { status, stderr } = await run('bad.yaml');
    expect(status).toBe(2);
    expect(stderr).toMatch(/bad\.yaml:\d+:\d+: there is no computation “guess”/);
    const missing = await run('missing.yaml');
    expect(missing.status).toBe(2);
    expect(missing.stderr).toMatch(/missing\.yaml: there is no such file/);
    expect(missing.stderr).not.toContain('scenario');
  });

  it('says in French what a case file lacks', async () => {
    writeFileSync(join(folder, 'empty.yaml'), '');
    writeFileSync(join(folder, 'odd.yaml'), shipped('oxford-circus-2022').replace(/expected: .*/, 'expected: maybe'));
    expect((await run('empty.yaml', '--lang', 'fr')).stderr).toMatch(/objet attendu/);
    expect((await run('odd.yaml', '--lang', 'fr')).stderr).toMatch(/odd\.yaml:\d+:\d+: expected.*Option invalide/);
  });

  it('prints JSON only, and writes a page where asked', async () => {
    const { stdout } = await run('oxford-circus-2022', 'list-proportion', '--json', '--html', 'page.html');
    const { cases, deliberateBugs, skill } = JSON.parse(stdout);
    expect(cases.map(({ id }: { id: string }) => id)).toEqual(['oxford-circus-2022', 'list-proportion']);
    expect(cases[0]).toMatchObject({
      ...{ verdict: 'holds', asExpected: true, sharpness: 8.5, shown: true },
      heldAgainst: ['oxc220128_false', 'oxc220707_false', 'oxc220716_false'],
      naive: { guess: 'no-change', value: expect.closeTo(52.2, 1), agrees: false },
    });
    expect(cases[1]).toMatchObject({ naive: { agrees: false }, shown: false });
    expect(skill).toMatchObject({ predictions: 1, held: 1, withPower: 1, shown: 1 });
    expect(deliberateBugs).toHaveLength(5);
    const page = readFileSync(join(folder, 'page.html'), 'utf8');
    expect(page).not.toContain('<script');
    expect(page).toContain('Fausses alertes à Oxford Circus, trois');
  });
});
