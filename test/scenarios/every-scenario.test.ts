import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { warnings } from '../../src/chapters/warnings.ts';
import { asHtml } from '../../src/document/as-html.ts';
import { bases } from '../../src/scenario/scenario.ts';
import { indexFiles } from '../../src/scenario-pages/page-files.ts';
import { sharedRests, sharesText, withScenarios } from '../../src/scenario-pages/shares.ts';
import { shippedEvidence } from '../../src/store/evidence-files.ts';
import { openScenario } from '../../src/store/load-scenario.ts';
import { shippedScenarios } from '../../src/store/scenario-files.ts';
import { inventedReport } from '../support/invented-report.ts';
import { inventedRun } from '../support/invented-run.ts';

const root = resolve(import.meta.dirname, '../..');
const ids = shippedScenarios();
const figures = shippedEvidence();
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

  it.each([
    ['README.md', 'en'],
    ['README.fr.md', 'fr'],
  ] as const)('stands in %s with what all of them rest on: `npm run scenarios` writes it anew', (path, language) => {
    const readme = readFileSync(resolve(root, path), 'utf8');
    expect(readme).toBe(withScenarios(readme, scenarios, language));
    const rests = sharedRests(scenarios);
    expect(bases.reduce((sum, basis) => sum + rests[basis], 0)).toBe(rests.all);
    expect(readme).toContain(sharesText(scenarios)[language]);
  });

  it.each(scenarios)('$id gives every parameter a source or an assumption, the calendar’s too', (scenario) => {
    const groundless = scenario.parameters.filter(
      ({ chosen, sources, assumption }) => chosen !== true && sources.length === 0 && (assumption ?? '').length < 3,
    );
    expect(groundless.map(({ key }) => key)).toEqual([]);
    expect(scenario.warnings.filter(({ code }) => code === 'no-source')).toEqual([]);
    for (const { date, kind, source } of scenario.calendar)
      if (kind === 'documented') expect([date, source]).not.toEqual([date, null]);
  });

  it.each(scenarios)('$id uses no weak or unverified figure without a warning, which its report prints', (scenario) => {
    const used = [
      ...scenario.parameters.flatMap(({ sources }) => sources),
      ...scenario.calendar.flatMap(({ source }) => source ?? []),
    ];
    const doubtful = [...new Set(used)].filter((id) => ['weak', 'unverified'].includes(figures.get(id)?.status ?? ''));
    const told = scenario.warnings.flatMap(({ evidence }) => evidence ?? []);
    expect(told).toEqual(expect.arrayContaining(doubtful));
    const run = { ...inventedRun(), scenario, warnings: scenario.warnings };
    const { markup } = asHtml(warnings.tell(inventedReport({ run }), undefined));
    for (const id of doubtful) expect(markup).toContain(`<code>${id}</code>`);
  });
});
