import { spheres } from '../dimensions.ts';
import { choice, factors, number, numberOrNone, onOff, part, records, share, whole } from '../field.ts';

/** What people do, drawn one by one. */
export const actFields = records(
  { en: 'Catalogue of acts, drawn one by one.', fr: 'Catalogue d’actes, tirés un par un.' },
  {
    sphere: choice(spheres, {
      chosen: true,
      en: 'Sphere to which the act belongs.',
      fr: 'Sphère à laquelle appartient l’acte.',
    }),
    yearlyRate: number({
      unit: 'yearly',
      min: 0,
      max: 365,
      en: 'Days a year on which a person does it, mean over everybody.',
      fr: 'Jours par an où une personne le fait, en moyenne sur l’ensemble.',
    }),
    participants: number({
      unit: 'share',
      min: 0.0001,
      max: 1,
      neutral: 1,
      en: 'Share of people who do it at all.',
      fr: 'Part des personnes qui le font.',
    }),
    concentration: numberOrNone({
      unit: 'shape',
      min: 0.02,
      max: 1000,
      neutral: null,
      en: 'How unevenly it is spread: the lower, the fewer people do most of it; none: evenly among participants.',
      fr: 'Inégalité de la répartition : plus c’est bas, plus quelques-uns font l’essentiel ; none : également entre participants.',
    }),
    recorded: onOff({
      neutral: false,
      chosen: true,
      en: 'The published rate already counts what is recorded: coverage is then complete where the sphere is covered.',
      fr: 'Le taux publié compte déjà ce qui est enregistré : la couverture est alors complète là où la sphère est couverte.',
    }),
    byMeans: factors('means', {
      neutral: 1,
      en: 'Factor on the rate by fifth of means, scaled to mean 1.',
      fr: 'Facteur sur le taux par quintile de revenu, ramené à une moyenne de 1.',
    }),
    byAge: factors('age', {
      neutral: 1,
      en: 'Factor on the rate by age band, scaled to mean 1 over the population.',
      fr: 'Facteur sur le taux par tranche d’âge, ramené à une moyenne de 1 sur la population.',
    }),
    whenListed: number({
      unit: 'factor',
      min: 0,
      max: 10,
      neutral: 1,
      en: 'Factor on the rate while the person is on a list (means lost).',
      fr: 'Facteur sur le taux pendant l’inscription sur une liste (perte de moyens).',
    }),
    follows: choice(['nothing', 'voice'], {
      neutral: 'nothing',
      chosen: true,
      en: 'voice: done in proportion to the dissent that the person dares to express.',
      fr: 'voice : accompli à proportion du désaccord que la personne ose exprimer.',
    }),
    nudged: onOff({
      neutral: false,
      chosen: true,
      en: 'A rewarded act that nudges raise.',
      fr: 'Acte récompensé que les incitations ciblées augmentent.',
    }),
    purchase: onOff({
      neutral: false,
      chosen: true,
      en: 'A purchase that a list can refuse.',
      fr: 'Achat qu’une liste peut refuser.',
    }),
  },
);

/** What people do that is only counted. */
export const countedFields = part({
  messages: number({
    unit: 'daily',
    min: 0,
    max: 1000,
    en: 'Messages sent.',
    fr: 'Messages envoyés.',
  }),
  messagesGroupShare: share({ en: 'Share of messages sent in groups.', fr: 'Part des messages envoyés en groupe.' }),
  messagesSensitiveShare: share({
    en: 'Share of messages on sensitive topics.',
    fr: 'Part des messages sur des sujets sensibles.',
  }),
  purchases: number({
    unit: 'daily',
    min: 0,
    max: 1000,
    en: 'Cashless purchases that nothing can refuse.',
    fr: 'Achats sans espèces que rien ne peut refuser.',
  }),
  trips: number({
    unit: 'daily',
    min: 0,
    max: 1000,
    en: 'Trips that leave a trace (transport card, number plate, phone).',
    fr: 'Déplacements qui laissent une trace (carte de transport, plaque, téléphone).',
  }),
  conversation: whole({
    unit: 'messages',
    min: 1,
    max: 1000,
    neutral: 10,
    en: 'Messages of a conversation.',
    fr: 'Messages d’une conversation.',
  }),
  conversationBreaks: whole({
    unit: 'messages',
    min: 1,
    max: 1000,
    neutral: 2,
    en: 'Missing messages from which on a conversation has lost its sense.',
    fr: 'Nombre de messages manquants à partir duquel une conversation a perdu son sens.',
  }),
});
