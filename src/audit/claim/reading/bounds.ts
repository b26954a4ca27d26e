import type { Bound } from './quantities.ts';
import type { Token } from './tokens.ts';

/** Words before a number that bound it, the longer first. */
const before: readonly (readonly [Bound | 'plain', string])[] = (
  [
    [
      'at most',
      `at worst | at best | au pire | au mieux | less than | under | below | lower than | fewer than | no more than | not more than | never more than | at most | up to | a maximum of | maximum of | as much as | smaller than | no higher than | not exceed | not exceeding | cannot exceed | does not exceed | never exceeds | well under | well below |
      moins de | moins d' | inférieur ou égal à | inférieure ou égale à | inférieur à | inférieure à | inférieurs à | inférieures à | sous | sous les | jusqu'à | jusqu' à | au plus | au maximum | tout au plus | n' excède pas | ne dépasse pas | n' excédant pas | ne dépassant pas | ne dépasse jamais | n' excède jamais | en dessous de | pas plus de | pas plus d' | jamais plus de | jamais plus d' | under the | < | ≤`,
    ],
    [
      'at least',
      `more than | over | above | at least | exceeding | exceeds | exceed | surpass | upwards of | in excess of | greater than | higher than | well over | no less than | not less than | a minimum of | minimum of | better than | surpassing |
      plus de | plus d' | supérieur ou égal à | supérieure ou égale à | supérieur à | supérieure à | supérieurs à | supérieures à | au moins | au - delà de | dépasse | dépassant | dépasser | excéder | excède | excédant | au - dessus de | minimum de | un minimum de | dépasse les | > | ≥`,
    ],
    [
      'about',
      `about | around | essentially | nearly | virtually | practically | pratiquement | almost | approximately | roughly | some | circa | close to | an estimated | estimated | estimated at | just under | just over | a little over | slightly more than | slightly less than | ~ | ≈ |
      environ | près de | près d' | presque | quasi | quasiment | autour de | aux alentours de | à peu près | quelque | quelques | d' environ | d' à peu près | estimé à | estimée à | à environ | un peu plus de | un peu moins de | de l' ordre de`,
    ],
    ['plain', `pas moins de | pas moins d' | no fewer than | as many as`],
  ] as const
).flatMap(([bound, phrases]) => phrases.split('|').map((phrase) => [bound, phrase.trim()] as const));

const byLength = [...before]
  .sort(([, a], [, b]) => b.split(' ').length - a.split(' ').length)
  .map(([bound, phrase]) => ({ bound, words: phrase.split(' ').map((word) => word.replace('’', "'")) }));

const article = /^(?:a|an|the|les|la|le|l'|un|une|only|just|de|d'|of|"|“)$/;

/** The bound that stands before the number at a token, and where its words begin. */
export function boundBefore(tokens: readonly Token[], at: number): { bound?: Bound; from: number } | undefined {
  let end = at;
  for (let skipped = 0; skipped < 3; skipped++) {
    for (const { bound, words } of byLength) {
      const from = end - words.length;
      if (from < 0 || !words.every((word, index) => tokens[from + index].lower === word)) continue;
      if (bound === 'plain') return { from };
      const further = boundBefore(tokens, from);
      const sure = bound === 'about' && further?.bound !== undefined ? further.bound : bound;
      return { bound: sure, from: further?.from ?? from };
    }
    if (end === 0 || !article.test(tokens[end - 1].lower)) return undefined;
    end--;
  }
  return undefined;
}

const after: readonly (readonly [Bound, RegExp])[] = [
  [
    'at least',
    /^(?:\+|or more|or better|or higher|or above|ou plus|et plus|ou mieux|and above|and more|at least|au moins|au minimum)/,
  ],
  ['at most', /^(?:or less|or lower|or fewer|ou moins|at most|au plus|au maximum|maximum|max)/],
];

/** The bound that follows a number: `99 %+`, “or more”. */
export function boundAfter(tokens: readonly Token[], at: number): { bound: Bound; next: number } | undefined {
  const words = tokens.slice(at, at + 2).map(({ lower }) => lower);
  for (const [bound, pattern] of after) {
    const found = pattern.exec(words.join(' '));
    if (found !== null) return { bound, next: at + found[0].split(' ').length };
  }
  return undefined;
}
