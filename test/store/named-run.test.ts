import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { namedRun } from '../../src/store/named-run.ts';
import { scenarioFolder, scenarioPath } from '../../src/store/scenario-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'contrechamp-named-'));
for (const name of ['bourg-1', 'bourg-10', 'bourg-2', 'autre-3']) mkdirSync(join(folder, name));

describe('a bare name', () => {
  it('is the newest run of the scenario that bears it', () => {
    expect(namedRun('bourg', folder)).toBe(join(folder, 'bourg-10'));
    expect(namedRun('bourg.yaml', folder)).toBe(join(folder, 'bourg-10'));
    expect(namedRun(join(folder, 'autre-3'), folder)).toBe(join(folder, 'autre-3'));
    expect(namedRun('nowhere', folder)).toBe('nowhere');
  });

  it('of a scenario that was not run says how to run it', () => {
    const before = process.cwd();
    process.chdir(folder);
    try {
      writeFileSync('gare.yaml', 'extends: same-country\n');
      expect(() => namedRun('gare', folder)).toThrow('contrechamp run gare');
    } finally {
      process.chdir(before);
    }
  });

  it('is the scenario that ships, else the file of that name in the folder', () => {
    writeFileSync(join(folder, 'ville.yaml'), 'extends: same-country\n');
    writeFileSync(join(folder, 'same-country.yaml'), 'extends: london-lfr\n');
    expect(scenarioPath('ville', folder)).toBe(join(folder, 'ville.yaml'));
    expect(scenarioPath('same-country', folder)).toBe(join(scenarioFolder, 'same-country.yaml'));
    expect(scenarioPath('nowhere', folder)).toBe(join(folder, 'nowhere'));
  });
});
