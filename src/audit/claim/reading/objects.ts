import type { Token } from './tokens.ts';

/** What a machine looks for or at, and the words that show it; the first that a sentence names is its own. */
const words = {
  gunshots:
    /^(?:gunfire|gunshots?|shotspotter|shootings?|fusillades?)$|incidents? de tirs?|\bgun - related\b|coups? de feu|tirs? d' arme|\bshots\b/,
  weapons: /^(?:weapons?|guns?|knife|knives|firearms?|armes?|couteaux?)$/,
  plates: /^(?:alpr|anpr|lpr|lapi|plaques?)$|(?:number|license|licence) plates?/,
  fraud: /^(?:fraud\p{L}*|fraude\p{L}*)$/u,
  messages: /^messages?$/,
  lies: /^(?:polygraph\p{L}*|mensonges?|liars?|menteurs?)$|\blie detect|\b(?:detect|detects|detecting|spot|spots|catch|catches|tell|of|which|that) lies\b/u,
  drugs: /^(?:drogues?|drugs?|cannabis|thc|meth|methamphetamine|cocaïne|cocaine|stupéfiants?)$/,
  behaviour:
    /abnormal situations?|abnormal behaviou?r|suspicious behaviou?r|colis suspects?|comportements?|\bbehaviou?rs?\b|\bintrusions?\b/,
  faces: /^(?:faces?|facial|visages?|faciale)$/,
  fingerprints: /^(?:fingerprints?|fingers?|doigts?)$|\bempreintes? digitales?\b|d' empreintes/,
  images: /^(?:photodna|neuralhash)$/,
  fevers: /^(?:fevers?|fièvres?)$/,
  crime: /^(?=.*\b(?:predict|forecast|prédi|prévo))(?=.*\b(?:crimes?\b|burglar|cambriol|délits?\b))/u,
} as const satisfies Readonly<Record<string, RegExp>>;

export type ObjectName = keyof typeof words;

export const objectNames = Object.keys(words) as readonly ObjectName[];

/** The object that a sentence names, or undefined. */
export function objectOf(tokens: readonly Token[]): ObjectName | undefined {
  const sentence = tokens.map(({ lower }) => lower);
  const places = [sentence.join(' '), ...sentence, ...sentence.map((_, at) => sentence.slice(at, at + 3).join(' '))];
  for (const [object, pattern] of Object.entries(words))
    if (places.some((place) => pattern.test(place))) return object as ObjectName;
  return undefined;
}
