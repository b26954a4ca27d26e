import { describe, expect, it } from 'vitest';
import { events } from '../../src/country/events.ts';
import { validate } from '../../src/library/validate.ts';
import type { EventRow } from '../../src/measures/run-result.ts';
import { annexOfResult } from '../../src/report/annex/annex.ts';
import { annexBlocks } from '../../src/report/annex/annex-blocks.ts';
import { isTelling } from '../../src/report/life/life-blocks.ts';
import { eventText } from '../../src/report/life/life-text.ts';
import { reportBlocks } from '../../src/report/report.ts';
import { leftOut, worthBlocks } from '../../src/report/safeguards-worth.ts';
import { searchEvidence } from '../../src/scenario/evidence.ts';
import { notes } from '../../src/scenario/french/notes.ts';
import { quantities } from '../../src/scenario/french/quantity-words.ts';
import { reasons } from '../../src/scenario/french/reasons.ts';
import { topicTexts } from '../../src/scenario/french/topics.ts';
import { titleLanguage } from '../../src/scenario/french/translated.ts';
import { unitsAndPlaces } from '../../src/scenario/french/units-and-places.ts';
import { overridesFrom } from '../../src/scenario/overrides.ts';
import { shippedEvidence } from '../../src/store/evidence-files.ts';
import { shippedLegalNotes } from '../../src/store/legal-notes-file.ts';
import { openScenario } from '../../src/store/load-scenario.ts';
import { shippedScenarios } from '../../src/store/scenario-files.ts';
import { safeguardsWorth } from '../../src/sweep/safeguards-worth.ts';
import { validationBlocks } from '../../src/validate/validation-page.ts';
import { inventedReport } from '../support/invented-report.ts';
import { inventedRun, plainInvention } from '../support/invented-run.ts';
import { undividedTexts } from '../support/texts-of.ts';

/** Cases of every kind of computation that takes no run. */
const cheap =
  'missed-links false-links silence-not-free met-2024-2025 housing-benefit miss-rate-ranking list-proportion'.split(
    ' ',
  );

const figures = shippedEvidence();
const scenarios = shippedScenarios().map((id) => openScenario(id));

/** Words that both languages write alike. */
const alike =
  /^(?:sources?|messages|millions|transactions?|justice|conversations|total|points|images|minutes|date|score|notes?|rare|minimisation)$/i;
/** Acts that bear one name everywhere, and the program's own. */
const names = /^(?:R \(Bridges\)|Contrechamp$)/;
const hasWords = (text: string): boolean => /\p{L}{2}/u.test(text);

/** Whether a text that stands once for both languages may: a date or number, a name of the catalogue, or alike in both. */
function mayStandOnce(text: string): boolean {
  const name = text.replace(/,[^\p{L}]*$/u, '');
  return !hasWords(name) || names.test(name) || alike.test(name) || unitsAndPlaces[name] === name;
}

describe('what a French reader sees', () => {
  it.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
    'of the report of %s was written in French, or says in which language its source wrote it',
    (_, scenario) => {
      const run = { ...inventedRun(plainInvention, { ...scenario, weeks: 4 }), warnings: scenario.warnings };
      const legalNotes = shippedLegalNotes(scenario.jurisdiction);
      const blocks = reportBlocks(inventedReport({ run, figures, legalNotes }));
      expect([...new Set(undividedTexts(blocks).filter((text) => !mayStandOnce(text)))]).toEqual([]);
    },
  );

  it.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
    'of an annex of %s was written in French, under every regime',
    (_, scenario) => {
      const run = inventedRun(plainInvention, { ...scenario, weeks: 4 });
      const notes = shippedLegalNotes(scenario.jurisdiction);
      const regimes = run.scenario.regimes.filter(({ id }) => run.regimes.some((regime) => regime.id === id));
      // Ids of figures and words of the file, which stay as they are written.
      const kept = new Set([...figures.keys(), ...scenario.parameters.map(({ value }) => String(value))]);
      for (const regime of regimes) {
        const texts = undividedTexts(annexBlocks(annexOfResult(run, regime, notes, '1.2.3')));
        const odd = texts.filter((text) => !kept.has(text) && !mayStandOnce(text.replace(/^[−-]?[\d.,]+ /, '')));
        expect([...new Set(odd)], regime.id).toEqual([]);
      }
    },
  );

  it('of what safeguards are worth, and of validation, was written in French', async () => {
    const same = openScenario('same-country', overridesFrom({ people: '4096', weeks: '1' }));
    const worth = await safeguardsWorth(same, 'guarded');
    const outcomes = await validate(cheap);
    for (const blocks of [worthBlocks(worth, leftOut(worth)), validationBlocks(outcomes, figures, true)])
      expect([...new Set(undividedTexts(blocks).filter((text) => !mayStandOnce(text)))]).toEqual([]);
  });

  it('of a life has every kind of event that its page tells, of faces and of plates', () => {
    const faces = inventedRun().scenario;
    const regimes = faces.regimes.map((regime) => ({
      ...regime,
      watch: { ...regime.watch, reads: 'plates' as const },
    }));
    for (const scenario of [faces, { ...faces, regimes }])
      for (const kind of Object.keys(events) as EventRow['kind'][]) {
        const event = {
          regime: 'total',
          person: 1,
          day: 1,
          kind,
          count: 1,
          record: 1,
          cause: null,
          rule: 'court',
          known: true,
        };
        // Points are points in French.
        if (!isTelling(event) || kind === 'points') continue;
        const said = eventText(scenario, event);
        expect([kind, said.fr.includes(kind), said.fr.split('\u00a0:')[0] === said.en.split(':')[0]]).toEqual([
          kind,
          false,
          false,
        ]);
        if (scenario !== faces) expect(said.fr).not.toMatch(/visage/);
      }
  });

  it('has every reason that a scenario gives', () => {
    const given = new Set(
      scenarios.flatMap(({ parameters }) => parameters.flatMap(({ assumption }) => assumption ?? [])),
    );
    expect([...given].filter((reason) => reasons[reason] === undefined)).toEqual([]);
  });

  it('has what every published figure measures, its unit, place, period, note and topic', () => {
    const missing = [...figures.values()].flatMap(({ quantity, unit, place, period, note, topic }) => [
      ...(quantities[quantity] === undefined ? [quantity] : []),
      ...[unit, place, period ?? ''].filter((words) => /[a-z]{2}/.test(words) && unitsAndPlaces[words] === undefined),
      ...(note !== undefined && notes[note] === undefined ? [note] : []),
      ...(topicTexts[topic] === undefined ? [topic] : []),
    ]);
    expect(missing).toEqual([]);
  });

  it('would show a text that only English has', () => {
    const run = inventedRun();
    const parameters = run.scenario.parameters.map((one) => ({ ...one, assumption: 'nobody translated this' }));
    const blocks = reportBlocks(inventedReport({ run: { ...run, scenario: { ...run.scenario, parameters } } }));
    expect(undividedTexts(blocks)).toContain('nobody translated this');
  });

  it('finds published figures by French words, with or without accents', () => {
    expect(searchEvidence(figures, 'reconnaissance faciale').length).toBeGreaterThan(100);
    expect(searchEvidence(figures, 'fausses alertes Oxford Circus').map(({ id }) => id)).toContain('oxc200227_false');
    expect(searchEvidence(figures, 'cameras de la prefecture de police')).not.toEqual([]);
    expect(searchEvidence(figures, 'chaussettes')).toEqual([]);
  });

  it('has titles of sources in the language of the source', () => {
    expect(titleLanguage('Cour des comptes 2016, La lutte contre la fraude dans les transports urbains')).toBe('fr');
    expect(titleLanguage('NISTIR 8381 (NIST, Jul 2021) abstract at HSDL')).toBe('en');
  });
});
