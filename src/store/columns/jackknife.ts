import { text } from '../../language/french.ts';
import { columnsOf } from './column.ts';

/** One leave-one-out value: what `compare` makes intervals of differences from. */
export interface JackknifeRow {
  readonly regime: string;
  readonly measure: string;
  readonly block: number;
  readonly value: number | null;
}

/** `jackknife.parquet`: every measure of everybody, without one block of neighbourhoods at a time. */
export const jackknifeColumns = columnsOf<JackknifeRow>({
  regime: ['text', text('Regime', 'Régime')],
  measure: ['text', text('Measure', 'Mesure')],
  block: ['integer', text('Block of neighbourhoods left out', 'Bloc de quartiers laissé de côté')],
  value: [
    'number?',
    text('Value without that block', 'Valeur sans ce bloc'),
    text('the measure’s', 'celle de la mesure'),
  ],
});
