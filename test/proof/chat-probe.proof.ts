import { describe, expect, it } from 'vitest';
import { playSessions } from '../../bench/support/chat-probe-sessions.ts';
import { compareTranscripts, readPrior, wechatPrior } from '../../src/audit/chat/index.ts';
import { boundOfNone } from '../../src/statistics/intervals.ts';
import { createRandom, inventCase, type Random } from '../audit/chat/invented.ts';
import { inventChat } from '../audit/chat/invented-chat.ts';

const prior = readPrior(wechatPrior);

const invented = (random: Random) => {
  const draw = random();
  const { components, text } = inventCase(random, prior, draw < 0.05 ? 'overlap' : draw < 0.1 ? 'repeated' : 'plain');
  return { text, rules: [{ components }], truth: [components] };
};

describe('probing, over 10,000 seeded rules', () => {
  it('is exact without loss, within 1.15 of the information limit', async () => {
    const { exact, ratios, sessions, falseAccusations } = await playSessions(10_000, 41, prior, 0, invented);
    console.log(`no loss: exact ${exact} of ${sessions}, (probes - 2)/H ${(ratios / sessions).toFixed(3)}`);
    expect(exact).toBeGreaterThanOrEqual(9990);
    expect(ratios / sessions).toBeLessThanOrEqual(1.15);
    expect(falseAccusations).toBe(0);
  });

  it('at 2 % loss accuses nothing falsely, within 1.6 of the information limit', async () => {
    const { exact, ratios, sessions, falseAccusations } = await playSessions(10_000, 42, prior, 0.02, invented);
    const bound = (100 * boundOfNone(sessions)).toFixed(3);
    console.log(
      `2% loss: exact ${exact} of ${sessions}, (probes - 2)/H ${(ratios / sessions).toFixed(3)}, false accusations ${falseAccusations} (95% bound ${bound}%)`,
    );
    expect(exact).toBeGreaterThanOrEqual(9950);
    expect(ratios / sessions).toBeLessThanOrEqual(1.6);
    expect(falseAccusations).toBe(0);
  });
});

interface Bin {
  count: number;
  predicted: number;
  filtered: number;
  /** The messages of one pair stand or fall together: the error goes by pairs. */
  readonly pairs: Set<number>;
}

const tenBins = (): Bin[] =>
  Array.from({ length: 10 }, () => ({ count: 0, predicted: 0, filtered: 0, pairs: new Set<number>() }));

function addTo(bins: readonly Bin[], pair: number, predicted: number, isFiltered: boolean): void {
  const bin = bins[Math.min(9, Math.floor(10 * predicted))];
  bin.count++;
  bin.predicted += predicted;
  bin.filtered += isFiltered ? 1 : 0;
  bin.pairs.add(pair);
}

function printBins(name: string, bins: readonly Bin[]): void {
  for (const [index, { count, predicted, filtered, pairs }] of bins.entries())
    console.log(
      `${name}, bin ${index / 10} to ${(index + 1) / 10}: ${
        count === 0
          ? 'no message'
          : `${count} messages of ${pairs.size} pairs, predicted ${(predicted / count).toFixed(3)}, filtered ${(filtered / count).toFixed(3)}`
      }`,
    );
}

function expectCalibrated(bins: readonly Bin[]): void {
  for (const { count, predicted, filtered, pairs } of bins) {
    if (count === 0) continue;
    // Four standard errors, and three points for the prior.
    const mean = predicted / count;
    const slack = 0.03 + 4 * Math.sqrt((mean * (1 - mean) + 1e-3) / pairs.size);
    expect(Math.abs(filtered / count - mean)).toBeLessThanOrEqual(slack);
  }
}

describe('comparing, over 1,000 invented pairs', () => {
  it('claims filtering in at most 18 unfiltered pairs at the 1 % level', () => {
    let claims = 0;
    for (let seed = 1; seed <= 1000; seed++) {
      const chat = inventChat(createRandom(seed), { script: seed % 2 === 0 ? 'latin' : 'han' });
      if (compareTranscripts(chat.a, chat.b).test.pValue < 0.01) claims++;
    }
    console.log(`unfiltered pairs with a claim: ${claims} of 1000`);
    expect(claims).toBeLessThanOrEqual(18);
  });

  it('finds 5 % erasure and its terms, and its probabilities are calibrated, weak filtering (1 %) included', () => {
    const all = tenBins();
    const byErasure = new Map([0, 0.01, 0.05].map((erasure) => [erasure, tenBins()]));
    let [claims, exact, found, gone, wrong] = [0, 0, 0, 0, 0];
    for (let seed = 1; seed <= 600; seed++) {
      const erasure = [0, 0.01, 0.05][seed % 3];
      const chat = inventChat(createRandom(5000 + seed), { erasure, script: seed % 2 === 0 ? 'latin' : 'han' });
      const { test, messages } = compareTranscripts(chat.a, chat.b);
      const left = chat.truth.filter(({ fate }) => fate === 'lost' || fate === 'filtered');
      gone += left.length;
      for (const { verdict, text, pFiltered } of messages) {
        if (verdict !== 'missing') continue;
        const at = left.findIndex((truth) => text === truth.text || text.startsWith(`${truth.text} `));
        if (at < 0) {
          wrong++;
          continue;
        }
        const [truth] = left.splice(at, 1);
        found++;
        for (const bins of [all, byErasure.get(erasure)!]) addTo(bins, seed, pFiltered!, truth.fate === 'filtered');
      }
      if (erasure < 0.05) continue;
      if (test.pValue < 0.01) claims++;
      const terms = test.byTerm.map(({ term }) => term).sort();
      if (JSON.stringify(terms) === JSON.stringify([...chat.terms].sort())) exact++;
    }
    console.log(`5% erasure: filtering found in ${claims} of 200 pairs, terms exact in ${exact} of 200`);
    console.log(
      `missing messages: recall ${(found / gone).toFixed(4)}, precision ${(found / (found + wrong)).toFixed(4)}`,
    );
    for (const [erasure, bins] of byErasure) printBins(`erasure ${100 * erasure}%`, bins);
    printBins('200 pairs of each', all);
    expect(claims).toBeGreaterThanOrEqual(190);
    expect(exact).toBeGreaterThanOrEqual(180);
    expect(found / gone).toBeGreaterThanOrEqual(0.99);
    expect(found / (found + wrong)).toBeGreaterThanOrEqual(0.99);
    expectCalibrated(all);
    expectCalibrated(byErasure.get(0.01)!);
  });

  it('has calibrated probabilities in short chats too, on seeds that nothing was set by', () => {
    for (const messages of [100, 200]) {
      const bins = tenBins();
      for (let seed = 1; seed <= 300; seed++) {
        const erasure = [0, 0.01, 0.05][seed % 3];
        const script = seed % 2 === 0 ? 'latin' : 'han';
        const chat = inventChat(createRandom(70_000 + seed), { erasure, messages, script });
        const left = chat.truth.filter(({ fate }) => fate === 'lost' || fate === 'filtered');
        for (const { verdict, text, pFiltered } of compareTranscripts(chat.a, chat.b).messages) {
          const at = left.findIndex((truth) => text === truth.text || text.startsWith(`${truth.text} `));
          if (verdict !== 'missing' || at < 0) continue;
          addTo(bins, seed, pFiltered!, left.splice(at, 1)[0].fate === 'filtered');
        }
      }
      printBins(`300 pairs of ${messages} messages`, bins);
      expectCalibrated(bins);
    }
  });
});
