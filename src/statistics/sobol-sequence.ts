// Joe and Kuo, "Constructing Sobol sequences with better two-dimensional projections", SIAM Journal on Scientific Computing
// 30, 2008: a primitive polynomial and first direction numbers a dimension (their criterion D(6)), after the first one.
const directions: readonly (readonly [polynomial: number, first: readonly number[]])[] = [
  [3, [1]],
  [7, [1, 3]],
  [11, [1, 3, 1]],
  [13, [1, 1, 1]],
  [19, [1, 1, 3, 3]],
  [25, [1, 3, 5, 13]],
  [37, [1, 1, 5, 5, 17]],
  [41, [1, 1, 5, 5, 5]],
  [47, [1, 1, 7, 11, 19]],
  [55, [1, 1, 5, 1, 1]],
  [59, [1, 1, 1, 3, 11]],
  [61, [1, 3, 5, 5, 31]],
  [67, [1, 3, 3, 9, 7, 49]],
  [91, [1, 1, 1, 15, 21, 21]],
  [97, [1, 3, 1, 13, 27, 49]],
  [103, [1, 1, 1, 15, 7, 5]],
  [109, [1, 3, 1, 15, 13, 25]],
  [115, [1, 1, 5, 5, 19, 61]],
  [131, [1, 3, 7, 11, 23, 15, 103]],
  [137, [1, 3, 7, 13, 13, 15, 69]],
  [143, [1, 1, 3, 13, 7, 35, 63]],
  [145, [1, 3, 5, 9, 1, 25, 53]],
  [157, [1, 3, 1, 13, 9, 35, 107]],
  [167, [1, 3, 1, 5, 27, 61, 31]],
  [171, [1, 1, 5, 11, 19, 41, 61]],
  [185, [1, 3, 5, 3, 3, 13, 69]],
  [191, [1, 1, 7, 13, 1, 19, 1]],
  [193, [1, 3, 7, 5, 13, 19, 59]],
  [203, [1, 1, 3, 9, 25, 29, 41]],
  [211, [1, 3, 5, 13, 23, 1, 55]],
  [213, [1, 3, 7, 3, 13, 59, 17]],
  [229, [1, 3, 1, 3, 5, 53, 69]],
  [239, [1, 1, 5, 5, 23, 33, 13]],
  [241, [1, 1, 7, 7, 1, 61, 123]],
  [247, [1, 1, 7, 9, 13, 61, 49]],
  [253, [1, 3, 3, 5, 3, 55, 33]],
  [285, [1, 3, 1, 15, 31, 13, 49, 245]],
  [299, [1, 3, 5, 15, 31, 59, 63, 97]],
  [301, [1, 3, 1, 11, 11, 11, 77, 249]],
];

/** Dimensions that a point can have. */
export const mostDimensions = directions.length + 1;
const bits = 32;

/** Direction numbers of one dimension, as fractions of 2³². */
function directionNumbers(dimension: number): Uint32Array {
  const numbers = new Uint32Array(bits);
  if (dimension === 0) return numbers.map((_, bit) => 2 ** (bits - 1 - bit));
  const [polynomial, first] = directions[dimension - 1];
  const degree = first.length;
  for (let bit = 0; bit < bits; bit += 1) {
    if (bit < degree) numbers[bit] = first[bit] * 2 ** (bits - 1 - bit);
    else {
      let number = numbers[bit - degree] ^ (numbers[bit - degree] >>> degree);
      for (let back = 1; back < degree; back += 1)
        if ((polynomial >>> (degree - back)) & 1) number ^= numbers[bit - back];
      numbers[bit] = number;
    }
  }
  return numbers;
}

/** Which direction the point after this one turns: the place of the lowest bit of the index that is not set. */
const turnAfter = (index: number): number => 31 - Math.clz32(~index & (index + 1));

/**
 * Points of a Sobol' sequence in [0, 1): they fill the cube more evenly than chance, best where their number is a power of 2.
 *
 * @param count points
 * @param dimensions 1 to `mostDimensions`
 * @param shift a fraction of 2³² a dimension, with which each point is crossed (exclusive or) so that a seed moves the design;
 *   none leaves the sequence as published
 * @example sobolSequence(3, 2) // [[0, 0], [0.5, 0.5], [0.75, 0.25]]
 */
export function sobolSequence(count: number, dimensions: number, shift: readonly number[] = []): number[][] {
  const numbers = Array.from({ length: dimensions }, (_, dimension) => directionNumbers(dimension));
  const at = new Uint32Array(dimensions);
  return Array.from({ length: count }, (_, index) => {
    const point = Array.from(at, (value, dimension) => ((value ^ (shift[dimension] ?? 0)) >>> 0) / 2 ** bits);
    const turn = turnAfter(index);
    for (let dimension = 0; dimension < dimensions; dimension += 1) at[dimension] ^= numbers[dimension][turn];
    return point;
  });
}
