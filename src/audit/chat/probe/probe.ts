import { isBlocked, silencesNeeded } from './blocked.ts';
import { BudgetSpent, Channel, Contradiction, controlText, NothingArrives, type Oracle, type Sent } from './channel.ts';
import { broken, charactersOf, holdsAll, joined, listed } from './characters.ts';
import { type ConfirmContext, confirmInText } from './confirm.ts';
import { createPlacement } from './placement.ts';
import type { Prior } from './prior.ts';
import { RuleSearch, type SearchSettings } from './rule-search.ts';
import { separatorsFor } from './separator.ts';
import { exploreOtherRules, type FoundRule } from './several-rules.ts';

export type ProbeVerdict =
  | 'rule-found'
  | 'several-rules'
  | 'not-blocked'
  | 'not-monotone'
  | 'budget-spent'
  | 'inconclusive';

/** Why a probe is inconclusive. */
export type ProbeReason =
  | 'not-monotone'
  | 'no-separator'
  | 'separator-matters'
  | 'answers-changed'
  | 'nothing-arrives'
  | 'unsettled';

export interface ProbeOptions {
  readonly prior: Prior;
  /** Assumed share of ordinary messages that never arrive, 0 to below 0.5. */
  readonly loss?: number;
  /** Most messages to send, the closing confirmations apart. */
  readonly budget?: number;
  /** Told of an arrival that the other answers speak against, before the search goes on with it. */
  readonly onDoubt?: (arrival: Sent) => Promise<void>;
}

export interface ProbeResult {
  readonly rules: readonly FoundRule[];
  readonly probes: number;
  readonly confirmations: number;
  readonly verdict: ProbeVerdict;
  readonly reason?: ProbeReason;
  /** Whether every way to break the rules found was tried. */
  readonly complete: boolean;
  /** Numbers of the messages, from 1, that close the confirmed rules. */
  readonly closing: readonly number[];
}

/** No text needs so many messages; a filter that answers at random is stopped here. */
const mostMessages = 5000;
const separatorsTried = 3;
/** The part of the text that the check leaves out, as shares of its length. */
const leftOut = { from: 0.42, to: 0.58 };

type Outcome = Omit<ProbeResult, 'probes' | 'confirmations' | 'closing'>;

/** What a filter that is not monotone, or that changes, lets us say: the rules seen, none of them confirmed. */
const doubtful = (reason: ProbeReason, rules: readonly FoundRule[]): Outcome =>
  outcome(reason === 'not-monotone' ? 'not-monotone' : 'inconclusive', rules, reason);

/** Verdicts in which a rule can be confirmed; in every other one nothing is. */
const confirming: readonly ProbeVerdict[] = ['rule-found', 'several-rules', 'budget-spent'];

const outcome = (verdict: ProbeVerdict, rules: readonly FoundRule[] = [], reason?: ProbeReason): Outcome => ({
  rules: confirming.includes(verdict) ? rules : rules.map(({ components }) => ({ components, confirmed: false })),
  verdict,
  complete: false,
  ...(reason && { reason }),
});

/**
 * Finds the hidden rule that blocks a text with as few test messages as possible.
 *
 * @param text the blocked message
 * @param oracle sends a message and says whether it arrived
 * @example
 * const oracle = simulatedOracle([{ components: ['red', 'kite'] }]);
 * await probeText('A red kite.', oracle, { prior: readPrior(wechatPrior) });
 * // → { verdict: 'rule-found', rules: [{ components: ['red', 'kite'], confirmed: true }], … }
 */
export async function probeText(text: string, oracle: Oracle, options: ProbeOptions): Promise<ProbeResult> {
  const control = { text: controlText(text), silences: silencesNeeded(options.loss ?? 0) + 1 };
  const channel = new Channel(oracle, Math.min(options.budget ?? mostMessages, mostMessages), control);
  const rules: FoundRule[] = [];
  const found = await runProbe(text, channel, options, rules).catch((error: unknown) => {
    if (error instanceof BudgetSpent) return outcome('budget-spent', rules);
    if (error instanceof NothingArrives) return outcome('inconclusive', [], 'nothing-arrives');
    throw error;
  });
  const { probes } = channel;
  const isConfirmed = found.rules.some(({ confirmed }) => confirmed);
  const closing = isConfirmed ? [...channel.closing] : [];
  return {
    ...found,
    probes: isConfirmed ? probes : channel.sent.length,
    confirmations: isConfirmed ? channel.sent.length - probes : 0,
    closing,
  };
}

async function runProbe(text: string, channel: Channel, options: ProbeOptions, rules: FoundRule[]): Promise<Outcome> {
  const loss = options.loss ?? 0;
  const whole = await channel.send(text, 'whole-text');
  // One slip of the hand would end it here.
  if (whole.delivered) await options.onDoubt?.(whole);
  if (whole.delivered) return outcome('not-blocked');
  const separator = await workingSeparator(text, channel, loss);
  if (typeof separator !== 'string') return separator;
  channel.separator = separator;
  const characters = charactersOf(text);
  const settings = { separator, loss, placement: createPlacement(characters.length, options.prior) };
  const context = { text: characters, channel, separator, loss, onDoubt: options.onDoubt };
  try {
    return await searchAndConfirm(context, settings, rules);
  } catch (error) {
    if (error instanceof Contradiction) return outcome('inconclusive', rules, 'answers-changed');
    throw error;
  }
}

/** A separator that leaves the text blocked when it stands at both ends. */
async function workingSeparator(text: string, channel: Channel, loss: number): Promise<string | Outcome> {
  const candidates = separatorsFor(text).slice(0, separatorsTried);
  for (const separator of candidates) {
    const { delivered } = await channel.send(`${separator}${text}${separator}`, 'separator');
    if (!delivered) return separator;
    if (loss > 0 && !(await isBlocked(channel, text, loss, 'check'))) return outcome('not-blocked');
  }
  return outcome('inconclusive', [], candidates.length === 0 ? 'no-separator' : 'separator-matters');
}

async function searchAndConfirm(
  context: ConfirmContext,
  settings: SearchSettings,
  rules: FoundRule[],
): Promise<Outcome> {
  const { text, channel, loss } = context;
  const search = new RuleSearch(text, channel, settings, loss * loss);
  if (!(await search.run())) return outcome('not-blocked');
  const confirmation = await confirmInText(search, context);
  if (confirmation === 'not-blocked') return outcome('not-blocked');
  if (confirmation === 'confirmed') {
    rules.push({ components: listed(search.components), confirmed: true });
    const doubt = (await hiddenRuleShows(rules[0], context)) ? 'not-monotone' : await passesInSpite(rules, context);
    if (doubt !== null) return doubtful(doubt, rules);
    return { ...outcome('rule-found', rules), complete: true };
  }
  if (confirmation !== 'other-rules') return outcome('inconclusive', rules, 'unsettled');
  const { notMonotone, complete } = await exploreOtherRules(search, context, settings, rules);
  const doubt = notMonotone ? 'not-monotone' : await passesInSpite(rules, context);
  if (doubt !== null) return doubtful(doubt, rules);
  if (rules.length === 0 || (rules.length === 1 && !complete)) return outcome('inconclusive', rules, 'unsettled');
  return { ...outcome(rules.length > 1 ? 'several-rules' : 'rule-found', rules), complete };
}

/**
 * Another rule may be in the text and be switched off by something else in it. One message looks for that: the text with
 * the found rule broken and a sixth of it left out must arrive, as the fuller text did.
 */
async function hiddenRuleShows(rule: FoundRule, { text, channel, separator, loss }: ConfirmContext): Promise<boolean> {
  const cut = rule.components.reduce<string[]>((kept, part) => broken(kept, charactersOf(part), separator), [...text]);
  const parts = [cut.slice(0, Math.floor(cut.length * leftOut.from)), cut.slice(Math.floor(cut.length * leftOut.to))];
  const message = joined(
    parts.map((part) => part.join('')),
    separator,
  );
  return message !== '' && (await isBlocked(channel, message, loss, 'check'));
}

/**
 * A message that holds a whole rule arrived: no filter that only adds up rules lets that happen. Both are sent again, as
 * a rule may also have been dropped or added in between.
 */
async function passesInSpite(rules: readonly FoundRule[], context: ConfirmContext): Promise<ProbeReason | null> {
  const { channel, separator, loss } = context;
  for (const rule of rules) {
    const passed = channel.sent.find((sent) => sent.delivered && holdsAll(sent.text, rule.components));
    if (passed === undefined) continue;
    if ((await channel.send(joined(rule.components, separator), 'check')).delivered) return 'answers-changed';
    for (let silences = 0; silences < silencesNeeded(loss); silences++)
      if ((await channel.send(passed.text, 'check')).delivered) return 'not-monotone';
    return 'answers-changed';
  }
  return null;
}
