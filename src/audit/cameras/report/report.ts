import { both, type Html, html } from '../../../document/html.ts';
import { pageMarkup } from '../../../document/page.ts';
import type { Bilingual, Language } from '../../../language/bilingual.ts';
import { text } from '../../../language/french.ts';
import { count, number, percent } from '../../../language/numbers.ts';
import { fewestMatches } from '../completeness/capture-recapture.ts';
import type { Agreement, Completeness } from '../completeness/completeness.ts';
import type { Coverage } from '../coverage/coverage.ts';
import type { GroupShares } from '../coverage/groups.ts';
import type { Sightings } from '../coverage/sightings.ts';
import type { Exposure, RouteAnswer } from '../routes/routes.ts';
import type { WalkSample } from '../routes/walks.ts';
import {
  assumptionSection,
  bilingualTable,
  coverageSection,
  groupSection,
  inventorySection,
  numberBand,
  sentence,
} from './coverage-report.ts';
import type { Inventory } from './inventory.ts';

/** What a report may hold; only what was measured is shown. */
export interface ReportParts {
  readonly place: string;
  readonly inventory: Inventory;
  readonly coverage?: Coverage;
  readonly ownership?: readonly GroupShares[];
  readonly operators?: readonly GroupShares[];
  readonly map?: Html;
  readonly routes?: RouteAnswer;
  readonly sample?: WalkSample;
  readonly completeness?: Completeness;
}

const minutes = (seconds: number, language: Language): string =>
  language === 'fr' ? `${number(seconds / 60, 'fr', 2)} min` : `${number(seconds / 60, 'en', 2)} min`;

const walkRow = (name: Bilingual, route: Exposure, sightings: Sightings | undefined): (Bilingual | string)[] => [
  name,
  sentence((language) => `${count(route.metres, language)} m, ${minutes(route.seconds, language)}`),
  sentence((language) => `${numberBand(route.watchedMetres)[language]} m`),
  sentence((language) => minutes(route.watchedSeconds.middle ?? 0, language)),
  sightings === undefined ? '' : numberBand(sightings.number),
  sightings === undefined ? '' : numberBand(sightings.operators),
  sightings === undefined ? '' : numberBand(sightings.withoutOperator),
];

/** At most so many rows of the curve between the shortest and the least observed. */
const curveRows = 10;

function routeSection(answer: RouteAnswer): Html {
  const { routes, shortest, leastObserved, isComplete, detour } = answer;
  const last = routes.length - 1;
  const between = Array.from(
    { length: Math.min(curveRows, Math.max(0, last - 1)) },
    (_, i, list = Math.min(curveRows, last - 1)) => Math.round(((i + 1) * last) / (list + 1)),
  );
  const rows = [
    walkRow(text('shortest', 'le plus court'), routes[0], shortest),
    ...[...new Set(between)].map((index) =>
      walkRow(text(`route ${index + 1}`, `itinéraire ${index + 1}`), routes[index], undefined),
    ),
    ...(last > 0 ? [walkRow(text('least observed', 'le moins filmé'), routes[last], leastObserved)] : []),
  ];
  const lead = sentence((language) => {
    const [n, times] = [count(routes.length, language), number(detour, language)];
    if (language === 'fr')
      return isComplete
        ? `${n} itinéraires dont aucun autre n’est à la fois plus court et moins filmé (cas moyen), jusqu’à ${times} fois le plus court : la liste est complète.`
        : `Plus d’itinéraires que la limite : seule la partie convexe de la courbe est donnée, ${n} itinéraires ; il en existe d’autres entre eux, et le dernier n’est pas forcément le moins filmé.`;
    return isComplete
      ? `${n} routes that no other betters in both length and being watched (middle case), up to ${times} times the shortest: the list is complete.`
      : `More routes than the limit: only the convex part of the curve is given, ${n} routes; others lie between them, and the last need not be the least observed.`;
  });
  return html`<h2>${both(text('Routes', 'Itinéraires'))}</h2><p>${both(lead)}</p>${bilingualTable(
    [
      text('route', 'itinéraire'),
      text('length', 'longueur'),
      text('metres watched', 'mètres filmés'),
      text('time watched', 'temps filmé'),
      text('cameras that see it', 'caméras qui le voient'),
      text('distinct operators stated', 'exploitants indiqués, distincts'),
      text('cameras without operator', 'caméras sans exploitant'),
    ],
    rows,
  )}`;
}

function sampleSection(sample: WalkSample): Html {
  const lead = sentence((language) => {
    const [n, metres, walks] = [
      count(sample.walks, language),
      count(sample.meanMetres, language),
      number(sample.walksPerDay, language),
    ];
    return language === 'fr'
      ? `${n} marches tirées au hasard, de ${metres} m en moyenne ; ${walks} marches par jour, supposé.`
      : `${n} walks drawn at random, ${metres} m in the mean; ${walks} walks a day, assumed.`;
  });
  return html`<h2>${both(text('Walks over the district', 'Marches dans le quartier'))}</h2><p>${both(lead)}</p>${bilingualTable(
    [text('cameras that see', 'caméras qui voient'), text('middle (low to high)', 'moyen (bas à haut)')],
    [
      [text('one walk', 'une marche'), numberBand(sample.sightingsPerWalk)],
      [text('one kilometre walked', 'un kilomètre à pied'), numberBand(sample.sightingsPerKilometre)],
      [text('a person in a day', 'une personne en un jour'), numberBand(sample.sightingsPerPersonDay)],
      [
        text('distinct operators stated, a walk', 'exploitants indiqués distincts, par marche'),
        numberBand(sample.operatorsPerWalk),
      ],
      [
        text('cameras without operator, a walk', 'caméras sans exploitant, par marche'),
        numberBand(sample.withoutOperatorPerWalk),
      ],
    ],
  )}`;
}

const estimateText = ({ estimate }: Agreement): Bilingual =>
  estimate === undefined
    ? text(`none: fewer than ${fewestMatches} matches`, `aucune : moins de ${fewestMatches} correspondances`)
    : sentence((language) => {
        const [low, high] = [count(estimate.interval.low, language), count(estimate.interval.high, language)];
        const level = `${percent(estimate.level, language, 0)}${language === 'fr' ? ' :' : ':'}`;
        return `${count(estimate.number, language)} (${level} ${low} – ${high})`;
      });

function completenessSection(found: Completeness): Html {
  const row = (agreement: Agreement): (Bilingual | string)[] => [
    sentence((language) => `${number(agreement.radiusMetres, language)} m`),
    sentence((language) => count(agreement.matched, language)),
    sentence((language) => number(agreement.matchedByChance, language, 2)),
    sentence((language) => count(agreement.onlyInMap, language)),
    sentence((language) => count(agreement.onlyInRegister, language)),
    estimateText(agreement),
  ];
  const lead = sentence((language) =>
    language === 'fr'
      ? `${count(found.inMap, 'fr')} caméras dans la carte, ${count(found.inRegister, 'fr')} dans la seconde liste.`
      : `${count(found.inMap, 'en')} cameras in the map, ${count(found.inRegister, 'en')} in the second list.`,
  );
  const assumed = text(
    'The estimate (capture and recapture, Chapman) takes the two lists as independent, the place as closed, every camera as equally likely to be listed, and the matches as right. Where one list was copied from the other, or both miss the same cameras, it is too low.',
    'L’estimation (capture et recapture, Chapman) suppose les deux listes indépendantes, le lieu fermé, chaque caméra aussi susceptible d’être recensée et les correspondances justes. Si une liste a été copiée de l’autre, ou si les deux oublient les mêmes caméras, elle est trop basse.',
  );
  return html`<h2>${both(text('Completeness', 'Exhaustivité'))}</h2><p>${both(lead)}</p>${bilingualTable(
    [
      text('matched within', 'correspondance à moins de'),
      text('in both', 'dans les deux'),
      text('by chance', 'par hasard'),
      text('only in the map', 'carte seule'),
      text('only in the second list', 'seconde liste seule'),
      text('estimate of all there are', 'estimation du total'),
    ],
    [found.otherRadii[0], found, found.otherRadii[1]].map(row),
  )}<p>${both(assumed)}</p>`;
}

const mapCaption = (hasRoutes: boolean): Bilingual => {
  const routes = hasRoutes
    ? {
        en: ' Solid orange: shortest; dashed green: least observed.',
        fr: ' Orange plein : le plus court ; vert en tirets : le moins filmé.',
      }
    : { en: '', fr: '' };
  return text(
    `Dots: cameras. Blue: fields of view, paler where only a probability. Grey: streets and buildings.${routes.en} Data © their sources (OpenStreetMap data: © OpenStreetMap contributors, ODbL).`,
    `Points : caméras. Bleu : champs de vision, plus pâles quand ce n’est qu’une probabilité. Gris : rues et bâtiments.${routes.fr} Données © leurs sources (données OpenStreetMap : © les contributeurs d’OpenStreetMap, ODbL).`,
  );
};

const mapSection = (map: Html, hasRoutes: boolean): Html => html`<figure><p class="title">${both(
  text(
    'The district, its cameras and what they may see (middle case)',
    'Le quartier, ses caméras et ce qu’elles peuvent voir (cas moyen)',
  ),
)}</p>
<div class="scroll">${map}</div><figcaption>${both(mapCaption(hasRoutes))}</figcaption></figure>`;

/**
 * The report as one HTML file, French and English, no script, nothing fetched.
 * @example cameraReport({ place: 'Kluuvi', inventory: inventoryOf(map), coverage }, 'fr')
 */
export function cameraReport(parts: ReportParts, language: Language): string {
  const { coverage, ownership, operators, map, routes, sample, completeness, inventory } = parts;
  const body = html`${coverage === undefined ? '' : coverageSection(coverage)}
${map === undefined ? '' : mapSection(map, routes !== undefined)}
${ownership === undefined || ownership.length === 0 ? '' : groupSection(text('Public and private', 'Public et privé'), ownership)}
${operators === undefined || operators.length === 0 ? '' : groupSection(text('By operator', 'Par exploitant'), operators)}
${routes === undefined ? '' : routeSection(routes)}
${sample === undefined ? '' : sampleSection(sample)}
${completeness === undefined ? '' : completenessSection(completeness)}
<h2>${both(text('What the data hold', 'Ce que contiennent les données'))}</h2>${inventorySection(inventory)}
<h2>${both(text('What is assumed', 'Ce qui est supposé'))}</h2>${assumptionSection()}
<p class="soft">${both(
    text(
      'A direction that nobody noted is a probability: a view of some width, turned any way, independently of the others. Ranges are on the ground; blind spots under a camera, trees, and terrain are not counted.',
      'Une direction que personne n’a notée est une probabilité : une vue d’une certaine largeur, tournée au hasard, indépendamment des autres. Les portées sont au sol ; l’angle mort sous la caméra, les arbres et le relief ne sont pas comptés.',
    ),
  )}</p>`;
  return pageMarkup({
    title: text(`Cameras: ${parts.place}`, `Caméras : ${parts.place}`),
    language,
    body,
  });
}
