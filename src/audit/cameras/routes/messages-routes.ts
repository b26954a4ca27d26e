import { EvidenceError, UsageError } from '../../../errors.ts';
import { text } from '../../../language/french.ts';

export const badPoint = (option: string, given: string): UsageError =>
  new UsageError(
    text(
      `${option} “${given}” is no place: give LONGITUDE,LATITUDE in degrees, for example 24.9415,60.1710.`,
      `${option} « ${given} » n’est pas un lieu : donnez LONGITUDE,LATITUDE en degrés, par exemple 24.9415,60.1710.`,
    ),
  );

export const offNetwork = (place: string, metres: number, isSwapped: boolean): UsageError =>
  new UsageError(
    text(
      `no street or path open on foot within ${metres} m of ${place}.${isSwapped ? ' Latitude and longitude look swapped: longitude comes first.' : ' Choose a place nearer to one, or give a larger --snap.'}`,
      `aucune rue ni chemin ouvert aux piétons à moins de ${metres} m de ${place}.${isSwapped ? ' Latitude et longitude semblent inversées : la longitude vient d’abord.' : ' Choisissez un lieu plus proche, ou donnez un --snap plus grand.'}`,
    ),
  );

export const notConnected = (from: string, to: string): UsageError =>
  new UsageError(
    text(
      `no way on foot from ${from} to ${to} in this map: the two lie in parts of the network that do not meet.`,
      `aucun chemin à pied de ${from} à ${to} dans cette carte : les deux sont dans des parties du réseau qui ne se rejoignent pas.`,
    ),
  );

export const sameEnds = (place: string): UsageError =>
  new UsageError(
    text(
      `--from and --to come to the same place on the network, ${place}: choose two places.`,
      `--from et --to tombent au même endroit du réseau, ${place} : choisissez deux lieux.`,
    ),
  );

export const noWalk = (place: string): EvidenceError =>
  new EvidenceError(
    text(
      'no walk here: give GeoJSON with a LineString, GPX, or a table of places in the order in which they are walked.',
      'aucun trajet ici : donnez un GeoJSON avec une LineString, un GPX, ou un tableau de lieux dans l’ordre où ils sont parcourus.',
    ),
    place,
  );

export const noNetworkHere = (): EvidenceError =>
  new EvidenceError(
    text(
      'no street or path open on foot in the district: walks cannot be drawn.',
      'aucune rue ni chemin ouvert aux piétons dans le quartier : impossible de tirer des marches.',
    ),
  );
