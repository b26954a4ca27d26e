import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { asHtml } from '../../src/document/as-html.ts';
import { asMarkdown, markdownTable } from '../../src/document/as-markdown.ts';
import { asText } from '../../src/document/as-text.ts';
import {
  type Block,
  bullets,
  chart,
  code,
  details,
  heading,
  labelled,
  link,
  notice,
  paragraph,
  small,
  table,
} from '../../src/document/blocks.ts';
import { csvText, tableCsv } from '../../src/document/csv.ts';
import { forSharing } from '../../src/document/for-sharing.ts';
import { text } from '../../src/language/french.ts';

const few = { groups: ['north'], counts: [3], shareable: false };
const many = { groups: ['south'], counts: [300], shareable: true };
const columns = [text('group', 'groupe'), text('refused', 'refusés')];
const label = text('Refused', 'Refusés');

const secret: readonly Block[] = [
  bullets([
    { about: few, words: 'three of north' },
    { about: many, words: 'three hundred of south' },
  ]),
  table({
    label,
    columns,
    rows: [
      ['east', { about: few, words: '7' }],
      { cells: ['north', '3'], about: few },
      { cells: ['south', 300], about: many },
    ],
  }),
  chart({
    name: 'refused',
    title: text('Refused', 'Refusés'),
    columns,
    rows: [
      { cells: ['north', 3], about: few },
      { cells: ['south', 300], about: many },
    ],
    plot: (_, shown) => `<svg xmlns="http://www.w3.org/2000/svg">${[3, 300].filter((_, row) => shown(row))}</svg>`,
  }),
  details(text('More', 'Plus'), [{ kind: 'paragraph', words: 'just 3', about: few }]),
];

describe('what must not be shared', () => {
  const shared = [asHtml(secret).markup, asMarkdown(secret, 'en'), JSON.stringify(forSharing(secret))];

  it.each(shared)('is in no format that is made to be shared', (written) => {
    expect(written).not.toMatch(/three of north|just 3|\b3\b|\b7\b/);
    expect(written).toMatch(/three hundred of south/);
    expect(written).toMatch(/300/);
  });

  it('leaves a cell that says so where a row stays', () => {
    expect(asMarkdown(secret, 'fr')).toContain('| east | masqué (\\< 10) |');
  });

  it('is marked where the copy is the holder’s own', () => {
    const own = asText(secret, 'en');
    expect(own).toContain('- three of north ‡');
    expect(own).toMatch(/^north ‡ +3$/m);
    expect(own).toContain('‡ for the holder of the data only: not to be shared.');
    expect(asHtml(secret, { open: true }).markup).toContain('not to be shared');
  });
});

describe('the numbers of a chart', () => {
  const rows = [[128_886, 0.0123456, -1234.5]] as const;
  const columns = ['a', 'b', 'c'].map((name) => ({ en: name, fr: name }));
  const told = (rounded: boolean) => [table({ label: { en: 'x', fr: 'x' }, columns, rows, rounded })];

  it('are read with three digits, and have them all in the download', () => {
    expect(asText(told(true), 'en')).toMatch(/129,000 +0\.0123 +−1,230/);
    expect(String(asHtml(told(true)))).toContain('129,000');
    expect(asMarkdown(told(true), 'en')).toContain('129,000');
    expect(asText(told(false), 'en')).toMatch(/128,886 +0\.0123456 +−1,234\.5/);
    expect(tableCsv({ columns, rows, rounded: true }, 'en')).toContain('128886,0.0123456,-1234.5');
  });
});

describe('Markdown', () => {
  it('keeps a cell a cell, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (one, two) => {
        const written = markdownTable({ columns, rows: [[one, code(two)]] }, 'en');
        const lines = written.split('\n');
        expect(lines).toHaveLength(3);
        expect(lines[2].replace(/\\./g, '').split('|')).toHaveLength(4);
      }),
    );
  });

  it('shows marks of others and obeys none', () => {
    const evil = '# <b>*x*</b> [a](b) `c` &lt;';
    const written = asMarkdown([paragraph(evil), bullets([evil, '1. x']), notice(evil)], 'en');
    expect(written).toContain('\\# \\<b\\>\\*x\\*\\</b\\> \\[a\\](b) \\`c\\` &amp;lt;');
    expect(written).toContain('- 1\\. x');
  });
});

describe('a terminal', () => {
  it('is never steered by a text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (evil) => {
        const written = asText([paragraph(evil), table({ label, columns, rows: [[evil, 1]] })], 'en');
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for
        expect(written).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      }),
    );
  });

  it('aligns columns of any script', () => {
    const rows = [
      ['失信被执行人', 1746],
      ['éé', 12],
    ];
    expect(asText([table({ label, columns: [text('a'), text('b')], rows })], 'en').split('\n')).toEqual([
      'a                 b',
      '失信被执行人  1,746',
      'éé               12',
    ]);
  });
});

describe('CSV', () => {
  it('is read back as it was by a reader of RFC 4180', () => {
    const cell = fc.string({ unit: 'binary' }).map((value) => `x${value}`);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        expect(parse(csvText(['a', 'b'], rows), { record_delimiter: '\r\n' })).toEqual([['a', 'b'], ...rows]);
      }),
    );
  });

  it('disarms formulas and takes the words of one language', () => {
    const rows = [
      [text('refused', 'refusés'), -2.5],
      ['=1+1', null],
      [['a', small('b')], 3],
    ];
    expect(tableCsv({ columns, rows }, 'fr')).toBe("groupe,refusés\r\nrefusés,-2.5\r\n'=1+1,\r\na (b),3");
  });
});

describe('HTML', () => {
  it('says each thing in both languages, sections by their headings, figures by their names', () => {
    const { document } = parseHTML(
      `<main>${asHtml([
        heading(text('Lost', 'Perdu'), 'lost'),
        paragraph(labelled(text('A', 'B'), link('here', 'javascript:alert(1)'))),
        table({
          label,
          columns,
          rows: [
            [
              'total',
              {
                figure: 'total.stops',
                words: '12',
                bands: [
                  { of: 'sampling', words: text('10 to 14', '10 à 14') },
                  { of: 'known', words: text('1 to 90', '1 à 90') },
                ],
              },
            ],
          ],
        }),
        heading(text('Found', 'Trouvé'), 'found'),
      ])}</main>`,
    );
    expect([...document.querySelectorAll('section')].map(({ id }) => id)).toEqual(['lost', 'found']);
    expect(document.querySelector('#lost strong')?.textContent).toBe('A:B\u00a0:');
    expect(document.querySelectorAll('a')).toHaveLength(0);
    expect(document.querySelector('[data-figure="total.stops"]')?.textContent).toBe('12');
    expect([...document.querySelectorAll('small')].map((one) => one.getAttribute('data-band'))).toEqual([
      'sampling',
      'known',
    ]);
  });

  it('escapes every text of every kind of block', () => {
    const evil = '<img src=x onerror=alert(1)>"\'';
    const both = { en: evil, fr: `${evil}!` };
    const blocks: Block[] = [
      heading(both, 'x'),
      paragraph([evil, both, code(evil), link(evil, `https://x/${evil}`)]),
      bullets([both]),
      notice(both),
      table({ label: both, caption: both, columns: [both, both], rows: [[evil, both]] }),
      details(both, [paragraph(evil, 'command')]),
      chart({ name: 'x', title: both, caption: both, columns: [both], rows: [[evil]], plot: () => ({ marks: [] }) }),
    ];
    expect(parseHTML(`<main>${asHtml(blocks)}</main>`).document.querySelectorAll('img, [onerror]')).toHaveLength(0);
  });

  it('takes no kind of block that it does not know', () => {
    // @ts-expect-error an unknown kind does not compile
    const unknown: Block = { kind: 'picture', words: 'x' };
    expect(unknown.kind).toBe('picture');
  });
});
