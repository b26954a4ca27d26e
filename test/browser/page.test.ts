import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordedRun } from '../../web/opening/recorded-run.ts';
import { startBrowser } from '../support/browser.ts';
import { builtPage, faults, servedPage, type Visit, visit } from '../support/page.ts';

const browser = await startBrowser();
const name = browser === null ? 'the page in a browser (skipped: no browser starts here)' : 'the page in a browser';
const recorded = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../web/opening/recorded-run.json'), 'utf8'),
) as RecordedRun;
const stoppedIn = (regime: number): number => new Set(recorded.regimes[regime].stopped.map(([, each]) => each)).size;

describe.skipIf(browser === null)(name, () => {
  let served: Awaited<ReturnType<typeof servedPage>>;
  const visits: Visit[] = [];
  const open = async (path: string, options = {}): Promise<Visit> => {
    const made = await visit(browser!, `${served.origin}/${path}`, options);
    visits.push(made);
    return made;
  };
  beforeAll(async () => {
    served = await servedPage();
  });
  afterAll(async () => {
    await browser?.close();
    served?.close();
  });

  it('plays the recorded year at once, then says what it found, and ends at one person', async () => {
    const { page } = await open('?lang=en', { reducedMotion: 'no-preference' });
    expect(await page.textContent('h1')).toBe('The same 1,000 people. The same machine. With and without safeguards.');
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    const slider = page.getByRole('slider');
    await page.waitForFunction(() => Number(document.querySelector<HTMLInputElement>('input[type=range]')!.value) > 2);
    await slider.fill(String(recorded.weeks - 1));
    await page.getByText('What they').waitFor();
    expect(await page.textContent('[data-figure="total.innocentsStoppedEver"]')).toBe(String(stoppedIn(0)));
    expect(await page.textContent('[data-figure="guarded.innocentsStoppedEver"]')).toBe(String(stoppedIn(1)));
    await slider.fill('0');
    expect(Number(await page.textContent('[data-figure="total.innocentsStoppedEver"]'))).toBeLessThan(stoppedIn(0));
    await slider.press('ArrowRight');
    expect(await page.textContent('.controls')).toContain('Week 2');
    await page.context().close();
  });

  it('stands still for those who ask for no motion, with everything said', async () => {
    const { page } = await open('?lang=fr');
    expect(await page.getByRole('button', { name: 'Revoir' }).isVisible()).toBe(true);
    expect(await page.textContent('h1')).toContain('Avec et sans garanties');
    expect(await page.locator('.finding').count()).toBe(2);
    await page.context().close();
  });

  it('changes its language in the address and in the whole page', async () => {
    const { page } = await open('?lang=en#crossing');
    await page.getByRole('button', { name: 'Français' }).click();
    expect(page.url()).toContain('lang=fr');
    expect(await page.getAttribute('html', 'lang')).toBe('fr');
    expect(await page.textContent('h1')).toContain('carrefour');
    await page.context().close();
  });

  it('takes a promise apart, by labels alone, and keeps it in an address of its own', async () => {
    const { page } = await open('?lang=en');
    await page.getByRole('link', { name: 'Check a promise' }).click();
    await page.getByLabel('The promise, as it is said').fill('Our system is 99% accurate.');
    await page.getByText('innocent people are flagged for each wanted person found').waitFor();
    const finding = await page.textContent('[data-figure="claim.ppv"]');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the picture' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('contrechamp-crossing.png');
    const { page: again } = await open(page.url().slice(served.origin.length + 1));
    expect(await again.textContent('[data-figure="claim.ppv"]')).toBe(finding);
    expect(await again.getByLabel('The promise, as it is said').inputValue()).toBe('Our system is 99% accurate.');
    for (const each of [page, again]) await each.context().close();
  });

  it('says in plain words what of a link it cannot use, and goes on', async () => {
    const { page } = await open('?lang=en#crossing?crowd=many&treshold=2');
    expect(await page.locator('.notice[role=status]').allTextContents()).toEqual([
      expect.stringContaining('“passers-by a day” to “many”'),
      expect.stringContaining('“treshold”'),
    ]);
    await page.goto(`${served.origin}/?lang=fr#ancienne-partie`);
    await page.getByText('Ce lien demande « ancienne-partie »').waitFor();
    expect(await page.locator('canvas').count()).toBe(2);
    await page.context().close();
  });

  it.each(['en', 'fr'])(
    'has no fault that axe finds and fits three widths, in light and dark: %s',
    async (language) => {
      const { page } = await open(`?lang=${language}`);
      for (const [part, colorScheme] of [
        ['opening', 'light'],
        ['crossing?said=99%25 accurate', 'dark'],
        ['assumptions', 'light'],
      ] as const) {
        await page.emulateMedia({ colorScheme });
        await page.goto(`${served.origin}/?lang=${language}#${part}`);
        await page.waitForSelector(part === 'assumptions' ? 'tbody tr' : 'canvas');
        for (const width of [1280, 768, 390]) {
          await page.setViewportSize({ width, height: 900 });
          expect([part, width, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([
            part,
            width,
            width,
          ]);
        }
        if (part !== 'assumptions') expect([part, await faults(page)]).toEqual([part, []]);
      }
      await page.context().close();
    },
  );

  it.each(['opening', 'crossing?said=99%25 accurate', 'assumptions'])(
    'prints what is said, without what is pressed: %s',
    async (part) => {
      const { page } = await open(`?lang=fr#${part}`, { colorScheme: 'dark' });
      await page.emulateMedia({ media: 'print' });
      const isShown = (what: string): Promise<boolean> => page.locator(what).first().isVisible();
      expect([await isShown('h1'), await isShown('nav'), await isShown('.language')]).toEqual([true, false, false]);
      for (const what of ['button', 'input', 'summary + *'])
        expect([what, await page.locator(`main ${what}`).filter({ visible: true }).count()]).toEqual([what, 0]);
      const [ink, paper] = await page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.documentElement);
        return [color, backgroundColor];
      });
      expect([ink, paper]).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
      expect((await page.pdf()).length).toBeGreaterThan(1000);
      await page.context().close();
    },
  );

  it('opens again without any network', async () => {
    const { page } = await open('?lang=en');
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    await page.context().setOffline(true);
    await page.goto(`${served.origin}/?lang=fr#crossing`);
    await page.getByRole('heading', { name: /^Un carrefour/ }).waitFor();
    await page.context().close();
  });

  it('works where storage is refused', async () => {
    const { page } = await open('?lang=en', { serviceWorkers: 'block' });
    expect(await page.locator('canvas').count()).toBe(2);
    // What refuses it here says so itself.
    const { complaints } = visits.pop()!;
    expect(complaints.filter((each) => !each.includes('blocked by Playwright'))).toEqual([]);
    await page.context().close();
  });

  it('is isolated from other origins, and holds no cookie', async () => {
    const { page } = await open('?lang=en');
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    expect(await page.context().cookies()).toEqual([]);
    await page.context().close();
  });

  it('complained of nothing, and asked for nothing from elsewhere, in all of the above', () => {
    expect(visits.length).toBeGreaterThan(7);
    expect(visits.flatMap(({ complaints }) => complaints)).toEqual([]);
    expect(visits.flatMap(({ elsewhere }) => elsewhere)).toEqual([]);
  });
});

describe('the built page', () => {
  it('weighs less than 300 kB, compressed, at first view', () => {
    const folder = builtPage();
    const html = readFileSync(join(folder, 'index.html'), 'utf8');
    const named = [...html.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, path]) => path);
    expect(named.length).toBeGreaterThan(1);
    const bytes = ['index.html', ...named].map((path) => gzipSync(readFileSync(join(folder, path))).length);
    const weight = bytes.reduce((sum, each) => sum + each, 0);
    console.log(`the first view weighs ${Math.round(weight / 1000)} kB, compressed`);
    expect(weight).toBeLessThan(300_000);
  });

  it('names no other host and is wholly kept for offline use', () => {
    const folder = builtPage();
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const offline = readFileSync(join(folder, 'offline.js'), 'utf8');
    for (const { name } of files.filter((each) => !/^index\.html$|^offline\.js$|\.wasm$/.test(each.name)))
      expect(offline).toContain(name);
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).not.toMatch(/https?:\/\//);
  });
});
