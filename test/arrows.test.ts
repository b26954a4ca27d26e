import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = resolve(import.meta.dirname, '../src');

/** Which folders (or top files) of src/ a folder may import; what is missing here may import nothing. */
const allowed: Record<string, readonly string[]> = {
  language: [],
  errors: ['language'],
  bytes: ['language', 'errors'],
  document: ['disclosure', 'language'],
  statistics: [],
  disclosure: ['statistics', 'language'],
  crew: [],
  scenario: ['language', 'errors'],
  country: ['scenario', 'errors'],
  society: ['country', 'scenario', 'errors'],
  apparatus: ['country', 'scenario', 'errors'],
  week: ['society', 'apparatus', 'country', 'scenario', 'errors'],
  measures: ['country', 'scenario', 'statistics', 'language', 'errors'],
  'regime-state': ['apparatus', 'country', 'scenario'],
  'regime-run': ['regime-state', 'society', 'apparatus', 'country', 'scenario'],
  'equal-regimes': ['regime-run'],
  walker: ['week', 'regime-run', 'measures', 'society', 'apparatus', 'country', 'scenario', 'errors'],
  'walk-part': ['walker', 'equal-regimes', 'regime-run', 'regime-state', 'measures', 'country', 'scenario'],
  walkers: ['walk-part', 'crew', 'regime-run', 'measures', 'country', 'errors'],
  run: ['simulate', 'regime-run', 'measures', 'crew', 'country', 'scenario', 'language', 'errors'],
  simulate: ['walkers', 'walker', 'equal-regimes', 'regime-run', 'measures', 'crew', 'society', 'country', 'scenario'],
  validate: [
    'simulate',
    'measures',
    'society',
    'apparatus',
    'country',
    'scenario',
    'statistics',
    'document',
    'language',
    'errors',
  ],
  store: ['run', 'simulate', 'measures', 'country', 'scenario', 'language', 'errors'],
  sweep: ['run', 'measures', 'statistics', 'crew', 'store', 'country', 'scenario', 'language', 'errors'],
  telling: ['store', 'measures', 'scenario', 'statistics', 'document', 'language', 'errors'],
  chapters: [
    'telling',
    'sweep',
    'simulate',
    'store',
    'measures',
    'country',
    'scenario',
    'statistics',
    'document',
    'language',
    'errors',
  ],
  report: [
    'chapters',
    'telling',
    'sweep',
    'run',
    'store',
    'measures',
    'scenario',
    'statistics',
    'document',
    'language',
    'errors',
  ],
  'scenario-pages': ['chapters', 'telling', 'run', 'store', 'measures', 'scenario', 'document', 'language', 'errors'],
  audit: ['bytes', 'disclosure', 'statistics', 'document', 'language', 'errors', 'apparatus/text-rules'],
  deployment: ['audit/claim/index', 'scenario', 'country/quantiles', 'language', 'errors'],
  library: ['sweep', 'validate', 'store', 'scenario', 'errors'],
  cli: ['*'],
  index: ['*'],
};

const hostFolders = ['store', 'sweep', 'library', 'cli', 'crew'];

const sourceFiles = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => join(entry.parentPath, entry.name));

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]);

const homeOf = (path: string): string => relative(src, path).split('/')[0].replace(/\.ts$/, '');

const isAllowed = (file: string, target: string): boolean => {
  const [from, to] = [homeOf(file), homeOf(target)];
  if (from === to) return true;
  const arrows = allowed[from] ?? [];
  return arrows.includes('*') || arrows.includes(to) || arrows.includes(relative(src, target).replace(/\.ts$/, ''));
};

/** The rooms of the library that the page may call; it holds no model, and nobody imports it. */
const pageCalls = [
  /^run\/index\.ts$/,
  /^audit\/[a-z]+\/index\.ts$/,
  /^deployment\/index\.ts$/,
  /^(document|language|statistics|telling|chapters)\/[a-z-]+\.ts$/,
  /^report\/([a-z]+\/)?[a-z-]+\.ts$/,
  /^(crew\/(serve-orders|thread)|walk-part|sweep\/(sensitivity|small-run)|measures\/(known|from-none))\.ts$/,
  /^errors\.ts$/,
];

const web = resolve(src, '../web');

describe('arrows', () => {
  it('the page calls public rooms of the library alone, and nobody imports the page', () => {
    const files = readdirSync(web, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));
    expect(files.length).toBeGreaterThan(10);
    const targets = (file: string): string[] =>
      importsOf(file)
        .filter((name) => name.startsWith('.'))
        .map((name) => resolve(dirname(file), name));
    const strange = files
      .flatMap(targets)
      .filter((target) => target.startsWith(src))
      .map((target) => relative(src, target))
      .filter((target) => !pageCalls.some((room) => room.test(target)));
    expect(strange).toEqual([]);
    const hosts = files
      .filter((file) => !file.endsWith('vite.config.ts'))
      .filter((file) => importsOf(file).some((name) => name.startsWith('node:')));
    expect(hosts).toEqual([]);
    expect(sourceFiles.filter((file) => targets(file).some((target) => target.startsWith(web)))).toEqual([]);
  });

  it('imports run one way', () => {
    const wrong = sourceFiles.flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith('.'))
        .map((name) => resolve(dirname(file), name))
        .filter((target) => !isAllowed(file, target))
        .map((target) => `${relative(src, file)} → ${relative(src, target)}`),
    );
    expect(wrong).toEqual([]);
  });

  it('nothing that is packed imports what maintainers generate pages with, which is not', () => {
    const { files } = JSON.parse(readFileSync(join(src, '../package.json'), 'utf8')) as { files: string[] };
    const left = files
      .filter((name) => name.startsWith('!dist/'))
      .map((name) => join(src, name.slice('!dist/'.length).replace('.*', '.ts')));
    expect(left.length).toBeGreaterThan(2);
    const isLeft = (file: string): boolean => left.some((path) => file.startsWith(path));
    const wrong = sourceFiles
      .filter((file) => !isLeft(file))
      .filter((file) => importsOf(file).some((name) => name.startsWith('.') && isLeft(resolve(dirname(file), name))));
    expect(wrong.map((file) => relative(src, file))).toEqual([]);
  });

  it('nothing but store, sweep, library, cli and crew imports node:', () => {
    const wrong = sourceFiles
      .filter((file) => !hostFolders.includes(homeOf(file)))
      .filter((file) => importsOf(file).some((name) => name.startsWith('node:')))
      .map((file) => relative(src, file));
    expect(wrong).toEqual([]);
  });
});
