/** Why a message was sent. Closing confirmations are counted apart. */
export type Purpose = 'whole-text' | 'separator' | 'search' | 'mask' | 'check' | 'confirm-rule' | 'confirm-without';

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

/** Answers that no filter which only reads the message can give. */
export class Contradiction extends Error {}

/** What is known of one text: a delivery is proof, silences only add up. */
export interface Known {
  readonly delivered: boolean;
  readonly silences: number;
}

const nothingKnown: Known = { delivered: false, silences: 0 };

/** Sends messages through an oracle within a budget and remembers every answer. */
export class Channel {
  readonly sent: Sent[] = [];
  /** Numbers of the messages that close a confirmed rule. */
  readonly closing = new Set<number>();
  readonly #oracle: Oracle;
  readonly #budget: number;
  readonly #known = new Map<string, Known>();
  /** Set once it is known to change nothing. */
  separator = '';

  constructor(oracle: Oracle, budget = Number.POSITIVE_INFINITY) {
    this.#oracle = oracle;
    this.#budget = budget;
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
    return record;
  }
}
