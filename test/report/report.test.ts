import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { reportMarkup } from '../../src/report/report.ts';
import { inventedReport } from '../support/invented-report.ts';
import { inventedRun, plainInvention } from '../support/invented-run.ts';
import { inventedRegime, inventedScenario } from '../support/invented-scenario.ts';

const sectionsOf = (markup: string): string[] =>
  [...parseHTML(markup).document.querySelectorAll('section')].map((section) => section.id);

const step = (week: number, kind: 'documented' | 'hypothetical') => ({
  date: new Date(Date.UTC(2026, 0, 5 + 7 * week)).toISOString().slice(0, 10),
  title: { en: `step ${week}`, fr: `étape ${week}` },
  kind,
  source: kind === 'documented' ? 'LAW-1' : null,
  week,
  regimes: {},
});

describe('the report', () => {
  const markup = reportMarkup(inventedReport());

  it('has its sections in their order, and none for what the run does not hold', () => {
    expect(sectionsOf(markup)).toEqual([
      'bears',
      'gains',
      'errors-told',
      'hangs',
      'contents',
      'simulated',
      'headline',
      'observed',
      'groups',
      'error',
      'speech',
      'silence',
      'sensitivity',
      'definitions',
      'sources',
      'law',
      'warnings',
      'provenance',
    ]);
    const bare = sectionsOf(reportMarkup(inventedReport({ sensitivity: null, legalNotes: [] })));
    expect(bare).not.toContain('sensitivity');
    expect(bare).not.toContain('law');
  });

  it('opens offline: no script, nothing fetched, charts and their data within', () => {
    const { document } = parseHTML(markup);
    expect(document.querySelectorAll('script, img, link, iframe')).toHaveLength(0);
    for (const figure of document.querySelectorAll('figure')) {
      expect(figure.querySelectorAll('svg'), figure.id).toHaveLength(2);
      const kinds = [...figure.querySelectorAll('a[download]')].map((link) => link.getAttribute('href')?.slice(0, 13));
      expect(kinds).toEqual(['data:image/sv', 'data:text/csv', 'data:image/sv', 'data:text/csv']);
    }
  });

  it('says the same in French and in English, element by element', () => {
    const { document } = parseHTML(markup);
    const count = (language: string) => document.querySelectorAll(`main [lang="${language}"]:not(cite)`).length;
    expect(count('fr')).toBeGreaterThan(200);
    expect(count('fr')).toBe(count('en'));
  });

  it('leads with what it is not, and calls intervals what they are', () => {
    const text = parseHTML(markup).document.querySelector('.opening + p')?.textContent ?? '';
    expect(text).toMatch(/Synthetic people: this shows what follows .* no finding about a deployment/);
    expect(text).toMatch(/sampling noise, never how well the world is known/);
    expect(text).toMatch(/aléa de la simulation, jamais l’incertitude sur le réel/);
  });

  it('prints no NaN, undefined, null or Infinity, whatever is missing', () => {
    const empty = [inventedRun(() => null), inventedRun(() => 0), { ...inventedRun(), errorTwins: null }];
    const alone = inventedRun(plainInvention, inventedScenario({ defaultRegimes: ['total'] }));
    const unbounded = {
      ...inventedRun(),
      regimes: inventedRun().regimes.map((regime) => ({
        ...regime,
        measures: Object.fromEntries(
          Object.entries(regime.measures).map(([id, { value }]) => [
            id,
            { value, low: null, high: null, byGroup: {}, byRegion: {}, leaveOneOut: [] },
          ]),
        ),
      })),
    };
    for (const run of [...empty, alone, unbounded])
      expect(reportMarkup(inventedReport({ run, sensitivity: null }))).not.toMatch(/NaN|undefined|\bnull\b|Infinity/);
  });

  it('escapes every text of a scenario', () => {
    const evil = { en: '<script>alert(1)</script>"\'&', fr: '</style><img src=x onerror=alert(1)>' };
    const scenario = inventedScenario({
      id: '<b>id</b>',
      title: evil,
      about: { text: evil, documented: evil, assumed: evil, picture: evil },
      jurisdiction: '<i>here</i>',
      regimes: inventedScenario().regimes.map((regime) => inventedRegime(regime.id, evil)),
      people: {
        ...inventedScenario().people,
        groups: inventedScenario().people.groups.map((group) => ({ ...group, title: evil })),
        regions: inventedScenario().people.regions.map((region) => ({ ...region, title: evil })),
      },
      parameters: inventedScenario().parameters.map((parameter) => ({
        ...parameter,
        meaning: evil,
        unit: evil.en,
        assumption: evil.fr,
      })),
      calendar: [{ ...step(1, 'hypothetical'), title: evil }],
    });
    const run = { ...inventedRun(plainInvention, scenario), warnings: [{ code: 'x', text: evil }] };
    const written = reportMarkup(inventedReport({ run, command: evil.fr }));
    const { document } = parseHTML(written);
    expect(document.querySelectorAll('script, img, main b, main i')).toHaveLength(0);
    expect(written).not.toMatch(/<script|<img/);
  });

  it('draws the calendar’s hypothetical steps dashed and labelled in each chart over weeks', () => {
    const scenario = inventedScenario({
      calendar: [step(1, 'documented'), step(2, 'hypothetical'), step(60, 'documented')],
    });
    const { document } = parseHTML(reportMarkup(inventedReport({ run: inventedRun(plainInvention, scenario) })));
    expect(document.querySelector('#calendar .hypothetical')?.textContent).toContain('step 2');
    for (const id of ['listed-by-week', 'silenced-by-week']) {
      const [svg] = document.querySelectorAll(`#${id} [lang="en"] svg`);
      expect(svg.outerHTML).toContain('step 2 (hypothetical)');
      expect(svg.outerHTML).toContain('step 1');
      expect(svg.outerHTML).not.toContain('step 60');
      expect(svg.outerHTML.match(/stroke-dasharray="5,4"/g)).toHaveLength(1);
    }
  });

  it('says that twins were left out rather than that nothing is error', () => {
    const text = reportMarkup(inventedReport({ run: { ...inventedRun(), errorTwins: null } }));
    expect(text).toContain('was not measured');
  });

  it('names the command, the seed and the digests that repeat the run', () => {
    const text = parseHTML(markup).document.querySelector('#provenance')?.textContent ?? '';
    expect(text).toContain('contrechamp run scenarios/invented.yaml --seed 1');
    expect(text).toContain('a'.repeat(64));
  });
});
