import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContrechampError } from '../../src/errors.ts';
import { legalNotes } from '../../src/scenario/legal-notes.ts';
import { shippedLegalNotes } from '../../src/store/legal-notes-file.ts';

const text = readFileSync('legal/notes.yaml', 'utf8');

describe('legal notes', () => {
  it('of the European Union name the prohibitions, the assessments and the dates from which they apply', () => {
    const notes = shippedLegalNotes('eu');
    const articles = notes.map(({ law, article }) => `${law.en} ${article}`);
    for (const article of ['art. 5(1)(c)', 'art. 5(1)(d)', 'art. 5(1)(e)', 'art. 5(1)(h)', 'art. 26(10)', 'art. 27']) {
      expect(articles).toContain(`AI Act (EU) 2024/1689 ${article}`);
    }
    for (const article of ['art. 22', 'art. 35']) expect(articles).toContain(`GDPR (EU) 2016/679 ${article}`);
    for (const article of ['art. 10', 'art. 11', 'art. 27']) {
      expect(articles).toContain(`Police Directive (EU) 2016/680 ${article}`);
    }
    expect(notes.find(({ article }) => article === 'art. 5(1)(c)')?.appliesFrom).toBe('2025-02-02');
    for (const note of notes) expect(note.appliesFrom, note.article).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('are those of the jurisdiction asked for, and none where there is none', () => {
    expect(shippedLegalNotes('uk').every(({ law }) => law.en.includes('Bridges'))).toBe(true);
    expect(shippedLegalNotes('none')).toEqual([]);
  });

  it('of France add its own law to those of the Union; of China say when lists can be appealed', () => {
    const [union, france] = [shippedLegalNotes('eu'), shippedLegalNotes('fr')];
    expect(france.filter(({ text }) => !union.some((note) => note.text.en === text.en))).toMatchObject([
      { law: { en: 'French law on the 2024 Games' }, appliesFrom: '2023-05-19' },
    ]);
    expect(shippedLegalNotes('cn').map(({ appliesFrom }) => appliesFrom)).toEqual(['2018-05-01', null]);
  });

  it('keep French spaces from breaking', () => {
    for (const code of ['fr', 'uk', 'cn'])
      for (const note of shippedLegalNotes(code)) expect(note.text.fr).not.toMatch(/ [:;?!%»]|« /);
  });

  it('without a source are refused', () => {
    const broken = text.replace(/ {2}source: .*\n/, '');
    expect(() => legalNotes(broken, 'notes.yaml', 'eu')).toThrow(ContrechampError);
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
