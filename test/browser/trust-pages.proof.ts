import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportMarkup } from '../../src/report/report.ts';
import { safeguardsWorthMarkup } from '../../src/report/safeguards-worth.ts';
import { overridesFrom } from '../../src/scenario/index.ts';
import { shippedEvidence } from '../../src/store/evidence-files.ts';
import { openScenario } from '../../src/store/load-scenario.ts';
import { shippedCaseTexts } from '../../src/store/validation-files.ts';
import { runReplicas } from '../../src/sweep/replicas.ts';
import { safeguardsWorth } from '../../src/sweep/safeguards-worth.ts';
import { factorsOf } from '../../src/sweep/varied-factors.ts';
import type { Variation } from '../../src/sweep/vary.ts';
import { readCase } from '../../src/validate/case.ts';
import { inOrder, judge } from '../../src/validate/judge.ts';
import { validationMarkup } from '../../src/validate/validation-page.ts';
import { startBrowser } from '../support/browser.ts';
import { command } from '../support/command.ts';
import { inventedReport } from '../support/invented-report.ts';
import { noRegime, smallCountry, total } from '../support/small-country.ts';
import { writtenRun } from '../support/written-run.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-pages-'));

const bounds = (value: number | null, low: number | null, high: number | null) => ({ value, low, high });
/** Shares of variance as they may come out: with bounds, from too few points, and none. */
const variation: Variation = {
  people: 4096,
  weeks: 2,
  seconds: 1,
  runs: 96,
  tried: 40,
  skipped: [],
  ends: [],
  factors: factorsOf(openScenario('same-country'), ['total']).slice(0, 2),
  base: 16,
  shares: ['stopsOfInnocents', 'peopleSilencedThisWeek', 'listedEver'].map((measure, index) => ({
    regime: 'total',
    measure,
    low: 12,
    high: 34_567,
    indices: [
      {
        first: bounds(0.41, 0.2, 0.6),
        total: [bounds(0.5, 0.3, 0.7), bounds(3.2, null, null), bounds(null, null, null)][index],
      },
      { first: bounds(0, 0, 0.1), total: bounds(0.1, 0, 0.2) },
    ],
    leading: index === 0 ? [0] : [0, 1],
  })),
};

const makes: Readonly<Record<string, (run: string) => Promise<string>>> = {
  'one life': async (run) => {
    const { status, stderr } = await command(folder, 'person', run, '17', '--quiet', '--html', 'life.html');
    expect([status, stderr.includes('life.html')]).toEqual([0, true]);
    return join(folder, 'life.html');
  },
  'an annex of evidence': async (run) => {
    await command(folder, 'assess', run, '--regime', 'total', '--out', 'annex');
    return join(folder, 'annex.html');
  },
  'safeguards’ worth': async () => {
    const worth = await safeguardsWorth(smallCountry({ size: 8192, weeks: 2, regimes: [noRegime, total] }), 'total');
    writeFileSync(join(folder, 'worth.html'), safeguardsWorthMarkup(worth, 'fr'));
    return join(folder, 'worth.html');
  },
  'the uncertainty of a report': async () => {
    const scenario = smallCountry({ size: 4096, weeks: 2, regimes: [noRegime, total] });
    const replicas = await runReplicas(scenario, ['none', 'total'], 3, 1);
    const markup = reportMarkup(inventedReport({ uncertainty: { replicas, variation } }));
    const [, section] = /<section id="uncertainty"[^>]*>([\s\S]*?)<\/section>/.exec(markup) ?? [];
    expect(section?.match(/<table/g)).toHaveLength(3);
    expect(section).toContain('trop peu de points');
    writeFileSync(join(folder, 'uncertain.html'), markup);
    return `${join(folder, 'uncertain.html')}#uncertainty`;
  },
  validation: async () => {
    const evidence = shippedEvidence();
    const [scenario, welfare] = ['same-country', 'welfare-score'].map((id) => openScenario(id));
    // Those that run the engine take seconds, and look like the others.
    const quick = /^method: (?!silence|appeal|false-links|missed-links)/m;
    const cases = shippedCaseTexts().filter(({ text }) => quick.test(text));
    const read = inOrder(cases.map((each) => readCase(each, evidence)));
    const outcomes = await Promise.all(read.map((each) => judge(each, evidence, scenario, welfare)));
    writeFileSync(join(folder, 'validation.html'), validationMarkup(outcomes, evidence, 'en', true));
    return join(folder, 'validation.html');
  },
};

const browser = await startBrowser();
const name = browser === null ? 'pages in a browser (skipped: no browser starts here)' : 'pages in a browser';

describe.skipIf(browser === null)(name, () => {
  let run: string;
  beforeAll(async () => {
    run = await writtenRun(openScenario('same-country', overridesFrom({ people: '4096', weeks: '2' })), {
      twins: 'off',
    });
  });
  afterAll(() => browser?.close());

  it.each(Object.keys(makes))('%s: axe finds no fault in either language, and it fits a phone', async (id) => {
    const file = await makes[id](run);
    const page: Page = await browser!.newPage({ viewport: { width: 1000, height: 900 }, bypassCSP: true });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`file://${file}`);
    await page.evaluate(() => {
      for (const each of document.querySelectorAll('details')) each.open = true;
    });
    for (const language of ['en', 'fr']) {
      await page.check(`#language-${language}`);
      await page.evaluate(axe);
      const found = await page.evaluate(
        'axe.run(location.hash || document).then((result) => result.violations.map((fault) => fault.id + ": " + fault.nodes.slice(0, 2).map((node) => node.html).join(" ")))',
      );
      expect(found).toEqual([]);
      for (const width of [390, 320]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    }
    expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
    await page.close();
  });
});
