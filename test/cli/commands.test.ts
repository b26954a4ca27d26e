import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { command } from '../support/command.ts';

const src = resolve(import.meta.dirname, '../../src');
const here = import.meta.dirname;

/** Every file that a file loads before anything is called, and the packages that they name. */
function loadedBy(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const imports = readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type)[^;]*?from '([^']+)';/gms);
  for (const [, name] of imports)
    if (name.startsWith('.')) loadedBy(join(dirname(file), name), found);
    else found.add(name);
  return found;
}

describe('commands', () => {
  it('load when they are called: the program alone loads its words and nothing else', () => {
    const loaded = [...loadedBy(join(src, 'cli/main.ts'))];
    const packages = loaded.filter((name) => !name.startsWith('/') && !name.startsWith('node:'));
    const rooms = new Set(
      loaded.filter((name) => name.startsWith('/')).map((file) => relative(src, file).split('/')[0]),
    );
    expect(packages).toEqual(['commander']);
    for (const room of ['simulate.ts', 'country', 'report', 'audit', 'sweep']) expect(rooms).not.toContain(room);
    expect(loaded.length).toBeLessThan(25);
  });

  it('are listed once each, in both languages, and each can be loaded', async () => {
    for (const beside of [commands, ...commands.map((each) => each.commands ?? [])])
      expect(new Set(beside.map(({ name }) => name)).size).toBe(beside.length);
    const all = commands.flatMap((each) => [each, ...(each.commands ?? [])]);
    for (const { summary, load, commands: below } of all) {
      expect(summary.en).not.toBe(summary.fr);
      if (below === undefined) expect(await load!()).toHaveProperty('register');
    }
  });

  it('show their options with --help and with help in front, at any depth', async () => {
    const asked = await command(here, 'query', '--help');
    expect(asked.stdout).toContain('--seconds <n>');
    expect(await command(here, 'help', 'query')).toEqual(asked);
    expect((await command(here, 'help', 'audit', 'score')).stdout).toContain('--threshold <N>');
    expect((await command(here, 'help')).stdout).toContain('help of a command');
  });

  it('refuse an unknown command or option, naming what was perhaps meant', async () => {
    for (const args of [['auditt'], ['query', '--jsn'], ['audit', 'scores']]) {
      const { status, stderr } = await command(here, ...args);
      expect(status).toBe(2);
      expect(stderr).toContain('Did you mean');
    }
  });
});
