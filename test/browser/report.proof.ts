import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headline } from '../../src/measures/headline.ts';
import { withKnown } from '../../src/measures/known.ts';
import { reportMarkup } from '../../src/report/report.ts';
import { shippedEvidence } from '../../src/store/evidence-files.ts';
import { openScenario } from '../../src/store/load-scenario.ts';
import { startBrowser } from '../support/browser.ts';
import { inventedReport } from '../support/invented-report.ts';
import { inventedRun } from '../support/invented-run.ts';

/** A report of every regime of the default scenario, each figure with seven digits and both its bands. */
function wideReport() {
  const scenario = { ...openScenario('same-country'), weeks: 8 };
  const ids = scenario.regimes.map(({ id }) => id);
  const run = inventedRun((_, regime) => ids.indexOf(regime) * 1_234_567.8, { ...scenario, defaultRegimes: ids });
  const ends = Object.fromEntries(headline.map((id) => [id, { low: 0.5, high: 3, by: [] }]));
  const figures = { runs: 97, levels: Object.fromEntries(ids.map((id) => [id, ends])), differences: {} };
  return inventedReport({ run: withKnown(run, figures), figures: shippedEvidence() });
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const browser = await startBrowser();
const name = browser === null ? 'the report in a browser (skipped: no browser starts here)' : 'the report in a browser';

describe.skipIf(browser === null)(name, () => {
  let page: Page;
  const asked: string[] = [];
  beforeAll(async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'contrechamp-report-')), 'report.html');
    writeFileSync(file, reportMarkup(inventedReport()));
    page = await browser!.newPage({ viewport: { width: 1000, height: 900 }, bypassCSP: true });
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`file://${file}`);
    await page.evaluate(() => {
      for (const each of document.querySelectorAll('details')) each.open = true;
    });
  });
  afterAll(() => browser?.close());

  it.each(['en', 'fr'])('has no fault that axe finds, everything opened: %s', async (language) => {
    await page.check(`#language-${language}`);
    await page.evaluate(axe);
    const found = await page.evaluate(
      'axe.run().then((result) => result.violations.map((fault) => fault.id + ": " + fault.nodes.slice(0, 2).map((node) => node.html).join(" ")))',
    );
    expect(found).toEqual([]);
  });

  it('asks for nothing but itself', () => {
    expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
  });

  it('shows one language at a time', async () => {
    for (const [language, other] of [
      ['en', 'fr'],
      ['fr', 'en'],
    ]) {
      await page.check(`#language-${language}`);
      expect(await page.locator(`main [lang="${language}"]`).first().isVisible()).toBe(true);
      expect(await page.locator(`main [lang="${other}"]:not(cite):visible`).count()).toBe(0);
    }
  });

  it.each([1000, 390, 320])('fits a screen %i pixels wide', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    for (const language of ['en', 'fr']) {
      await page.check(`#language-${language}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });

  it.each(['plain', 'wide'])(
    'cuts no letter of a chart, and lets no two numbers of an axis run together: %s',
    async (kind) => {
      const file = join(mkdtempSync(join(tmpdir(), 'contrechamp-letters-')), 'report.html');
      writeFileSync(file, kind === 'wide' ? reportMarkup(wideReport()) : reportMarkup(inventedReport()));
      const other = await browser!.newPage({ viewport: { width: 1280, height: 900 } });
      await other.goto(`file://${file}`);
      for (const language of ['en', 'fr']) {
        await other.check(`#language-${language}`);
        const faults = await other.evaluate(() => {
          for (const each of document.querySelectorAll('details')) each.open = true;
          return [...document.querySelectorAll<SVGSVGElement>('figure svg')]
            .filter((svg) => svg.checkVisibility())
            .flatMap((svg) => {
              const frame = svg.getBoundingClientRect();
              const cut = [...svg.querySelectorAll('text')].filter((letters) => {
                const box = letters.getBoundingClientRect();
                return box.width > 0 && (box.left < frame.left - 1 || box.right > frame.right + 1);
              });
              const numbers = [...svg.querySelectorAll('[aria-label="x-axis tick label"] text')];
              const boxes = numbers.map((number) => number.getBoundingClientRect()).sort((a, b) => a.left - b.left);
              const runsOn = boxes.some((box, at) => at > 0 && box.left < boxes[at - 1].right + 2);
              return [
                ...cut.map((letters) => `cut: ${letters.textContent}`),
                ...(runsOn ? [`together: ${numbers.map((number) => number.textContent)}`] : []),
              ];
            });
        });
        expect([language, ...faults]).toEqual([language]);
      }
      await other.close();
    },
  );

  it('has letters of nine pixels or more in its charts on a phone', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    const sizes = await page.evaluate(() =>
      [...document.querySelectorAll<SVGSVGElement>('figure svg')]
        .filter((svg) => svg.checkVisibility())
        .map((svg) => (13 * svg.getBoundingClientRect().width) / svg.viewBox.baseVal.width),
    );
    expect(Math.min(...sizes)).toBeGreaterThan(9);
  });

  it.each([
    [1280, 800],
    [390, 844],
  ])('shows its first figures above 500 pixels and a picture on the first screen, %i wide', async (width, height) => {
    await page.setViewportSize({ width, height });
    for (const language of ['en', 'fr']) {
      await page.check(`#language-${language}`);
      const [figures, picture] = await page.evaluate(() => {
        const top = (of: Element) => of.getBoundingClientRect().top + scrollY;
        return [
          [...document.querySelectorAll('[data-figure]')].slice(0, 3).map(top),
          [...document.querySelectorAll('#story svg')].filter((svg) => svg.checkVisibility()).map(top),
        ];
      });
      expect(Math.max(...figures)).toBeLessThan(500);
      expect(Math.max(...picture)).toBeLessThan(height);
    }
  });

  it('prints a story of two pages that stands alone, then an appendix of ten at most', async () => {
    const pages = async (): Promise<number> =>
      (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    const all = await pages();
    await page.evaluate(() => document.body.classList.add('story-only'));
    const style = await page.addStyleTag({ content: '.story-only .folded { display: none !important; }' });
    const story = await pages();
    await style.evaluate((element) => (element as Element).remove());
    expect(story).toBeLessThanOrEqual(2);
    expect(all - story).toBeLessThanOrEqual(10);
  });

  it('prints on paper with the switch hidden', async () => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.language').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
  });

  it('cuts no table at the side of a sheet, with as many regimes as a run may have by default', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'contrechamp-report-')), 'wide.html');
    writeFileSync(file, reportMarkup({ ...wideReport(), language: 'fr' }));
    // The width of A4 between the margins that browsers leave.
    const sheet = await browser!.newPage({ viewport: { width: 718, height: 1000 } });
    await sheet.goto(`file://${file}`);
    await sheet.emulateMedia({ media: 'print' });
    const rights = await sheet.evaluate(() =>
      [...document.querySelectorAll('table')]
        .filter((table) => table.checkVisibility())
        .map((table) => [table.closest('section')?.id ?? 'story', Math.round(table.getBoundingClientRect().right)]),
    );
    expect(rights.length).toBeGreaterThan(10);
    expect(rights.filter(([, right]) => Number(right) > 718)).toEqual([]);
    await sheet.close();
  });
});
