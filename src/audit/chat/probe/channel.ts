/** Why a message was sent. Closing confirmations are counted apart. */
export type Purpose =
  | 'whole-text'
  | 'separator'
  | 'search'
  | 'mask'
  | 'check'
  | 'control'
  | 'confirm-rule'
  | 'confirm-without';

/** Sends one message and says whether it arrived. `false` is silence: blocked, or lost on the way. */
export type Oracle = (text: string, purpose: Purpose) => Promise<boolean>;

export interface Sent {
  readonly number: number;
  readonly text: string;
  readonly delivered: boolean;
  readonly purpose: Purpose;
}

/** The budget of messages is spent. */
export class BudgetSpent extends Error {}

/** Not even a harmless message arrives: the way to the receiver is closed, whatever is written. */
export class NothingArrives extends Error {}

/** Answers that no filter which only reads the message can give. */
export class Contradiction extends Error {}

/** What is known of one text: a delivery is proof, silences only add up. */
export interface Known {
  readonly delivered: boolean;
  readonly silences: number;
}

const nothingKnown: Known = { delivered: false, silences: 0 };

/** So many first messages in silence are cause to try whether anything arrives at all. */
const silentBeforeControl = 8;
const harmless = ['👍', '123', 'ok', '好', 'la la la', 'да', 'نعم', '4567890'];

/** A message that has as little as can be in common with the text that is blocked. */
export function controlText(text: string): string {
  const inText = new Set(text.toLowerCase());
  const shared = (words: string): number => Array.from(words).filter((character) => inText.has(character)).length;
  return harmless.reduce((best, words) => (shared(words) < shared(best) ? words : best));
}

/** Sends messages through an oracle within a budget and remembers every answer. */
export class Channel {
  readonly sent: Sent[] = [];
  /** Numbers of the messages that close a confirmed rule. */
  readonly closing = new Set<number>();
  readonly #oracle: Oracle;
  readonly #budget: number;
  readonly #control: { readonly text: string; readonly silences: number } | null;
  #hasArrived = false;
  #isTried = false;
  readonly #known = new Map<string, Known>();
  /** Set once it is known to change nothing. */
  separator = '';

  /** @param control a harmless message, and how many silences of it say that nothing arrives */
  constructor(
    oracle: Oracle,
    budget = Number.POSITIVE_INFINITY,
    control: { readonly text: string; readonly silences: number } | null = null,
  ) {
    this.#oracle = oracle;
    this.#budget = budget;
    this.#control = control;
  }

  /** Every message but the closing confirmations. */
  get probes(): number {
    return this.sent.length - this.closing.size;
  }

  known(text: string): Known {
    return this.#known.get(text) ?? nothingKnown;
  }

  /** A space at an end is invisible to who copies a message, and many apps cut it off: the separator stands beside it. */
  #guarded(text: string): string {
    const [start, end] = [/^\s/u, /\s$/u].map((space) => (space.test(text) ? this.separator : ''));
    return `${start}${text}${end}`;
  }

  /** Whether a message was sent for this text. */
  isSame(message: string, text: string): boolean {
    return message === this.#guarded(text);
  }

  /** Sends a message; a confirmation may go over the budget, as only a session that ends well sends it. */
  async send(text: string, purpose: Purpose): Promise<Sent> {
    const isConfirmation = purpose === 'confirm-rule' || purpose === 'confirm-without';
    if (!isConfirmation && this.probes >= this.#budget) throw new BudgetSpent();
    const message = this.#guarded(text);
    const delivered = await this.#oracle(message, purpose);
    const known = this.known(text);
    this.#known.set(text, {
      delivered: known.delivered || delivered,
      silences: known.silences + (delivered ? 0 : 1),
    });
    const record = { number: this.sent.length + 1, text: message, delivered, purpose };
    this.sent.push(record);
    this.#hasArrived ||= delivered;
    await this.#tryControl();
    return record;
  }

  /** Where nothing has arrived yet, a harmless message shows whether anything can. @throws NothingArrives */
  async #tryControl(): Promise<void> {
    if (this.#hasArrived || this.#isTried || this.#control === null || this.sent.length < silentBeforeControl) return;
    this.#isTried = true;
    await this.demandArrivals();
  }

  /** A closing round is worth nothing where no message ever arrived. @throws NothingArrives */
  async demandArrivals(): Promise<void> {
    if (this.#hasArrived || this.#control === null) return;
    for (let silences = 0; silences < this.#control.silences; silences++)
      if ((await this.send(this.#control.text, 'control')).delivered) return;
    throw new NothingArrives();
  }
}
