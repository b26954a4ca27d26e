import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { machine } from '../../src/store/aside.ts';
import { readRunFolder } from '../../src/store/read-run-folder.ts';
import { claimFreshFolder, claimNamedFolder, incompleteNote, writeRunFolder } from '../../src/store/run-folder.ts';
import { summaryOf } from '../../src/store/run-summary.ts';
import { inventedRun } from '../support/invented-run.ts';

const run = inventedRun();
const whole = mkdtempSync(join(tmpdir(), 'contrechamp-whole-'));
const dead = spawnSync(process.execPath, ['-e', '']).pid;
const writtenBy = (pid: number, on = machine): string => `This run is incomplete\n\nprocess ${on} ${pid}\n`;

let folder: string;
let path: string;
let notes: string[];
const tell = (note: { en: string }): void => void notes.push(note.en);
const write = (claim: ReturnType<typeof claimNamedFolder>): Promise<void> =>
  writeRunFolder(claim, run, summaryOf(run, claim.path, '0.1.0', 'en'), '<!doctype html>', 'en');
const isReadable = async (): Promise<boolean> => (await readRunFolder(path)).isVerified;

beforeAll(() => write(claimNamedFolder(join(whole, 'run'), false)));
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'contrechamp-claim-'));
  path = join(folder, 'o');
  notes = [];
});

describe('what a killed run left', () => {
  it('is removed with a note, without being forced', async () => {
    mkdirSync(`${path}.incomplete`);
    writeFileSync(join(`${path}.incomplete`, incompleteNote), writtenBy(dead));
    writeFileSync(join(`${path}.incomplete`, 'weekly.parquet'), 'half');
    await write(claimNamedFolder(path, false, tell));
    expect(notes).toEqual([expect.stringMatching(/o\.incomplete: left by a run .* killed; removed/)]);
    expect(readdirSync(folder)).toEqual(['o']);
  });

  it('is given its name where it was whole', async () => {
    cpSync(join(whole, 'run'), `${path}.incomplete`, { recursive: true });
    writeFileSync(join(`${path}.incomplete`, incompleteNote), writtenBy(dead));
    expect(() => claimNamedFolder(path, false, tell)).toThrow(/exists already/);
    expect(notes).toEqual([expect.stringMatching(/was whole and only lacked its name/)]);
    expect(readdirSync(folder)).toEqual(['o']);
    expect(await isReadable()).toBe(true);
  });

  it('is put back where it was put by for a run that never took its place, else removed', async () => {
    for (const name of [`o.replaced-${machine}-${dead}`, `o.replaced-${dead}`]) {
      cpSync(join(whole, 'run'), join(folder, name), { recursive: true });
      expect(() => claimNamedFolder(path, false, tell)).toThrow(/exists already/);
      expect(await isReadable()).toBe(true);
    }
    expect(notes).toEqual([expect.stringMatching(/put back/), expect.stringMatching(/replaced-\d+: left by.*removed/)]);
    expect(readdirSync(folder)).toEqual(['o']);
  });

  it('is cleared for a fresh folder too', () => {
    mkdirSync(join(folder, 'x-1.incomplete'));
    writeFileSync(join(folder, 'x-1.incomplete', incompleteNote), writtenBy(dead));
    expect(claimFreshFolder(folder, 'x', tell).path).toBe(join(folder, 'x-1'));
    expect(notes).toHaveLength(1);
  });

  it('is whole under its name though its note was not yet removed', async () => {
    cpSync(join(whole, 'run'), path, { recursive: true });
    writeFileSync(join(path, incompleteNote), writtenBy(dead));
    expect(await isReadable()).toBe(true);
  });
});

describe('what stands aside and is not a dead run’s', () => {
  it('is left alone where another process is at work, even when forced', () => {
    mkdirSync(`${path}.incomplete`);
    writeFileSync(join(`${path}.incomplete`, incompleteNote), writtenBy(process.ppid));
    expect(() => claimNamedFolder(path, false, tell)).toThrow(/did not finish, or that is at work/);
    expect(() => claimNamedFolder(path, true, tell)).toThrow(/being written by another process/);
    expect(notes).toEqual([]);
  });

  it('is replaced when forced where it has no note but only files of a run, as older versions left it', async () => {
    mkdirSync(`${path}.incomplete`);
    writeFileSync(join(`${path}.incomplete`, 'weekly.parquet'), 'half');
    expect(() => claimNamedFolder(path, false)).toThrow(/--force/);
    await write(claimNamedFolder(path, true));
    expect(readdirSync(folder)).toEqual(['o']);
  });

  it('is never removed where it is somebody’s own', () => {
    mkdirSync(`${path}.incomplete`);
    writeFileSync(join(`${path}.incomplete`, 'thesis.txt'), 'mine');
    for (const force of [false, true])
      expect(() => claimNamedFolder(path, force)).toThrow(/not a folder that this tool began/);
    writeFileSync(join(folder, 'p.incomplete'), 'a file');
    expect(() => claimNamedFolder(join(folder, 'p'), true)).toThrow(/in the way/);
    mkdirSync(join(folder, `q.replaced-${dead}`));
    writeFileSync(join(folder, `q.replaced-${dead}`, 'thesis.txt'), 'mine');
    claimNamedFolder(join(folder, 'q'), false);
    expect(readdirSync(join(folder, `q.replaced-${dead}`))).toEqual(['thesis.txt']);
  });

  it('does not fall to a run that ends after something appeared under its name', async () => {
    const claim = claimNamedFolder(path, false);
    mkdirSync(path);
    writeFileSync(join(path, 'thesis.txt'), 'mine');
    await expect(write(claim)).rejects.toThrow(/something appeared/);
    expect(readdirSync(path)).toEqual(['thesis.txt']);
    renameSync(path, join(folder, 'elsewhere'));
    expect(existsSync(join(claim.aside, 'run.json'))).toBe(true);
  });

  it('is no link: what lies behind it stays', () => {
    mkdirSync(join(folder, 'precious'));
    writeFileSync(join(folder, 'precious', incompleteNote), writtenBy(dead));
    symlinkSync(join(folder, 'precious'), `${path}.incomplete`);
    expect(() => claimNamedFolder(path, true, tell)).toThrow(/in the way/);
    expect(readdirSync(join(folder, 'precious'))).toEqual([incompleteNote]);
  });
});
