import { type Block, heading, notice, paragraph, strong, table } from '../../../document/blocks.ts';
import type { Bilingual } from '../../../language/bilingual.ts';
import { text } from '../../../language/french.ts';
import { words } from '../../../language/words.ts';
import { fewestMatches } from '../completeness/capture-recapture.ts';
import type { Agreement, Completeness } from '../completeness/completeness.ts';

/** Said where two lists are of two places. */
export const apartText = ({ overlap }: Completeness): Bilingual =>
  words(
    (say) =>
      `The two lists are not of one place: ${say.percent(overlap.map, 0)} of the map’s cameras lie where the second list has any, ${say.percent(overlap.register, 0)} of the second list’s where the map has any. Nothing is estimated; give both the same --bbox, --district or --polygon.`,
    (say) =>
      `Les deux listes ne portent pas sur un même lieu : ${say.percent(overlap.map, 0)} des caméras de la carte se trouvent là où la seconde liste en a, ${say.percent(overlap.register, 0)} de la seconde là où la carte en a. Rien n’est estimé ; donnez aux deux la même --bbox, --district ou --polygon.`,
  );

/** The estimate with its interval, or why there is none. */
export function estimateText({ estimate }: Agreement, isSamePlace: boolean): Bilingual {
  if (!isSamePlace) return text('none: two places', 'aucune : deux lieux');
  if (estimate === undefined)
    return text(`none: fewer than ${fewestMatches} matches`, `aucune : moins de ${fewestMatches} correspondances`);
  const { number, interval, level } = estimate;
  return words(
    (say) =>
      `${say.count(number)} (${say.percent(level, 0)}: ${say.count(interval.low)} to ${say.count(interval.high)})`,
    (say) =>
      `${say.count(number)} (${say.percent(level, 0)} : ${say.count(interval.low)} à ${say.count(interval.high)})`,
  );
}

/** The first sentence: how many each list holds, how many both. */
export const completenessLead = (found: Completeness): Block[] => [
  paragraph(
    strong(
      words(
        (say) =>
          `The map holds ${say.count(found.inMap)} cameras and the second list ${say.count(found.inRegister)}; ${say.count(found.matched)} are in both, within ${say.number(found.radiusMetres)} m.`,
        (say) =>
          `La carte compte ${say.count(found.inMap)} caméras et la seconde liste ${say.count(found.inRegister)} ; ${say.count(found.matched)} sont dans les deux, à moins de ${say.number(found.radiusMetres)} m.`,
      ),
    ),
  ),
  ...(found.isSamePlace ? [] : [notice(apartText(found))]),
];

const assumed = text(
  'Entries are matched so that as many as can be have a partner, and of all such matchings the nearest is taken. The estimate (capture and recapture, Chapman) takes the two lists as independent, the place as closed, every camera as equally likely to be listed, and the matches as right. Where one list was copied from the other, or both miss the same cameras, it is too low.',
  'Les entrées sont appariées pour que le plus grand nombre ait un partenaire, et parmi tous ces appariements le plus proche est retenu. L’estimation (capture et recapture, Chapman) suppose les deux listes indépendantes, le lieu fermé, chaque caméra aussi susceptible d’être recensée et les correspondances justes. Si une liste a été copiée de l’autre, ou si les deux oublient les mêmes caméras, elle est trop basse.',
);

/** Two lists held against each other. */
export const completenessChapter = (found: Completeness): Block[] => [
  heading(text('Completeness', 'Exhaustivité'), 'completeness'),
  table({
    label: text('Completeness', 'Exhaustivité'),
    columns: [
      text('matched within', 'correspondance à moins de'),
      text('in both', 'dans les deux'),
      text('by chance', 'par hasard'),
      text('only in the map', 'carte seule'),
      text('only in the second list', 'seconde liste seule'),
      text('estimate of all there are', 'estimation du total'),
    ],
    rows: [found.otherRadii[0], found, found.otherRadii[1]].map((agreement) => [
      words((say) => `${say.number(agreement.radiusMetres)} m`),
      agreement.matched,
      words((say) => say.number(agreement.matchedByChance, 2)),
      agreement.onlyInMap,
      agreement.onlyInRegister,
      estimateText(agreement, found.isSamePlace),
    ]),
    numbers: true,
  }),
  paragraph(assumed),
];
