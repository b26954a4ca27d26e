import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { register as assessCommand } from '../../src/cli/assess.ts';
import { forbiddenBy } from '../../src/report/annex/annex.ts';
import { overridesFrom } from '../../src/scenario/index.ts';
import { openScenario } from '../../src/store/load-scenario.ts';
import { command } from '../support/one-command.ts';
import { liberal, noRegime, total } from '../support/small-country.ts';
import { writtenRun } from '../support/written-run.ts';

const scenario = openScenario('same-country', overridesFrom({ people: '4096', weeks: '2' }));
const hostile = {
  ...scenario,
  about: { ...scenario.about, text: { en: '<script>alert(1)</script> | **x**', fr: '<b>' } },
};

describe('an annex of evidence', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await writtenRun(hostile, { twins: 'off', sample: 10 });
  });

  it('opens with art. 5 for a regime that meets it, whatever its safeguards', async () => {
    expect(forbiddenBy(total)).toEqual(['5(1)(c)', '5(1)(h)']);
    expect(
      forbiddenBy({ ...total, safeguards: liberal.safeguards, watch: { ...total.watch, reviewCapacity: 1 } }),
    ).toEqual(['5(1)(c)', '5(1)(h)']);
    expect(forbiddenBy(liberal)).toEqual(['5(1)(h)']);
    expect(forbiddenBy(noRegime)).toEqual([]);
    expect(forbiddenBy({ ...liberal, watch: { ...liberal.watch, sightings: 0 } })).toEqual([]);
    const out = (await command(assessCommand, ['assess', folder, '--regime', 'total'])).out.split('\n');
    const markdown = readFileSync(out[0], 'utf8');
    expect(markdown.indexOf('art. 5(1)(c)')).toBeLessThan(markdown.indexOf('never an assessment'));
  });

  it('marks each figure, says how many rest on assumptions, cautions in every section and leaves conclusions blank', async () => {
    const [path, page] = (
      await command(
        assessCommand,
        ['assess', folder, '--out', join(mkdtempSync(join(tmpdir(), 'annex-')), 'annexe.md')],
        'fr',
      )
    ).out.split('\n');
    const markdown = readFileSync(path, 'utf8');
    expect(markdown).toMatch(/^# Annexe de chiffres/);
    expect(markdown).toMatch(/\d+ des \d+ chiffres principaux reposent sur des hypothèses/);
    const sections = markdown.split('\n## ').slice(1);
    expect(sections.length).toBe(9);
    for (const each of sections) expect(each).toContain('aucun constat sur un dispositif réel');
    for (const line of markdown.split('\n').filter((one) => one.startsWith('| ') && !one.startsWith('| Chiffre')))
      expect(line).toMatch(/\| (sourcé|supposé|hypothétique) \|/);
    const necessity = sections.find((each) => each.includes('35(7)(b)'))!;
    expect(necessity).toContain('> …');
    expect(necessity).toContain('Personnes recherchées');
    expect(sections.find((each) => each.includes('27(1)(d)'))).not.toContain('Personnes recherchées');
    for (const part of ['27(1)(a)', '27(1)(b)', '27(1)(c)', '27(1)(d)', '27(1)(e)', '27(1)(f)'])
      expect(markdown).toContain(part);
    const markup = readFileSync(page, 'utf8');
    expect(markup).not.toContain('<script>');
    expect(markup).toContain('Synthetic people: no finding about a deployment');
    expect(markdown).not.toContain('<script>');
  });

  it('speaks of the AI Act where it is law, and of faces where faces are read', () => {
    expect(forbiddenBy({ ...liberal, watch: { ...liberal.watch, reads: 'plates' } })).toEqual([]);
  });

  it('goes into the folder that is named, and is refused without a name', async () => {
    const folderOf = mkdtempSync(join(tmpdir(), 'annex-'));
    for (const out of [folderOf, `${folderOf}/`, join(folderOf, 'annex-total.pia.json')]) {
      const written = (await command(assessCommand, ['assess', folder, '--regime', 'total', '--out', out])).out;
      expect(written.split('\n')).toEqual(
        ['md', 'html', 'pia.json'].map((end) => join(folderOf, `annex-total.${end}`)),
      );
    }
    expect(readdirSync(folderOf)).toHaveLength(3);
    await expect(command(assessCommand, ['assess', folder, '--out', ''])).rejects.toThrow(/no file is named/);
  });

  it('writes numbers, dates and reasons of its own in the reader’s language, and whole counts', async () => {
    const out = (await command(assessCommand, ['assess', folder, '--regime', 'total'], 'fr')).out.split('\n');
    const markdown = readFileSync(out[0], 'utf8');
    expect(markdown).not.toMatch(/chosen by the scenario|set by --|\| (true|false) /);
    expect(markdown).toMatch(/fixé par --people 4096/);
    expect(markdown).toMatch(/\| 0,177 part/);
    expect(markdown).toMatch(/Applicable à compter du 2 février 2025/);
    expect(markdown).toMatch(/non simulé comme garantie \(11\s% sont informées\)/);
    const risks = markdown.split('\n## ').find((each) => each.includes('35(7)(c)'))!;
    const counts = risks.split('\n').filter((line) => /\(contrôles\)|\(messages\)|\(personnes\)/.test(line));
    expect(counts.length).toBeGreaterThan(4);
    for (const line of counts) expect(line).not.toMatch(/\d,\d/);
    const pia = JSON.parse(readFileSync(out[2], 'utf8'));
    expect(pia.answers[0].data.text).not.toMatch(/[^\u00a0] : /);
  });

  it('is also what CNIL’s PIA tool imports: descriptive answers, and nothing on principles and risks', async () => {
    const [, , path] = (await command(assessCommand, ['assess', folder, '--regime', 'guarded'])).out.split('\n');
    const pia = JSON.parse(readFileSync(path, 'utf8'));
    // The tool takes what it knows by name, so that the seal of the file is left alone.
    expect(Object.keys(pia)).toEqual(['pia', 'answers', 'measures', 'evaluations', 'comments', 'writtenBy']);
    expect(pia.answers.map((one: { reference_to: number }) => one.reference_to)).toEqual([111, 121, 122]);
    for (const { data } of pia.answers) {
      expect(data.text).toContain('Synthetic people: no finding about a deployment');
      expect(data.text).not.toContain('<script>');
    }
    expect(pia.pia.status).toBe(0);
  });

  it('is refused for a regime that the run does not hold', async () => {
    await expect(command(assessCommand, ['assess', folder, '--regime', 'none'])).rejects.toThrow(/apparatus/);
    await expect(command(assessCommand, ['assess', join(folder, 'x')])).rejects.toThrow(/no such folder/);
  });
});
