// npm run bench -- page: what a visitor waits for, in a browser of this machine. MILLION=1 adds what is not known and a million people.
import { startBrowser } from '../test/support/browser.ts';
import { servedPage, visit } from '../test/support/page.ts';

const browser = await startBrowser();
if (browser === null) {
  console.error('no browser starts here');
  process.exit(2);
}
const served = await servedPage();
const { page } = await visit(browser, `${served.origin}/?lang=en#country?behind=no`);
const patience = { timeout: 600_000, state: 'attached' } as const;

/** Milliseconds until the digest of so many people differs from the one that stood. */
async function until(people: number, before: string | null, act: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await act();
  const place = `[data-digest="${people}.total"]`;
  await page.waitForFunction(
    ([where, was]) => {
      const found = document.querySelector(where as string);
      return found !== null && found.textContent !== was;
    },
    [place, before],
    { timeout: patience.timeout, polling: 10 },
  );
  return performance.now() - started;
}

const digestOf = (people: number): Promise<string | null> => page.textContent(`[data-digest="${people}.total"]`);
const first = await until(5000, null, async () => undefined);
console.log(`first dots after opening: ${Math.round(first)} ms`);
await until(20_000, null, async () => undefined);
const coarse: number[] = [];
const fine: number[] = [];
for (let step = 0; step < 7; step += 1) {
  const [was, wasFine] = [await digestOf(5000), await digestOf(20_000)];
  const started = performance.now();
  coarse.push(await until(5000, was, () => page.getByLabel(/Messages on a sensitive topic/).press('ArrowRight')));
  await until(20_000, wasFine, async () => undefined);
  fine.push(performance.now() - started);
}
const median = (values: readonly number[]): number => Math.round([...values].sort((a, b) => a - b)[values.length >> 1]);
console.log(`a handle's first answer, 5,000 people: median ${median(coarse)} ms; at 20,000: ${median(fine)} ms`);
if (process.env.MILLION !== undefined) {
  for (const title of ['Without centralisation', 'Commercial version', 'No apparatus'])
    await page.getByLabel(title).check();
  await page.locator('[data-digest="20000.none"]').waitFor(patience);
  const started = performance.now();
  await page.getByLabel('Go on behind the figures').check();
  await page.locator('[data-band="known"]').first().waitFor(patience);
  console.log(`what is not known of five regimes: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  const million = await until(1_000_000, null, async () => undefined);
  console.log(`a million people, a year, five regimes: ${(million / 1000).toFixed(1)} s`);
}
await browser.close();
served.close();
