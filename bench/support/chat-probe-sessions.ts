import { createTextFilter, type TextRule } from '../../src/apparatus/text-rules.ts';
import { informationLimit, type Prior, probeText } from '../../src/audit/chat/index.ts';
import { createRandom, type Random, sameRule } from '../../test/audit/chat/invented.ts';

/** One session to play: the rules of the filter, those that are true of the text, and the text. */
export interface ProbeCase {
  readonly text: string;
  readonly rules: readonly TextRule[];
  readonly truth: readonly (readonly string[])[];
}

export interface Totals {
  sessions: number;
  probes: number;
  confirmations: number;
  /** Sum over sessions of (probes − 2) / H of the first rule. */
  ratios: number;
  /** Every true rule found and nothing else. */
  exact: number;
  /** True rules found. */
  found: number;
  truths: number;
  /** Confirmed rules that are none. */
  falseAccusations: number;
  readonly verdicts: Record<string, number>;
}

/** Plays seeded sessions and adds up what came of them. */
export async function playSessions(
  count: number,
  seed: number,
  prior: Prior,
  loss: number,
  invent: (random: Random) => ProbeCase,
): Promise<Totals> {
  const random = createRandom(seed);
  const totals: Totals = {
    sessions: 0,
    probes: 0,
    confirmations: 0,
    ratios: 0,
    exact: 0,
    found: 0,
    truths: 0,
    falseAccusations: 0,
    verdicts: {},
  };
  for (let session = 0; session < count; session++) {
    const { text, rules, truth } = invent(random);
    const filter = createTextFilter(rules);
    const oracle = async (message: string) => !filter.judge(message).blocked && !(loss > 0 && random() < loss);
    const result = await probeText(text, oracle, { prior, loss });
    const confirmed = result.rules.filter((rule) => rule.confirmed);
    const found = truth.filter((rule) => confirmed.some(({ components }) => sameRule(components, rule))).length;
    const wrong = confirmed.filter(({ components }) => !truth.some((rule) => sameRule(components, rule))).length;
    const lengths = truth[0].map((component) => Array.from(component).length);
    totals.sessions++;
    totals.probes += result.probes;
    totals.confirmations += result.confirmations;
    totals.ratios += (result.probes - 2) / informationLimit(Array.from(text).length, lengths, prior);
    totals.exact += found === truth.length && wrong === 0 ? 1 : 0;
    totals.found += found;
    totals.truths += truth.length;
    totals.falseAccusations += wrong;
    totals.verdicts[result.verdict] = (totals.verdicts[result.verdict] ?? 0) + 1;
  }
  return totals;
}
