/** Names of columns that tell people or cases apart. */
export const identifierName =
  /(^|[^\p{L}])(ids?|identifi(er|ant)|key|cl[ée]|n(umber|um[ée]ro|um|o|r|°)|code|dossier|case|matricule|r[ée]f([ée]rence)?)([^\p{L}]|$)/iu;

/** Numbers given in order, without large gaps, or all of the same many digits: incomes and amounts are none of these. */
export function isNumbering(values: Float64Array): boolean {
  const present = values.filter((value) => !Number.isNaN(value));
  if (present.every((value, row) => row === 0 || value > present[row - 1])) return true;
  const [low, high] = present.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  return high - low < 3 * present.length || (low >= 1e6 && String(low).length === String(high).length);
}
