import type { Bilingual } from '../../../language/bilingual.ts';
import { text } from '../../../language/french.ts';
import { type Say, words } from '../../../language/words.ts';
import type { Band } from '../coverage/bands.ts';

/** Writes a value as one language does. */
export type Write = (value: number, say: Say) => string;

export const asPercent: Write = (value, say) => say.percent(value);
export const asNumber: Write = (value, say) => say.number(value, 3);
export const asMetres: Write = (value, say) => `${value < 10 ? say.number(value, 2) : say.count(value)} m`;
export const asLength: Write = (value, say) =>
  value < 1000 ? asMetres(value, say) : `${say.number(value / 1000, 3)} km`;
export const asMinutes: Write = (value, say) => `${say.number(value / 60, 2)} min`;

/** Whether the three cases are one in words: no range is then printed. */
const isOne = ({ low, middle, high }: Band, write: Write, say: Say): boolean =>
  new Set([low ?? 0, middle ?? 0, high ?? 0].map((value) => write(value, say))).size === 1;

/** `310 to 640 m`: a unit that both share stands once. */
function span({ low, high }: Band, write: Write, say: Say, to: string): string {
  const [from, until] = [write(low ?? 0, say), write(high ?? 0, say)];
  const unit = /(?<!\s)\s*(?<!\p{L})\p{L}+$/u.exec(until)?.[0] ?? '';
  return `${unit !== '' && from.endsWith(unit) ? from.slice(0, -unit.length) : from} ${to} ${until}`;
}

const inLanguage = (band: Band, write: Write, say: Say, to: string): string => {
  if (band.middle === null) return '—';
  if (isOne(band, write, say)) return write(band.middle, say);
  return `${write(band.middle, say)} (${span(band, write, say, to)})`;
};

/** `11.0% (0.7% to 31.1%)`: middle, low to high; one value where all are one. */
export const bandWords = (band: Band, write: Write): Bilingual =>
  words(
    (say) => inLanguage(band, write, say, 'to'),
    (say) => inLanguage(band, write, say, 'à'),
  );

/** From low to high as a phrase, or the one value. */
export const spanWords = (band: Band, write: Write): Bilingual => {
  const phrase = (say: Say, to: string): string => {
    if (band.middle === null) return '—';
    return isOne(band, write, say) ? write(band.middle, say) : span(band, write, say, to);
  };
  return words(
    (say) => phrase(say, 'to'),
    (say) => phrase(say, 'à'),
  );
};

/** Whether a band says one thing. */
export const isCertain = ({ low, middle, high }: Band): boolean => low === middle && middle === high;

/** What low, middle and high are, where they first stand. */
export const casesExplained = text(
  'Low, middle and high are three readings of one map, for no map says how far a camera sees: weak, usual and strong lenses, and what is not noted read against, evenly, and for being seen. They are no error bars: cameras that nobody mapped are in none of them.',
  'Bas, moyen et haut sont trois lectures d’une même carte, car aucune ne dit jusqu’où voit une caméra : objectifs faibles, courants, puissants, et ce qui n’est pas noté lu comme « pas filmé », à égalité, ou « filmé ». Ce ne sont pas des marges d’erreur : les caméras que personne n’a recensées ne figurent dans aucune.',
);
