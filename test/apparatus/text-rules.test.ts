import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyNormalisation, normaliseText } from '../../src/apparatus/text-normalise.ts';
import { createTextFilter, type TextRule } from '../../src/apparatus/text-rules.ts';
import { UsageError } from '../../src/errors.ts';

const blocks = (rules: TextRule[], message: string, options = {}): boolean =>
  createTextFilter(rules, options).judge(message).blocked;

describe('text rules', () => {
  it('block a message that holds every component, in any order', () => {
    expect(blocks([{ components: ['kite', 'red'] }], 'a red kite')).toBe(true);
    expect(blocks([{ components: ['kite', 'red'] }], 'a red hat')).toBe(false);
  });

  it('let components overlap', () => {
    expect(blocks([{ components: ['abc', 'cde'] }], 'xxabcdexx')).toBe(true);
  });

  it('ask for a repeated component as often as it is listed, overlapping allowed', () => {
    const rules = [{ components: ['aa', 'aa'] }];
    expect(blocks(rules, 'xaax')).toBe(false);
    expect(blocks(rules, 'xaaax')).toBe(true);
    expect(blocks(rules, 'aa, aa')).toBe(true);
  });

  it('may ask for an order', () => {
    const rules = [{ components: ['one', 'two'], ordered: true }];
    expect(blocks(rules, 'one and two')).toBe(true);
    expect(blocks(rules, 'two and one')).toBe(false);
    expect(blocks(rules, 'two, one, two')).toBe(true);
  });

  it('may bind the ends of the message', () => {
    expect(blocks([{ components: ['ab'], wildcards: 'none' }], 'ab')).toBe(true);
    expect(blocks([{ components: ['ab'], wildcards: 'none' }], 'ab!')).toBe(false);
    expect(blocks([{ components: ['ab'], wildcards: 'end' }], 'ab!')).toBe(true);
    expect(blocks([{ components: ['ab'], wildcards: 'start' }], 'ab!')).toBe(false);
  });

  it('are switched off by an extenuating rule, all or those it names', () => {
    const off: TextRule[] = [
      { components: ['bad'] },
      { components: ['worse'] },
      { components: ['fine'], extenuating: true },
    ];
    expect(blocks(off, 'bad')).toBe(true);
    expect(blocks(off, 'bad but fine')).toBe(false);
    const some: TextRule[] = [...off.slice(0, 2), { components: ['fine'], extenuating: true, switchesOff: [0] }];
    expect(blocks(some, 'bad but fine')).toBe(false);
    expect(blocks(some, 'worse but fine')).toBe(true);
    expect(blocks(some, 'fine')).toBe(false);
  });

  it('work in one scope where they say so', () => {
    const filter = createTextFilter([{ components: ['x'], scope: 'group' }]);
    expect(filter.judge('x', 'group').blocked).toBe(true);
    expect(filter.judge('x', 'one-to-one').blocked).toBe(false);
  });

  it('drop, delete or star out, and touch nothing else', () => {
    const rules = [{ components: ['红色', '风筝'] }];
    const message = '一只🪁红色的大风筝。';
    expect(createTextFilter(rules).judge(message).delivered).toBeNull();
    expect(createTextFilter(rules, { action: 'delete' }).judge(message).delivered).toBe('一只🪁的大。');
    expect(createTextFilter(rules, { action: 'star' }).judge(message).delivered).toBe('一只🪁**的大**。');
  });

  it('level what they are told to level: case, width, compatibility forms, traditional characters, spaces', () => {
    expect(blocks([{ components: ['abc'] }], 'aBC')).toBe(false);
    expect(blocks([{ components: ['abc'] }], 'aBC', { normalise: { case: true } })).toBe(true);
    expect(blocks([{ components: ['abc'] }], 'ａｂｃ', { normalise: { width: true } })).toBe(true);
    expect(blocks([{ components: ['fin'] }], 'ﬁn', { normalise: { nfkc: true } })).toBe(true);
    expect(blocks([{ components: ['风筝'] }], '風箏', { normalise: { simplify: true } })).toBe(true);
    expect(blocks([{ components: ['abc'] }], 'a \u200bb\u00a0c', { normalise: { spaces: true } })).toBe(true);
    const starred = createTextFilter([{ components: ['fin'] }], { action: 'star', normalise: { nfkc: true } });
    expect(starred.judge('(ﬁn)').delivered).toBe('(**)');
  });

  it('refuse empty components, too many rules and endless messages', () => {
    expect(() => createTextFilter([{ components: [] }])).toThrow(UsageError);
    expect(() => createTextFilter([{ components: ['\u200b'] }], { normalise: { spaces: true } })).toThrow(UsageError);
    expect(() => createTextFilter(Array.from({ length: 20_001 }, (_, i) => ({ components: [`${i}`] })))).toThrow(
      UsageError,
    );
    expect(() => createTextFilter([{ components: ['a'] }]).judge('b'.repeat(100_001))).toThrow(UsageError);
  });

  it('agree with a plain search for every component, whatever the characters', () => {
    const term = fc.string({ unit: fc.constantFrom('a', 'b', '字', '🪁', '\u0301'), minLength: 1, maxLength: 3 });
    const message = fc.string({ unit: fc.constantFrom('a', 'b', '字', '🪁', '\u0301'), maxLength: 20 });
    fc.assert(
      fc.property(fc.uniqueArray(term, { minLength: 1, maxLength: 4 }), message, (components, text) => {
        expect(blocks([{ components }], text)).toBe(components.every((component) => text.includes(component)));
      }),
      { seed: 5 },
    );
  });

  it('level any text without losing a place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const { text: level, starts, ends } = normaliseText(text, everyNormalisation);
        expect(starts.length).toBe(level.length);
        expect(ends.every((end, unit) => end > starts[unit] && end <= text.length)).toBe(true);
      }),
      { seed: 5 },
    );
  });
});
