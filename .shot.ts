import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { startBrowser } from './test/support/browser.ts';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const browser = await startBrowser();
const [file, stem, full] = process.argv.slice(2);
const page = await browser!.newPage({ viewport: { width: 1000, height: 1400 }, bypassCSP: true });
await page.goto(`file://${file}`);
for (const language of ['en', 'fr']) {
  await page.check(`#language-${language}`);
  for (const open of [true, false]) {
    await page.evaluate((o) => { for (const each of document.querySelectorAll('details')) each.open = o; }, open);
    await page.evaluate(axe);
    console.log(language, open, JSON.stringify(await page.evaluate('axe.run().then((r) => r.violations.map((f) => f.id + ": " + f.nodes.slice(0, 2).map((n) => n.html).join(" ")))')));
  }
  for (const width of [1000, 390, 320]) {
    await page.setViewportSize({ width, height: 1800 });
    console.log(width, await page.evaluate(() => document.documentElement.scrollWidth), await page.evaluate(() => document.documentElement.scrollHeight));
    if (width > 320) for (let part = 0; part < Number(full ?? 1); part += 1) {
      await page.evaluate((y) => window.scrollTo(0, y), part * 1800);
      await page.screenshot({ path: `${stem}-${language}-${width}-${part}.png` });
    }
  }
}
await browser!.close();
