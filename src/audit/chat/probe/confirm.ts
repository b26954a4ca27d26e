import { isBlocked, silencesNeeded } from './blocked.ts';
import type { Channel, Purpose, Sent } from './channel.ts';
import { type Characters, charactersOf, joined, ruleWithout, sharePiece, textWithout } from './characters.ts';
import type { RuleSearch } from './rule-search.ts';

/** A rule is called whole when the chance that all its silences were losses falls below this. */
const doubtAtTheEnd = 1e-7;
const mostRounds = 12;

/** One round of closing messages, kept apart until the round ends well. */
class Round {
  readonly messages: Sent[] = [];
  readonly #channel: Channel;

  constructor(channel: Channel) {
    this.#channel = channel;
  }

  async send(text: string, purpose: Purpose): Promise<boolean> {
    const sent = await this.#channel.send(text, purpose);
    this.messages.push(sent);
    return sent.delivered;
  }

  /** The rule alone, until its silences cannot all be losses; `false` if it arrives. */
  async wholeRuleIsBlocked(search: RuleSearch): Promise<boolean> {
    do {
      const delivered = await this.send(search.ruleMessage, 'confirm-rule');
      search.learnRule(delivered);
      if (delivered) return false;
    } while (search.doubt > doubtAtTheEnd);
    return true;
  }

  /** A text that must arrive; `false` when it stays silent too often for losses. */
  async arrives(text: string, loss: number): Promise<boolean> {
    for (let silences = 0; silences < silencesNeeded(loss); silences++)
      if (await this.send(text, 'confirm-without')) return true;
    return false;
  }

  close(): void {
    for (const { number } of this.messages) this.#channel.closing.add(number);
  }
}

export type Confirmation = 'confirmed' | 'other-rules' | 'not-blocked' | 'not-monotone' | 'unsettled';

/** What the closing round works with. */
export interface ConfirmContext {
  readonly text: Characters;
  readonly channel: Channel;
  readonly separator: string;
  readonly loss: number;
  readonly onDoubt?: (arrival: Sent) => Promise<void>;
}

/**
 * Closes a search: the rule alone must be blocked, and the whole text without any one component must arrive, which also
 * shows that no other rule blocks it. A component is "left out" by breaking it after its first character, so that the
 * same message proves that its first character is needed. Where something fails, the search goes on with what it taught.
 */
export const confirmInText = (search: RuleSearch, context: ConfirmContext): Promise<Confirmation> =>
  confirm(search, context, textWithoutOne, 'other-rules');

/**
 * Closes a search where other rules block the text too: the rule alone must be blocked and must arrive as soon as any
 * one component lacks its first character.
 */
export const confirmAlone = (search: RuleSearch, context: ConfirmContext): Promise<Confirmation> =>
  confirm(search, context, ruleWithoutOne, 'not-monotone');

async function confirm(
  search: RuleSearch,
  context: ConfirmContext,
  messageWithout: Without,
  whereNothingHelps: Confirmation,
): Promise<Confirmation> {
  for (let attempt = 0; attempt < mostRounds; attempt++) {
    const round = new Round(context.channel);
    if (await round.wholeRuleIsBlocked(search)) {
      await context.channel.demandArrivals();
      const silent = await firstSilent(round, search.components, context, messageWithout);
      if (silent < 0) {
        const needless = await needlessEnd(search.components, context);
        if (needless < 0) {
          round.close();
          return 'confirmed';
        }
        if (!(await search.distrustEnd(needless))) return 'unsettled';
      } else {
        await askAboutArrivals(search, silent, context);
        if (!search.distrustStart(silent)) return whereNothingHelps;
      }
    }
    if (!(await search.run())) return 'not-blocked';
  }
  return 'unsettled';
}

/** A component without which the text is still blocked rests on arrivals that may have been misread: they are named. */
async function askAboutArrivals(
  search: RuleSearch,
  component: number,
  { channel, onDoubt }: ConfirmContext,
): Promise<void> {
  if (onDoubt === undefined) return;
  for (const text of search.arrivalsBehind(component)) {
    const arrival = channel.sent.find((sent) => sent.delivered && channel.isSame(sent.text, text));
    if (arrival !== undefined) await onDoubt(arrival);
  }
}

type Without = (components: readonly string[], without: number, context: ConfirmContext) => string;

const textWithoutOne: Without = (components, without, { text, separator }) =>
  textWithout(text, components, without, separator);
const ruleWithoutOne: Without = (components, without, { separator }) => ruleWithout(components, without, separator);

/** The first component without which the message still does not arrive; −1 when all arrive. */
async function firstSilent(
  round: Round,
  components: readonly string[],
  context: ConfirmContext,
  messageWithout: Without,
): Promise<number> {
  for (const index of components.keys()) {
    const text = messageWithout(components, index, context);
    // A rule of one character leaves nothing to send; its silence alone is the proof.
    if (text !== '' && !(await round.arrives(text, context.loss))) return index;
  }
  return -1;
}

/**
 * The first component whose last character the rule alone does not need; −1 if none. The search proves last characters in
 * the text, where a second copy of a component that must occur twice can stand in for the first after a loss.
 */
async function needlessEnd(components: readonly string[], context: ConfirmContext): Promise<number> {
  const { channel, loss, separator } = context;
  if (loss === 0) return -1;
  for (const [index, component] of components.entries()) {
    if (!components.some((other, at) => at !== index && sharePiece(component, other))) continue;
    const shorter = charactersOf(component).slice(0, -1).join('');
    const parts = components.map((other, at) => (at === index ? shorter : other));
    const text = joined(parts, separator);
    if (text !== '' && (await isBlocked(channel, text, loss, 'check'))) return index;
  }
  return -1;
}
