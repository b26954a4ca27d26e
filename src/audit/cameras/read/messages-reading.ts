import { EvidenceError, UsageError } from '../../../errors.ts';
import type { Bilingual } from '../../../language/bilingual.ts';
import { text } from '../../../language/french.ts';
import { count } from '../../../language/numbers.ts';

const whatIsRead = text(
  'OpenStreetMap PBF or XML, Overpass JSON, GeoJSON (also one feature a line), a JSON list of points, or CSV',
  'PBF ou XML d’OpenStreetMap, JSON d’Overpass, GeoJSON (aussi un objet par ligne), liste JSON de points, ou CSV',
);

export const notAMap = (name: string, start: string): EvidenceError =>
  new EvidenceError(
    text(
      `this is no map that can be read: it starts with “${start}”. What is read: ${whatIsRead.en}.`,
      `ce fichier n’est pas une carte lisible : il commence par « ${start} ». Formats lus : ${whatIsRead.fr}.`,
    ),
    name,
  );

export const emptyFile = (name: string): EvidenceError =>
  new EvidenceError(text('the file is empty.', 'le fichier est vide.'), name);

export const cutShort = (name: string, atByte: number): EvidenceError =>
  new EvidenceError(
    text(
      `the PBF is cut short or damaged at byte ${count(atByte, 'en')}: download or extract it again.`,
      `le PBF est tronqué ou abîmé à l’octet ${count(atByte, 'fr')} : téléchargez-le ou extrayez-le de nouveau.`,
    ),
    name,
  );

export const pbfNeeds = (name: string, feature: string): EvidenceError =>
  new EvidenceError(
    text(
      `the PBF needs “${feature}”, which is not read. Convert it: osmium cat in.pbf -o out.osm.pbf`,
      `le PBF demande « ${feature} », qui n’est pas lu. Convertissez-le : osmium cat in.pbf -o out.osm.pbf`,
    ),
    name,
  );

export const tooLarge = (name: string, limitBytes: number): EvidenceError => {
  const megabytes = Math.round(limitBytes / 1e6);
  return new EvidenceError(
    text(
      `larger than ${megabytes} MB, too large for this format: use an OpenStreetMap PBF, which is streamed, or cut the area out first (osmium extract --bbox W,S,E,N in.pbf -o out.osm.pbf).`,
      `plus de ${megabytes} Mo, trop pour ce format : utilisez un PBF d’OpenStreetMap, lu au fil de l’eau, ou découpez d’abord la zone (osmium extract --bbox O,S,E,N in.pbf -o out.osm.pbf).`,
    ),
    name,
  );
};

export const jsonTooLarge = (name: string, limitBytes: number): EvidenceError => {
  const megabytes = Math.round(limitBytes / 1e6);
  return new EvidenceError(
    text(
      `JSON in one piece of more than ${megabytes} MB is too large: write one feature a line (ogr2ogr -f GeoJSONSeq out.geojsonl in.geojson), or use an OpenStreetMap PBF; both may be of any size.`,
      `un JSON d’un seul tenant de plus de ${megabytes} Mo est trop grand : écrivez un objet par ligne (ogr2ogr -f GeoJSONSeq out.geojsonl in.geojson), ou prenez un PBF d’OpenStreetMap ; les deux peuvent être de toute taille.`,
    ),
    name,
  );
};

export const tooManyNodes = (limit: number): EvidenceError =>
  new EvidenceError(
    text(
      `more than ${count(limit, 'en')} points: give --bbox W,S,E,N, so that only the points there are kept, or cut the area out first (osmium extract --bbox W,S,E,N in.pbf -o out.osm.pbf).`,
      `plus de ${count(limit, 'fr')} points : donnez --bbox O,S,E,N, pour ne garder que ceux de la zone, ou découpez-la d’abord (osmium extract --bbox O,S,E,N in.pbf -o out.osm.pbf).`,
    ),
  );

export const unsortedNodes = (id: number): EvidenceError =>
  new EvidenceError(
    text(
      `point n${id} comes after lines: with a box the file must be sorted, points before lines. Sort it: osmium sort in.pbf -o out.osm.pbf`,
      `le point n${id} vient après des lignes : avec une zone, le fichier doit être trié, points avant lignes. Triez-le : osmium sort in.pbf -o out.osm.pbf`,
    ),
  );

export const badXml = (name: string, line: number, column: number, detail: Bilingual): EvidenceError =>
  new EvidenceError(
    text(`the XML is broken: ${detail.en}`, `le XML est mal formé : ${detail.fr}`),
    `${name}:${line}:${column}`,
  );

export const notOsmXml = (name: string, root: string): EvidenceError =>
  new EvidenceError(
    text(`the XML's root is <${root}>, not <osm>.`, `la racine du XML est <${root}>, et non <osm>.`),
    name,
  );

export const badJson = (place: string, detail: Bilingual): EvidenceError =>
  new EvidenceError(
    text(`the JSON is broken or cut short: ${detail.en}`, `le JSON est mal formé ou tronqué : ${detail.fr}`),
    place,
  );

export const unknownJson = (name: string): EvidenceError =>
  new EvidenceError(
    text(
      'JSON, but neither Overpass (“elements”), nor GeoJSON (“type”: “FeatureCollection”), nor a list of objects with latitude and longitude.',
      'du JSON, mais ni Overpass (« elements »), ni GeoJSON (« type » : « FeatureCollection »), ni une liste d’objets avec latitude et longitude.',
    ),
    name,
  );

export const noPlaceColumns = (name: string, header: readonly string[]): EvidenceError => {
  const columns = header.slice(0, 20).join(', ');
  return new EvidenceError(
    text(
      `no columns for the place: latitude and longitude (or lat, lon, y, x) are needed; found: ${columns}.`,
      `aucune colonne de lieu : il faut latitude et longitude (ou lat, lon, y, x) ; trouvé : ${columns}.`,
    ),
    name,
  );
};

export const looksSwapped = (place: string, latitude: number, longitude: number): EvidenceError =>
  new EvidenceError(
    text(
      `latitude ${latitude}, longitude ${longitude}: a latitude goes from −90 to 90. The two look swapped.`,
      `latitude ${latitude}, longitude ${longitude} : une latitude va de −90 à 90. Les deux semblent inversées.`,
    ),
    place,
  );

export const notUtf8 = (name: string): EvidenceError =>
  new EvidenceError(
    text('the text is not UTF-8: save it as UTF-8.', 'le texte n’est pas en UTF-8 : enregistrez-le en UTF-8.'),
    name,
  );

const systemsText = (systems: readonly string[]) =>
  systems.length === 0
    ? { en: 'no known system fits', fr: 'aucun système connu ne convient' }
    : { en: `likely ${systems.join(', or ')}`, fr: `sans doute ${systems.join(', ou ')}` };

export const notDegrees = (place: string, x: number, y: number, systems: readonly string[]): EvidenceError => {
  const likely = systemsText(systems);
  return new EvidenceError(
    text(
      `x ${x}, y ${y}: these are no degrees but metres of a projection (${likely.en}): convert the file to longitude and latitude (WGS 84) first, for example with ogr2ogr -t_srs EPSG:4326.`,
      `x ${x}, y ${y} : ce ne sont pas des degrés mais les mètres d’une projection (${likely.fr}) : convertissez d’abord le fichier en longitude et latitude (WGS 84), par exemple avec ogr2ogr -t_srs EPSG:4326.`,
    ),
    place,
  );
};

export const badDate = (given: string): UsageError =>
  new UsageError(
    text(
      `--at “${given}” is no date: give YEAR-MONTH-DAY, for example 2021-04-30.`,
      `--at « ${given} » n’est pas une date : donnez ANNÉE-MOIS-JOUR, par exemple 2021-04-30.`,
    ),
  );

export const noHistory = (day: string): UsageError =>
  new UsageError(
    text(
      `--at ${day}: the files keep no older versions. Give a history file (.osh.pbf, .osh) or files of changes (.osc).`,
      `--at ${day} : les fichiers ne gardent pas d’anciennes versions. Donnez un fichier d’historique (.osh.pbf, .osh) ou de changements (.osc).`,
    ),
  );

export const beforeHistory = (day: string, first: string): UsageError =>
  new UsageError(
    text(
      `--at ${day} is before the first version in the files, ${first}: what was there then is not known. Give a later date.`,
      `--at ${day} précède la première version des fichiers, ${first} : ce qu’il y avait alors n’est pas connu. Donnez une date plus tardive.`,
    ),
  );

export const newerThanDate = (name: string, day: string, newest: string): UsageError =>
  new UsageError(
    text(
      `${name} keeps no older versions and was edited until ${newest}, after --at ${day}: give its history file, or a date from ${newest} on.`,
      `${name} ne garde pas d’anciennes versions et a été modifié jusqu’au ${newest}, après --at ${day} : donnez son fichier d’historique, ou une date à partir du ${newest}.`,
    ),
  );

export const otherReference = (name: string, reference: string): EvidenceError =>
  new EvidenceError(
    text(
      `the coordinates are in ${reference}; GeoJSON is read in WGS 84 degrees, longitude first (RFC 7946): convert the file first.`,
      `les coordonnées sont en ${reference} ; le GeoJSON se lit en degrés WGS 84, longitude d’abord (RFC 7946) : convertissez d’abord le fichier.`,
    ),
    name,
  );

export const overpassFailed = (name: string, remark: string): EvidenceError =>
  new EvidenceError(
    text(
      `Overpass gave no data and says “${remark}”: ask again, for a smaller area or with a longer timeout.`,
      `Overpass n’a rien rendu et dit « ${remark} » : redemandez, pour une zone plus petite ou avec un délai plus long.`,
    ),
    name,
  );

export const bzipped = (name: string): EvidenceError =>
  new EvidenceError(
    text(
      'this file is compressed with bzip2: unpack it first (bunzip2), or take the .pbf.',
      'ce fichier est compressé par bzip2 : décompressez-le d’abord (bunzip2), ou prenez le .pbf.',
    ),
    name,
  );
