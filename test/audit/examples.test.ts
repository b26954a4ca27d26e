import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectionAt } from '../../src/audit/cameras/geometry/projection.ts';
import { viewFrom } from '../../src/audit/cameras/geometry/visibility.ts';
import { Walls } from '../../src/audit/cameras/geometry/walls.ts';
import * as cameras from '../../src/audit/cameras/index.ts';
import * as chat from '../../src/audit/chat/index.ts';
import * as claim from '../../src/audit/claim/index.ts';
import * as score from '../../src/audit/score/index.ts';
import { block, cameraAt, mapOf, wayThrough } from './cameras/small-maps.ts';
import { parquet, workbook } from './table/files.ts';

const root = resolve(import.meta.dirname, '../../src');
const folders = ['audit', 'statistics'];

const sourceFiles = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
);

const statistics = Object.assign(
  {},
  ...(await Promise.all(
    sourceFiles.filter((name) => name.startsWith('statistics')).map((name) => import(join(root, name))),
  )),
);

interface Example {
  readonly setup: string;
  readonly expression: string;
  /** What the last line is said to give; empty where it only has to run. */
  readonly value: string;
}

/** The examples of a file: the lines before, the expression of the last line, and what it is said to give. */
function examplesOf(path: string): Example[] {
  const text = readFileSync(join(root, path), 'utf8');
  return [...text.matchAll(/@example\s([\s\S]*?)(?=\*\/|\* @)/g)].map((match) => {
    const lines = match[1]
      .split('\n')
      .map((line) => line.replace(/^\s*\* ?/, '').trim())
      .filter((line) => line !== '');
    const said = lines.at(-1)!.startsWith('//') ? lines.pop()!.replace(/^\/\/ /, '') : undefined;
    const [, code, value] = /^(.*?);?(?: \/\/ (.*))?$/.exec(lines.at(-1)!)!;
    const [, name] = /^const (\w+) = /.exec(code) ?? [];
    return {
      setup: [...lines.slice(0, -1), ...(name === undefined ? [] : [code])].join('\n'),
      expression: name ?? code.replace(/^const (\{.*?\}) = /, ''),
      value: said ?? value ?? '',
    };
  });
}

/** What the examples speak of without making it: a map, tables, files. */
function given(path: string): Record<string, unknown> {
  const map = mapOf({
    cameras: [cameraAt('a', [0, 0], { kind: 'dome' }), cameraAt('b', [200, -30])],
    ways: [wayThrough('street', [-100, 111], [0, 0], [444, -222]), wayThrough('lane', [0, -300], [0, 0], [0, 300])],
    buildings: [block(20, 20, 60, 60)],
  });
  const district = cameras.districtOfBox([24.938, 60.166, 24.95, 60.176]);
  const table = score.tableOf({
    points: Array.from({ length: 60 }, (_, row) => 40 + 15 * (row % 2) + 10 * (row % 3 === 0 ? 1 : 0)),
    late: Array.from({ length: 60 }, (_, row) => row % 2),
    first: Array.from({ length: 60 }, (_, row) => (row % 3 === 0 ? 1 : 0)),
  });
  const sample = (share: number) =>
    score.tableOf({
      error: Array.from({ length: 200 }, (_, row) => (row < 200 * share ? 1 : 0)),
      sex: Array.from({ length: 200 }, (_, row) => (row % 2 ? 'F' : 'M')),
    });
  const rows = [
    ['score', 'sex'],
    [1, 'F'],
    [2, 'M'],
  ];
  const bytes = path.includes('parquet') ? parquet({ score: [1, 2] }) : workbook({ Sheet1: rows });
  const xml = '<osm><node id="1" lat="60.17" lon="24.94"><tag k="man_made" v="surveillance"/></node></osm>';
  return {
    map,
    district,
    table,
    register: mapOf({ cameras: [cameraAt('r', [3, 0])] }),
    coverage: cameras.coverageOf(map, district, { task: 'observe' }),
    provenance: { program: 'contrechamp', version: '0', command: '', files: [], options: {}, assumptions: [] },
    request: { score: 'points', threshold: 60 },
    selected: sample(0.4),
    random: sample(0.1),
    buildings: map.buildings,
    projection: projectionAt(24.94, 60.17),
    file: path.includes('read-map') ? new Blob([xml]) : new Blob([bytes]),
  };
}

const names = { ...cameras, projectionAt, viewFrom, Walls, ...chat, ...claim, ...statistics, ...score };
const AsyncFunction = Object.getPrototypeOf(async () => undefined).constructor as FunctionConstructor;

const numbersIn = (text: string): string[] => text.match(/-?\d+(?:\.\d+)?(?:e[+-]?\d+)?…?/g) ?? [];

/** `0.0524…` stands for any number that begins so. */
const agrees = (said: string, found: string | undefined): boolean =>
  said.endsWith('…')
    ? (found ?? '').startsWith(said.slice(0, -1))
    : Math.abs(Number(said) - Number(found ?? Number.NaN)) < 1e-9;

describe('the examples in the docstrings run and give what they say', () => {
  for (const path of sourceFiles)
    for (const { setup, expression, value } of examplesOf(path))
      it(`${path}: ${expression.slice(0, 80)}`, async () => {
        const scope: Record<string, unknown> = { ...names, ...given(path) };
        for (const [, declared] of setup.matchAll(/^const (\w+) = /gm)) delete scope[declared];
        const run = new AsyncFunction(...Object.keys(scope), `${setup}\nreturn (${expression});`);
        const found = JSON.stringify(await run(...Object.values(scope)), (_, each) =>
          ArrayBuffer.isView(each) ? Array.from(each as Float64Array) : each,
        );
        const numbers = numbersIn(found ?? '');
        expect(numbersIn(value).filter((said, index) => !agrees(said, numbers[index]))).toEqual([]);
        for (const [, quoted] of value.matchAll(/'([^']*)'/g)) expect(found).toContain(quoted);
        for (const word of value.match(/^(?:true|false|null)$/) ?? []) expect(found).toBe(word);
      });

  it('are many', () => {
    expect(sourceFiles.flatMap(examplesOf).length).toBeGreaterThanOrEqual(45);
  });
});
