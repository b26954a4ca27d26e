import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTextFilter, type TextRule } from '../../../src/apparatus/text-rules.ts';
import { informationLimit } from '../../../src/audit/chat/probe/information.ts';
import { entropy, readPrior, wechatPrior } from '../../../src/audit/chat/probe/prior.ts';
import { probeText } from '../../../src/audit/chat/probe/probe.ts';
import { separatorsFor } from '../../../src/audit/chat/probe/separator.ts';
import { EvidenceError } from '../../../src/errors.ts';
import { createRandom, drawLengths, drawText, inventCase, inventedOracle, plant, sameRule } from './invented.ts';

const prior = readPrior(wechatPrior);

const probe = (text: string, rules: TextRule[], loss = 0, seed = 1) =>
  probeText(text, inventedOracle(rules, loss, createRandom(seed)), { prior, loss });

const invented = (seed: number, ruleCount = 1, alphabet = 3000) => {
  const random = createRandom(seed);
  const rules = Array.from({ length: ruleCount }, () => ({
    components: drawLengths(random, prior).map((length) => drawText(random, length, alphabet).join('')),
  }));
  const parts = rules.flatMap((rule) => rule.components.map((part) => Array.from(part)));
  return { rules, text: plant(random, drawText(random, 300, alphabet), parts).join('') };
};

describe('probing one hidden rule', () => {
  it('finds the components and closes with k + 1 confirmations', async () => {
    const result = await probe('Tomorrow the red balloon and the old kite fly.', [{ components: ['kite', 'red'] }]);
    expect(result.verdict).toBe('rule-found');
    expect(result.rules).toEqual([{ components: ['red', 'kite'], confirmed: true }]);
    expect(result.confirmations).toBe(3);
    expect(result.complete).toBe(true);
  });

  it('says so when the text is not blocked, after one message', async () => {
    const result = await probe('nothing here', [{ components: ['kite'] }]);
    expect(result).toMatchObject({ verdict: 'not-blocked', rules: [], probes: 1, confirmations: 0 });
  });

  it('finds components that overlap', async () => {
    const { rules } = await probe('xx abcde yy', [{ components: ['bcd', 'abc', 'de'] }]);
    expect(rules[0].components).toEqual(['abc', 'bcd', 'de']);
  });

  it('finds a component that must occur twice, also inside a longer one', async () => {
    expect((await probe('one red two red three red', [{ components: ['red', 'red'] }])).rules[0].components).toEqual([
      'red',
      'red',
    ]);
    const nested = await probe('a redwood, a red hat', [{ components: ['redwood', 'red', 'red'] }]);
    expect(nested.verdict).toBe('rule-found');
    expect([...nested.rules[0].components].sort()).toEqual(['red', 'red', 'redwood']);
  });

  it('finds rules of one character, rules at both ends, and a text that is the rule', async () => {
    expect((await probe('abcdefgh', [{ components: ['e'] }])).rules[0].components).toEqual(['e']);
    expect((await probe('abcdefgh', [{ components: ['a', 'h'] }])).rules[0].components).toEqual(['a', 'h']);
    expect((await probe('abc', [{ components: ['abc'] }])).rules[0].components).toEqual(['abc']);
    expect((await probe('a', [{ components: ['a'] }])).rules[0].components).toEqual(['a']);
  });

  it('finds an ordered rule', async () => {
    const { rules } = await probe('two one two', [{ components: ['one', 'two'], ordered: true }]);
    expect(rules[0].components).toEqual(['one', 'two']);
  });

  it('never splits a character outside the basic plane', async () => {
    const { rules } = await probe('some 🪁🎈 in the sky 🪁', [{ components: ['🪁🎈'] }]);
    expect(rules[0].components).toEqual(['🪁🎈']);
  });

  it('is exact for any rule over few letters: overlaps, repeats, one inside the other', async () => {
    const component = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 4 });
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(fc.array(component, { minLength: 1, maxLength: 4 }), text, async (components, filling) => {
        const message = `${filling}${components.join('d')}${filling}`;
        const filter = createTextFilter([{ components }]);
        const { verdict, rules } = await probe(message, [{ components }]);
        expect(verdict).toBe('rule-found');
        expect(sameRule(rules[0].components, components)).toBe(true);
        expect(filter.judge(rules[0].components.join('|')).blocked).toBe(true);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it('spends at most 1.15 times the information limit on rules of the prior’s shape', async () => {
    let ratios = 0;
    const sessions = 150;
    for (let seed = 1; seed <= sessions; seed++) {
      const { rules, text } = invented(seed);
      const result = await probe(text, rules);
      expect(sameRule(result.rules[0].components, rules[0].components)).toBe(true);
      const lengths = rules[0].components.map((component) => Array.from(component).length);
      ratios += (result.probes - 2) / informationLimit(300, lengths, prior);
    }
    expect(ratios / sessions).toBeLessThan(1.15);
  });
});

describe('probing through loss', () => {
  it('stays exact at 2 % loss, and closes with as many silences as rule out losses', async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const { rules, text } = invented(seed);
      const result = await probe(text, rules, 0.02, seed);
      expect(result.verdict).toBe('rule-found');
      expect(sameRule(result.rules[0].components, rules[0].components)).toBe(true);
      expect(result.confirmations).toBeGreaterThan(rules[0].components.length + 1);
    }
  });

  it('stays exact at 10 % loss', async () => {
    for (let seed = 1; seed <= 30; seed++) {
      const { rules, text } = invented(seed);
      const result = await probe(text, rules, 0.1, seed);
      expect(sameRule(result.rules[0].components, rules[0].components)).toBe(true);
    }
  });
});

describe('a loss at any one message', () => {
  it('never leads to a wrong rule: plain, overlapping, and with a component asked for twice', async () => {
    for (let seed = 1; seed <= 24; seed++) {
      const kind = (['repeated', 'repeated', 'overlap', 'plain'] as const)[seed % 4];
      const { components, text } = inventCase(createRandom(seed), prior, kind, 60);
      const filter = createTextFilter([{ components }]);
      for (let lost = 1; lost <= 30; lost++) {
        let sent = 0;
        const oracle = async (message: string) => ++sent !== lost && !filter.judge(message).blocked;
        const result = await probeText(text, oracle, { prior, loss: 0.02 });
        expect(result.verdict).toBe('rule-found');
        expect(sameRule(result.rules[0].components, components)).toBe(true);
      }
    }
  });
});

describe('probing what is not one rule', () => {
  it('finds three rules in one text', async () => {
    for (let seed = 1; seed <= 15; seed++) {
      const { rules, text } = invented(seed, 3);
      const result = await probe(text, rules);
      expect(result.verdict).toBe('several-rules');
      for (const rule of rules)
        expect(result.rules.some((found) => sameRule(found.components, rule.components))).toBe(true);
      expect(result.rules).toHaveLength(3);
    }
  });

  it('finds rules that share a component', async () => {
    const rules = [{ components: ['kite', 'red'] }, { components: ['kite', 'blue'] }];
    const result = await probe('a red and a blue kite', rules);
    expect(result.verdict).toBe('several-rules');
    expect(result.complete).toBe(true);
    expect(result.rules.map((rule) => [...rule.components].sort().join('+')).sort()).toEqual(['blue+kite', 'kite+red']);
  });

  it('never confirms a wrong rule where other rules are switched off, and mostly notices it', async () => {
    let noticed = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const { rules, text } = invented(seed, 3);
      const [off, switching, active] = rules;
      const filter: TextRule[] = [off, { ...switching, extenuating: true, switchesOff: [0] }, active];
      const result = await probe(text, filter);
      if (result.verdict === 'not-monotone') noticed++;
      for (const found of result.rules.filter((rule) => rule.confirmed))
        expect([off, active].some((rule) => sameRule(rule.components, found.components))).toBe(true);
    }
    expect(noticed).toBeGreaterThanOrEqual(32);
  });

  it('stops at the budget', async () => {
    const { rules, text } = invented(4);
    const result = await probeText(text, inventedOracle(rules), { prior, budget: 10 });
    expect(result).toMatchObject({ verdict: 'budget-spent', probes: 10, rules: [] });
  });

  it('says that the separator matters where the filter wants the whole message', async () => {
    const result = await probe('red kite', [{ components: ['red kite'], wildcards: 'none' }]);
    expect(result).toMatchObject({ verdict: 'inconclusive', reason: 'separator-matters' });
  });

  it('comes to an end with an oracle that answers at random, and confirms nothing without its closing messages', async () => {
    for (let seed = 1; seed <= 30; seed++) {
      const random = createRandom(seed);
      const result = await probeText('some text of forty characters or so, ok', async () => random() < 0.5, {
        prior,
        loss: seed % 2 === 0 ? 0.02 : 0,
        budget: 300,
      });
      expect(result.probes).toBeLessThanOrEqual(300);
    }
  });

  it('says that the answers changed when the rule is dropped half-way', async () => {
    const filter = createTextFilter([{ components: ['red', 'kite'] }]);
    let sent = 0;
    const result = await probeText(
      'a red balloon and a kite',
      async (text) => ++sent > 8 || !filter.judge(text).blocked,
      {
        prior,
      },
    );
    expect(result.verdict).toBe('inconclusive');
    expect(result.rules.filter((rule) => rule.confirmed)).toEqual([]);
  });
});

describe('separators', () => {
  it('are not in the text, nor in it once levelled', () => {
    expect(separatorsFor('plain')[0]).toBe('|');
    expect(separatorsFor('a|b')).not.toContain('|');
    expect(separatorsFor('full width ｜ bar')).not.toContain('|');
    expect(separatorsFor('x').join('')).not.toContain('\0');
  });
});

describe('the information limit', () => {
  it('is log2 C(n − L + k, k) + k·H(len) + H(k)', () => {
    const flat = readPrior({ k: { 1: 1, 2: 1 }, length: { 1: 1, 2: 1, 3: 1, 4: 1 } });
    // C(10 − 4 + 2, 2) = 28
    expect(informationLimit(10, [2, 2], flat)).toBeCloseTo(Math.log2(28) + 2 * 2 + 1, 10);
    expect(entropy([0.5, 0.25, 0.25])).toBeCloseTo(1.5, 12);
  });

  it('refuses priors that are none, quoting what is wrong', () => {
    for (const bad of [
      null,
      {},
      { k: {}, length: { 1: 1 } },
      { k: { 0: 1 }, length: { 1: 1 } },
      { k: { 1: -1 }, length: { 1: 1 } },
    ])
      expect(() => readPrior(bad)).toThrow(EvidenceError);
    expect(() => readPrior({ k: { 1: 'many' }, length: { 1: 1 } })).toThrow(/"many"/);
  });
});
