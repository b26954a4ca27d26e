import type { Sphere } from '../dimensions.ts';
import {
  bands,
  byId,
  choice,
  each,
  nameById,
  names,
  number,
  numberOrNone,
  onOff,
  part,
  share,
  whole,
} from '../field.ts';

/** The silent filter of messages. */
export const filterFields = part(
  {
    on: onOff({ neutral: false, chosen: true, en: 'Messages are filtered.', fr: 'Les messages sont filtrés.' }),
    hitSensitive: share({
      neutral: 0,
      needed: true,
      en: 'Share of group messages on sensitive topics that are erased.',
      fr: 'Part des messages de groupe sur un sujet sensible qui sont effacés.',
    }),
    hitOrdinary: share({
      neutral: 0,
      needed: true,
      en: 'Share of group messages on ordinary topics that are erased.',
      fr: 'Part des messages de groupe sur un sujet ordinaire qui sont effacés.',
    }),
    oneToOne: share({
      unit: 'ratio',
      neutral: 0,
      needed: true,
      en: 'The same shares in one-to-one chat, as a ratio to groups.',
      fr: 'Les mêmes parts en tête-à-tête, en rapport aux groupes.',
    }),
    notice: share({
      unit: 'probability',
      neutral: 0,
      needed: true,
      en: 'Each end notices an erased message.',
      fr: 'Chaque bout de la conversation remarque un message effacé.',
    }),
    told: share({
      neutral: 0,
      needed: true,
      en: 'Share of senders who are told.',
      fr: 'Part des expéditeurs qui sont prévenus.',
    }),
  },
  (filter) => filter.on,
);

/** The joining of records across spheres. */
export const fusionFields = part(
  {
    degree: choice(['none', 'on-request', 'federated', 'central'], {
      neutral: 'none',
      chosen: true,
      en: 'none: no record leaves its silo; on-request: joined for a person under review; federated: asked at each decision; central: joined on entry and kept.',
      fr: 'none : aucune mention ne quitte son fichier ; on-request : recoupées pour une personne examinée ; federated : interrogées à chaque décision ; central : recoupées dès l’entrée et gardées.',
    }),
    missed: each(
      'group',
      share({
        unit: 'probability',
        neutral: 0,
        needed: true,
        en: 'A record is not joined to its person and counts for nobody.',
        fr: 'Une mention n’est pas rattachée à sa personne et ne compte pour personne.',
      }),
    ),
    falseLink: each(
      'group',
      share({
        unit: 'probability',
        neutral: 0,
        needed: true,
        en: 'A link is false: the records count for another person.',
        fr: 'Un rattachement est erroné : les mentions comptent pour quelqu’un d’autre.',
      }),
    ),
    persistence: share({
      unit: 'probability',
      neutral: 1,
      needed: true,
      en: 'A link keeps its state from one week to the next; where federated queries make it anew, what was taken for another’s comes home.',
      fr: 'Un rattachement garde son état d’une semaine à l’autre ; quand une interrogation fédérée le refait, ce qui était attribué à autrui revient à son auteur.',
    }),
    forgetAfterDays: whole({
      unit: 'days',
      min: 0,
      max: 36_500,
      neutral: 30,
      en: 'Days after which records joined on request are forgotten.',
      fr: 'Jours après lesquels les mentions recoupées sur demande sont oubliées.',
    }),
    siloWeeks: byId<string>(
      'sphere',
      number({
        unit: 'weeks',
        min: 1,
        max: 5200,
        en: 'Weeks for which the file of the sphere keeps a record: a federated query finds it no longer, a central copy outlives it. Not stated: for ever.',
        fr: 'Semaines pendant lesquelles le fichier de la sphère garde une mention : passé ce délai, une interrogation fédérée ne la trouve plus, une copie centrale demeure. Non précisé : toujours.',
      }),
    ),
    siloCorrection: share({
      unit: 'shareYearly',
      neutral: 0,
      en: 'Share of people whose wrong records are put right in the file that they stand in.',
      fr: 'Part des personnes dont les mentions fausses sont rectifiées dans le fichier où elles se trouvent.',
    }),
    correctionsPassed: share({
      neutral: 0,
      en: 'Share of these corrections that reach a central copy; a federated query finds each at once.',
      fr: 'Part de ces rectifications qui parviennent à une copie centrale ; une interrogation fédérée les trouve toutes aussitôt.',
    }),
    queryRefused: byId<Sphere>(
      'sphere',
      share({
        neutral: 0,
        en: 'Share of federated queries that the keeper of the sphere’s file refuses, for it serves another purpose.',
        fr: 'Part des interrogations fédérées que refuse le gardien du fichier de la sphère, tenu pour une autre finalité.',
      }),
    ),
    traceRead: share({
      neutral: 0,
      en: 'Share of the people asked about in a week who read the trace that a federated query leaves.',
      fr: 'Part des personnes interrogées dans la semaine qui lisent la trace que laisse une interrogation fédérée.',
    }),
  },
  (fusion) => fusion.degree !== 'none',
);

/** Records of acts that nobody did. */
export const recordFields = part({
  wrongYearly: number({
    unit: 'yearly',
    min: 0,
    max: 365,
    neutral: 0,
    en: 'Records of acts not done.',
    fr: 'Mentions d’actes qui n’ont pas eu lieu.',
  }),
  wrongPoints: number({
    unit: 'points',
    min: -2000,
    max: 2000,
    neutral: 0,
    en: 'Points of such a record.',
    fr: 'Points d’une telle mention.',
  }),
});

const points = (
  unit: 'points' | 'pointsYearly',
  en: string,
  fr: string,
  extra: { neutral?: number; needed?: boolean; min?: number; max?: number } = {},
) => number({ unit, min: -10_000, max: 10_000, en, fr, ...extra });

/** Points that somebody has for what they are, whatever they do: a risk score leans on them. */
const traitPoints = (en: string, fr: string) => number({ unit: 'points', min: -2000, max: 2000, neutral: 0, en, fr });

/** The score moved by every act. */
export const scoreFields = part(
  {
    on: onOff({ neutral: false, chosen: true, en: 'People are scored.', fr: 'Les personnes sont notées.' }),
    base: points('points', 'Points of everybody at the start.', 'Points de chacun au départ.', {
      neutral: 1000,
      needed: true,
    }),
    floor: points('points', 'Fewest points.', 'Plancher de points.', { neutral: 0, needed: true }),
    ceiling: points('points', 'Most points.', 'Plafond de points.', { neutral: 10_000, needed: true }),
    recoveryYears: number({
      unit: 'years',
      min: 0.01,
      max: 1000,
      neutral: 1000,
      needed: true,
      en: 'Mean time in which lost points come back.',
      fr: 'Temps moyen au bout duquel les points perdus reviennent.',
    }),
    points: byId('act', points('points', 'Points of the act.', 'Points de l’acte.', { min: -2000, max: 2000 })),
    caps: byId(
      'act',
      points('pointsYearly', 'Most points a year for the act.', 'Points de l’acte au plus, par an.', {
        min: 0,
        max: 255,
      }),
    ),
    overrides: nameById('act', {
      en: 'Grade to which the act sets a person at once.',
      fr: 'Catégorie où l’acte place aussitôt la personne.',
    }),
    overrideWeeks: whole({
      unit: 'weeks',
      min: 0,
      max: 5200,
      neutral: 0,
      needed: true,
      en: 'Weeks for which such an override lasts.',
      fr: 'Semaines pendant lesquelles ce classement d’office dure.',
    }),
    grades: bands(points('points', 'Fewest points of the grade.', 'Points de la catégorie, au moins.')),
    traits: part({
      age: each('age', traitPoints('Points of being of an age.', 'Points dus à l’âge.')),
      means: each('means', traitPoints('Points of a fifth of means.', 'Points dus au cinquième de revenus.')),
      group: each('group', traitPoints('Points of being of a group.', 'Points dus au groupe.')),
    }),
    association: share({
      unit: 'factor',
      neutral: 0,
      needed: true,
      en: 'Weight of the contacts’ mean distance from the base, added to one’s own score.',
      fr: 'Poids de l’écart moyen des relations à la base, ajouté à sa propre note.',
    }),
  },
  (score) => score.on,
);

/** Lists of people who may not buy a ticket. */
export const listFields = part({
  score: part(
    {
      on: onOff({
        neutral: false,
        chosen: true,
        en: 'A low score puts a person on a list.',
        fr: 'Une note basse inscrit sur une liste.',
      }),
      below: points('points', 'Score below which a person is listed.', 'Note au-dessous de laquelle on est inscrit.', {
        neutral: 0,
        needed: true,
      }),
      share: numberOrNone({
        unit: 'share',
        min: 0,
        max: 1,
        neutral: null,
        en: 'Capacity: share of the people scored who are listed, those with the lowest scores of the week before; none: whoever is below the line.',
        fr: 'Capacité : part des personnes notées que l’on inscrit, celles dont la note de la semaine précédente est la plus basse ; none : quiconque est sous le seuil.',
      }),
      minimumWeeks: whole({
        unit: 'weeks',
        min: 0,
        max: 5200,
        neutral: 0,
        needed: true,
        en: 'Shortest time on the list.',
        fr: 'Durée minimale d’inscription.',
      }),
    },
    (list) => list.on,
  ),
  court: part(
    {
      on: onOff({
        neutral: false,
        chosen: true,
        en: 'An unpaid judgment puts a person on a list.',
        fr: 'Un jugement impayé inscrit sur une liste.',
      }),
      share: share({
        neutral: 0,
        needed: true,
        en: 'Share of unpaid judgments that are listed.',
        fr: 'Part des jugements impayés qui mènent à l’inscription.',
      }),
      badShare: share({
        neutral: 0,
        needed: true,
        en: 'Share of entries that are not of the debtor.',
        fr: 'Part des inscriptions qui ne visent pas le débiteur.',
      }),
      performMonthly: share({
        unit: 'shareMonthly',
        neutral: 0,
        needed: true,
        en: 'Listed people who perform their judgment.',
        fr: 'Inscrits qui exécutent leur jugement.',
      }),
    },
    (list) => list.on,
  ),
  refuses: names<string>(null, {
    neutral: [],
    chosen: true,
    en: 'Purchases refused to listed people.',
    fr: 'Achats refusés aux personnes inscrites.',
  }),
});
