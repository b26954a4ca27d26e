import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContrechampError } from '../../src/errors.ts';
import { concernsOf, legalNotes } from '../../src/scenario/legal-notes.ts';
import { overridesFrom } from '../../src/scenario/overrides.ts';
import { legalNotesOf, shippedLegalNotes } from '../../src/store/legal-notes-file.ts';
import { openScenario } from '../../src/store/load-scenario.ts';

const text = readFileSync('legal/eu.yaml', 'utf8');
const named = (jurisdiction: string): string[] =>
  shippedLegalNotes(jurisdiction).map(({ law, article }) => `${law.en} ${article?.en ?? ''}`.trim());

describe('legal notes', () => {
  it('of the European Union name the prohibitions, the assessments and the dates from which they apply', () => {
    const articles = named('eu');
    for (const article of ['5(1)(c)', '5(1)(d)', '5(1)(e)', '5(1)(h)', '26(10)', '27', '113'])
      expect(articles).toContain(`AI Act (EU) 2024/1689 art. ${article}`);
    for (const article of ['art. 22', 'art. 35']) expect(articles).toContain(`GDPR (EU) 2016/679 ${article}`);
    for (const article of ['art. 10', 'art. 11', 'art. 27'])
      expect(articles).toContain(`Police Directive (EU) 2016/680 ${article}`);
    const notes = shippedLegalNotes('eu');
    expect(notes.find(({ article }) => article?.en === 'art. 5(1)(c)')?.appliesFrom).toBe('2025-02-02');
    expect(notes.find(({ article }) => article?.en === 'art. 27')).toMatchObject({
      appliesFrom: '2027-12-02',
      note: { en: expect.stringContaining('was not seen') },
    });
  });

  it.each(['eu', 'fr', 'uk'])('of %s bear a source and a day each, and end with what they do not know', (code) => {
    const notes = shippedLegalNotes(code);
    const rules = notes.filter(({ article }) => article !== null);
    for (const { law, article, source, url, appliesFrom } of rules) {
      expect(source, article?.en).not.toBeNull();
      expect(url, law.en).toMatch(/^https?:/);
      expect(appliesFrom, article?.en).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
    expect(rules.filter(({ checked }) => checked !== null).length / rules.length).toBeGreaterThan(0.7);
    expect(notes.at(-1)).toMatchObject({ article: null, law: { en: 'What these notes do not know' } });
  });

  it('are those of the jurisdiction asked for, a country’s own first, and none where there is none', () => {
    const france = named('fr');
    expect(france[0]).toBe('Internal Security Code (France) art. L251-2');
    expect(france).toContain('AI Act (EU) 2024/1689 art. 5(1)(h)');
    expect(named('uk').join()).toMatch(/Bridges.*Thompson.*Data Protection Act 2018 s\. 35/);
    expect(named('uk').join()).not.toMatch(/AI Act|France/);
    expect(shippedLegalNotes('other')).toEqual([]);
    expect(shippedLegalNotes('cn').map(({ appliesFrom }) => appliesFrom)).toEqual(['2018-05-01', null]);
  });

  it('are told of a scenario where they bear on what it does', () => {
    const told = (id: string): string =>
      legalNotesOf(openScenario(id))
        .map(({ law, article }) => `${law.en} ${article?.en ?? ''}`)
        .join('; ');
    expect(told('welfare-score')).toContain('art. 5(1)(c)');
    expect(told('welfare-score')).not.toContain('5(1)(h)');
    expect(told('paris-2024')).toContain('no. 506370 (Nice)');
    expect(told('paris-2024')).not.toContain('L233-1');
    expect(told('london-lfr')).toContain('Bridges');
    const plates = openScenario('london-lfr', overridesFrom({ set: ['watch.reads=plates'] }));
    expect(concernsOf(plates)).toEqual(new Set(['plates']));
    expect(plates.digest).toBe(openScenario('london-lfr').digest);
  });

  it('keep French spaces from breaking', () => {
    for (const code of ['fr', 'uk', 'cn'])
      for (const { text: said, note } of shippedLegalNotes(code))
        expect(said.fr + (note?.fr ?? '')).not.toMatch(/ [:;?!%»]|« /);
  });

  it('without a source or a day of reading are refused', () => {
    for (const line of [/ {2}source: .*\n/, / {2}checked: .*\n/])
      expect(() => legalNotes(text.replace(line, ''), 'notes.yaml', 'eu')).toThrow(ContrechampError);
  });

  it('whatever the text, are read or refused clearly', () => {
    fc.assert(
      fc.property(fc.string(), (anything) => {
        try {
          legalNotes(anything, 'notes.yaml', 'eu');
        } catch (error) {
          expect(error).toBeInstanceOf(ContrechampError);
        }
      }),
    );
  });
});
