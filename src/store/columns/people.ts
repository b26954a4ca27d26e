import { text } from '../../language/french.ts';
import type { PersonRow } from '../../measures/run-result.ts';
import { columnsOf, number01 } from './column.ts';

/** `people.parquet`: a row a regime and logged person. */
export const peopleColumns = columnsOf<PersonRow>({
  regime: ['text', text('Regime', 'Régime')],
  person: [
    'integer',
    text(
      'Number of the synthetic person, the same in every regime',
      'Numéro de la personne synthétique, le même sous tous les régimes',
    ),
  ],
  region: ['text', text('Region', 'Région')],
  neighbourhood: ['integer', text('Neighbourhood', 'Quartier')],
  household: ['integer', text('Household', 'Foyer')],
  group: ['text', text('Group', 'Groupe')],
  ageBand: ['text', text('Age band', 'Tranche d’âge'), text('years', 'ans')],
  meansFifth: ['integer', text('Fifth of means, from the poorest', 'Cinquième de moyens, à partir du plus pauvre')],
  dissentDesired: ['number', text('Dissent desired (δ)', 'Désaccord souhaité (δ)'), number01],
  boldness: ['number', text('Boldness (β)', 'Hardiesse (β)')],
  likeness: [
    'number',
    text(
      'Factor on the false matches of this face, mean 1',
      'Facteur appliqué aux fausses correspondances de ce visage, de moyenne 1',
    ),
  ],
  wanted: ['boolean', text('Truly wanted', 'Réellement recherchée')],
  loggedFromWeek: [
    'week',
    text(
      'First week whose events are logged, from 1; of a person whom a measure singled out, from that moment of the week on',
      'Première semaine dont les événements sont consignés, à partir de 1 ; pour une personne distinguée par une mesure, à partir de ce moment de la semaine',
    ),
  ],
  loggedFor: [
    'text',
    text(
      'Why this person is logged: `sample`, or the measure that singled the person out',
      'Pourquoi cette personne est consignée : `sample`, ou la mesure qui l’a distinguée',
    ),
  ],
  dissentExpressed: ['number', text('Dissent expressed at the end (a)', 'Désaccord exprimé à la fin (a)'), number01],
  score: ['number?', text('Score at the end', 'Note à la fin'), text('points', 'points')],
  grade: ['text?', text('Grade at the end', 'Catégorie à la fin')],
  listed: ['text', text('Lists that the person is on at the end', 'Listes où la personne est inscrite à la fin')],
});
