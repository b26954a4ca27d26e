/**
 * The central range of a Poisson count: the smallest counts below and above which at most half of 1 − level lies.
 *
 * @example poissonRange(1.97) // { low: 0, high: 5 }
 */
export function poissonRange(mean: number, level = 0.95): { readonly low: number; readonly high: number } {
  const tail = (1 - level) / 2;
  let [count, chance] = [0, Math.exp(-mean)];
  let below = chance;
  let low = below > tail ? 0 : -1;
  while (below < 1 - tail && count < 1e7) {
    count += 1;
    chance *= mean / count;
    below += chance;
    if (low < 0 && below > tail) low = count;
    // Beyond 700 the first chance underflows: the normal range is then exact to a count.
    if (mean > 700) break;
  }
  if (mean <= 700) return { low, high: count };
  const reach = 1.959963984540054 * Math.sqrt(mean);
  return { low: Math.floor(mean - reach), high: Math.ceil(mean + reach) };
}

/**
 * The central range of a count whose expectation is itself known from a count of `events` only (negative binomial).
 *
 * @example countRange(7.8, 7) // { low: 2, high: 17 }
 */
export function countRange(
  mean: number,
  events: number,
  level = 0.95,
): { readonly low: number; readonly high: number } {
  const tail = (1 - level) / 2;
  const ratio = mean / (events + mean);
  let [count, chance] = [0, (1 - ratio) ** events];
  let below = chance;
  let low = below > tail ? 0 : -1;
  while (below < 1 - tail && count < 1e7) {
    chance *= ((count + events) / (count + 1)) * ratio;
    count += 1;
    below += chance;
    if (low < 0 && below > tail) low = count;
  }
  return { low, high: count };
}
