import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runScenario } from '../../src/run/index.ts';
import { openYaml } from '../../web/scenarios/open.ts';
import { startBrowser } from '../support/browser.ts';
import { servedPage, visit } from '../support/page.ts';

const browser = await startBrowser();
const patience = { timeout: 400_000 };
const file = (name: string, content: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });

describe.skipIf(browser === null)('behind the figures of a country, the page', () => {
  let served: Awaited<ReturnType<typeof servedPage>>;
  beforeAll(async () => {
    served = await servedPage();
  });
  afterAll(async () => {
    await browser?.close();
    served?.close();
  });

  it('goes on behind the figures: finds what is not known, and runs everybody on two threads as Node does', async () => {
    const { page, complaints } = await visit(browser!, `${served.origin}/?lang=en#country?behind=no`);
    const own =
      'extends: same-country\nid: small\nweeks: 1\ndefault: [total]\npeople: { standsFor: 20480, size: 20480 }\n';
    await page.getByLabel('Open a scenario').setInputFiles(file('small.yaml', own));
    await page.locator('[data-digest="20000.total"]').waitFor({ ...patience, state: 'attached' });
    expect(await page.textContent('main')).toContain('is not found yet for these settings');
    await page.getByLabel('Go on behind the figures').check();
    await page.locator('[data-band="known"]').first().waitFor(patience);
    const { regimes } = await runScenario(openYaml(own), { sample: 0, twins: 'off' });
    const everybody = page.locator('[data-digest="20480.total"]', { hasText: regimes[0].digest });
    await everybody.waitFor({ ...patience, state: 'attached' });
    expect(complaints).toEqual([]);
  });
});
