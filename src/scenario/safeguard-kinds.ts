import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { safeguardFields } from './fields/regime-fields.ts';
import type { Regime } from './scenario.ts';

/** What safeguards touch: what is collected, kept and joined; who decides; what the person can do about it. */
export const touched = {
  collection: text('all that touch collection and files', 'toutes celles qui touchent la collecte et les fichiers'),
  review: text('all that review decisions', 'toutes celles qui vérifient les décisions'),
  recourse: text('all that give recourse', 'toutes celles qui ouvrent un recours'),
} as const;
export type Touched = keyof typeof touched;

interface Kind {
  readonly id: string;
  readonly touches: Touched;
  readonly title: Bilingual;
  /** The settings that make it. */
  readonly keys: {
    readonly safeguards?: readonly (keyof Regime['safeguards'])[];
    readonly watch?: readonly (keyof Regime['watch'])[];
  };
  readonly isOn: (regime: Regime) => boolean;
  /** Part of an impact assessment that asks for it: human oversight (e), or measures if the risks come true (f). */
  readonly part: 'e' | 'f';
}

const kinds = [
  {
    id: 'alert-review',
    touches: 'review',
    title: text('human review of alerts', 'vérification humaine des alertes'),
    keys: { watch: ['passTrue', 'passFalse', 'reviewCapacity', 'review'] },
    isOn: ({ watch }) => watch.reviewCapacity !== null,
    part: 'e',
  },
  {
    id: 'entry-review',
    touches: 'review',
    title: text('human review of entries', 'vérification humaine des inscriptions'),
    keys: { safeguards: ['listReviewCatch', 'listReviewRejectRight'] },
    isOn: ({ safeguards }) => safeguards.listReviewCatch > 0,
    part: 'e',
  },
  {
    id: 'notice',
    touches: 'recourse',
    title: text('information of the person', 'information de la personne'),
    keys: { safeguards: ['notice'] },
    isOn: ({ safeguards }) => safeguards.notice >= 0.5,
    part: 'f',
  },
  {
    id: 'appeal',
    touches: 'recourse',
    title: text('appeal', 'recours'),
    keys: { safeguards: ['appealRate', 'upheldWrong', 'upheldRight', 'appealDelayWeeks'] },
    isOn: ({ safeguards }) => safeguards.appealRate > 0,
    part: 'f',
  },
  {
    id: 'correction',
    touches: 'recourse',
    title: text('correction after an appeal or audit', 'rectification après recours ou contrôle'),
    keys: { safeguards: ['correction'] },
    isOn: ({ safeguards }) => safeguards.correction,
    part: 'f',
  },
  {
    id: 'retention',
    touches: 'collection',
    title: text('limited retention', 'durée de conservation limitée'),
    keys: { safeguards: ['retentionWeeks'] },
    isOn: ({ safeguards }) => safeguards.retentionWeeks !== null,
    part: 'f',
  },
  {
    id: 'minimisation',
    touches: 'collection',
    title: text('minimisation', 'minimisation'),
    keys: { safeguards: ['minimisation'] },
    isOn: ({ safeguards }) => safeguards.minimisation > 0,
    part: 'f',
  },
  {
    id: 'encryption',
    touches: 'collection',
    title: text('end-to-end encryption', 'chiffrement de bout en bout'),
    keys: { safeguards: ['encryption'] },
    isOn: ({ safeguards }) => safeguards.encryption > 0,
    part: 'f',
  },
  {
    id: 'deletion',
    touches: 'collection',
    title: text('deletion on sight', 'effacement immédiat'),
    keys: { safeguards: ['deletion'] },
    isOn: ({ safeguards }) => safeguards.deletion > 0,
    part: 'f',
  },
  {
    id: 'purpose-limit',
    touches: 'collection',
    title: text('purpose limitation', 'limitation des finalités'),
    keys: { safeguards: ['purposeLimit'] },
    isOn: ({ safeguards }) => safeguards.purposeLimit,
    part: 'f',
  },
  {
    id: 'warrant',
    touches: 'review',
    title: text('warrant before a list', 'mandat avant l’inscription'),
    keys: { watch: ['listBadShare', 'listSize'] },
    isOn: ({ watch }) => watch.listSize > 0 && watch.listBadShare < 0.05,
    part: 'f',
  },
  {
    id: 'audit',
    touches: 'review',
    title: text('independent audit', 'contrôle indépendant'),
    keys: { safeguards: ['auditYearly'] },
    isOn: ({ safeguards }) => safeguards.auditYearly > 0,
    part: 'f',
  },
  {
    id: 'grace',
    touches: 'recourse',
    title: text('grace period', 'délai de grâce'),
    keys: { safeguards: ['graceWeeks'] },
    isOn: ({ safeguards }) => safeguards.graceWeeks > 0,
    part: 'f',
  },
] as const satisfies readonly Kind[];

export type SafeguardId = (typeof kinds)[number]['id'];

/** One safeguard: what it is called, what sets it, whether a regime has it. */
export interface Safeguard extends Kind {
  readonly id: SafeguardId;
}

/** Every safeguard of the model, in the order in which it is told; consent is a variant beside them. */
export const safeguards: readonly Safeguard[] = kinds;

/** Their titles in a row. */
export const safeguardTitles: Bilingual = text(
  kinds.map(({ title }) => title.en).join(', '),
  kinds.map(({ title }) => title.fr).join(', '),
);

/** What a regime sets that has no safeguard. */
export const noSafeguards = Object.fromEntries(
  Object.entries(safeguardFields.fields).map(([key, field]) => [key, 'neutral' in field ? field.neutral : undefined]),
) as Regime['safeguards'];
