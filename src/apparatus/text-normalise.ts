import { simplified } from './text-simplify.ts';

/** What a filter levels before it compares; each is off unless set. */
export interface Normalisation {
  /** Upper and lower case are one. */
  readonly case?: boolean;
  /** Full-width and half-width forms are one (Ａ and A, ｶ and カ). */
  readonly width?: boolean;
  /** Unicode compatibility forms (NFKC) are one; includes width. */
  readonly nfkc?: boolean;
  /** Traditional Chinese characters are read as simplified ones. */
  readonly simplify?: boolean;
  /** Spaces and invisible (zero-width, control) characters are taken out. */
  readonly spaces?: boolean;
}

export const normalisationNames = ['case', 'width', 'nfkc', 'simplify', 'spaces'] as const;

/** Every normalisation at once: what a separator has to survive. */
export const everyNormalisation: Normalisation = { case: true, width: true, nfkc: true, simplify: true, spaces: true };

/** A levelled text, and for each of its UTF-16 units the piece of the original that it came from. */
export interface NormalisedText {
  readonly text: string;
  /** starts[i], ends[i]: the half-open range of the original behind unit i. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' });
const widthForms = /[\u3000\uff01-\uffef]+/gu;
const invisible = /[\p{White_Space}\p{Cc}\p{Default_Ignorable_Code_Point}\p{Cf}]+/gu;

function level(piece: string, options: Normalisation): string {
  let text = piece;
  if (options.nfkc) text = text.normalize('NFKC');
  else if (options.width) text = text.replace(widthForms, (forms) => forms.normalize('NFKC'));
  if (options.case) text = text.toLowerCase();
  if (options.simplify) text = Array.from(text, simplified).join('');
  if (options.spaces) text = text.replace(invisible, '');
  return text;
}

const isPlain = (options: Normalisation): boolean => normalisationNames.every((name) => options[name] !== true);

/** A text that nothing is levelled in; the places are made only for who asks, since most messages need none. */
const asItIs = (text: string): NormalisedText => ({
  text,
  get starts() {
    return Array.from({ length: text.length }, (_, unit) => unit);
  },
  get ends() {
    return Array.from({ length: text.length }, (_, unit) => unit + 1);
  },
});

/** Levels a text, keeping track of where each unit came from. */
export function normaliseText(original: string, options: Normalisation): NormalisedText {
  if (isPlain(options)) return asItIs(original);
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  // A cluster at a time: composition never crosses clusters, so the whole is levelled as one text would be.
  for (const { segment, index } of clusters.segment(original)) {
    const levelled = level(segment, options);
    for (let unit = 0; unit < levelled.length; unit++) {
      starts.push(index);
      ends.push(index + segment.length);
    }
    text += levelled;
  }
  return { text, starts, ends };
}

/** Every normalisation at once, where nobody asks which unit came from where. */
export const fullyLevelled = (text: string): string => level(text, everyNormalisation);

/** Levels a rule's component as the messages are levelled. */
export const normaliseTerm = (term: string, options: Normalisation): string => normaliseText(term, options).text;
