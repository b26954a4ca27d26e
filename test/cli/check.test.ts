import { execFileSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { register as registerCheck } from '../../src/cli/check.ts';
import { register as registerEvidence } from '../../src/cli/evidence.ts';
import { ContrechampError, UsageError } from '../../src/errors.ts';
import type { Language } from '../../src/language/bilingual.ts';
import type { ScenarioFaults } from '../../src/scenario/faults.ts';
import { commandInto } from '../support/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'contrechamp-check-'));

function file(text: string, name = 'my.yaml'): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function run(args: readonly string[], language: Language = 'en') {
  const printed: string[] = [];
  const context = {
    language,
    say: (words: { en: string; fr: string }) => words[language],
    print: (words: string) => void printed.push(words),
    note: () => undefined,
    taken: async () => {},
    exitCode: 0 as const,
  };
  const program = new Command().exitOverride();
  registerCheck(program.command('check'), context);
  registerEvidence(program.command('evidence'), context);
  let error: unknown;
  try {
    program.parse(args, { from: 'user' });
  } catch (thrown) {
    error = thrown;
  }
  return { printed: printed.join('\n'), error };
}

describe('check', () => {
  it.each(['same-country', 'london-lfr'])('finds nothing wrong with %s and says what it rests on', (id) => {
    const { printed, error } = run(['check', id]);
    expect(error).toBeUndefined();
    expect(printed).toContain(`[${id}]`);
    expect(printed).toMatch(/parameters: \d+, of which \d+% rest on the quantity itself/);
    expect(printed).toContain('BR-DEMO-FR is only recalled, not checked');
  });

  it('prints JSON only with --json, after the options are applied', () => {
    const { printed } = run(['check', 'same-country', '--people', '8192', '--weeks', '8', '--set', 'seed=9', '--json']);
    expect(JSON.parse(printed)).toMatchObject({ schema: 1, ok: true, people: 8192, weeks: 8, seed: 9, faults: [] });
  });

  it('waits for no pipe, and says where a text in another encoding begins', () => {
    const pipe = join(folder, 'pipe.yaml');
    execFileSync('mkfifo', [pipe]);
    expect(run(['check', pipe]).error).toMatchObject({ exitCode: 2, message: expect.stringContaining('not a file') });
    const through = file('extends: pipe.yaml\n', 'through.yaml');
    expect((run(['check', through]).error as ScenarioFaults).lines('en')).toEqual([
      expect.stringMatching(/through.yaml:1:10: extends: .*not a file/),
    ]);
    const latin = file('extends: same-country\ntitle: x', 'latin.yaml');
    writeFileSync(latin, Buffer.from('extends: same-country\ntitle: "\u00e9t\u00e9"\n', 'latin1'));
    expect((run(['check', latin]).error as Error).message).toMatch(/latin.yaml:2:9: .*UTF-8/);
  });

  it('lets nothing be set from outside that would be ignored', () => {
    const { error } = run(['check', 'same-country', '--set', 'extends=london-lfr']);
    expect((error as ScenarioFaults).lines('en')).toEqual([
      '--set extends=london-lfr: extends is read from the file alone and cannot be set from outside',
    ]);
  });

  it('names what was set where a sum goes wrong by it', () => {
    const { error } = run(['check', 'same-country', '--set', 'people.groups.minority.share=0.5']);
    expect((error as ScenarioFaults).lines('fr')).toEqual([
      expect.stringMatching(/^--set people.groups.minority.share=0.5: people.groups.: la somme des parts est 1,35/),
    ]);
  });

  it('exits 2 with one line a fault', () => {
    const { printed, error } = run(['check', file('extends: same-country\nweeks: 0\nlitss: 3\n'), '--json']);
    expect((error as ScenarioFaults).exitCode).toBe(2);
    expect((error as ScenarioFaults).lines('en')).toEqual([
      expect.stringMatching(/my.yaml:2:8: weeks: 0 was given/),
      expect.stringMatching(/my.yaml:3:1: unknown key "litss"; the nearest known key is lists/),
    ]);
    expect(JSON.parse(printed)).toMatchObject({
      ok: false,
      faults: [{ place: expect.stringContaining('my.yaml:2:8') }, {}],
    });
  });

  it('refuses a file of 100 MB before it is read', () => {
    const path = file('', 'large.yaml');
    truncateSync(path, 100_000_000);
    const before = process.memoryUsage().rss;
    const { error } = run(['check', path]);
    expect((error as UsageError).message).toContain('100,000,000 bytes and was not read');
    expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000);
  });

  it.each([[join(folder, 'nothing-there.yaml')], [folder], ['nothing-there']])('refuses %s', (path) => {
    expect(run(['check', path]).error).toBeInstanceOf(UsageError);
  });

  it('finds what a scenario extends beside it', () => {
    file('extends: same-country\nid: base\nweeks: 9\n', 'base.yaml');
    const { printed } = run(['check', file('extends: ./base.yaml\nid: above\n', 'above.yaml'), '--json']);
    expect(JSON.parse(printed)).toMatchObject({ scenario: 'above', weeks: 9 });
  });

  it('speaks French', () => {
    expect(run(['check', 'same-country'], 'fr').printed).toContain('paramètres\u00a0: ');
  });
});

describe('evidence', () => {
  it('prints one figure whole, several a line each, and JSON', () => {
    expect(run(['evidence', 'npl_tpir_060']).printed).toMatch(/value +0.89 \(probability\)/);
    expect(run(['evidence', 'oxford', 'false']).printed.split('\n').length).toBeGreaterThan(3);
    const { figures } = JSON.parse(run(['evidence', '--topic', 'linkage', '--json']).printed);
    expect(figures.length).toBeGreaterThan(5);
  });

  it.each([[['evidence', 'zorglub']], [['evidence', '--topic', 'linkaeg']]])(
    'exits 2 where nothing matches',
    (args) => {
      const { error } = run(args);
      expect(error).toBeInstanceOf(ContrechampError);
      expect((error as ContrechampError).exitCode).toBe(2);
    },
  );
});

describe('a standard output that cannot be written', () => {
  it.skipIf(!existsSync('/dev/full'))('is said, and is no success (not where there is no /dev/full)', () => {
    const full = openSync('/dev/full', 'w');
    expect(commandInto(full, 'evidence', 'oxc200227_faces', '--json')).toEqual({
      status: 2,
      stderr: 'contrechamp: cannot write stdout: no space is left on the disk\n',
    });
    closeSync(full);
  });
});
