import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const tsc = join(root, 'node_modules/typescript/bin/tsc');
const shell = process.platform === 'win32';
let project: string;

/** The example under “From code” of a page. */
const example = (page: string): string =>
  /\*\*(?:From code|Depuis du code)\*\*[\s\S]*?```ts\n([\s\S]*?)```/.exec(readFileSync(join(root, page), 'utf8'))![1];

/** Compiles a program against what the package holds, strictly. @throws Error with what the compiler said */
function compile(name: string, text: string): string {
  const file = join(project, `${name}.ts`);
  writeFileSync(file, text);
  const options = ['--strict', '--target', 'es2023', '--module', 'nodenext', '--types', 'node'];
  const roots = ['--typeRoots', join(root, 'node_modules/@types'), '--skipLibCheck', '--outDir', project];
  execFileSync(process.execPath, [tsc, ...options, ...roots, file], { cwd: project, encoding: 'utf8' });
  return join(project, `${name}.js`);
}

beforeAll(() => {
  execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), '--types'], { stdio: 'ignore' });
  project = mkdtempSync(join(tmpdir(), 'contrechamp-packed-'));
  const packing = ['pack', '--ignore-scripts', '--json', '--pack-destination', project];
  const [{ filename }] = JSON.parse(execFileSync('npm', packing, { cwd: root, encoding: 'utf8', shell }));
  const installed = join(project, 'node_modules/contrechamp');
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', join(project, filename), '--strip-components=1', '-C', installed]);
  symlinkSync(join(root, 'node_modules'), join(installed, 'node_modules'), 'junction');
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

describe('the packed package, in an empty project', () => {
  it('runs the example of the README, which is one in both languages', () => {
    expect(example('README.fr.md')).toBe(example('README.md'));
    const printed = execFileSync(process.execPath, [compile('example', example('README.md'))], { encoding: 'utf8' });
    expect(printed).toMatch(/^total \d+ \d/m);
  });

  it('gives typed results: a word that no result has does not compile', () => {
    const text = `import { runScenario, openScenario } from 'contrechamp/run';\n`;
    expect(() => compile('wrong', text)).toThrow();
    expect(() => compile('right', `import { runScenario } from 'contrechamp/run';\nvoid runScenario;\n`)).not.toThrow();
  });

  it('keeps the apparatus to itself', () => {
    for (const path of ['apparatus/watch.js', 'dist/apparatus/watch.js', 'country/people.js', 'simulate.js'])
      expect(() =>
        execFileSync(process.execPath, ['-e', `import('contrechamp/${path}').catch(() => process.exit(3))`], {
          cwd: project,
          stdio: 'ignore',
        }),
      ).toThrow();
  });
});
