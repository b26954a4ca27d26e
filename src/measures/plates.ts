import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Measure } from './measure.ts';

/** Whether the cameras of a scenario read number plates, and no camera of it faces. */
export function readsPlates({ regimes }: Pick<Scenario, 'regimes'>): boolean {
  const watching = regimes.filter(({ watch }) => watch.sightings > 0);
  return watching.length > 0 && watching.every(({ watch }) => watch.reads === 'plates');
}

type Words = readonly [title: Bilingual | null, definition: Bilingual];

/** What is said otherwise where cameras read plates. */
const plateWords: Readonly<Record<string, Words>> = {
  facesScanned: [
    text('Plates read', 'Plaques lues'),
    text(
      'Plates of residents’ vehicles that the cameras read: each is compared with the list, whether or not anything comes of it.',
      'Plaques de véhicules d’habitants lues par les caméras : chacune est comparée à la liste, qu’il en sorte quelque chose ou non.',
    ),
  ],
  facesPeople: [
    text('People whose plate was read', 'Personnes dont la plaque a été lue'),
    text(
      'Residents whose plate was read and compared at least once since the run began, each counted once.',
      'Habitants dont la plaque a été lue et comparée au moins une fois depuis le début, comptés une fois.',
    ),
  ],
  facesElsewhere: [
    text('Plates read of people from elsewhere', 'Plaques lues de personnes d’ailleurs'),
    text(
      'Plates read of people who pass and do not live in the country simulated.',
      'Plaques lues de personnes de passage, qui n’habitent pas le pays simulé.',
    ),
  ],
  alertsElsewhere: [
    null,
    text(
      'False alerts that the plates of people from elsewhere raise; no review or stop is followed up for them.',
      'Fausses alertes que donnent les plaques de personnes venues d’ailleurs ; ni vérification ni contrôle n’en sont simulés.',
    ),
  ],
  alertsTrue: [
    text('Alerts on the right plate', 'Alertes sur la bonne plaque'),
    text(
      'Alerts on a stop list in which the plate is that of the entry; at most one a person, entry and week.',
      'Alertes d’une liste de contrôle où la plaque est bien celle de la fiche ; au plus une par personne, fiche et semaine.',
    ),
  ],
  alertsFalse: [
    null,
    text(
      'Alerts on a stop list in which the plate was misread or is not that of the entry; at most one a person, entry and week.',
      'Alertes d’une liste de contrôle où la plaque a été mal lue ou n’est pas celle de la fiche ; au plus une par personne, fiche et semaine.',
    ),
  ],
  alertPpv: [
    text('Share of alerts on the right plate', 'Part des alertes sur la bonne plaque'),
    text(
      'Alerts on the right plate as a share of all alerts on stop lists, over the whole run (in weekly rows: over the week); none where there was no alert.',
      'Alertes sur la bonne plaque rapportées à toutes les alertes des listes de contrôle, sur toute la simulation (dans les lignes hebdomadaires : sur la semaine) ; sans valeur s’il n’y a eu aucune alerte.',
    ),
  ],
  stopsFalseMatch: [
    null,
    text(
      'Stops of people without a lawful entry whose plate was taken for another.',
      'Contrôles de personnes sans fiche valable dont la plaque a été prise pour une autre.',
    ),
  ],
  locationRecordsFalse: [
    null,
    text(
      'Location records in which the plate was not the listed person’s.',
      'Mentions de localisation où la plaque n’était pas celle de la personne inscrite.',
    ),
  ],
  stopsBadEntry: [
    null,
    text(
      'Stops of people whose plate was rightly read, for an entry that is not lawful.',
      'Contrôles de personnes dont la plaque a été bien lue, pour une fiche qui n’est pas valable.',
    ),
  ],
};

/** A measure as it is said where cameras read plates. */
export function inPlates(measure: Measure): Measure {
  const found = plateWords[measure.id];
  if (found === undefined) return measure;
  const [title, definition] = found;
  return {
    ...measure,
    title: title ?? measure.title,
    definition,
    unit: measure.unit === 'faces' ? 'plates' : measure.unit,
  };
}
