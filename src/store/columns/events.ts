import { text } from '../../language/french.ts';
import type { EventRow } from '../../measures/run-result.ts';
import { columnsOf } from './column.ts';

/** `events.parquet`: what was logged; drawn events one a row, counted ones one a row for person, week and sphere. */
export const eventColumns = columnsOf<EventRow>({
  regime: ['text', text('Regime', 'Régime')],
  person: ['integer', text('Number of the synthetic person', 'Numéro de la personne synthétique')],
  day: [
    'integer',
    text(
      'Day, from 0; for counted events the first day of their week',
      'Jour, à partir de 0 ; pour les événements comptés, premier jour de leur semaine',
    ),
    text('days', 'jours'),
  ],
  kind: ['text', text('What happened', 'Ce qui s’est passé')],
  count: ['number', text('How many times', 'Combien de fois'), text('events', 'événements')],
  record: [
    'integer?',
    text(
      'Number of the record, alert or entry within its person, which later events name as their cause',
      'Numéro de la mention, de l’alerte ou de la fiche chez sa personne, que la suite cite comme cause',
    ),
  ],
  cause: ['integer?', text('Record that led to this event', 'Mention qui a conduit à cet événement')],
  rule: ['text', text('Act, list, sphere or rule that applied', 'Acte, liste, sphère ou règle en cause')],
  known: [
    'boolean',
    text('Whether the person is told or can notice', 'Si la personne en est informée ou peut s’en apercevoir'),
  ],
});
