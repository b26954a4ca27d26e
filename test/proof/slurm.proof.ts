import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtLine } from '../support/command.ts';
import { noSlurm, type OwnSlurm, startSlurm } from '../support/slurm.ts';

const planned = 12;
let folder: string;
let slurm: OwnSlurm;
const at = (...names: readonly string[]): string => join(folder, ...names);
const [program, ...begin] = builtLine;
const sweep = (...args: readonly string[]) =>
  spawnSync(program, [...begin, 'sweep', ...args], { cwd: folder, encoding: 'utf8' });
const runsIn = (out: string): string[] => {
  try {
    return readdirSync(at(out, 'runs')).sort();
  } catch {
    return [];
  }
};

/** The script of docs/clusters.md: what each task of the array does. */
function scriptFor(out: string): string {
  const path = at(`${out}.sh`);
  const line = [...builtLine, 'sweep', 'work', at('plan.parquet'), '--out', at(out), '--workers', '1', '--json'];
  writeFileSync(path, `#!/bin/sh\n${line.map((word) => `'${word}'`).join(' ')}\n`);
  return path;
}

function expectAsAlone(out: string): void {
  expect(runsIn(out)).toEqual(runsIn('alone'));
  for (const name of runsIn('alone'))
    expect(readFileSync(at(out, 'runs', name)).equals(readFileSync(at('alone', 'runs', name)))).toBe(true);
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100));

describe.skipIf(noSlurm !== undefined)(
  `${planned} runs as an array job under a Slurm of one node${noSlurm === undefined ? '' : ` (left out: ${noSlurm})`}`,
  () => {
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'contrechamp-slurm-sweep-'));
      slurm = await startSlurm();
      const size = ['same-country', '--people', '1000', '--weeks', '2', '--replicas', String(planned)];
      expect(sweep('plan', ...size, '--out', 'plan.parquet').status).toBe(0);
      expect(sweep('work', 'plan.parquet', '--out', 'alone', '--workers', '1').status).toBe(0);
    });
    afterAll(async () => {
      await slurm?.end();
      rmSync(folder, { recursive: true, force: true });
    });

    it('are all done, each by one task, as in one process; however the tasks are numbered', async () => {
      expect(await slurm.submit(scriptFor('parts'), '1-3')).toBe(true);
      expectAsAlone('parts');
      expect(await slurm.submit(scriptFor('numbered'), '5-9:4')).toBe(true);
      expectAsAlone('numbered');
      const { stdout } = sweep('collect', 'parts', 'numbered', '--out', 'all.parquet', '--json');
      expect(JSON.parse(stdout)).toMatchObject({ runs: planned, twice: planned, missing: [], differing: [] });
    }, 300_000);

    it('are all done when the array is cancelled in its midst and submitted again', async () => {
      const script = scriptFor('again');
      const cancelled = slurm.submit(script, '1-2');
      while (runsIn('again').filter((name) => name.endsWith('.json')).length < 3) await pause();
      await slurm.ask('scancel', '--full', '--signal=KILL', '--name=again.sh');
      expect(await cancelled).toBe(false);
      const left = planned - runsIn('again').filter((name) => name.endsWith('.json')).length;
      expect(left).toBeGreaterThan(0);
      expect(await slurm.submit(script, '1-2')).toBe(true);
      expectAsAlone('again');
    }, 300_000);
  },
);
