import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Entry {
  readonly version: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
}

const root = join(import.meta.dirname, '..');
const read = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8'));
const packages = Object.entries<Entry>(read('package-lock.json').packages).filter(([path]) => path !== '');

/** Licences that may stand beside the EUPL-1.2 in what users install. */
const installed = [
  'MIT',
  'ISC',
  'Apache-2.0',
  'Apache-2.0 AND BSL-1.0',
  'MIT AND Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'Unlicense',
];

/** Licences of tools that are not passed on. */
const tools = [...installed, 'MPL-2.0', 'Python-2.0', '0BSD', 'MIT OR Apache-2.0'];

/** As its author spells it. */
const misspelt: Readonly<Record<string, string>> = { 'BDS-3-Clause': 'BSD-3-Clause' };

describe('the lockfile', () => {
  it('holds every package to its integrity, those for other platforms too', () => {
    const wanting = packages.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''));
    expect(wanting.map(([path]) => path)).toEqual([]);
  });

  it('names no host', () => {
    expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
    expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved"/);
  });

  it('brings licences of the list only', () => {
    const wrong = packages
      .map(([path, { license = 'none', dev }]) => ({ path, license: misspelt[license] ?? license, dev: dev === true }))
      .filter(({ license, dev }) => !(dev ? tools : installed).includes(license));
    expect(wrong).toEqual([]);
  });

  it('pins every dependency exactly', () => {
    const { dependencies, devDependencies } = read('package.json');
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
  });
});
