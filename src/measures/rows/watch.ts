import { ever, ratio, sum } from '../rate.ts';
import type { Row } from './row.ts';

export const watch: readonly Row[] = [
  [
    'facesScanned',
    'faces',
    sum('facesScanned'),
    [
      'Faces scanned',
      'Faces of residents that recognising cameras captured: each is turned into biometric data and compared with the lists there are, whether or not anything comes of it.',
    ],
    [
      'Visages analysés',
      'Visages d’habitants captés par des caméras de reconnaissance : chacun devient une donnée biométrique, comparée aux listes, qu’il en sorte quelque chose ou non.',
    ],
  ],
  [
    'facesPeople',
    'people',
    ever('facesPeople'),
    [
      'People whose face was scanned',
      'Residents whose face was captured and compared at least once since the run began, each counted once.',
    ],
    [
      'Personnes dont le visage a été analysé',
      'Habitants dont le visage a été capté et comparé au moins une fois depuis le début, comptés une fois.',
    ],
  ],
  [
    'facesElsewhere',
    'faces',
    sum('facesElsewhere'),
    [
      'Faces scanned of people from elsewhere',
      'Captured faces of people who pass and do not live in the country simulated.',
    ],
    [
      'Visages analysés de personnes d’ailleurs',
      'Visages captés de personnes de passage, qui n’habitent pas le pays simulé.',
    ],
  ],
  [
    'alertsElsewhere',
    'alerts',
    sum('alertsElsewhere'),
    [
      'False alerts on people from elsewhere',
      'False alerts that the faces of people from elsewhere raise; no review or stop is followed up for them.',
    ],
    [
      'Fausses alertes sur des personnes d’ailleurs',
      'Fausses alertes que donnent les visages de personnes venues d’ailleurs ; ni vérification ni contrôle n’en sont simulés.',
    ],
  ],
  [
    'alertsTrue',
    'alerts',
    sum('alertsTrue'),
    [
      'Alerts on the right face',
      'Alerts on a stop list in which the face is the entry’s person; at most one a person, entry and week.',
    ],
    [
      'Alertes sur le bon visage',
      'Alertes d’une liste de contrôle où le visage est bien celui de la fiche ; au plus une par personne, fiche et semaine.',
    ],
  ],
  [
    'alertsFalse',
    'alerts',
    sum('alertsFalse'),
    [
      'False alerts',
      'Alerts on a stop list in which the face is not the entry’s person; at most one a person, entry and week.',
    ],
    [
      'Fausses alertes',
      'Alertes d’une liste de contrôle où le visage n’est pas celui de la fiche ; au plus une par personne, fiche et semaine.',
    ],
  ],
  [
    'alertPpv',
    'share',
    ratio(sum('alertsTrue'), sum('alertsTrue', 'alertsFalse')),
    [
      'Share of alerts on the right face',
      'Alerts on the right face as a share of all alerts on stop lists, over the whole run (in weekly rows: over the week); none where there was no alert.',
    ],
    [
      'Part des alertes sur le bon visage',
      'Alertes sur le bon visage rapportées à toutes les alertes des listes de contrôle, sur toute la simulation (dans les lignes hebdomadaires : sur la semaine) ; sans valeur s’il n’y a eu aucune alerte.',
    ],
  ],
  [
    'wantedMissed',
    'person-weeks',
    sum('wantedMissed'),
    [
      'Wanted people filmed and not recognised',
      'Weeks in which a wanted person who is on the list was filmed and not recognised, added up over people.',
    ],
    [
      'Personnes recherchées filmées et non reconnues',
      'Semaines où une personne recherchée et inscrite sur la liste a été filmée sans être reconnue, additionnées sur les personnes.',
    ],
  ],
  [
    'stops',
    'stops',
    sum('stops'),
    ['Stops', 'Stops of people that followed an alert, whoever was stopped.'],
    ['Contrôles', 'Contrôles de personnes à la suite d’une alerte, quelle que soit la personne.'],
  ],
  [
    'stopsFalseMatch',
    'stops',
    sum('stopsFalseMatch'),
    ['Stops by false match', 'Stops of people without a lawful entry whose face was taken for that of another person.'],
    [
      'Contrôles par fausse correspondance',
      'Contrôles de personnes sans fiche valable dont le visage a été pris pour celui d’une autre.',
    ],
  ],
  [
    'stopsBadEntry',
    'stops',
    sum('stopsBadEntry'),
    ['Stops by bad entry', 'Stops of people who were rightly recognised, for an entry that is not lawful.'],
    ['Contrôles par fiche indue', 'Contrôles de personnes bien reconnues, pour une fiche qui n’est pas valable.'],
  ],
  [
    'stopsOfInnocents',
    'stops',
    sum('stopsFalseMatch', 'stopsBadEntry'),
    [
      'Wrongful stops',
      'Stops of people who are not lawfully wanted: stops by false match plus stops by bad entry. A person who has a lawful entry is not counted here even when the alert was for another entry.',
    ],
    [
      'Contrôles à tort',
      'Contrôles de personnes qui ne sont pas recherchées à bon droit : contrôles par fausse correspondance plus contrôles par fiche indue. Une personne qui a une fiche valable n’est pas comptée ici, même si l’alerte visait une autre fiche.',
    ],
  ],
  [
    'repeatStops',
    'stops',
    sum('repeatStops'),
    ['Repeat stops', 'Stops of people who had already been stopped earlier in the run.'],
    ['Contrôles répétés', 'Contrôles de personnes déjà contrôlées auparavant dans la simulation.'],
  ],
  [
    'peopleStoppedEver',
    'people',
    ever('stoppedFirst'),
    ['People ever stopped', 'People stopped at least once since the run began, each counted once.'],
    [
      'Personnes contrôlées au moins une fois',
      'Personnes contrôlées au moins une fois depuis le début, comptées une fois.',
    ],
  ],
  [
    'innocentsStoppedEver',
    'people',
    ever('innocentStoppedFirst'),
    ['People wrongly stopped', 'People stopped at least once while they had no lawful entry, each counted once.'],
    [
      'Personnes contrôlées à tort',
      'Personnes contrôlées au moins une fois alors qu’elles n’avaient pas de fiche valable, comptées une fois.',
    ],
  ],
  [
    'alertsLapsed',
    'alerts',
    sum('alertsLapsed'),
    [
      'Alerts that nobody followed up',
      'Alerts on a stop list that lapsed because the capacity for human review, or for stops, was spent.',
    ],
    [
      'Alertes restées sans suite',
      'Alertes d’une liste de contrôle restées sans suite, la capacité de vérification humaine ou de contrôle étant épuisée.',
    ],
  ],
  [
    'behaviourAlertsTrue',
    'alerts',
    sum('behaviourTrue'),
    ['Behaviour alerts, true', 'Alerts by cameras that look for behaviour, where the event did take place.'],
    [
      'Alertes comportementales justes',
      'Alertes de caméras qui cherchent des comportements, lorsque l’événement a bien eu lieu.',
    ],
  ],
  [
    'behaviourAlertsFalse',
    'alerts',
    sum('behaviourFalse'),
    ['Behaviour alerts, false', 'Alerts by cameras that look for behaviour, where there was no such event.'],
    [
      'Alertes comportementales fausses',
      'Alertes de caméras qui cherchent des comportements, lorsque rien de tel n’a eu lieu.',
    ],
  ],
  [
    'locationRecords',
    'records',
    sum('locationRecords', 'locationRecordsFalse'),
    [
      'Location records',
      'Records of where a listed person was seen, right or wrong, made by lists whose alerts record and do not stop.',
    ],
    [
      'Mentions de localisation',
      'Mentions du lieu où une personne inscrite a été vue, à raison ou à tort, faites par les listes dont l’alerte est notée sans contrôle.',
    ],
  ],
  [
    'locationRecordsFalse',
    'records',
    sum('locationRecordsFalse'),
    ['Location records of somebody else', 'Location records in which the face was not the listed person’s.'],
    [
      'Mentions de localisation d’une autre personne',
      'Mentions de localisation où le visage n’était pas celui de la personne inscrite.',
    ],
  ],
];
