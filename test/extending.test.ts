import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const copied = [
  'src',
  'scripts',
  'scenarios',
  'evidence',
  'validation',
  'legal',
  'tsconfig.json',
  'tsconfig.build.json',
  'package.json',
];
let tree: string;

interface Step {
  readonly form: string;
  readonly file: string;
  readonly text: string;
}

/** The examples of the page: a title, how many files it says that it touches, and its steps. */
const examples = readFileSync(join(root, 'docs/extending.md'), 'utf8')
  .split(/^## /m)
  .slice(1)
  .map((section) => ({
    title: section.slice(0, section.indexOf('\n')),
    files: Number(/^Files: (\d)/m.exec(section)?.[1]),
    steps: [...section.matchAll(/^```(diff|ts|yaml) (\S+)\n([\s\S]*?)^```$/gm)].map(
      ([, form, file, text]): Step => ({ form, file, text }),
    ),
  }));

/** Performs a step: a new file, or lines put where those around them stand, which must be one place. */
function perform({ form, file, text }: Step): void {
  const path = join(tree, file);
  if (form !== 'diff') {
    expect(existsSync(path), `${file} is new`).toBe(false);
    writeFileSync(path, text);
    return;
  }
  const lines = text.split('\n').slice(0, -1);
  const side = (mark: string): string =>
    lines
      .filter((line) => line[0] !== mark)
      .map((line) => `${line.slice(1)}\n`)
      .join('');
  const before = readFileSync(path, 'utf8');
  expect(before.split(side('+')).length - 1, `one place in ${file} for\n${text}`).toBe(1);
  writeFileSync(
    path,
    before.replace(side('+'), () => side('-')),
  );
}

/** Runs a program in the extended tree, from its sources. */
const inTree = (program: string) =>
  JSON.parse(
    execFileSync(
      process.execPath,
      ['--import', join(tree, 'scripts/typescript.mjs'), '--input-type=module', '-e', program],
      {
        cwd: tree,
        encoding: 'utf8',
      },
    ),
  );

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'contrechamp-extended-'));
  for (const name of copied) cpSync(join(root, name), join(tree, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'), 'junction');
  for (const { steps } of examples) steps.forEach(perform);
});

afterAll(() => rmSync(tree, { recursive: true, force: true }));

describe('the examples of docs/extending.md', () => {
  it.each([
    ['A measure', 1],
    ['A counter', 3],
    ['A safeguard', 3],
    ['A scenario', 2],
    ['A chapter', 2],
    ['An audit reader', 2],
  ])('%s: touches no more files than it says, and at most %i', (title, most) => {
    const example = examples.find((each) => each.title === title)!;
    const touched = new Set(example.steps.map(({ file }) => file)).size;
    expect(touched).toBe(example.files);
    expect(touched).toBeLessThanOrEqual(most);
  });

  it('compile together', () => {
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const { stdout } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--noEmit'], {
      cwd: tree,
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
  });

  it('work: the scenario runs under its safeguard, its measures have values, its chapter is told', () => {
    const found = inTree(`
      const { openScenario } = await import('${join(tree, 'src/store/load-scenario.ts')}');
      const { runScenario } = await import('${join(tree, 'src/run/run-scenario.ts')}');
      const { safeguards } = await import('${join(tree, 'src/scenario/safeguard-kinds.ts')}');
      const { tell } = await import('${join(tree, 'src/chapters/index.ts')}');
      const { settings } = await import('${join(tree, 'src/scenario/overrides.ts')}');
      const { asText } = await import('${join(tree, 'src/document/as-text.ts')}');
      const run = (look) => runScenario(openScenario('my-town', settings({ 'safeguards.secondLook': look, 'watch.fmr': 1e-6 })), { twins: 'off' });
      const [once, twice] = [await run(false), await run(true)];
      const of = ({ regimes }, id) => regimes.find((regime) => regime.id === 'total').measures[id].value;
      console.log(JSON.stringify({
        stops: [of(once, 'stops'), of(twice, 'stops')],
        lapsed: of(twice, 'alertsLapsedShare'),
        released: of(twice, 'entriesReleased'),
        on: safeguards.filter(({ isOn }) => isOn(twice.scenario.regimes.find(({ id }) => id === 'total'))).map(({ id }) => id),
        told: asText(tell(['lapsed'], { run: twice, figures: new Map(), legalNotes: [] }, {}), 'en'),
      }));`);
    expect(found.stops[1]).toBeLessThan(found.stops[0]);
    expect(found.lapsed).toBeGreaterThanOrEqual(0);
    expect(found.released).toBeGreaterThanOrEqual(0);
    expect(found.on).toContain('second-look');
    expect(found.told).toContain('Alerts that nobody followed up');
  });

  it('read: a new form of chat is told by its content', () => {
    const lines = ['2025-01-06T09:00:00Z\tAnn\thello', 'what is this', '2025-01-06T09:01:00Z\tBo\tgood morning'];
    const found = inTree(`
      const { readTranscript } = await import('${join(tree, 'src/audit/chat/transcript/read-transcript.ts')}');
      const { messages, aside } = await readTranscript(new Blob([${JSON.stringify(lines.join('\n'))}]).stream(), 'chat.log');
      console.log(JSON.stringify({ said: messages.map(({ sender, text }) => [sender, text]), left: aside.lines }));`);
    expect(found).toEqual({
      said: [
        ['Ann', 'hello'],
        ['Bo', 'good morning'],
      ],
      left: 1,
    });
  });
});
