import { type Built, number, onOff, part, share, whole } from './field.ts';
import { actFields, countedFields } from './fields/act-fields.ts';
import { peopleFields } from './fields/people-fields.ts';
import { regimeFields } from './fields/regime-fields.ts';
import { voiceFields } from './fields/voice-fields.ts';

/** Every parameter that is the country's: the same in all regimes. */
export const countryFields = part({
  weeks: whole({
    unit: 'weeks',
    min: 1,
    max: 1040,
    chosen: true,
    en: 'Weeks simulated.',
    fr: 'Semaines simulées.',
  }),
  seed: whole({
    unit: 'number',
    min: 0,
    max: 2 ** 32 - 1,
    neutral: 1,
    chosen: true,
    en: 'Number from which all luck of the run follows.',
    fr: 'Nombre dont découlent tous les hasards de la simulation.',
  }),
  reactions: onOff({
    neutral: true,
    chosen: true,
    en: 'People and authority react; off shows the machinery’s mechanical effect alone.',
    fr: 'Les gens et l’autorité réagissent ; off montre le seul effet mécanique de la machinerie.',
  }),
  people: peopleFields,
  acts: actFields,
  nudgeCeiling: number({
    unit: 'factor',
    min: 1,
    max: 10,
    neutral: 1,
    en: 'Largest factor that nudges may put on an act, in any regime.',
    fr: 'Facteur maximal que les incitations peuvent appliquer à un acte, dans tout régime.',
  }),
  adapt: share({
    neutral: 0,
    en: 'Share of attempts that a person gives up for good after a first refusal.',
    fr: 'Part des tentatives abandonnées pour de bon après un premier refus.',
  }),
  counted: countedFields,
  performUnlistedMonthly: share({
    unit: 'shareMonthly',
    neutral: 0,
    en: 'Unpaid judgments of people who are not listed that are performed all the same.',
    fr: 'Jugements impayés de personnes non inscrites qui sont exécutés malgré tout.',
  }),
  voice: voiceFields,
});

export type Country = Built<typeof countryFields>;

export { regimeFields };

/** Keys of a regime; at the top level of a file they hold in every regime but `none`. */
export const regimeKeys: readonly string[] = Object.keys(regimeFields.fields);

/** Keys of the country. */
export const countryKeys: readonly string[] = Object.keys(countryFields.fields);
