import { describe, expect, it } from 'vitest';
import {
  type Oracle,
  probeText,
  readPrior,
  readSession,
  ruleBook,
  runSession,
  simulatedOracle,
  TakenBack,
  verifySession,
  wechatPrior,
} from '../../../src/audit/chat/index.ts';
import { lineOf, linked, type UnlinkedRecord } from '../../../src/audit/chat/session/records.ts';

const prior = readPrior(wechatPrior);
const text = 'Tomorrow the red balloon and the old kite fly over the harbour.';
const filter = () => simulatedOracle([{ components: ['red', 'kite'] }]);

/** A session kept in memory. */
async function session(oracle: Oracle, options: { loss?: number; onDoubt?: (number: number) => Promise<void> } = {}) {
  let content = '';
  const { loss = 0, onDoubt } = options;
  const result = await runSession({
    text,
    oracle,
    oracleKind: 'rules',
    outsideReach: null,
    loss,
    prior,
    now: () => new Date(Date.UTC(2026, 0, 1)),
    append: async (line) => {
      content += line;
    },
    ...(onDoubt === undefined ? {} : { onDoubt: (number) => onDoubt(number) }),
  });
  return { result, content, read: await readSession(content, 'session') };
}

describe('a probe whose messages never arrive', () => {
  it('sends a harmless message, stops and confirms nothing, in no artefact', async () => {
    for (const loss of [0, 0.02, 0.1]) {
      const { result, read } = await session(async () => false, { loss });
      expect(result).toMatchObject({ verdict: 'inconclusive', reason: 'nothing-arrives', rules: [] });
      expect(result.probes).toBeLessThanOrEqual(16);
      expect(read.messages.some(({ purpose }) => purpose === 'control')).toBe(true);
      expect(ruleBook([read]).rules).toEqual([]);
      const { verdict, statements } = await verifySession(read);
      expect(verdict.en).toMatch(/^Verdict: inconclusive; no rule is confirmed/);
      expect(statements.some(({ standing, text }) => standing === 'proved' && /is needed/.test(text.en))).toBe(false);
    }
  });

  it('goes on where the harmless message arrives: the whole text may be the rule', async () => {
    const whole = 'abcdefghijklmnop';
    const result = await probeText(whole, async (message) => !message.includes(whole), { prior });
    expect(result).toMatchObject({ verdict: 'rule-found', rules: [{ components: [whole], confirmed: true }] });
  });
});

describe('a rule is confirmed only where the verdict bears it', () => {
  it('by filters that strip separators, answer at random, or lose half of everything', async () => {
    let random = 7;
    const noise = (): number => {
      random = (Math.imul(random, 1103515245) + 12345) & 0x7fffffff;
      return random / 0x7fffffff;
    };
    const oracles: Oracle[] = [
      async (message) =>
        !(message.replaceAll(/[|¦†§]/g, '').includes('redballoon') || /red.*kite/.test(message.replaceAll('|', ''))),
      async () => noise() < 0.5,
      async (message) => !(message.includes('red') && message.includes('kite')) && noise() < 0.5,
    ];
    for (const oracle of oracles)
      for (const loss of [0, 0.02]) {
        const { verdict, rules } = await probeText(text, oracle, { prior, loss, budget: 300 });
        if (verdict === 'inconclusive' || verdict === 'not-monotone' || verdict === 'not-blocked')
          expect(rules.filter(({ confirmed }) => confirmed)).toEqual([]);
      }
  });

  it('and a session that says otherwise does not verify and adds nothing to a rule book', async () => {
    const { read } = await session(filter());
    const { hash: _, previous: __, ...conclusion } = read.conclusion!;
    const forged = { ...conclusion, verdict: 'inconclusive', reason: 'unsettled' } as UnlinkedRecord;
    const before = read.records.slice(0, -1);
    const last = await linked(forged, before[before.length - 1].hash);
    const content = [...before, last].map(lineOf).join('');
    const again = await readSession(content, 'forged');
    expect(ruleBook([again]).rules).toEqual([]);
    expect((await verifySession(again)).holds).toBe(false);
  });
});

describe('an answer', () => {
  it('is taken back, and the session verifies as if it had never been given', async () => {
    const honest = filter();
    let asked = 0;
    const { result, content, read } = await session(async (message, purpose) => {
      asked++;
      if (asked === 6) throw new TakenBack(5);
      if (asked === 5) return !(await honest(message, purpose));
      return honest(message, purpose);
    });
    expect(result).toMatchObject({ verdict: 'rule-found', rules: [{ components: ['red', 'kite'], confirmed: true }] });
    expect(content).toContain('"type":"withdrawal"');
    expect(read.messages.map(({ number }) => number)).toEqual(read.messages.map((_, index) => index + 1));
    expect((await verifySession(read)).holds).toBe(true);
  });

  it('that wrongly says "arrived" is asked about again before the search runs far, wherever it was given', async () => {
    const usual = (await session(filter())).result;
    let found = 0;
    const most = usual.probes + usual.confirmations;
    for (let wrong = 3; wrong <= usual.probes; wrong++) {
      const honest = filter();
      let sent = 0;
      let isSpoilt = false;
      const wrongly = new Set<string>();
      const { result } = await session(
        async (message, purpose) => {
          sent++;
          const arrived = await honest(message, purpose);
          if (!isSpoilt && sent >= wrong && !arrived && purpose === 'search') {
            isSpoilt = true;
            wrongly.add(message);
            return true;
          }
          return arrived;
        },
        {
          onDoubt: async (number) => {
            throw new TakenBack(number);
          },
        },
      ).catch(() => ({ result: null }));
      if (result?.verdict === 'rule-found' && result.rules[0].components.join() === 'red,kite') found++;
      expect(sent).toBeLessThanOrEqual(4 * most);
    }
    expect(found / (usual.probes - 2)).toBeGreaterThanOrEqual(0.8);
  });
});
