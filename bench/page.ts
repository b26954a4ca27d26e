// npm run bench -- page: what a visitor waits for, in a browser of this machine. MILLION=1 adds what is not known and a million people.
import { availableParallelism, loadavg } from 'node:os';
import { startBrowser } from '../test/support/browser.ts';
import { servedPage, visit } from '../test/support/page.ts';

const browser = await startBrowser();
if (browser === null) {
  console.error('no browser starts here');
  process.exit(2);
}
const served = await servedPage();
const patience = { timeout: 600_000, state: 'attached' } as const;
const system = await browser.newBrowserCDPSession();
const steps = Number(process.env.STEPS ?? 7);
/** Milliseconds for which somebody reads the first view before going on to the country. */
const reading = Number(process.env.READING ?? 8000);

/** Milliseconds of processor that the browser has taken so far, all its processes and threads together. */
async function processor(): Promise<number> {
  const { processInfo } = await system.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0) * 1000;
}

interface Waited {
  /** Milliseconds until the answer was painted. */
  readonly first: number;
  readonly figures: number;
  /** Milliseconds of processor until then, the browser's own work in it. */
  readonly processor: number;
}

type Page = Awaited<ReturnType<typeof visit>>['page'];

/** Does something in the page, and waits until the first answer and then the figures of more people are painted. */
async function wait(page: Page, act: string, of = 'total', before = ''): Promise<Waited> {
  const taken = await processor();
  const [first, figures] = await page.evaluate<number[]>(`(async () => {
    const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()), 0)));
    const read = (people) => document.querySelector('[data-digest="' + people + '.${of}"]')?.textContent ?? null;
    const until = (people, was) => new Promise((done) => {
      const look = () => {
        const now = read(people);
        if (now === null || now === was) return false;
        watch.disconnect();
        done(painted());
        return true;
      };
      const watch = new MutationObserver(look);
      watch.observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    ${before}
    const answers = Promise.all([until(5000, read(5000)), until(20000, read(20000))]);
    const started = performance.now();
    ${act}
    return (await answers).map((each) => each - started);
  })()`);
  return { first, figures, processor: (await processor()) - taken };
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1];
const whole = (value: number): string => value.toFixed(0);
const spread = (values: readonly number[]): string =>
  `${whole(median(values))} (${whole(Math.min(...values))} to ${whole(Math.max(...values))})`;

function tell(what: string, waits: readonly Waited[]): void {
  const [first, figures, worked] = (['first', 'figures', 'processor'] as const).map((key) =>
    spread(waits.map((each) => each[key])),
  );
  console.log(`${what}: 5,000 people ${first} ms; 20,000 ${figures} ms; processor ${worked} ms`);
}

/** Moves a handle to one of its thousand places. */
const move = (place: number | string, label = 'Messages on a sensitive topic'): string => `{
  const handle = [...document.querySelectorAll('label')].find((each) => each.textContent.startsWith('${label}')).control;
  handle.value = String(${place});
  handle.dispatchEvent(new Event('input', { bubbles: true }));
}`;

/** Draws it along for a second, sixty places, before it comes to rest. */
const along = `for (let step = 0; step < 60; step += 1) {
  ${move('500 + step')}
  await new Promise((done) => setTimeout(done, 16));
}`;

console.log(
  `${availableParallelism()} cores, the load before ${loadavg()[0].toFixed(1)}; the least of each is nearest to an idle machine`,
);
{
  const { page } = await visit(browser, `${served.origin}/?lang=en#crossing`);
  tell('two regimes, opened where nothing was run before', [await wait(page, "location.hash = '#country?behind=no'")]);
  await page.context().close();
}
for (const [regimes, of] of [
  ['two regimes', 'total,guarded'],
  ['five regimes', 'total,guarded,unjoined,commercial,none'],
] as const) {
  const { page } = await visit(browser, `${served.origin}/?lang=en#opening`);
  await page.waitForTimeout(reading);
  tell(`${regimes}, opened after ${reading / 1000} s on the first view`, [
    await wait(page, `location.hash = '#country?behind=no&show=${of}'`),
  ]);
  tell(`${regimes}, the first move of a handle`, [await wait(page, move(300))]);
  const waits: Waited[] = [];
  for (let step = 1; step <= steps; step += 1) waits.push(await wait(page, move(300 + step)));
  tell(`${regimes}, a move of a handle`, waits);
  tell(`${regimes}, back to a place where it was`, [await wait(page, move(300))]);
  tell(`${regimes}, at rest after it was drawn along`, [await wait(page, move(600), 'total', along)]);
  const others: Waited[] = [];
  for (let step = 0; step < 3; step += 1)
    others.push(await wait(page, move(300 + step, 'Punishment that people expect')));
  tell(`${regimes}, a handle by which the people are others`, others);
  await page.context().close();
}
if (process.env.MILLION !== undefined) {
  const { page } = await visit(
    browser,
    `${served.origin}/?lang=en#country?behind=no&show=total,guarded,unjoined,commercial,none`,
  );
  await page.locator('[data-digest="20000.none"]').waitFor(patience);
  const started = performance.now();
  await page.getByLabel('Go on behind the figures').check();
  await page.locator('[data-band="known"]').first().waitFor(patience);
  console.log(`what is not known of five regimes: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  await page.locator('[data-digest="1000000.none"]').waitFor(patience);
  console.log(
    `then a million people, a year, five regimes: ${((performance.now() - started) / 1000).toFixed(1)} s from there`,
  );
}
await browser.close();
served.close();
