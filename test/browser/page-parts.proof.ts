import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runScenario } from '../../src/run/index.ts';
import { gameOf } from '../../web/chat/game.ts';
import { openYaml } from '../../web/scenarios/open.ts';
import { type Town, townOf } from '../../web/town/town.ts';
import { startBrowser } from '../support/browser.ts';
import { faults, servedPage, type Visit, visit } from '../support/page.ts';
import { chatEnd, decisions, file } from '../web/invented-files.ts';
import { inventedMap } from '../web/invented-map.ts';

const browser = await startBrowser();
const name = browser === null ? 'parts of the page (skipped: no browser starts here)' : 'parts of the page';
const patience = { timeout: 100_000 };

const widthOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

/** How far down the window something stands. */
async function middleOf(place: Locator): Promise<number> {
  const { y, height } = (await place.boundingBox())!;
  return y + height / 2;
}

describe.skipIf(browser === null)(name, () => {
  let served: Awaited<ReturnType<typeof servedPage>>;
  const visits: Visit[] = [];
  const open = async (path: string, options = {}): Promise<Page> => {
    const made = await visit(browser!, `${served.origin}/${path}`, options);
    visits.push(made);
    return made.page;
  };
  beforeAll(async () => {
    served = await servedPage();
  });
  afterAll(async () => {
    await browser?.close();
    served?.close();
  });

  it('runs a country with the digests that Node gives for the scenario that it saves', async () => {
    const page = await open('?lang=en');
    await page.getByRole('link', { name: 'One country' }).click();
    await page.locator('canvas').first().waitFor(patience);
    await page.locator('[data-figure="difference.innocentsStoppedEver"] ~ [data-band="known"]').waitFor(patience);
    expect(await page.textContent('[data-figure="finding.innocentsStoppedEver"]')).toMatch(/over what is not known/i);
    await page.getByLabel('human review of alerts').uncheck();
    expect(await page.getByLabel(/^Messages on a sensitive topic/).getAttribute('type')).toBe('range');
    await page.getByLabel('Records of one person are joined').selectOption({ label: 'never' });
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the scenario' }).click(),
    ]);
    const yaml = readFileSync(await saved.path(), 'utf8').replace(/size: \d+/, 'size: 5000');
    expect(yaml).toContain('extends: same-country');
    const regimes = ['total', 'guarded'];
    const { regimes: ran } = await runScenario(openYaml(yaml), { regimes, sample: 0, twins: 'off' });
    for (const { id, digest } of ran)
      await page.locator(`[data-digest="5000.${id}"]`, { hasText: digest }).waitFor({ ...patience, state: 'attached' });
    expect(await page.textContent('[data-figure="guarded.actsJoined"]')).toMatch(/\d/);
    await page.getByLabel('refused a ticket').check();
    expect(page.url()).toMatch(/by=refused/);
    await page.context().close();
  });

  it('answers in sight of the handles, on a phone too, and marks what is still of the settings before', async () => {
    const page = await open('?lang=en#country?behind=no');
    await page.setViewportSize({ width: 390, height: 844 });
    const digest = page.locator('[data-digest="20000.total"]');
    await digest.waitFor({ ...patience, state: 'attached' });
    const before = (await digest.textContent())!;
    const answer = page.getByRole('group', { name: 'The answer to these settings' });
    const handle = page.getByLabel(/^Messages on a sensitive topic/);
    await handle.focus();
    await handle.press('End');
    await page.locator('[aria-busy="true"]').waitFor(patience);
    await page.locator('[aria-busy="false"]').waitFor(patience);
    await digest.filter({ hasNotText: before }).waitFor({ ...patience, state: 'attached' });
    const value = await page.textContent('[data-figure="total.innocentsStoppedEver"]');
    expect(await answer.textContent()).toContain(value);
    const { y, height } = (await answer.boundingBox())!;
    const slider = (await handle.boundingBox())!;
    expect(y + height).toBeLessThanOrEqual(844);
    expect(slider.y).toBeGreaterThan(0);
    expect(slider.y + slider.height).toBeLessThanOrEqual(y);
    await page.context().close();
  });

  it('says what is wrong with a scenario, at its place, and that a thread died; and goes on', async () => {
    const page = await open('?lang=en#country');
    await page.getByLabel('Open a scenario').setInputFiles(file('mine.yaml', 'extends: same-country\nweeks: none\n'));
    await page.getByRole('alert').getByText('mine.yaml:2:').waitFor(patience);
    const [thread] = page.workers();
    await thread.evaluate(
      () =>
        void setTimeout(() => {
          throw new Error('a thread dies');
        }),
    );
    await page.getByText('thread ended by itself').waitFor(patience);
    await page.getByLabel('limited retention').uncheck();
    await page.locator('canvas').first().waitFor(patience);
    visits.pop();
    await page.context().close();
  });

  it('shows somebody’s year from a dot’s promise, in words and by keyboard', async () => {
    const page = await open('?lang=fr');
    await page.getByRole('link', { name: 'Suivre cette personne' }).press('Enter');
    await page.getByRole('heading', { name: 'De ce qui a été vu à ce que cela a coûté' }).waitFor(patience);
    expect(await page.textContent('main')).toContain('Cette personne n’existe pas');
    expect(await faults(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await widthOf(page)).toBe(390);
    await page.context().close();
  });

  it('takes a message between two phones, shows it when the lid is lifted, and plays the auditor', async () => {
    const page = await open('?lang=en#chat');
    const [ana, bao] = [
      page.getByRole('region', { name: 'Ana’s phone' }),
      page.getByRole('region', { name: 'Bao’s phone' }),
    ];
    await bao.getByText('Come where?').waitFor();
    expect(await bao.getByText('Bring a lantern').count()).toBe(0);
    expect(await page.textContent('[data-figure="chat.missing"]')).toContain('no longer follows');
    await ana.getByRole('textbox').fill('the mayor got my letter');
    await ana.getByRole('textbox').press('Enter');
    await ana.getByText('the mayor got my letter').waitFor();
    expect(await bao.getByText('the mayor got my letter').count()).toBe(0);
    await page.getByRole('button', { name: 'Lift the lid' }).click();
    await bao.getByText('the mayor got my letter').waitFor();
    const game = gameOf(0, 'en');
    await page.getByLabel('Your test message').fill('harmless words');
    await page.getByRole('button', { name: 'Send the test' }).click();
    await page.getByText('arrived harmless words').waitFor();
    for (const word of game.rule.components) await page.getByLabel(word, { exact: true }).check();
    await page.getByRole('button', { name: 'Is this the rule?' }).click();
    await page.getByText('You sent 1 tests').waitFor();
    await page.getByRole('button', { name: 'Let the instrument find it' }).click();
    await page.locator('[data-figure="instrument.sent"]').waitFor(patience);
    for (const word of game.rule.components)
      expect(await page.textContent('[data-figure="instrument.sent"]')).toContain(word);
    expect(await faults(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await widthOf(page)).toBe(390);
    await page.context().close();
  });

  it('asks what is deployed in a town, and gives its result and its annex', async () => {
    const page = await open('?lang=en#town');
    await page.getByRole('button', { name: /^Simulate/ }).click();
    await page.getByText('Answer the questions marked above').waitFor();
    expect(await page.locator('[aria-invalid=true]').count()).toBe(3);
    await page.getByLabel('In which country?').selectOption({ label: 'France' });
    await page.getByLabel('How many people live there').fill('9 000');
    await page.getByLabel('What is deployed?').selectOption({ label: 'a filter of messages' });
    await page.getByLabel('For how many weeks?').fill('four');
    await page.getByLabel('For what purpose?').fill('to keep the peace');
    await page.getByRole('alert').getByText('“four” is not a number').waitFor();
    await page.getByLabel('For how many weeks?').fill('4');
    await page.getByRole('button', { name: 'Simulate 9,000 people' }).click();
    await page.getByRole('heading', { name: 'Who bears it' }).waitFor(patience);
    const given = { country: 'fr', population: '9 000', deploy: 'chat', weeks: '4', purpose: 'to keep the peace' };
    const { scenario } = townOf(given, 'en') as Town;
    expect(await page.textContent('[data-digest="scenario"]')).toBe(scenario.digest);
    const [annex] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the annex (Markdown)' }).click(),
    ]);
    const markdown = readFileSync(await annex.path(), 'utf8');
    expect(markdown).toContain('to keep the peace');
    expect(markdown).toContain('Messages erased');
    expect(await faults(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await widthOf(page)).toBe(390);
    await page.context().close();
  });

  it('measures a map, and a walk through it by touch or by the names of streets, and sends neither anywhere', async () => {
    const page = await open('?lang=fr#map');
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.method()} ${request.postData() ?? ''}`));
    await page.getByLabel('Choisir l’extrait').setInputFiles(file('image.pbf', '%PDF-1.7 nothing'));
    await page.getByRole('alert').waitFor(patience);
    await page.getByLabel('Choisir l’extrait').setInputFiles(file('ville.geojson', inventedMap));
    await page.getByText('Lu : 3 caméras, 3 rues et chemins.').waitFor(patience);
    await page.getByLabel('A : le départ').selectOption('Rue du Puits');
    await page.getByLabel('B : l’arrivée').selectOption('Passage Neuf');
    await page.getByRole('button', { name: 'Faire le retour' }).waitFor(patience);
    await page.getByRole('button', { name: 'Recommencer' }).click();
    const map = page.locator('.over');
    const { width } = (await map.boundingBox())!;
    const street = page.locator('.map text', { hasText: 'Rue Haute' }).first();
    await map.click({ position: { x: width * 0.2, y: (await middleOf(street)) - (await map.boundingBox())!.y } });
    await map.click({ position: { x: width * 0.8, y: (await middleOf(street)) - (await map.boundingBox())!.y } });
    await page.getByRole('heading', { name: 'Itinéraires' }).waitFor(patience);
    expect(await page.getByLabel('A : le départ').inputValue()).toBe('touched');
    expect(sent.filter((each) => !/^GET $/.test(each))).toEqual([]);
    expect(await faults(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await widthOf(page)).toBe(390);
    await page.context().close();
  });

  it('audits a table of decisions without sending it anywhere', async () => {
    const page = await open('?lang=en#files');
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.method()} ${request.postData() ?? ''}`));
    await page.getByLabel('Choose the table').setInputFiles(file('decisions.csv', decisions()));
    await page.getByText('decisions.csv: 400 rows, 4 columns.').waitFor(patience);
    await page.getByLabel('Column of the score').selectOption('points');
    await page.getByLabel('The line: adverse from').fill('25');
    await page.getByLabel('What came of it').selectOption('late');
    await page.getByLabel('district', { exact: true }).check();
    await page.getByRole('button', { name: 'Audit', exact: true }).click();
    const report = page.frameLocator('iframe');
    await report.getByRole('heading', { name: 'Findings' }).waitFor(patience);
    expect(await report.locator('main').textContent()).toContain('north');
    expect(sent.filter((each) => !/^GET $/.test(each))).toEqual([]);
    expect(await faults(page)).toEqual([]);
    await page.context().close();
  });

  it('says that the bench’s thread died, and reads the file when it is given again', async () => {
    const page = await open('?lang=fr#files');
    const table = page.getByLabel('Choisir le tableau');
    await table.setInputFiles(file('decisions.csv', decisions()));
    await page.getByText('400 lignes').waitFor(patience);
    const [thread] = page.workers();
    const ended = thread.waitForEvent('close', patience);
    await thread.evaluate(
      () =>
        void setTimeout(() => {
          throw new Error('a thread dies');
        }),
    );
    await ended;
    await page.getByLabel('Colonne de la note').selectOption('points');
    await page.getByLabel('Le seuil').fill('25');
    await page.getByRole('button', { name: 'Auditer', exact: true }).click();
    await page.getByRole('alert').getByText('Rouvrez-le').waitFor(patience);
    await table.setInputFiles(file('decisions.csv', decisions()));
    await page.getByText('400 lignes').waitFor(patience);
    visits.pop();
    await page.context().close();
  });

  it('compares two ends of a chat', async () => {
    const page = await open('?lang=en#files');
    await page.getByLabel('Export of the first phone').setInputFiles(file('ana.txt', chatEnd('Ana')));
    await page.getByLabel('Export of the second phone').setInputFiles(file('bao.txt', chatEnd('Bao')));
    await page.getByRole('button', { name: 'Compare' }).click();
    await page
      .frameLocator('iframe')
      .getByText('lantern')
      .first()
      .waitFor({ ...patience, state: 'attached' });
    await page.context().close();
  });

  it('says in plain words that a file is of another kind, and goes on', async () => {
    const page = await open('?lang=fr#files');
    await page.getByLabel('Choisir le tableau').setInputFiles(file('image.csv', '%PDF-1.7 nothing'));
    await page.getByRole('alert').getByText('un PDF').waitFor(patience);
    await page.getByLabel('Choisir le tableau').setInputFiles(file('decisions.csv', decisions()));
    await page.getByText('decisions.csv : 400 lignes').waitFor(patience);
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.context().close();
  });

  it('complained of nothing, and asked for nothing from elsewhere, in all of the above', () => {
    expect(visits.length).toBeGreaterThan(5);
    expect(visits.flatMap(({ complaints }) => complaints)).toEqual([]);
    expect(visits.flatMap(({ elsewhere }) => elsewhere)).toEqual([]);
  });
});
