import {
  choice,
  each,
  names,
  number,
  numberOrNone,
  part,
  partOrNone,
  records,
  share,
  shares,
  whole,
} from '../field.ts';
import type { ListId, UseCase, Watch } from '../scenario.ts';

const listIds: readonly ListId[] = ['wanted', 'court', 'score'];

const similarity = (en: string, fr: string) => number({ unit: 'similarity', min: -1e6, max: 1e6, en, fr });
const spread = (en: string, fr: string) => number({ unit: 'similarity', min: 1e-9, max: 1e6, en, fr });

/** Cameras that recognise faces or raise alerts on behaviour, and what follows an alert. */
export const watchFields = part<Watch>(
  {
    sightings: number({
      unit: 'daily',
      min: 0,
      max: 1000,
      neutral: 0,
      en: 'Faces of one person seen by recognising cameras.',
      fr: 'Passages d’une personne devant une caméra qui reconnaît les visages.',
    }),
    capture: share({
      unit: 'probability',
      neutral: 1,
      needed: true,
      en: 'A passing face is captured well enough to be compared.',
      fr: 'Un visage qui passe est capté assez bien pour être comparé.',
    }),
    mode: choice(['fixed-threshold', 'fixed-false-alarm'], {
      neutral: 'fixed-threshold',
      needed: true,
      en: 'fixed-threshold: a longer list brings more false alerts; fixed-false-alarm: the operator raises the threshold and a longer list brings more misses.',
      fr: 'fixed-threshold : une liste plus longue donne plus de fausses alertes ; fixed-false-alarm : l’opérateur relève le seuil et une liste plus longue laisse passer plus de personnes.',
    }),
    fnmr: share({
      neutral: 0,
      needed: true,
      en: 'Share of captured wanted faces that are missed (in fixed-false-alarm mode at the reference list size).',
      fr: 'Part des visages recherchés et captés qui ne sont pas reconnus (en mode fixed-false-alarm, à la taille de liste de référence).',
    }),
    fmr: share({
      unit: 'probability',
      neutral: 0,
      en: 'False matches per comparison of two faces, mean over likeness (fixed-threshold mode).',
      fr: 'Fausses correspondances par comparaison de deux visages, en moyenne sur la ressemblance (mode fixed-threshold).',
    }),
    fmrWithin: each(
      'group',
      number({
        unit: 'ratio',
        min: 0,
        max: 1000,
        neutral: 1,
        needed: true,
        en: 'False-match rate between two faces of the group, as a ratio to fmr.',
        fr: 'Taux de fausses correspondances entre deux visages du groupe, en rapport à fmr.',
      }),
    ),
    fmrAcross: number({
      unit: 'ratio',
      min: 0,
      max: 1000,
      neutral: 1,
      needed: true,
      en: 'False-match rate between faces of two groups, as a ratio to fmr.',
      fr: 'Taux de fausses correspondances entre visages de deux groupes, en rapport à fmr.',
    }),
    fpir: share({
      unit: 'probability',
      neutral: 0,
      en: 'False alarms per sighting, mean over likeness (fixed-false-alarm mode).',
      fr: 'Fausses alertes par passage filmé, en moyenne sur la ressemblance (mode fixed-false-alarm).',
    }),
    fnirExponent: number({
      unit: 'exponent',
      min: 0,
      max: 2,
      neutral: 0,
      en: 'Growth a of the miss rate with the list: FNIR = FNIR₀·(W/W₀)^a (fixed-false-alarm mode).',
      fr: 'Croissance a du taux de personnes manquées avec la liste : FNIR = FNIR₀·(W/W₀)^a (mode fixed-false-alarm).',
    }),
    referenceListSize: number({
      unit: 'entries',
      min: 1,
      max: 1e10,
      neutral: 1,
      en: 'List size W₀ at which fnmr was measured (fixed-false-alarm mode).',
      fr: 'Taille de liste W₀ à laquelle fnmr a été mesuré (mode fixed-false-alarm).',
    }),
    scores: partOrNone<NonNullable<Watch['scores']>>({
      impostorMean: similarity('Mean score of two different people.', 'Score moyen de deux personnes différentes.'),
      impostorDeviation: spread('Its standard deviation.', 'Son écart type.'),
      genuineMean: similarity(
        'Mean score of two pictures of one person.',
        'Score moyen de deux images de la même personne.',
      ),
      genuineDeviation: spread('Its standard deviation.', 'Son écart type.'),
      threshold: similarity(
        'Score from which an alert is raised; rates then follow from the two distributions.',
        'Score à partir duquel l’alerte est donnée ; les taux découlent alors des deux lois.',
      ),
    }),
    listSize: number({
      unit: 'per100000',
      min: 0,
      max: 100_000,
      neutral: 0,
      needed: true,
      en: 'Entries of the list of wanted people; 0 is no list.',
      fr: 'Fiches de la liste de recherche ; 0 : pas de liste.',
    }),
    listGroupShares: shares('group', {
      needed: true,
      en: 'Share of entries that are of the group: the sign of the disparity hangs on it.',
      fr: 'Part des fiches qui concernent le groupe : le sens de l’écart en dépend.',
    }),
    listBadShare: share({
      neutral: 0,
      needed: true,
      en: 'Share of entries that are not lawful.',
      fr: 'Part des fiches qui ne sont pas valables.',
    }),
    stopLists: names(listIds, {
      neutral: ['wanted'],
      chosen: true,
      en: 'Lists whose alerts lead to a stop.',
      fr: 'Listes dont les alertes mènent à un contrôle.',
    }),
    recordLists: names(listIds, {
      neutral: [],
      chosen: true,
      en: 'Lists whose people are only recorded where they pass.',
      fr: 'Listes dont les personnes sont seulement notées là où elles passent.',
    }),
    passTrue: share({
      unit: 'probability',
      neutral: 1,
      needed: true,
      en: 'A true alert is passed on to a stop.',
      fr: 'Une alerte juste est suivie d’un contrôle.',
    }),
    passFalse: share({
      unit: 'probability',
      neutral: 1,
      needed: true,
      en: 'A false alert is passed on to a stop.',
      fr: 'Une fausse alerte est suivie d’un contrôle.',
    }),
    review: choice(['constant', 'signal-detection'], {
      neutral: 'constant',
      chosen: true,
      en: 'signal-detection: the reviewer grows stricter as false alerts fill the capacity.',
      fr: 'signal-detection : la vérification devient plus stricte quand les fausses alertes remplissent la capacité.',
    }),
    reviewCapacity: numberOrNone({
      unit: 'weekly100000',
      min: 0,
      max: 1e6,
      neutral: null,
      needed: true,
      en: 'Alerts that humans can review; none: no review.',
      fr: 'Alertes que des humains peuvent vérifier ; none : pas de vérification.',
    }),
    stopCapacity: numberOrNone({
      unit: 'weekly100000',
      min: 0,
      max: 1e6,
      neutral: null,
      needed: true,
      en: 'Stops that officers can make; none: unbounded.',
      fr: 'Contrôles que les agents peuvent faire ; none : sans limite.',
    }),
    cooldownWeeks: whole({
      unit: 'weeks',
      min: 0,
      max: 52,
      neutral: 0,
      needed: true,
      en: 'Weeks for which an entry rests after a stop.',
      fr: 'Semaines pendant lesquelles une fiche ne donne plus d’alerte après un contrôle.',
    }),
    arrest: share({
      neutral: 0,
      needed: true,
      en: 'Share of stops of wanted people that end in arrest.',
      fr: 'Part des contrôles de personnes recherchées qui finissent en arrestation.',
    }),
    behaviour: records<UseCase>(
      {
        en: 'Use cases of behaviour analytics: cameras that raise alerts on what people do, not on who they are.',
        fr: 'Cas d’usage de la vidéosurveillance algorithmique : des caméras qui alertent sur ce que font les gens, non sur qui ils sont.',
      },
      {
        camerasPer100000: number({ unit: 'per100000', min: 0, max: 1e6, en: 'Cameras.', fr: 'Caméras.' }),
        eventsPerCameraDay: number({
          unit: 'cameraDaily',
          min: 0,
          max: 1e5,
          en: 'True events.',
          fr: 'Événements réels.',
        }),
        detection: share({
          en: 'Share of true events for which an alert is raised.',
          fr: 'Part des événements réels qui donnent une alerte.',
        }),
        falseAlertsPerCameraDay: number({
          unit: 'cameraDaily',
          min: 0,
          max: 1e5,
          en: 'False alerts.',
          fr: 'Fausses alertes.',
        }),
      },
    ),
  },
  (watch) => watch.sightings > 0,
);
