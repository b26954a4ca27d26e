/**
 * Searches an ordered row of hypotheses h = 0 … N − 1 with tests t: "silent" if h ≤ t, "delivered" if h > t. A delivered
 * message is proof; a silent one may have been lost. Bayesian binary search over a Z-channel: each test is the one that
 * is worth most bits, so that a doubtful silence is repeated exactly when that tells more than going on (Burnashev and
 * Zigangirov 1974 for the idea; for no loss it is bisection by weight).
 */
export class IntervalSearch {
  readonly weights: Float64Array;
  /** Weight of "none of them": the silence that brought us here was a loss. */
  above: number;
  readonly #loss: number;
  readonly #silences: Uint16Array;
  #floor = -1;

  constructor(weights: Float64Array, above: number, loss: number) {
    this.weights = weights;
    this.above = above;
    this.#loss = loss;
    this.#silences = new Uint16Array(weights.length);
    this.#scale(1 - above);
  }

  get size(): number {
    return this.weights.length;
  }

  /** The largest test that was delivered: a proof that h lies above it; −1 if none. */
  get proven(): number {
    return this.#floor;
  }

  silencesAt(test: number): number {
    return this.#silences[test];
  }

  #scale(total: number): void {
    let sum = 0;
    for (const weight of this.weights) sum += weight;
    if (sum > 0) for (let h = 0; h < this.weights.length; h++) this.weights[h] *= total / sum;
  }

  update(test: number, delivered: boolean): void {
    if (delivered) {
      this.weights.fill(0, 0, test + 1);
      this.#floor = Math.max(this.#floor, test);
    } else {
      this.#silences[test]++;
      for (let h = test + 1; h < this.weights.length; h++) this.weights[h] *= this.#loss;
      this.above *= this.#loss;
    }
    let sum = this.above;
    for (const weight of this.weights) sum += weight;
    if (!(sum > 0)) return;
    this.above /= sum;
    for (let h = 0; h < this.weights.length; h++) this.weights[h] /= sum;
  }

  /** No hypothesis is left: the answers contradict each other. */
  get isEmpty(): boolean {
    return this.#floor >= this.weights.length - 1;
  }

  /** The likeliest hypothesis with the weight above and below it. */
  best(): { readonly hypothesis: number; readonly upper: number; readonly lower: number } {
    let hypothesis = 0;
    for (let h = 1; h < this.weights.length; h++) if (this.weights[h] > this.weights[hypothesis]) hypothesis = h;
    let lower = 0;
    for (let h = 0; h < hypothesis; h++) lower += this.weights[h];
    return { hypothesis, lower, upper: Math.max(0, 1 - lower - this.weights[hypothesis]) };
  }

  /** The test worth most bits. */
  nextTest(): number {
    let cumulated = 0;
    let choice = this.weights.length - 1;
    let most = -1;
    for (let test = Math.max(0, this.#floor + 1); test < this.weights.length; test++) {
      cumulated += this.weights[test];
      const bits = bitsOf(cumulated, this.#loss);
      if (bits > most + 1e-12) {
        most = bits;
        choice = test;
      }
      if (cumulated > 0.9 && bits < most) break;
    }
    return choice;
  }
}

const binaryEntropy = (p: number): number => (p <= 0 || p >= 1 ? 0 : -p * Math.log2(p) - (1 - p) * Math.log2(1 - p));

/** Bits that a message tells which is truly blocked with probability p. */
function bitsOf(p: number, loss: number): number {
  const bounded = Math.min(1, p);
  if (loss === 0) return 0.5 - Math.abs(bounded - 0.5);
  return binaryEntropy(bounded + loss * (1 - bounded)) - (1 - bounded) * binaryEntropy(loss);
}
