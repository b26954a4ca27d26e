import { describe, expect, it } from 'vitest';
import { reportBlocks } from '../../src/report/report.ts';
import { searchEvidence } from '../../src/scenario/evidence.ts';
import { notes } from '../../src/scenario/french/notes.ts';
import { quantities } from '../../src/scenario/french/quantities.ts';
import { reasons } from '../../src/scenario/french/reasons.ts';
import { topicTexts } from '../../src/scenario/french/topics.ts';
import { titleLanguage } from '../../src/scenario/french/translated.ts';
import { unitsAndPlaces } from '../../src/scenario/french/units-and-places.ts';
import { shippedEvidence } from '../../src/store/evidence-files.ts';
import { shippedLegalNotes } from '../../src/store/legal-notes-file.ts';
import { openScenario } from '../../src/store/load-scenario.ts';
import { shippedScenarios } from '../../src/store/scenario-files.ts';
import { inventedReport } from '../support/invented-report.ts';
import { inventedRun, plainInvention } from '../support/invented-run.ts';
import { undividedTexts } from '../support/texts-of.ts';

const figures = shippedEvidence();
const scenarios = shippedScenarios().map((id) => openScenario(id));

/** Words that both languages write alike. */
const alike =
  /^(?:sources?|messages|millions|transactions?|justice|conversations|total|points|images|minutes|date|score|notes?|rare)$/i;
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
