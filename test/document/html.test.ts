import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asHtml } from '../../src/document/as-html.ts';
import { chart, table } from '../../src/document/blocks.ts';
import { csvText } from '../../src/document/csv.ts';
import { both, html } from '../../src/document/html.ts';
import { pageMarkup } from '../../src/document/page.ts';

describe('html', () => {
  it('escapes every text put into it', () => {
    expect(html`<b title="${'"<&\''}">${'<script>'}</b>`.markup).toBe(
      '<b title="&quot;&lt;&amp;&#39;">&lt;script&gt;</b>',
    );
  });

  it('never lets a text open a tag or leave an attribute, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(html`${text}`.markup).not.toMatch(/[<>"']/);
      }),
    );
  });

  it('shows a text once where both languages say the same', () => {
    expect(both({ en: 'OK', fr: 'OK' }).markup).toBe('OK');
    expect(both({ en: 'act', fr: 'acte' }).markup).toContain('lang="fr"');
  });
});

describe('csvText', () => {
  it('quotes separators and disarms formulas', () => {
    expect(
      csvText(
        ['a', 'b'],
        [
          ['x,y', '=1+1'],
          [-2, null],
        ],
      ),
    ).toBe(`a,b\r\n"x,y",'=1+1\r\n-2,`);
  });
});

describe('page', () => {
  const body = [
    chart({
      name: 'stops',
      title: { en: 'Stops doubled', fr: 'Les contrôles ont doublé' },
      plot: () => ({ marks: [] }),
      columns: [{ en: 'year', fr: 'année' }],
      rows: [[1], [2]],
    }),
  ];

  it('is one file with both languages and no script', () => {
    const markup = pageMarkup({ title: { en: 'T', fr: 'T' }, language: 'fr', body });
    expect(markup).toContain("default-src 'none'");
    expect(markup).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/);
    expect(markup).toContain('Les contrôles ont doublé');
    expect(markup).toContain('download="stops.csv"');
  });
});

describe('table', () => {
  it('shows a cell in one language at a time, numbers to the right', () => {
    const label = { en: 'fates', fr: 'sorts' };
    const columns = [{ en: 'fate', fr: 'sort' }, label, label, label];
    const { markup } = asHtml([table({ label, columns, rows: [[{ en: 'lost', fr: 'perdu' }, 'A <b>', 3, null]] })]);
    expect(markup).toContain('<span lang="en">lost</span><span lang="fr">perdu</span></th>');
    expect(markup).toMatch(
      /<td [^>]*>A &lt;b&gt;<\/td><td [^>]* class="number">3<\/td><td [^>]* class="number">—<\/td>/,
    );
  });
});
