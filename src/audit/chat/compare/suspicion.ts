import type { Counts, SentMessage, TermStudy } from './term-test.ts';

/** Before the data: how many filtered terms a pair is expected to hold that recur in it, several in some pairs and none in others. */
const expectedRecurring = 2;
/** Share of the messages with a filtered term that arrive all the same: another direction, another time. */
const leak = 0.002;
const rounds = 12;

/**
 * Probability that each missing message was filtered for a term of its own, weak evidence included: every term may be
 * filtered, a message is missing if a filter holds one of its terms or by ordinary loss (a noisy-or network), and the
 * terms' probabilities are found together by mean field (Saul, Jaakkola and Jordan 1996, J. Artif. Intell. Res. 4:
 * 61–76). So two missing messages that share a rare word count for more than two that share none.
 *
 * @param alone probability that a missing message was filtered where nothing but its own terms speaks for it
 * @returns one probability for each message, 0 where it arrived
 */
export function suspicions(
  messages: readonly SentMessage[],
  study: TermStudy,
  loss: number,
  alone: number,
): Float64Array {
  const missing = [...messages.keys()].filter((place) => messages[place].missing);
  // A missing message always has something of its own, which no other message can speak for or against.
  const own = missing.map((place): Counts => ({ term: '', places: [place] }));
  const terms = [...study.candidates.filter(({ places }) => places.length > 1), ...own];
  const share = Math.min(0.5, expectedRecurring / Math.max(1, study.distinct));
  const recurring = Math.log(share / (1 - share));
  // Missing counts 1 / loss for a message's own terms; what is left without that is their prior.
  const single = Math.log(Math.max(1e-12, alone / (1 - alone))) + Math.log(loss);
  /** Log of the chance that a message got past every other filter and the loss. */
  const passed = new Float64Array(messages.length).fill(Math.log(1 - loss));
  const shares = new Float64Array(terms.length);
  for (let round = 0; round < rounds; round++)
    for (const [index, { places }] of terms.entries()) {
      const before = Math.log1p(-shares[index]);
      let odds = places.length > 1 ? recurring : single;
      for (const place of places) {
        passed[place] -= before;
        odds += messages[place].missing ? -Math.log(1 - Math.exp(passed[place])) : Math.log(leak);
      }
      shares[index] = Math.min(1 - 1e-9, 1 / (1 + Math.exp(-odds)));
      for (const place of places) passed[place] += Math.log1p(-shares[index]);
    }
  return Float64Array.from(messages, ({ missing: isMissing }, place) =>
    isMissing ? 1 - Math.exp(passed[place] - Math.log(1 - loss)) : 0,
  );
}
