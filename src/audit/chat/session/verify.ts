import type { Bilingual } from '../../../language/bilingual.ts';
import { charactersOf, holdsAll, joined, occurrences } from '../probe/characters.ts';
import { type ProbeResult, probeText } from '../probe/probe.ts';
import type { Session } from './read-session.ts';
import { type Conclusion, isConfirming, type Message } from './records.ts';
import { recordedAnswer } from './run-session.ts';
import { verificationMessages as say } from './verification-messages.ts';

/** `proved` rests on deliveries, `likely` on silences, `unknown` is not answered by the session, `failed` does not hold. */
export type Standing = 'proved' | 'likely' | 'unknown' | 'failed';

export interface Statement {
  readonly standing: Standing;
  readonly text: Bilingual;
}

export interface Verification {
  /** What the session came to, and whether that holds: what a reader must know first. */
  readonly verdict: Bilingual;
  /** The session's own word for it; `null` where it is not finished. */
  readonly concluded: Conclusion['verdict'] | null;
  /** Every check that could be made holds. */
  readonly holds: boolean;
  readonly statements: readonly Statement[];
  readonly lastHash: string;
  readonly messages: number;
}

/** The record has no answer to the next message: the session was not finished. */
class RecordEnds extends Error {}

/** Asks the search the same questions again, answered by the record. */
async function replay(session: Session): Promise<ProbeResult | null> {
  const { header, messages, conclusion } = session;
  let number = 0;
  const oracle = async (text: string) => {
    const answer = recordedAnswer(messages, ++number, text);
    if (answer === null) throw new RecordEnds();
    return answer;
  };
  const budget = conclusion?.verdict === 'budget-spent' ? conclusion.probes : undefined;
  try {
    return await probeText(header.text!, oracle, { loss: header.loss, prior: header.prior, budget });
  } catch (error) {
    if (error instanceof RecordEnds) return null;
    throw error;
  }
}

const textsOf = (conclusion: Conclusion) =>
  conclusion.rules.map((rule) => ({
    confirmed: rule.confirmed,
    components: rule.components.map((component) => component.text ?? component.textHash.slice(0, 12)),
  }));

function sameConclusion(result: ProbeResult, conclusion: Conclusion): boolean {
  const of = (one: Pick<ProbeResult, 'verdict' | 'probes' | 'confirmations'>, rules: unknown) =>
    JSON.stringify([one.verdict, one.probes, one.confirmations, rules]);
  const plain = result.rules.map(({ confirmed, components }) => ({ confirmed, components }));
  return of(result, plain) === of(conclusion, textsOf(conclusion));
}

/** How long a message may be that holds a rule alone: a separator stands beside a space at an end. */
const mostCharacters = (rule: string): number =>
  charactersOf(rule).length + [/^\s/u, /\s$/u].filter((space) => space.test(rule)).length;

const countOf = (text: string, component: string): number =>
  occurrences(charactersOf(text), charactersOf(component)).length;

const isRuleAlone = (message: Message, components: readonly string[]): boolean =>
  message.purpose === 'confirm-rule' &&
  components.every((component) => message.text!.includes(component)) &&
  charactersOf(message.text!).length <= mostCharacters(joined(components, '|'));

/** Whether a delivered message has the rule's components but one. */
function leavesOut(message: Message, component: string, components: readonly string[], alone: string): boolean {
  const fewer = (part: string): boolean => countOf(message.text!, part) < countOf(alone, part);
  const others = components.filter((other) => !component.includes(other));
  return message.answer === 1 && fewer(component) && !others.some(fewer);
}

/** The closing messages of one rule: whole, it is blocked; without any one component, the message arrives. */
function ruleStatements(session: Session, components: readonly string[]): Statement[] {
  const closing = new Set(session.conclusion!.closing);
  const messages = session.messages.filter((message) => closing.has(message.number));
  const alone = messages.filter((message) => isRuleAlone(message, components));
  if (alone.length === 0 || alone.some((message) => message.answer === 1))
    return [{ standing: 'failed', text: say.notBlockedAlone(components) }];
  const contradicted = session.messages.find(
    (message) => message.answer === 1 && countAll(message.text!, alone[0].text!, components),
  );
  if (contradicted !== undefined)
    return [{ standing: 'failed', text: say.arrivedAnyway(components, contradicted.number) }];
  const needed = [...new Set(components)].map((component): Statement => {
    const shown = messages.find((message) => leavesOut(message, component, components, alone[0].text!));
    const isWholeRule = components.length === 1 && charactersOf(component).length === 1;
    if (shown === undefined && !isWholeRule) return { standing: 'failed', text: say.notShownNeeded(component) };
    return { standing: 'proved', text: say.needed(component, shown?.number ?? null) };
  });
  const chance = session.header.loss ** alone.length;
  return [{ standing: 'likely', text: say.blockedAlone(components, alone.length, chance) }, ...needed];
}

const countAll = (message: string, alone: string, components: readonly string[]): boolean =>
  components.every((component) => countOf(message, component) >= countOf(alone, component)) &&
  holdsAll(message, [...new Set(components)]);

/** Losses that the session itself shows: silences of a text that another time arrived. */
function observedLoss(messages: readonly Message[]): Statement[] {
  const arrived = new Set(messages.filter((message) => message.answer === 1).map((message) => message.textHash));
  const textOf = new Map<string, Message[]>();
  for (const message of messages) {
    const key = message.text ?? message.textHash;
    textOf.set(key, [...(textOf.get(key) ?? []), message]);
  }
  const lost = [...textOf.values()].flatMap((same) =>
    same.some((message) => message.answer === 1) ? same.filter((message) => message.answer === 0) : [],
  ).length;
  return arrived.size === 0 ? [] : [{ standing: 'proved', text: say.losses(lost, arrived.size + lost) }];
}

function redactedStatements(session: Session): Statement[] {
  const { conclusion, messages } = session;
  if (conclusion === null) return [];
  const closing = new Set(conclusion.closing);
  const of = (purpose: Message['purpose'], answer: 0 | 1): number =>
    messages.filter((m) => closing.has(m.number) && m.purpose === purpose && m.answer === answer).length;
  const confirmed = conclusion.rules.filter((rule) => rule.confirmed);
  const enough =
    of('confirm-rule', 1) === 0 &&
    of('confirm-rule', 0) >= confirmed.length &&
    (confirmed.length === 0 || of('confirm-without', 1) >= 0);
  return [
    enough
      ? { standing: 'likely', text: say.redactedCloses(of('confirm-rule', 0), of('confirm-without', 1)) }
      : { standing: 'failed', text: say.redactedDoesNotClose() },
    { standing: 'unknown', text: say.redacted() },
  ];
}

async function replayStatement(session: Session): Promise<Statement> {
  const result = await replay(session);
  if (session.conclusion === null)
    return result === null
      ? { standing: 'unknown', text: say.unfinished(session.messages.length) }
      : { standing: 'failed', text: say.otherConclusion() };
  return result !== null && sameConclusion(result, session.conclusion)
    ? { standing: 'proved', text: say.replayed(session.messages.length) }
    : { standing: 'failed', text: say.otherConclusion() };
}

function unknowns({ conclusion, header }: Session): Statement[] {
  const texts = [say.otherTexts(), say.lossAssumed(header.loss)];
  if (conclusion?.rules.some((rule) => rule.confirmed) && !conclusion.complete) texts.push(say.maybeMoreRules());
  if (header.oracle === 'manual') texts.push(say.wordOfTheTesters());
  if (header.oracle === 'rules') texts.push(say.simulated());
  return texts.map((text) => ({ standing: 'unknown', text }));
}

/**
 * Checks a session as a third party would: the chain (already checked by `readSession`), that the search asks the very
 * same questions when it is given the recorded answers, and that every confirmed rule is closed as it must be.
 */
export async function verifySession(session: Session): Promise<Verification> {
  const statements: Statement[] = [{ standing: 'proved', text: say.chain(session.records.length) }];
  if (session.redacted) statements.push(...redactedStatements(session));
  else {
    statements.push(await replayStatement(session));
    for (const rule of session.conclusion === null ? [] : textsOf(session.conclusion))
      if (!rule.confirmed) statements.push({ standing: 'unknown', text: say.notConfirmed(rule.components) });
      else if (isConfirming(session.conclusion!)) statements.push(...ruleStatements(session, rule.components));
      else statements.push({ standing: 'failed', text: say.confirmedInVain(rule.components) });
  }
  statements.push(...observedLoss(session.messages), ...unknowns(session));
  const holds = statements.every((statement) => statement.standing !== 'failed');
  const confirmed = session.conclusion === null ? 0 : session.conclusion.rules.filter((rule) => rule.confirmed).length;
  const concluded = session.conclusion?.verdict ?? null;
  return {
    verdict: say.verdict(concluded, holds, confirmed),
    concluded,
    holds,
    statements,
    lastHash: session.lastHash,
    messages: session.messages.length,
  };
}
