import { isBlocked } from './blocked.ts';
import { type Channel, Contradiction } from './channel.ts';
import { type Characters, joined } from './characters.ts';
import { IntervalSearch } from './interval-search.ts';
import type { Placement } from './placement.ts';

/** Where a component stands in the text, in characters, half-open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface SearchSettings {
  readonly separator: string;
  /** Assumed share of ordinary messages that never arrive. */
  readonly loss: number;
  readonly placement: Placement;
}

/** One of the two questions asked in turn: where the last missing component ends, and where it starts. */
interface Frame {
  readonly kind: 'end' | 'start';
  readonly fixed: readonly Span[];
  /** end: longest prefix; start: the component's end. */
  readonly bound: number;
  readonly search: IntervalSearch;
  /** The message believed blocked that brought us here. */
  readonly top: string;
  /** Silences of each test's message already counted in the weights. */
  readonly counted: Map<number, number>;
  needsProof: boolean;
  accepted: number;
}

const doubtAllowed = 0.3;
const unprovenStartAllowed = 0.03;
const stopUntested = 0.05;
const negligible = 1e-9;

/**
 * Finds one rule that blocks a text, component by component from the right: the shortest prefix that still blocks ends a
 * component, the shortest tail of it that is needed starts it; then it is kept aside and the prefix shrinks. This is
 * component-aware binary splitting (Xiong and Knockel, FOCI 2019) with the bisection replaced by a Bayesian search that
 * expects components where the prior puts them, and with doubts of earlier silences carried along and settled late.
 */
export class RuleSearch {
  readonly #text: Characters;
  readonly #channel: Channel;
  readonly #settings: SearchSettings;
  readonly #stack: Frame[] = [];

  /** @param doubt probability that the whole text is not blocked after all */
  constructor(text: Characters, channel: Channel, settings: SearchSettings, doubt: number) {
    this.#text = text;
    this.#channel = channel;
    this.#settings = settings;
    this.#push('end', [], text.length, text.join(''), doubt);
  }

  /** The rule found so far, in the order of the text. */
  get spans(): readonly Span[] {
    return this.#stack[this.#stack.length - 1].fixed;
  }

  get components(): string[] {
    return this.spans.map((span) => this.#cut(span.start, span.end));
  }

  /** Runs until nothing more seems to be missing; `false` if the text turns out not to be blocked. */
  async run(): Promise<boolean> {
    while (this.#stack.length > 0) {
      const frame = this.#stack[this.#stack.length - 1];
      if (frame.search.isEmpty) {
        this.#back();
        continue;
      }
      const hypothesis = this.#acceptable(frame);
      if (hypothesis === null) await this.#ask(frame);
      else if (frame.kind === 'end' && hypothesis === 0) return true;
      else this.#forward(frame, hypothesis);
    }
    return false;
  }

  /** Probability that the rule found is not yet whole. */
  get doubt(): number {
    const { search } = this.#stack[this.#stack.length - 1];
    return 1 - search.weights[0];
  }

  /** The message that holds the rule and nothing else. */
  get ruleMessage(): string {
    return joined(this.components, this.#settings.separator);
  }

  /** Tells the search what became of `ruleMessage`. */
  learnRule(delivered: boolean): void {
    const frame = this.#stack[this.#stack.length - 1];
    this.#learn(frame, 0, delivered);
  }

  /** Goes back to a component whose first character was taken on trust; `false` where it is proved already. */
  distrustStart(component: number): boolean {
    const span = this.spans[component];
    const place = this.#stack.findIndex((frame) => frame.kind === 'start' && frame.accepted >= 0 && isFor(frame, span));
    const frame = this.#stack[place];
    if (frame === undefined || frame.search.proven >= frame.accepted - 1) return false;
    this.#stack.length = place + 1;
    frame.needsProof = true;
    return true;
  }

  /** The texts whose arrival says that a component begins and ends where it does. */
  arrivalsBehind(component: number): string[] {
    const span = this.spans[component];
    const frames = this.#stack.filter(
      (frame) =>
        (frame.kind === 'start' && isFor(frame, span)) || (frame.kind === 'end' && frame.accepted === span.end),
    );
    return frames.flatMap((frame) => (frame.search.proven < 0 ? [] : [this.#message(frame, frame.search.proven)]));
  }

  /**
   * Tries the end of a component again whose last character proved needless: the silence that ended it must have been a
   * loss. `false` where that silence holds.
   */
  async distrustEnd(component: number): Promise<boolean> {
    const span = this.spans[component];
    const place = this.#stack.findIndex((frame) => frame.kind === 'end' && frame.accepted === span.end);
    const frame = this.#stack[place];
    if (frame === undefined) return false;
    const text = this.#message(frame, frame.accepted);
    if (await isBlocked(this.#channel, text, this.#settings.loss, 'check')) return false;
    this.#stack.length = place + 1;
    frame.search.update(frame.accepted, true);
    frame.accepted = -1;
    return true;
  }

  #cut(start: number, end: number): string {
    return this.#text.slice(start, end).join('');
  }

  #message(frame: Frame, test: number): string {
    if (test === frame.search.size - 1) return frame.top;
    const kept = frame.fixed.map((span) => this.#cut(span.start, span.end));
    if (frame.kind === 'end') return joined([this.#cut(0, test), ...kept], this.#settings.separator);
    const { bound } = frame;
    return joined([this.#cut(0, bound - 1), this.#cut(bound - 1 - test, bound), ...kept], this.#settings.separator);
  }

  #push(kind: Frame['kind'], fixed: readonly Span[], bound: number, top: string, doubt: number): void {
    const { placement, loss } = this.#settings;
    const weights =
      kind === 'start' ? placement.lengths(bound) : placement.ends(fixed.length, fixed[0]?.start ?? bound, bound);
    const search = new IntervalSearch(weights, loss === 0 ? 0 : doubt, loss);
    const counted = new Map([[search.size - 1, this.#channel.known(top).silences]]);
    this.#stack.push({ kind, fixed, bound, search, top, counted, needsProof: false, accepted: -1 });
  }

  #forward(frame: Frame, hypothesis: number): void {
    frame.accepted = hypothesis;
    const doubt = frame.search.best().upper;
    const top = this.#message(frame, hypothesis);
    if (frame.kind === 'end') this.#push('start', frame.fixed, hypothesis, top, doubt);
    else {
      const span = { start: frame.bound - 1 - hypothesis, end: frame.bound };
      this.#push('end', [span, ...frame.fixed], frame.bound - 1, top, doubt);
    }
  }

  /** The message that brought us here arrived: its earlier silence was a loss, so the frame before was wrong. */
  #back(): void {
    this.#stack.pop();
    const before = this.#stack[this.#stack.length - 1];
    if (before === undefined) return;
    if (this.#settings.loss === 0) throw new Contradiction();
    before.search.update(before.accepted, true);
    before.accepted = -1;
  }

  #acceptable(frame: Frame): number | null {
    const { search } = frame;
    const { hypothesis, upper, lower } = search.best();
    if (frame.kind === 'end' && hypothesis === 0) {
      const tested = search.silencesAt(0) > 0 || search.size === 1;
      return upper <= (tested ? doubtAllowed : stopUntested) ? 0 : null;
    }
    const trusted = frame.kind === 'start' && !frame.needsProof ? unprovenStartAllowed : negligible;
    const silent = hypothesis === search.size - 1 || search.silencesAt(hypothesis) > 0;
    return silent && upper <= doubtAllowed && lower <= trusted ? hypothesis : null;
  }

  async #ask(frame: Frame): Promise<void> {
    const test = frame.search.nextTest();
    const text = this.#message(frame, test);
    const known = this.#channel.known(text);
    const counted = frame.counted.get(test) ?? 0;
    if (known.delivered) this.#learn(frame, test, true);
    else if (known.silences > counted) this.#learn(frame, test, false);
    else this.#learn(frame, test, (await this.#channel.send(text, 'search')).delivered);
  }

  #learn(frame: Frame, test: number, delivered: boolean): void {
    if (!delivered) frame.counted.set(test, (frame.counted.get(test) ?? 0) + 1);
    frame.search.update(test, delivered);
  }
}

const isFor = (frame: Frame, span: Span): boolean =>
  frame.bound === span.end && frame.bound - 1 - frame.accepted === span.start;
