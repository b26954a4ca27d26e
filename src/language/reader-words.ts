import type { Bilingual } from './bilingual.ts';
import { text } from './french.ts';

const longest = 200;

/** What another program says in English, quoted as such where the reader's language is not. */
export function theirWords(said: string): Bilingual {
  const first = said.split('\n', 1)[0].trim().slice(0, longest);
  return text(first, `la bibliothèque de lecture répond, en anglais : « ${first} »`);
}

type Words = (...parts: string[]) => Bilingual;

const stopsShort = text('it stops short', 'il s’arrête avant la fin');
const damaged = text('it is damaged', 'il est abîmé');

/** What readers of JSON, XML, Parquet and Excel say, and the same in our words. */
const known: readonly (readonly [RegExp, Words])[] = [
  [
    /^Unexpected end of JSON|^Unterminated string in JSON|ended in (?:the middle of a token|mid-parsing)/,
    () => stopsShort,
  ],
  [
    /^Unexpected token '(.{1,4}?)'/u,
    (sign) => text(`“${sign}” does not belong there`, `« ${sign} » n’est pas à sa place`),
  ],
  [
    /^Unexpected "(.{1,4}?)" at chunk position .{1,40}absolute position "(\d+)"/u,
    (sign, at) =>
      text(`“${sign}” does not belong at character ${at}`, `« ${sign} » n’est pas à sa place au caractère ${at}`),
  ],
  [
    /^(?:Expected|Unexpected|Bad|No number|Exponent|Unterminated).{1,80}? in JSON at position (\d+)/,
    (at) => text(`what stands at character ${at} does not belong there`, `le caractère ${at} n’est pas à sa place`),
  ],
  [/^Unexpected .{1,80}? in state /, () => text('its signs are out of order', 'ses signes ne sont pas dans l’ordre')],
  [
    /^unclosed tag: (.{1,80})$/,
    (tag) => text(`<${tag}> is never closed: it stops short`, `<${tag}> n’est pas refermé : il s’arrête avant la fin`),
  ],
  [
    /^unexpected close tag|^unmatched closing tag/,
    () => text('a closing tag opens nothing', 'une balise ferme ce qui n’est pas ouvert'),
  ],
  [
    /^text data outside of root|^documents may contain only one root/,
    () => text('something stands outside the first tag', 'quelque chose est hors de la première balise'),
  ],
  [/^document must contain a root element/, () => text('there is no tag in it', 'il ne contient aucune balise')],
  [/^unexpected end/, () => stopsShort],
  [
    /^(?:attribute without value|unquoted attribute|value (?:required|must be quoted))/,
    () => text('an attribute has no value in quotes', 'un attribut n’a pas de valeur entre guillemets'),
  ],
  [
    /^duplicate attribute: (.{1,80})\.$/,
    (name) => text(`the attribute ${name} stands twice`, `l’attribut ${name} y est deux fois`),
  ],
  [
    /^disallowed character|^malformed name/,
    () => text('a character does not belong there', 'un caractère n’est pas à sa place'),
  ],
  [/entity/, () => text('an entity (&…;) is not known', 'une entité (&…;) est inconnue')],
  [
    /parquet file invalid|parquet file is too short|parquet metadata length/,
    () =>
      text(
        'its end is not that of a Parquet file: it stops short or is another format',
        'sa fin n’est pas celle d’un fichier Parquet : il est tronqué ou d’un autre format',
      ),
  ],
  [
    /^parquet unsupported (?:compression codec|encoding|type|page type): (\w{1,40})/,
    (what) => text(`${what} is not supported`, `${what} n’est pas pris en charge`),
  ],
  [
    /^parquet (?:bson|interval) not supported/,
    () => text('its type is not supported', 'son type n’est pas pris en charge'),
  ],
  [/^parquet|snappy|Offset is outside the bounds|Invalid typed array length|out of range|^missing eof/i, () => damaged],
];

/** Why a reader gives up: in our words where we know its own. */
export function readerReason(error: unknown): Bilingual {
  const said = error instanceof Error ? error.message : String(error);
  for (const [pattern, words] of known) {
    const found = pattern.exec(said);
    if (found !== null) return words(...found.slice(1));
  }
  return theirWords(said);
}
