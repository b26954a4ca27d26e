import { type Block, heading, paragraph, table } from '../../../document/blocks.ts';
import { text } from '../../../language/french.ts';
import { words } from '../../../language/words.ts';
import type { WalkSample } from '../routes/walks.ts';
import { asNumber, bandWords } from './band-words.ts';

/** What walks drawn over a district meet. */
export const sampleChapter = (sample: WalkSample): Block[] => [
  heading(text('Walks over the district', 'Marches dans le quartier'), 'walks'),
  paragraph(
    words(
      (say) =>
        `${say.count(sample.walks)} walks drawn at random, ${say.count(sample.meanMetres)} m in the mean; ${say.number(sample.walksPerDay)} walks a day, assumed.`,
      (say) =>
        `${say.count(sample.walks)} marches tirées au hasard, de ${say.count(sample.meanMetres)} m en moyenne ; ${say.number(sample.walksPerDay)} marches par jour, supposé.`,
    ),
  ),
  table({
    label: text('Walks over the district', 'Marches dans le quartier'),
    columns: [text('cameras that see', 'caméras qui voient'), text('middle (low to high)', 'moyen (bas à haut)')],
    rows: [
      [text('one walk', 'une marche'), bandWords(sample.sightingsPerWalk, asNumber)],
      [text('one kilometre walked', 'un kilomètre à pied'), bandWords(sample.sightingsPerKilometre, asNumber)],
      [text('a person in a day', 'une personne en un jour'), bandWords(sample.sightingsPerPersonDay, asNumber)],
      [
        text('distinct operators stated, a walk', 'exploitants indiqués distincts, par marche'),
        bandWords(sample.operatorsPerWalk, asNumber),
      ],
      [
        text('cameras without operator, a walk', 'caméras sans exploitant, par marche'),
        bandWords(sample.withoutOperatorPerWalk, asNumber),
      ],
    ],
    numbers: true,
  }),
];
