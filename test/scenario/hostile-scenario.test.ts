import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContrechampError } from '../../src/errors.ts';
import { overridesFrom } from '../../src/scenario/overrides.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import { scenarioPath } from '../../src/store/scenario-files.ts';

const shipped = readFileSync(scenarioPath('same-country'), 'utf8');
const load = () => ({ fileName: 'same-country.yaml', text: shipped });
const read = (text: string) => readScenario(text, { fileName: 'my.yaml', load });

/** Reads, and lets nothing through but a scenario or an error that says where. */
function survive(text: string): void {
  try {
    read(text);
  } catch (error) {
    expect(error).toBeInstanceOf(ContrechampError);
    expect((error as Error).message).toContain('.yaml');
  }
}

describe('a hostile scenario', () => {
  it.each([
    ['a flow nested a hundred thousand deep', '['.repeat(100_000), /nested too deeply/],
    ['maps nested a hundred thousand deep', '{a: '.repeat(100_000), /nested too deeply/],
    ['lists nested a hundred thousand deep', '- '.repeat(100_000), /nested too deeply/],
    ['keys nested a hundred thousand deep', '? '.repeat(100_000), /nested too deeply/],
    [
      'a staircase of indents',
      Array.from({ length: 900 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
      /nested too deeply/,
    ],
    ['more than a megabyte', `#${'x'.repeat(1_000_000)}`, /at most 1,000,000/],
    [
      'a bomb of aliases',
      `a: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefgh'].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(', ')}]`).join('\n')}`,
      /aliases that multiply/,
    ],
    ['an alias of itself', 'a: &a [*a]', /my.yaml/],
    ['an alias to nowhere', 'people: *nobody', /my.yaml/],
    ['a key given twice', 'extends: x\nweeks: 1\nweeks: 2', /my.yaml:3:1: the key "weeks" is given twice/],
    ['two documents', 'weeks: 1\n---\nweeks: 2', /my.yaml/],
    ['nothing', '', /my.yaml/],
    ['a list', '- 1\n- 2', /a scenario is a map/],
    ['a word', 'hello', /a scenario is a map/],
    ['a prototype', 'people: {__proto__: {size: 3}}', /__proto__/],
    ['keys that are maps', '{a: 1}: 2', /my.yaml/],
    ['binary', '\u0000\u0001\uffff', /my.yaml/],
    ['a set, which is no map', 'extends: x\nwatch: !!set {a, b}', /my.yaml:2:14: the tag "!!set"/],
    ['bytes', 'extends: x\nweeks: !!binary "aGVsbG8="', /^my.yaml:2:17: the tag "!!binary"[^\n]*$/],
    ['a function', 'extends: x\nweeks: !!js/function "f"', /my.yaml:2:\d+: the tag "!!js\/function"/],
    [
      'a number that is none',
      'extends: x\nwatch: {listSize: .nan}',
      /watch.listSize: NaN was given; expected a number/,
    ],
    ['no end', 'extends: x\nwatch: {listSize: .inf}', /watch.listSize: Infinity was given/],
    ['marks that turn the writing', 'title: {en: a, fr: "x\\u202Ey"}', /my.yaml:1:20: title.fr: .*U\+202E/],
    ['a code for the terminal', 'title: "a\\u001b[31m"', /my.yaml:1:8: title: .*U\+001B/],
    ['an empty title', 'extends: x\ntitle: {en: "", fr: b}', /title.en: "" was given; expected a text of 1 to/],
    [
      'two countries at once',
      'extends: [a, b]',
      /^my.yaml:1:10: extends: \["a","b"\] was given; expected the id[^\n]*$/,
    ],
    ['no country', 'extends: null', /^my.yaml:1:10: extends: null was given[^\n]*$/],
    [
      'a kind of step that is none',
      'extends: x\ncalendar: [{date: 2025-01-06, title: t, kind: maybe}]',
      /expected documented or hypothetical$/,
    ],
    [
      'a regime of digits alone',
      'extends: x\nregimes: {2024: {title: t}}',
      /my.yaml:2:11: regimes.2024: .*not digits alone/,
    ],
    [
      'a group called all',
      'extends: x\npeople: {groups: {all: {share: 0.5}}}',
      /people.groups.all: “all” is the name of the rows/,
    ],
    [
      'a region called all',
      'extends: x\npeople: {regions: {all: {share: 0.5}}}',
      /people.regions.all: “all” is the name/,
    ],
    ['a start beyond the last Monday', 'extends: x\nstart: 9999-12-31', /such as 9999-12-27/],
  ])('with %s is refused', (_, text, words) => {
    expect(() => read(text)).toThrow(words);
    expect(() => read(text)).toThrow(ContrechampError);
  });

  it('with ten thousand unknown keys is told the first hundred faults', () => {
    const text = Array.from({ length: 10_000 }, (_, index) => `key${index}: 1`).join('\n');
    try {
      read(text);
      expect.unreachable();
    } catch (error) {
      expect((error as Error).message.split('\n')).toHaveLength(101);
    }
  });

  it('is refused in French alone when French is asked for', () => {
    const faultOf = (text: string): string => {
      try {
        read(text);
      } catch (error) {
        return (error as ContrechampError).text.fr;
      }
      return '';
    };
    const said = [
      'weeks: 1\n---\nweeks: 2',
      'people:\n\tsize: 3',
      'a: b: c',
      'a: "b',
      'people: *nobody',
      'a: &a [*a]',
      'extends: x\npeople: {size: {low: 2}}',
    ].map(faultOf);
    expect(said.join('\n')).not.toMatch(
      /\b(the|not|was|nothing|given|Nested|Source|Tabs|Missing|Unresolved|alias count)\b/,
    );
    expect(said.every((words) => words.includes('my.yaml'))).toBe(true);
  });

  it('made of any characters is refused with a place', () => {
    const bits = fc.constantFrom(
      'people',
      ':',
      ' ',
      '\n',
      '  ',
      '- ',
      '{',
      '}',
      '[',
      ']',
      'size',
      '1',
      '&a',
      '*a',
      '!!str',
      '"',
      "'",
      '|',
      '>',
      '#',
      '?',
      ',',
      'extends',
      'regimes',
      'none',
      'value',
      'watch',
      '~',
      '%',
      '@',
      '`',
      '\t',
      '---',
      '...',
    );
    const text = fc.oneof(
      fc.string({ maxLength: 300, unit: 'binary' }),
      fc.array(bits, { maxLength: 60 }).map((all) => all.join('')),
    );
    fc.assert(fc.property(text, survive), { numRuns: 300, seed: 1 });
  });

  it('that is the shipped one with a piece cut, doubled or replaced is read or refused with a place', () => {
    const change = fc.record({
      at: fc.nat({ max: shipped.length }),
      length: fc.nat({ max: 40 }),
      put: fc.oneof(
        fc.constantFrom('', 'null', '{}', '[]', '-1', '1e400', '.nan', 'x: ', '*adults', '&adults'),
        fc.string({ maxLength: 8 }),
      ),
    });
    fc.assert(
      fc.property(change, ({ at, length, put }) => survive(shipped.slice(0, at) + put + shipped.slice(at + length))),
      { numRuns: 25, seed: 2 },
    );
  });

  it('that is any value under known keys is read or refused with a place', () => {
    const keys = fc.constantFrom(
      'people',
      'acts',
      'regimes',
      'watch',
      'fusion',
      'calendar',
      'default',
      'start',
      'about',
      'title',
      'weeks',
      'score',
      'voice',
      'coverage',
      'size',
      'age',
      'groups',
      'value',
      'source',
      'missed',
      'points',
      'none',
      'total',
      'date',
      'set',
      'kind',
    );
    const tree = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom<unknown>(null, true, 0, 1, -1, 0.5, 1e308, 'none', 'on', 'total', '2025-01-06', ''),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(keys, tie('value'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(keys, tree.value, { maxKeys: 4 }), (value) =>
        survive(JSON.stringify({ extends: 'same-country', ...value })),
      ),
      { numRuns: 40, seed: 3 },
    );
  });

  it('set from outside by any text is read or refused with what was given', () => {
    const key = fc.oneof(
      fc.constantFrom(
        'people.size',
        'watch.fmr',
        'regimes.total.watch',
        'acts',
        'x',
        'seed',
        'regimes',
        'calendar',
        'default',
        'a.__proto__.b',
        'extends',
        'people.groups.minority',
      ),
      fc.string({ minLength: 1, maxLength: 12 }),
    );
    const value = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom('{a: {b: 1}}', '[1, 2]', '*a', '&a 1', 'null', '- - - -'),
    );
    fc.assert(
      fc.property(key, value, (name, given) => {
        try {
          readScenario(shipped, { fileName: 'my.yaml', load, overrides: overridesFrom({ set: [`${name}=${given}`] }) });
        } catch (error) {
          expect(error).toBeInstanceOf(ContrechampError);
        }
      }),
      { numRuns: 30, seed: 4 },
    );
  });
});
