import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { createContext } from '../../src/cli/context.ts';
import { register } from '../../src/cli/run.ts';
import { headlineOf } from '../../src/cli/run-headline.ts';
import { runScenario } from '../../src/run/run-scenario.ts';
import { openScenario } from '../../src/store/load-scenario.ts';
import type { KeptSensitivity } from '../../src/sweep/kept-sensitivity.ts';
import { scenarioFile } from '../support/command.ts';
import { inventedReport } from '../support/invented-report.ts';
import { inventedRun } from '../support/invented-run.ts';

const sensitivity = inventedReport().sensitivity!;
const scenarioOf = (people: number, weeks: number, seed = 1) =>
  openScenario(
    'same-country',
    Object.entries({ 'people.size': people, weeks, seed }).map(([key, value]) => ({ key, value, label: key })),
  );

const kept = (found: typeof sensitivity | null) => ({ found }) as KeptSensitivity;
const run = inventedRun(() => 900);

/** A headline, and what it did: words printed, and that the progress was hidden. */
function told() {
  const did: string[] = [];
  const context = { ...createContext('en'), print: (words: string) => void did.push(words) };
  return { did, headline: headlineOf(context, () => did.push('hidden')) };
}

describe('the headline of a run', () => {
  it('is printed as soon as the run is simulated where what is not known is known, with its bands, and once', () => {
    const { did, headline } = told();
    headline.soon(run, kept(sensitivity));
    expect(did).toEqual(['hidden', expect.stringMatching(/What is not known took/)]);
    headline.now(run, sensitivity);
    expect(did).toHaveLength(2);
  });

  it('waits for what is not known where that is yet to be found', () => {
    const { did, headline } = told();
    headline.soon(run, kept(null));
    expect(did).toEqual([]);
    headline.now(run, sensitivity);
    expect(did).toEqual(['hidden', expect.stringMatching(/What is not known took/)]);
  });

  it('has no bands where nobody asks what is not known', () => {
    const { did, headline } = told();
    headline.soon(run, null);
    expect(did).toEqual(['hidden', expect.not.stringMatching(/What is not known/)]);
  });

  it('is there before the report, which is told of last; JSON and the path alone come when all is done', async () => {
    const [folder, file] = [mkdtempSync(join(tmpdir(), 'contrechamp-headline-')), scenarioFile('same-country')];
    const printedBy = async (name: string, ...args: string[]) => {
      const out = join(folder, name);
      const printed: [words: string, isWhole: boolean][] = [];
      const print = (words: string) => void printed.push([words.slice(0, 14), existsSync(join(out, 'run.json'))]);
      const command = new Command('run');
      register(command, { ...createContext('en'), print });
      const small = ['--people', '4096', '--weeks', '2', '--no-sensitivity', '--out', out];
      await command.parseAsync([file, ...small, ...args], { from: 'user' });
      return printed;
    };
    expect(await printedBy('words')).toEqual([
      ['Of 4,096 synth', false],
      [`Report: ${folder}`.slice(0, 14), true],
    ]);
    expect(await printedBy('json', '--json')).toEqual([['{\n "schema": 1', true]]);
    expect(await printedBy('quiet', '--quiet')).toEqual([[folder.slice(0, 14), true]]);
  });
});

it('a run is told of before its twins, as if there were none, and they wait', async () => {
  const scenario = scenarioOf(2048, 3);
  const did: string[] = [];
  let before: Awaited<ReturnType<typeof runScenario>> | undefined;
  const whole = await runScenario(scenario, {
    onSimulated: async (run) => {
      before = run;
      await new Promise((resolve) => setImmediate(resolve));
      did.push('told');
    },
    onProgress: ({ part }) => did.push(part),
  });
  const alone = await runScenario(scenario, { twins: 'off' });
  expect([...new Set(did)]).toEqual(['run', 'told', 'twins']);
  expect(before?.regimes).toEqual(alone.regimes);
  expect(before?.errorTwins).toBeNull();
  expect(whole.regimes.map(({ digest }) => digest)).toEqual(alone.regimes.map(({ digest }) => digest));
  expect(whole.errorTwins).not.toBeNull();
});

it('runs side by side in one thread are as each alone', async () => {
  const [one, other] = [scenarioOf(4096, 4), scenarioOf(3000, 5, 2)];
  const digestsOf = async (scenario: typeof one) =>
    (await runScenario(scenario, { twins: 'off' })).regimes.map(({ digest }) => digest);
  const together = await Promise.all([digestsOf(one), digestsOf(other)]);
  expect(together).toEqual([await digestsOf(one), await digestsOf(other)]);
});
