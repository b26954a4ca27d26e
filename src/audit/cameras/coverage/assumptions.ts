import type { Bilingual } from '../../../language/bilingual.ts';
import { text } from '../../../language/french.ts';
import { type Say, words } from '../../../language/words.ts';
import type { Camera, CameraKind } from '../camera.ts';
import { type Case, cases, pixelsPerMetre, type Task, walkingMetresPerSecond, widthAndRange } from './optics.ts';
import type { CoverageOptions, Scene } from './scene.ts';

/** Something that the figures rest on: read in a source, asked for by an option, or assumed for want of data. */
export interface Assumption {
  readonly code: string;
  readonly status: 'sourced' | 'asked' | 'assumed';
  readonly text: Bilingual;
  readonly url?: string;
}

export const taskText: Readonly<Record<Task, Bilingual>> = {
  identify: text('identify', 'identifier'),
  recognise: text('recognise', 'reconnaître'),
  observe: text('observe', 'observer'),
  detect: text('detect', 'détecter'),
};

const made = (code: string, status: Assumption['status'], words: Bilingual, url?: string): Assumption => ({
  code,
  status,
  text: words,
  ...(url === undefined ? {} : { url }),
});

const representative = (kind: CameraKind): Camera => ({
  id: '',
  longitude: 0,
  latitude: 0,
  kind,
  aims: [],
  directionStatus: 'none',
  number: 1,
  level: { isUnderground: false, isIndoor: false, isUpper: false },
  ownership: 'unknown',
});

/** `15.4 m over 45°, 26.6 m over 60°, 84.4 m over 90°`: what one kind is taken to see, from low to high. */
const sightOf = (kind: CameraKind, options: CoverageOptions, say: Say, over: string): string => {
  const sight = (which: Case) => widthAndRange(representative(kind), which, options);
  return say.list(
    cases.map((which) => `${say.number(sight(which).rangeMetres, 3)} m ${over} ${sight(which).angleDegrees}°`),
  );
};

const lensWords: readonly {
  readonly code: string;
  readonly kinds: readonly CameraKind[];
  readonly en: string;
  readonly fr: string;
}[] = [
  {
    code: 'fixedLens',
    kinds: ['fixed', 'unknown'],
    en: 'A fixed camera, or one of unstated kind: 1,280 pixels over 90° (low), 1,920 over 60° (middle), 3,840 over 40° (high). For this task it sees',
    fr: 'Une caméra fixe, ou de type non indiqué : 1 280 pixels sur 90° (bas), 1 920 sur 60° (moyen), 3 840 sur 40° (haut). Pour cette tâche, elle voit à',
  },
  {
    code: 'turningLens',
    kinds: ['dome', 'panning'],
    en: 'A dome or panning camera: 1,280 pixels over 60°, 1,920 over 40°, 3,840 over 30°, for it zooms. For this task it sees',
    fr: 'Un dôme ou une caméra mobile : 1 280 pixels sur 60°, 1 920 sur 40°, 3 840 sur 30°, car elle zoome. Pour cette tâche, elle voit à',
  },
  {
    code: 'panoramicLens',
    kinds: ['panoramic'],
    en: 'A panoramic camera: 1,920, 3,840 and 7,680 pixels all around. For this task it sees',
    fr: 'Une caméra panoramique : 1 920, 3 840 et 7 680 pixels sur le tour. Pour cette tâche, elle voit à',
  },
];

const lens = (options: CoverageOptions, kinds: ReadonlySet<CameraKind>): Assumption[] =>
  lensWords
    .filter((one) => one.kinds.some((kind) => kinds.has(kind)))
    .map(({ code, kinds: [kind], en, fr }) =>
      made(
        code,
        'assumed',
        words(
          (say) => `${en} ${sightOf(kind, options, say, 'over')}. No map states lenses.`,
          (say) => `${fr} ${sightOf(kind, options, say, 'sur')}. Aucune carte n’indique les objectifs.`,
        ),
      ),
    );

function ranges(options: CoverageOptions, cameras: readonly Camera[]): Assumption[] {
  const { rangeMetres, task } = options;
  if (rangeMetres !== undefined)
    return [
      made(
        'range',
        'asked',
        words(
          (say) =>
            `Every camera sees ${say.number(rangeMetres)} m, whatever its lens, its height and the task (--range).`,
          (say) =>
            `Chaque caméra voit à ${say.number(rangeMetres)} m, quels que soient son objectif, sa hauteur et la tâche (--range).`,
        ),
      ),
    ];
  const kinds = new Set(cameras.map(({ kind }) => kind));
  const density = words(
    (say) =>
      `The picture serves to ${taskText[task].en} a person: at least ${say.number(pixelsPerMetre[task])} pixels per metre (--task ${task}; EN 62676-4:2015, as printed by two makers of planning tools; the edition of 2025 asks for more).`,
    (say) =>
      `L’image sert à ${taskText[task].fr} une personne : au moins ${say.number(pixelsPerMetre[task])} pixels par mètre (--task ${task} ; EN 62676-4:2015, d’après deux éditeurs d’outils de conception ; l’édition de 2025 demande davantage).`,
  );
  const sees = [...kinds].some((kind) => kind !== 'plate-reader');
  return [
    ...(sees ? [made('density', 'sourced', density, 'https://www.jvsg.com/?p=11243')] : []),
    ...lens(options, kinds),
    ...(kinds.has('plate-reader') ? [plate] : []),
    ...heights(cameras),
  ];
}

const plate = made(
  'plate',
  'assumed',
  text(
    'Plate readers: 15, 23 and 40 m, over 20°, 40° and 60°, whatever the task.',
    'Lecteurs de plaques : 15, 23 et 40 m, sur 20°, 40° et 60°, quelle que soit la tâche.',
  ),
);

const heights = (cameras: readonly Camera[]): Assumption[] => {
  const [high, tilted] = [
    cameras.filter(({ heightMetres }) => heightMetres !== undefined).length,
    cameras.filter(({ heightMetres, tiltDegrees }) => heightMetres !== undefined && tiltDegrees !== undefined).length,
  ];
  if (high === 0) return [];
  return [
    made(
      'height',
      'assumed',
      words(
        (say) =>
          `Faces are 1.6 m above ground: the range of the ${say.count(high)} cameras whose height is stated is shorter on the ground${tilted > 0 ? `, and a stated tilt ends the view of ${say.count(tilted)}` : ''}.`,
        (say) =>
          `Les visages sont à 1,6 m du sol : la portée des caméras dont la hauteur est indiquée (${say.count(high)}) est plus courte au sol${tilted > 0 ? `, et une inclinaison indiquée en limite ${say.count(tilted)}` : ''}.`,
      ),
    ),
  ];
};

const allAround = made(
  'fullCircle',
  'asked',
  text(
    'Every camera sees all around at once (--full-circle).',
    'Chaque caméra voit tout autour à la fois (--full-circle).',
  ),
);

const directionText = {
  bearing: text('A single stated bearing is the middle of the field.', 'Une direction unique est le milieu du champ.'),
  unnoted: text(
    'A direction that nobody noted is a probability: a view of the width above, turned any way, independently of the others.',
    'Une direction que personne n’a notée est une probabilité : une vue de la largeur ci-dessus, tournée au hasard, indépendamment des autres.',
  ),
  turning: text(
    'A dome or panning camera sees one view at a time (low) or can look anywhere (middle, high).',
    'Un dôme ou une caméra mobile voit une direction à la fois (bas) ou peut regarder partout (moyen, haut).',
  ),
  within: text(
    'A camera with a stated range of bearings turns within it: one view at a time (low), anywhere in it (middle, high). For a fixed camera the range is the field.',
    'Une caméra dont la plage de directions est indiquée tourne dans cette plage : une vue à la fois (bas), partout dans la plage (moyen, haut). Pour une caméra fixe, la plage est le champ.',
  ),
  unstatedKind: text(
    'A camera that states neither kind nor direction turns with probability 0 (low), 0.25 (middle), 0.5 (high).',
    'Une caméra sans type ni direction est mobile avec une probabilité de 0 (bas), 0,25 (moyen), 0,5 (haut).',
  ),
} as const;

function directions(options: CoverageOptions, cameras: readonly Camera[]): Assumption[] {
  if (options.fullCircle) return [allAround];
  const is = (test: (camera: Camera) => boolean) => cameras.some(test);
  const turns = ({ kind }: Camera) => kind === 'dome' || kind === 'panning';
  const hasRange = ({ aims }: Camera) => aims.some(({ fromDegrees, toDegrees }) => toDegrees > fromDegrees);
  const inForce: Record<keyof typeof directionText, boolean> = {
    bearing: is(({ aims }) => aims.some(({ fromDegrees, toDegrees }) => toDegrees === fromDegrees)),
    unnoted: is(({ aims, kind }) => aims.length === 0 && kind !== 'panoramic'),
    turning: is((camera) => turns(camera) && !hasRange(camera)),
    within: is(hasRange),
    unstatedKind: is(({ aims, kind }) => aims.length === 0 && kind === 'unknown'),
  };
  const codes = (Object.keys(directionText) as (keyof typeof directionText)[]).filter((code) => inForce[code]);
  return codes.map((code) => made(code, 'assumed', directionText[code]));
}

const walls = (scene: Scene): Assumption => {
  if (scene.options.buildings === false)
    return made(
      'noBuildings',
      'asked',
      text('Buildings do not stop the view (--no-buildings).', 'Les bâtiments n’arrêtent pas la vue (--no-buildings).'),
    );
  const { length } = scene.walls.buildings;
  return made(
    'buildings',
    'assumed',
    length === 0
      ? text(
          'The data hold no building near: nothing stops the view.',
          'Les données ne contiennent aucun bâtiment proche : rien n’arrête la vue.',
        )
      : words(
          (say) =>
            `The walls of ${say.count(length)} buildings of the map stop the view, whatever their height; doors, windows and passages through them are closed to it.`,
          (say) =>
            `Les murs de ${say.count(length)} bâtiments de la carte arrêtent la vue, quelle que soit leur hauteur ; portes, fenêtres et passages n’en laissent rien passer.`,
        ),
  );
};

const levels = made(
  'levels',
  'assumed',
  text(
    'One is seen by the cameras of one’s own level only: what is in a tunnel, below ground, indoors or on an upper floor neither sees the open ground nor is seen from it (tunnel, layer, level, location, indoor).',
    'On n’est vu que par les caméras de son propre niveau : ce qui est en tunnel, sous terre, en intérieur ou à l’étage ne voit pas la rue et n’en est pas vu (tunnel, layer, level, location, indoor).',
  ),
);

const uncounted = made(
  'uncounted',
  'assumed',
  text(
    'Blind spots under a camera, trees and terrain are not counted; ranges are on the ground.',
    'L’angle mort sous la caméra, les arbres et le relief ne sont pas comptés ; les portées sont au sol.',
  ),
);

/** What the figures of a scene rest on, of all that may be assumed: only what is in force. */
export function assumptionsOf(scene: Scene): Assumption[] {
  const cameras = scene.placed.map(({ camera }) => camera);
  return [...ranges(scene.options, cameras), ...directions(scene.options, cameras), walls(scene), levels, uncounted];
}

/** What routes and walks rest on beside. */
export const walkAssumptions = ({ metresPerSecond }: { readonly metresPerSecond?: number }): Assumption[] => [
  made(
    'speed',
    'assumed',
    words(
      (say) => `One walks ${say.number(metresPerSecond ?? walkingMetresPerSecond)} metres a second (--speed).`,
      (say) => `On marche à ${say.number(metresPerSecond ?? walkingMetresPerSecond)} mètres par seconde (--speed).`,
    ),
  ),
];

/** What walks drawn at random rest on beside. */
export const sampleAssumptions = (sample: {
  readonly longestMetres: number;
  readonly walksPerDay: number;
  readonly seed: number;
}): Assumption[] => [
  made(
    'walks',
    'assumed',
    words(
      (say) =>
        `Walks start in proportion to the length of streets, end anywhere within ${say.count(sample.longestMetres)} m and go the shortest way; ${say.number(sample.walksPerDay)} a person and day; drawn with seed ${sample.seed}.`,
      (say) =>
        `Les marches partent au prorata de la longueur des rues, finissent n’importe où à moins de ${say.count(sample.longestMetres)} m et vont au plus court ; ${say.number(sample.walksPerDay)} par personne et par jour ; tirées avec la graine ${sample.seed}.`,
    ),
  ),
];
