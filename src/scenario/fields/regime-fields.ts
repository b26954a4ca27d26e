import type { Sphere } from '../dimensions.ts';
import { byId, number, numberOrNone, onOff, part, share, whole } from '../field.ts';
import { filterFields, fusionFields, listFields, recordFields, scoreFields } from './ledger-fields.ts';
import { watchFields } from './watch-fields.ts';

/** What each is called, and which settings make it: `safeguard-kinds.ts`. */
export const safeguardFields = part({
  notice: share({
    neutral: 0,
    en: 'Share of listed people who are informed.',
    fr: 'Part des personnes inscrites qui sont informées.',
  }),
  appealRate: share({
    neutral: 0,
    en: 'Share of the informed who appeal.',
    fr: 'Part des personnes informées qui font un recours.',
  }),
  upheldWrong: share({
    neutral: 0,
    en: 'Share of appeals against wrong entries that are upheld.',
    fr: 'Part des recours contre une inscription à tort qui sont accueillis.',
  }),
  upheldRight: share({
    neutral: 0,
    en: 'Share of appeals against right entries that are upheld.',
    fr: 'Part des recours contre une inscription fondée qui sont accueillis.',
  }),
  appealDelayWeeks: whole({
    unit: 'weeks',
    min: 0,
    max: 520,
    neutral: 0,
    en: 'Weeks until an appeal is decided.',
    fr: 'Semaines avant la décision sur un recours.',
  }),
  listReviewCatch: share({
    neutral: 0,
    en: 'Share of wrong entries that a human stops before they take effect, once.',
    fr: 'Part des inscriptions à tort qu’un humain arrête avant leur effet, une seule fois.',
  }),
  listReviewRejectRight: share({
    neutral: 0,
    en: 'Share of right entries that the same human stops.',
    fr: 'Part des inscriptions fondées que le même humain arrête.',
  }),
  graceWeeks: whole({
    unit: 'weeks',
    min: 0,
    max: 520,
    neutral: 0,
    en: 'Weeks between the decision and its effect.',
    fr: 'Semaines entre la décision et son effet.',
  }),
  correction: onOff({
    neutral: false,
    chosen: true,
    en: 'A won appeal also takes off the wrong points and mends the link.',
    fr: 'Un recours accueilli retire aussi les points indus et répare le rattachement.',
  }),
  retentionWeeks: numberOrNone({
    unit: 'weeks',
    min: 1,
    max: 5200,
    neutral: null,
    en: 'Weeks after which points leave; none: never.',
    fr: 'Semaines au bout desquelles les points disparaissent ; none : jamais.',
  }),
  purposeLimit: onOff({
    neutral: false,
    chosen: true,
    en: 'A record decides only in its own sphere.',
    fr: 'Une mention ne décide que dans sa propre sphère.',
  }),
  consent: share({
    neutral: 1,
    en: 'Share of people who are scored because they consent; 1 where nobody is asked.',
    fr: 'Part des personnes notées parce qu’elles y consentent ; 1 quand personne n’est consulté.',
  }),
  auditYearly: share({
    unit: 'shareYearly',
    neutral: 0,
    en: 'Share of entries that an independent audit looks at, taking off the wrong ones.',
    fr: 'Part des inscriptions examinées par un audit indépendant, qui retire celles qui sont à tort.',
  }),
  minimisation: share({
    neutral: 0,
    en: 'Minimisation: share of what would be observed that is not collected at all; acts that a register must record stay.',
    fr: 'Minimisation : part de ce qui serait observé qui n’est pas collectée du tout ; les actes qu’un registre doit consigner restent.',
  }),
  encryption: share({
    neutral: 0,
    en: 'End-to-end encryption: share of messages whose content neither the filter nor anybody between the ends can read.',
    fr: 'Chiffrement de bout en bout : part des messages dont ni le filtre ni personne entre les deux bouts ne peut lire le contenu.',
  }),
  deletion: share({
    neutral: 0,
    en: 'Deletion on sight: share of observed events deleted before they can be joined to anybody; acts that a register must record stay.',
    fr: 'Effacement immédiat : part des événements observés effacés avant d’être rattachés à quiconque ; les actes qu’un registre doit consigner restent.',
  }),
});

const authorityFields = part(
  {
    adapts: onOff({
      neutral: false,
      chosen: true,
      en: 'The authority adapts tolerance, punishment and surveillance by the published hill climbing.',
      fr: 'L’autorité ajuste tolérance, sanction et surveillance par la montée de gradient publiée.',
    }),
    everyWeeks: whole({
      unit: 'weeks',
      min: 1,
      max: 5200,
      neutral: 1,
      needed: true,
      en: 'Weeks between two adjustments.',
      fr: 'Semaines entre deux ajustements.',
    }),
    step: number({
      unit: 'cost',
      min: 0,
      max: 1,
      neutral: 0,
      needed: true,
      en: 'Largest change of a setting in one adjustment.',
      fr: 'Changement maximal d’un réglage par ajustement.',
    }),
    surveillanceCost: number({
      unit: 'cost',
      min: 0,
      max: 1e6,
      neutral: 0,
      needed: true,
      en: 'Cost of surveillance beside that of dissent.',
      fr: 'Coût de la surveillance au regard de celui du désaccord.',
    }),
    severityCost: number({
      unit: 'cost',
      min: 0,
      max: 1e6,
      neutral: 0,
      needed: true,
      en: 'Cost of punishment beside that of dissent.',
      fr: 'Coût de la sanction au regard de celui du désaccord.',
    }),
  },
  (authority) => authority.adapts,
);

/** Everything that a regime can set; where nothing is set, nothing happens. */
export const regimeFields = part({
  coverage: byId<Sphere>(
    'sphere',
    share({
      neutral: 0,
      en: 'Share of what people do in the sphere that is observed.',
      fr: 'Part de ce que font les gens dans la sphère qui est observée.',
    }),
  ),
  coverageConcentration: numberOrNone({
    unit: 'shape',
    min: 0.02,
    max: 1000,
    neutral: null,
    en: 'How unevenly coverage falls on people; none: evenly.',
    fr: 'Inégalité de la couverture entre les gens ; none : égale.',
  }),
  watch: watchFields,
  filter: filterFields,
  fusion: fusionFields,
  records: recordFields,
  score: scoreFields,
  lists: listFields,
  safeguards: safeguardFields,
  nudges: part({
    factor: byId(
      'act',
      number({
        unit: 'factor',
        min: 1,
        max: 10,
        neutral: 1,
        en: 'Factor that targeted messages put on the act.',
        fr: 'Facteur que les messages ciblés appliquent à l’acte.',
      }),
    ),
  }),
  secret: onOff({
    neutral: false,
    chosen: true,
    en: 'Used in secret: while on, nobody is told of an entry or of an erased message; when it ends, the use becomes known.',
    fr: 'Usage secret : tant qu’il dure, personne n’est informé d’une inscription ni d’un message effacé ; quand il cesse, l’usage devient connu.',
  }),
  erased: onOff({
    neutral: false,
    chosen: true,
    en: 'Dismantled: in the first week in which it is on, what files, scores and lists hold is erased.',
    fr: 'Démantèlement : la première semaine où il vaut, ce que contiennent fichiers, notes et listes est effacé.',
  }),
  authority: authorityFields,
  errors: onOff({
    neutral: true,
    chosen: true,
    en: 'off: no false match, false link, bad entry, ordinary message erased, wrong record.',
    fr: 'off : ni fausse correspondance, ni rattachement erroné, ni fiche non valable, ni message ordinaire effacé, ni mention fausse.',
  }),
  misses: onOff({
    neutral: true,
    chosen: true,
    en: 'off: no face missed, no record left unjoined.',
    fr: 'off : aucun visage manqué, aucune mention non rattachée.',
  }),
});
