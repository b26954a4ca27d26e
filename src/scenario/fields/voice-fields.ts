import { choice, number, onOff, part, share } from '../field.ts';

/** What people believe about being seen and punished, and how experience moves it. */
export const voiceFields = part({
  rule: choice(['uniform', 'proportional'], {
    en: 'uniform: the same punishment for any dissent above tolerance; proportional: it grows with the excess.',
    fr: 'uniform : même sanction pour tout désaccord au-dessus de la tolérance ; proportional : elle croît avec l’excès.',
  }),
  tolerance: share({
    unit: 'dissent',
    en: 'Dissent τ that people believe to be tolerated.',
    fr: 'Désaccord τ que les gens croient toléré.',
  }),
  severity: number({
    unit: 'punishment',
    min: 0,
    max: 10,
    en: 'Punishment ψ₀ that people expect at the start.',
    fr: 'Sanction ψ₀ à laquelle les gens s’attendent au départ.',
  }),
  surveillance: share({
    unit: 'probability',
    en: 'Probability ν₀ of being seen whatever one says, believed at the start.',
    fr: 'Probabilité ν₀, crue au départ, d’être vu quoi que l’on dise.',
  }),
  extension: onOff({
    neutral: true,
    chosen: true,
    en: 'Experience moves beliefs; off: the published model exactly.',
    fr: 'L’expérience change les croyances ; off : le modèle publié, exactement.',
  }),
  forget: number({
    unit: 'shareWeekly',
    min: 0.005,
    max: 1,
    en: 'Share λ of the way back to the first beliefs made each week.',
    fr: 'Part λ du retour aux croyances de départ faite chaque semaine.',
  }),
  severityToo: share({
    unit: 'factor',
    en: 'How much (κ) experience moves the expected punishment too; 0 as published.',
    fr: 'Mesure (κ) dans laquelle l’expérience change aussi la sanction attendue ; 0 comme publié.',
  }),
  severityMax: number({
    unit: 'punishment',
    min: 0,
    max: 10,
    en: 'Punishment to which experience can raise the belief at most.',
    fr: 'Sanction à laquelle l’expérience peut porter la croyance au plus.',
  }),
  ownStop: share({
    en: 'Share of the gap to certainty closed by a stop of one’s own.',
    fr: 'Part de l’écart à la certitude comblée par un contrôle subi.',
  }),
  beingTold: number({
    unit: 'share',
    min: -1,
    max: 1,
    en: 'The same for being told, of an entry or of an erased message; below 0 it relieves: the share of what experience has added that goes.',
    fr: 'De même pour le fait d’être informé, d’une inscription ou d’un message effacé ; en dessous de 0 cela soulage : la part de ce que l’expérience a ajouté qui s’en va.',
  }),
  ownRefusal: share({ en: 'The same for a refused purchase.', fr: 'De même pour un achat refusé.' }),
  messageMissing: share({
    en: 'The same for noticing that a message is missing.',
    fr: 'De même pour un message dont on remarque la disparition.',
  }),
  revelation: number({
    unit: 'share',
    min: 0,
    max: 1,
    neutral: 0,
    en: 'Share of the gap to certainty of being seen that everybody closes when a secret use becomes known; forgotten like the rest.',
    fr: 'Part de l’écart à la certitude d’être vu que chacun comble quand un usage secret devient connu ; oubliée comme le reste.',
  }),
  contactFactor: number({
    unit: 'ratio',
    min: 0,
    max: 0.5,
    en: 'Weight of a contact’s event beside one’s own; above 0.5 the contacts outweigh the person.',
    fr: 'Poids de ce qui arrive à une relation, comparé à soi ; au-dessus de 0,5 les relations l’emportent.',
  }),
  contactFell: number({
    unit: 'share',
    min: 0,
    max: 0.05,
    en: 'Share of the gap closed when a contact falls silent; above 0.05 silence ignites by itself.',
    fr: 'Part de l’écart comblée quand une relation se tait ; au-dessus de 0,05 le silence s’emballe de lui-même.',
  }),
});
