import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { command } from '../support/command.ts';

let folder: string;
const put = (name: string, content: string): void => writeFileSync(join(folder, name), content);
const get = (name: string): string => readFileSync(join(folder, name), 'utf8');

const files: Readonly<Record<string, string>> = {
  'own.csv': `points,late,sex\n${Array.from({ length: 60 }, (_, i) => `${i},${i % 3 === 0 ? 1 : 0},${i % 2 ? 'f' : 'm'}`).join('\n')}\n`,
  'a.csv': 'time,sender,text\n2025-04-24 10:00:00,Ann,hello\n2025-04-24 10:01:00,Bob,good morning\n',
  'b.csv': 'time,sender,text\n2025-04-24 10:00:00,Ann,hello\n2025-04-24 10:01:00,Bob,good morning\n',
  'own.osm':
    '<osm version="0.6"><node id="1" lat="1" lon="1"><tag k="man_made" v="surveillance"/></node><node id="2" lat="1.001" lon="1.001"/></osm>',
  'own.yaml': 'extends: same-country\nid: own\n',
  'case.yaml': 'id: own\n',
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'contrechamp-outputs-'));
  for (const [name, content] of Object.entries(files)) put(name, content);
});

const bbox = ['--bbox', '0.99,0.99,1.01,1.01'];
/** Each command that writes, with what it reads, and where it would write: its own input. */
const attacks: readonly (readonly string[])[] = [
  ['audit', 'score', 'own.csv', '--score', 'points', '--threshold', '30', '--report', 'own.csv'],
  ['audit', 'score', '--matrices', 'own.csv', '--report', 'own.csv'],
  ['audit', 'score', 'a.csv', '--columns', 'own.yaml', '--report', 'own.yaml'],
  ['audit', 'chat', 'compare', 'a.csv', 'b.csv', '--html', 'a.csv'],
  ['audit', 'chat', 'compare', 'a.csv', 'b.csv', '--html', 'b.csv'],
  ['audit', 'cameras', 'coverage', 'own.osm', ...bbox, '--geojson', 'own.osm'],
  ['audit', 'cameras', 'coverage', 'own.osm', '--polygon', 'a.csv', '--html', 'a.csv'],
  ['audit', 'cameras', 'district', 'own.osm', ...bbox, '--watch', 'own.osm'],
  ['audit', 'cameras', 'route', 'own.osm', '--from', '1,1', '--to', '1.001,1.001', '--html', 'own.osm'],
  ['audit', 'cameras', 'completeness', 'own.osm', '--register', 'a.csv', '--html', 'a.csv'],
  ['audit', 'chat', 'redact', 'a.csv', '--out', 'a.csv'],
  ['audit', 'chat', 'report', 'a.csv', '--out', 'a.csv'],
  ['safeguards', 'own.yaml', '--html', 'own.yaml'],
  ['validate', 'case.yaml', '--html', 'case.yaml'],
  ['sweep', 'plan', 'own.yaml', '--out', 'own.yaml'],
];

describe('a command', () => {
  it('never writes on what it reads, be it forced', async () => {
    for (const args of attacks) {
      const { status, stderr } = await command(folder, ...args, '--force');
      expect([status, stderr], args.join(' ')).toEqual([2, expect.stringContaining('is read by this very command')]);
    }
    for (const [name, content] of Object.entries(files)) expect(get(name), name).toBe(content);
    expect(readdirSync(folder).sort()).toEqual(Object.keys(files).sort());
  });

  it('never gives two outputs one name', async () => {
    const args = ['audit', 'cameras', 'coverage', 'own.osm', ...bbox, '--geojson', 'x', '--html', './x'];
    const { status, stderr } = await command(folder, ...args);
    expect([status, stderr]).toEqual([2, expect.stringMatching(/is where --\w+ goes/)]);
  });

  it('replaces a file of the user’s only with --force, in the reader’s language', async () => {
    put('mine.html', 'years of work');
    const args = ['audit', 'claim', '99 % accurate', '--crowd', '1000', '--wanted', '5', '--report', 'mine.html'];
    const { status, stderr } = await command(folder, ...args, '--lang', 'fr');
    expect([status, stderr]).toEqual([2, expect.stringContaining('remplacez-le avec --force')]);
    expect(get('mine.html')).toBe('years of work');
    for (const force of [['--force'], []]) expect((await command(folder, ...args, ...force)).status).toBe(0);
    expect(get('mine.html')).toMatch(/<html[\s\S]*<!-- contrechamp sha256:[0-9a-f]{64} -->\n$/);
  });

  it('writes files through the one writer, whatever it is', () => {
    const source = join(import.meta.dirname, '../../src/cli');
    const writes = readdirSync(source).filter((name) =>
      /writeFile|createWriteStream|writeWhole|writeAside/.test(readFileSync(join(source, name), 'utf8')),
    );
    expect(writes).toEqual(['run.ts']);
  });
});
