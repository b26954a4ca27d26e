import { text } from '../../language/french.ts';
import type { TwinRow } from '../../measures/run-result.ts';
import { columnsOf } from './column.ts';

/** `twins.parquet`: who parts from their twin, when and at which record. */
export const twinColumns = columnsOf<TwinRow>({
  regime: ['text', text('Regime', 'Régime')],
  twin: [
    'text',
    text(
      'What it is compared with: `no-errors` is the same regime without errors',
      'À quoi on le compare : `no-errors` désigne le même régime sans erreur',
    ),
  ],
  reactions: ['boolean', text('Whether people react in this pair', 'Si les gens réagissent dans cette paire')],
  person: [
    'integer',
    text(
      'Number of the synthetic person within the pair, a country of its own: not the life of the main run',
      'Numéro de la personne synthétique dans la paire, un pays à part : non sa vie dans la simulation principale',
    ),
  ],
  kind: ['text', text('`stops`, `listings` or `refusals`', '`stops`, `listings` ou `refusals`')],
  category: [
    'text',
    text(
      '`byError`: only in the regime, something wrong in the chain; `displaced`: only in the regime, nothing wrong; `spared`: only in the twin; `shifted`: in both, in other weeks',
      '`byError` : seulement dans le régime, quelque chose est faux dans la chaîne ; `displaced` : seulement dans le régime, rien n’est faux ; `spared` : seulement chez le jumeau ; `shifted` : dans les deux, à d’autres semaines',
    ),
  ],
  week: ['week', text('Week in which the lives part, from 1', 'Semaine où les vies divergent, à partir de 1')],
  record: [
    'integer?',
    text(
      'Record at which they part: the stop, the entry, the entry that refused',
      'Mention où elles divergent : le contrôle, l’inscription, l’inscription qui a fait refuser',
    ),
  ],
  side: ['text', text('On which side that record stands', 'De quel côté se trouve cette mention')],
});
