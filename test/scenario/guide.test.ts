import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ScenarioFaults } from '../../src/scenario/faults.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import { shippedEvidence } from '../../src/store/evidence-files.ts';
import { loadScenario } from '../../src/store/scenario-files.ts';

const blocksOf = (page: string): { name: string; yaml: string }[] =>
  [...readFileSync(page, 'utf8').matchAll(/```yaml (\S+)\n([\s\S]*?)```/g)].map(([, name, yaml]) => ({ name, yaml }));

const read = (name: string, yaml: string) =>
  readScenario(yaml, { fileName: `${name}.yaml`, load: loadScenario, evidence: shippedEvidence() });

describe('the guide to scenarios', () => {
  const blocks = blocksOf('docs/scenarios-guide.md');

  it('shows the same scenarios in both languages', () => {
    expect(blocks.length).toBeGreaterThan(4);
    expect(blocksOf('docs/scenarios-guide.fr.md')).toEqual(blocks);
  });

  it.each(blocks.filter(({ name }) => name !== 'fails'))(
    'holds a scenario that can be read: $name',
    ({ name, yaml }) => {
      expect(read(name, yaml).id).toBe(name);
    },
  );

  it('holds one that is refused as it says', () => {
    const { yaml } = blocks.find(({ name }) => name === 'fails')!;
    expect(() => read('fails', yaml)).toThrow(ScenarioFaults);
    expect(() => read('fails', yaml)).toThrow(/fails\.yaml:\d+:\d+: grades out of order: AA begins at 1030/);
  });

  it('leaves out the parts of the country that it says it leaves out', () => {
    const { yaml } = blocks.find(({ name }) => name === 'one-town')!;
    expect(read('one-town', yaml).people.regions.map(({ id }) => id)).toEqual(['city']);
  });

  it('is right about the limit of regimes run by default', () => {
    const ids = Array.from({ length: 101 }, (_, index) => `r${index}`);
    const many = `extends: same-country\nid: many\ndefault: [${ids.join(', ')}]\n`;
    expect(() => read('many', many)).toThrow('101 are given, and there can be at most 100');
  });
});
