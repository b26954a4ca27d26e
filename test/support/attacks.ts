// Texts made to cost a pattern much: a beginning that it likes, one thing again and again, an end that it does not.
const usual = [' ', '\n', 'a', '0', ','];
const classes: Readonly<Record<string, string>> = {
  s: ' ',
  S: 'a',
  d: '0',
  D: 'a',
  w: 'a',
  W: '-',
  b: '',
  B: '',
  p: 'é',
};

/** Characters that a pattern names. */
function named(source: string): string[] {
  const found = new Set<string>();
  for (let at = 0; at < source.length; at++) {
    const isEscape = source[at] === '\\' && at + 1 < source.length;
    const mark = isEscape ? (classes[source[++at]] ?? source[at]) : source[at];
    if (mark !== '' && !(!isEscape && '()[]{}?*+|^$'.includes(mark))) found.add(mark);
  }
  return [...found].slice(0, 10);
}

/** An attack of any length. */
export type Attack = (length: number) => string;

/** Attacks on one pattern. */
export function* attacksOn({ source }: RegExp): Generator<Attack> {
  const marks = [...new Set([...usual, ...named(source)])];
  const samples = [...new Set(['', named(source).join(''), ...words(source), words(source).join(' ')])];
  for (const sample of samples)
    for (let cut = 0; cut <= sample.length; cut += Math.max(1, Math.floor(sample.length / 3))) {
      const [head, tail] = [sample.slice(0, cut), sample.slice(cut)];
      const pumps = new Set([...marks, head.slice(-1), head.slice(-2), `${head.slice(-1)} `, head, sample]);
      pumps.delete('');
      for (const pump of pumps)
        for (const end of [`${tail}\u0000`, `\u0000${tail}`])
          yield (length) => head + pump.repeat(Math.ceil(length / pump.length)) + end;
    }
}

/** Runs of letters in a pattern, which a text must hold before what follows them is tried. */
const words = (source: string): string[] => (source.match(/[a-zà-ÿ]{3,}/gi) ?? []).slice(0, 4);
