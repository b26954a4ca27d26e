import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedCaseTexts } from '../../src/store/validation-files.ts';
import { deliberateBugs } from '../../src/validate/blind-spots.ts';
import { type EngineBug, engineBugs } from '../support/engine-bugs.ts';

const root = resolve(import.meta.dirname, '../..');
const copy = mkdtempSync(join(tmpdir(), 'contrechamp-bugs-'));
const testFile = 'test/simulation/deliberate-bugs.test.ts';
const run = promisify(execFile);

const shipped = shippedCaseTexts().map(({ text }) => /^id: (.+)$/m.exec(text)![1]);

interface Told {
  readonly failed: string[];
  readonly passed: string[];
}

/** The tests of the copy as it stands. */
async function testsOf(): Promise<Told> {
  const report = join(copy, 'report.json');
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  await run(process.execPath, [vitest, 'run', '--reporter=json', `--outputFile=${report}`, testFile], {
    cwd: copy,
  }).catch(() => undefined);
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
    testResults: { assertionResults: { title: string; status: string }[] }[];
  };
  const titles = (status: string): string[] =>
    testResults.flatMap(({ assertionResults }) =>
      assertionResults.filter((each) => each.status === status).map(({ title }) => title),
    );
  return { failed: titles('failed'), passed: titles('passed') };
}

/** Cases of the copy that do not end as expected. */
async function casesThatCatch(): Promise<string[]> {
  const loader = pathToFileURL(join(root, 'scripts/typescript.mjs')).href;
  const args = ['--import', loader, 'test/support/command-main.ts', 'validate', ...shipped, '--json', '--quiet'];
  const options = { cwd: copy, maxBuffer: 2 ** 26 };
  const { stdout } = await run(process.execPath, args, options).catch((error: { stdout: string }) => error);
  const { cases } = JSON.parse(stdout) as { cases: { id: string; asExpected: boolean }[] };
  expect(cases).toHaveLength(shipped.length);
  return cases
    .filter(({ asExpected }) => !asExpected)
    .map(({ id }) => id)
    .sort();
}

async function withBug({ file, right, wrong }: EngineBug): Promise<{ tests: Told; cases: string[] }> {
  const path = join(copy, file);
  const source = readFileSync(path, 'utf8');
  expect(source.split(right)).toHaveLength(2);
  writeFileSync(path, source.replace(right, wrong));
  try {
    return { tests: await testsOf(), cases: await casesThatCatch() };
  } finally {
    writeFileSync(path, source);
  }
}

describe('five bugs put into a copy of the engine on purpose', () => {
  beforeAll(() => {
    for (const part of [
      'src',
      'test/support',
      testFile,
      'evidence',
      'scenarios',
      'legal',
      'validation',
      'schema',
      'package.json',
      'tsconfig.json',
      'vitest.config.ts',
    ])
      cpSync(join(root, part), join(copy, part), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('without any of them, every test passes and every case ends as expected', async () => {
    expect(await testsOf()).toMatchObject({ failed: [] });
    expect(await casesThatCatch()).toEqual([]);
  });

  it.each(engineBugs.map((bug) => [bug.id, bug] as const))(
    '%s: its test fails and no other, and the cases that notice are those that validate names',
    async (id, bug) => {
      const { tests, cases } = await withBug(bug);
      const caught = tests.failed.join('; ');
      console.log(
        `${id}: ${bug.file}\n  ${bug.wrong}\n  npm test: ${caught || 'NOT CAUGHT'}\n  validate: ${cases.join(', ') || 'could not have caught it'}`,
      );
      expect(tests.failed).toHaveLength(1);
      expect(tests.failed[0].startsWith(bug.test)).toBe(true);
      expect(tests.passed).toHaveLength(engineBugs.length - 1);
      expect(cases).toEqual([...deliberateBugs.find((each) => each.id === id)!.caughtBy]);
    },
  );
});
