/** A year of the model: rates a year are divided by it. */
export const weeksAYear = 52;
