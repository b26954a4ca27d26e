import { bare } from '../tags/synonyms.ts';

/** A token of compass letters with the O that is Ouest, Oeste or Ost. */
const token = /(?<![\p{L}])[NSEWO]{1,3}(?![\p{L}])/gu;

const germanHeadings = new Set(['richtung', 'blickrichtung', 'ausrichtung']);
const latinHeadings = new Set(['orientacion', 'acimut', 'sensdevision', 'azimut']);
const germanNeighbours =
  /^(?:breite|lange|langengrad|breitengrad|betreiber|anzahl|typ|hohe|hoehe|eigentumer|stand|nummer)/;
const latinNeighbours =
  /^(?:exploitant|gestionnaire|proprietaire|operateur|nombre|hauteur|numero|identifiant|commune|adresse|rue|voie|coordonnees|operador|titular|altura|calle|latitud$|longitud$)/;

/**
 * What O means in a column of directions: west in French and Spanish, east in German. Told by the other points that the
 * column names (E or W), or else by the headings; undefined where nothing tells.
 */
export function meaningOfO(
  heading: string,
  header: readonly string[],
  values: readonly string[],
): 'W' | 'E' | undefined {
  const letters = new Set(
    values.flatMap((value) => value.toUpperCase().match(token) ?? []).flatMap((word) => [...word]),
  );
  if (!letters.has('O')) return undefined;
  if (letters.has('E') !== letters.has('W')) return letters.has('E') ? 'W' : 'E';
  const names = header.map(bare);
  const isGerman = germanHeadings.has(bare(heading)) || names.some((name) => germanNeighbours.test(name));
  const isLatin = latinHeadings.has(bare(heading)) || names.some((name) => latinNeighbours.test(name));
  return isGerman === isLatin ? undefined : isGerman ? 'E' : 'W';
}

/** A direction with its O written as the letter that it means; one that nothing tells is left, and so not understood. */
export const withoutO = (value: string, o: 'W' | 'E' | undefined): string =>
  value.toUpperCase().replace(token, (word) => (o === undefined ? word.replaceAll('O', '?') : word.replaceAll('O', o)));
