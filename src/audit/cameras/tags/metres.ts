const spoken = /^(?:~|≈|about|ca\.?|circa|env(?:iron|\.)?|etwa|aprox\.?)\s*/i;

const metresIn: Record<string, number> = {
  m: 1,
  cm: 0.01,
  mm: 0.001,
  ft: 0.3048,
  "'": 0.3048,
  in: 0.0254,
  '"': 0.0254,
};

const unitWords: readonly (readonly [pattern: RegExp, unit: string])[] = [
  [/^(?:m|metres?|meters?|mètres?|metros?|mtr?s?)$/, 'm'],
  [/^(?:cm|centim[eèé]t(?:re|er|ro)s?)$/, 'cm'],
  [/^(?:mm|millim[eèi]t(?:re|er|ro)s?)$/, 'mm'],
  [/^(?:ft|feet|foot|'|′|pieds?)$/, 'ft'],
  [/^(?:in|inch(?:es)?|"|″|pouces?)$/, 'in'],
];

const unitOf = (word: string): string | undefined =>
  word === '' ? 'm' : unitWords.find(([pattern]) => pattern.test(word))?.[1];

const decimal = (written: string): number => Number(written.replace(',', '.'));

const number = String.raw`(\d+(?:[.,]\d+)?)`;
const unitWord = String.raw`([^\d\s]{0,12}?)`;
const feetAndInches = new RegExp(`^${number} ?(?:'|′|ft) ?${number} ?(?:"|″|in)?$`);
const oneOrTwo = new RegExp(`^${number} ?${unitWord} ?(?:(?:-|–|—|to|à|bis|a) ?${number})? ?${unitWord}\\.?$`);

/** Metres in `6`, `6.5 m`, `6,5`, `350 cm`, `20 ft`, `12'6"`, `4-5 m` (its middle); undefined where there are none. */
export function readMetres(text: string | undefined): number | undefined {
  const written = (text ?? '').trim().replace(/\s+/g, ' ').toLowerCase().replace(spoken, '');
  const both = feetAndInches.exec(written);
  if (both !== null) return decimal(both[1]) * metresIn.ft + decimal(both[2]) * metresIn.in;
  const match = oneOrTwo.exec(written);
  if (match === null) return undefined;
  const unit = unitOf(match[4] || match[2]);
  if (unit === undefined) return undefined;
  const [from, to] = [decimal(match[1]), match[3] === undefined ? decimal(match[1]) : decimal(match[3])];
  return ((from + to) / 2) * metresIn[unit];
}

/** Degrees in `-25`, `25°`, or the two ends of `-90-20`; undefined where there are none within a right angle. */
export function readAngles(text: string | undefined): readonly [from: number, to: number] | undefined {
  const match = /^([+-]?\d+(?:[.,]\d+)?)\s*°?\s*(?:(?:-|–|to|\/)\s*([+-]?\d+(?:[.,]\d+)?)\s*°?)?$/.exec(
    (text ?? '').trim(),
  );
  if (match === null) return undefined;
  const ends = [decimal(match[1]), decimal(match[2] ?? match[1])];
  return ends.every((end) => Math.abs(end) <= 90) ? [Math.min(...ends), Math.max(...ends)] : undefined;
}

/** How many in `3`, `3 caméras`, `2,0`; undefined where it is no whole number from 0 to 9,999. */
export function readCount(text: string | undefined): number | undefined {
  const match = /^(\d{1,4})(?:[.,]0*)?(?:\s+\p{L}[\p{L}\s]*)?$/u.exec((text ?? '').trim());
  return match === null ? undefined : Number(match[1]);
}
