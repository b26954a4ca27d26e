import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { indexFiles } from '../../src/scenario-pages/page-files.ts';
import { openScenario } from '../../src/store/load-scenario.ts';
import { shippedScenarios } from '../../src/store/scenario-files.ts';

const root = resolve(import.meta.dirname, '../..');
const ids = shippedScenarios();
const scenarios = ids.map((id) => openScenario(id));

describe('every scenario that ships', () => {
  it.each(ids)('%s has a test of its findings, which also holds its page', (id) => {
    const file = resolve(import.meta.dirname, `${id}.test.ts`);
    expect(existsSync(file), file).toBe(true);
    expect(readFileSync(file, 'utf8')).toContain(`scenarioFindings('${id}'`);
  });

  it.each(scenarios)(
    '$id says in both languages what it is, what is documented, assumed, and the article’s picture',
    (scenario) => {
      const { title, about } = scenario;
      for (const words of [title, about.text, about.documented, about.assumed, about.picture]) {
        expect(words.en.trim()).not.toBe('');
        expect(words.fr.trim()).not.toBe('');
        expect(words.fr).not.toBe(words.en);
        expect(words.fr, 'French spaces').not.toMatch(/ [:;?!%»]|« /);
      }
      for (const { title: step } of scenario.calendar) expect(step.fr).not.toBe(step.en);
      for (const { title: regime } of scenario.regimes) expect(regime.fr).not.toBe('');
      expect(scenario.jurisdiction).toMatch(/^[a-z]{2,}$/);
    },
  );

  it('stands in the list of scenarios', () => {
    for (const { path, text } of indexFiles(scenarios))
      expect(readFileSync(resolve(root, path), 'utf8'), path).toBe(text);
  });
});
