import { type Block, heading, paragraph, type Row, table } from '../../../document/blocks.ts';
import type { Bilingual } from '../../../language/bilingual.ts';
import { text } from '../../../language/french.ts';
import { words } from '../../../language/words.ts';
import type { CameraKind } from '../camera.ts';
import { oddityText } from '../oddity-words.ts';
import type { Inventory } from './inventory.ts';
import { kindText } from './messages.ts';

const shareOf = ({ cameras }: Inventory, value: number): Bilingual =>
  words((say) => `${say.count(value)} (${say.percent(cameras === 0 ? 0 : value / cameras)})`);

const countedRows = (inventory: Inventory): Row[] => {
  const row = (name: Bilingual, value: number): Row => [name, shareOf(inventory, value)];
  return [
    row(text('with a direction', 'avec une direction'), inventory.withDirection),
    row(text('with a kind', 'avec un type'), inventory.withKind),
    row(text('with an operator', 'avec un exploitant'), inventory.withOperator),
    row(text('with a height', 'avec une hauteur'), inventory.withHeight),
    row(text('with a tilt', 'avec une inclinaison'), inventory.withTilt),
    row(text('with a mount', 'avec un support'), inventory.withMount),
    row(text('with a zone', 'avec une zone'), inventory.withZone),
    row(text('indoors: they see nobody outdoors', 'en intérieur : elles ne voient personne dehors'), inventory.indoor),
    row(
      text('below ground: they see nobody above', 'sous terre : elles ne voient personne en surface'),
      inventory.underground,
    ),
    ...(Object.keys(kindText) as CameraKind[]).map((kind) => row(kindText[kind], inventory.byKind[kind])),
  ];
};

function ageText({ staleness }: Inventory): Bilingual {
  const { dated, oldest = '', median = '', newest = '', olderThanFiveYears = 0 } = staleness;
  if (dated === 0)
    return text('No camera says when it was last edited.', 'Aucune caméra n’indique sa dernière modification.');
  return words(
    (say) =>
      `Last edited from ${say.date(oldest)} to ${say.date(newest)}, median ${say.date(median)}; ${say.percent(olderThanFiveYears)} were not touched in the five years before the newest. What was put up or taken down since is not in it.`,
    (say) =>
      `Dernière modification : du ${say.date(oldest)} au ${say.date(newest)}, médiane ${say.date(median)} ; ${say.percent(olderThanFiveYears)} n’ont pas été touchées dans les cinq ans avant la plus récente. Ce qui a été posé ou ôté depuis n’y est pas.`,
  );
}

/** What was found, what is odd, what is missing, how old it is. */
export const inventoryChapter = (inventory: Inventory): Block[] => [
  heading(text('What the data hold', 'Ce que contiennent les données'), 'data'),
  table({
    label: text('Cameras', 'Caméras'),
    columns: [text('cameras', 'caméras'), text('number (share)', 'nombre (part)')],
    rows: countedRows(inventory),
    numbers: true,
  }),
  paragraph(ageText(inventory)),
  ...(inventory.oddities.length === 0
    ? []
    : [
        table({
          label: text('What is odd in the data', 'Ce qui est étrange dans les données'),
          columns: [
            text('what is odd', 'ce qui est étrange'),
            text('number', 'nombre'),
            text('for example', 'par exemple'),
          ],
          rows: inventory.oddities.map(
            ({ code, number, examples }): Row => [oddityText[code], number, examples.slice(0, 3).join(' · ')],
          ),
        }),
      ]),
];
