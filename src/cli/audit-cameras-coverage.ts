import type { Command } from 'commander';
import {
  assumptionsOf,
  type Band,
  type CameraMap,
  type Coverage,
  type CoverageOptions,
  cameraFeatures,
  cameraReport,
  coverageOfScene,
  type District,
  districtFeature,
  fewestShown,
  fieldFeatures,
  type GroupShares,
  geoJsonText,
  inventoryOf,
  measureCases,
  type ProjectedWay,
  piecesByCase,
  provenanceJson,
  type Scene,
  type SplitBand,
  sceneOf,
  sharesByOperator,
  sharesByOwnership,
  waysOf,
} from '../audit/cameras/index.ts';
import { oddityText } from '../audit/cameras/oddity-words.ts';
import { asMetres, bandWords as spokenBand } from '../audit/cameras/report/band-words.ts';
import { leftOutText, measureText, words } from '../audit/cameras/report/messages.ts';
import { inBoth, type Language } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { count, number, percent } from '../language/numbers.ts';
import {
  addCameraOptions,
  assumptionOf,
  type CameraOptions,
  cameraOutputs,
  districtOf,
  examples,
  openMap,
  workProgress,
} from './audit-cameras-options.ts';
import { provenanceOf } from './audit-cameras-provenance.ts';
import type { Context } from './context.ts';

const bare = ({ low, middle, high }: Band): Band => ({ low, middle, high });

const shareKeys = ['areaShare', 'outdoorShare', 'wayShare', 'footShare'] as const;
const allKeys = [...shareKeys, 'effectiveCameras'] as const;

/** A district measured, with what was measured on: for the figures, the report and the map. */
export interface Measured {
  readonly scene: Scene;
  readonly pieces: ReturnType<typeof piecesByCase>;
  readonly ways: readonly ProjectedWay[];
  readonly coverage: Coverage;
}

/** Measures a district. */
export function measured(map: CameraMap, district: District, options: CoverageOptions): Measured {
  const scene = sceneOf(map, district, options);
  const pieces = piecesByCase(scene);
  const ways = waysOf(scene, map.ways);
  return { scene, pieces, ways, coverage: coverageOfScene(map, scene, measureCases(scene, pieces, ways)) };
}

const groupJson = ({ name, cameras, shares }: GroupShares) => ({
  name: name.en,
  cameras,
  ...Object.fromEntries(shareKeys.map((key) => [key, bare(shares[key])])),
});

/** The JSON that scripts may rely on: bare bands first, then what they are made of. */
export function coverageJson({ scene, pieces, ways, coverage }: Measured): Record<string, unknown> {
  const each = <Value>(pick: (band: SplitBand) => Value) =>
    Object.fromEntries(allKeys.map((key) => [key, pick(coverage[key])]));
  return {
    cameras: coverage.cameras,
    ...each(bare),
    known: each((band) => band.known),
    forWantOfData: each((band) => band.forWantOfData),
    areaShareError: coverage.areaShareError,
    areaSquareMetres: coverage.areaSquareMetres,
    outdoorSquareMetres: coverage.outdoorSquareMetres,
    wayMetres: coverage.wayMetres,
    footMetres: coverage.footMetres,
    unseeing: coverage.unseeing,
    leftOut: coverage.leftOut,
    byOwnership: sharesByOwnership(scene, pieces, ways).map(groupJson),
    byOperator: sharesByOperator(scene, pieces, ways, 1).map(groupJson),
  };
}

/** `middle (low – high)`, or the one value where the three are one in words. */
export function bandWords(band: Band, write: (value: number) => string): string {
  if (band.middle === null) return '—';
  const [low, middle, high] = [band.low ?? 0, band.middle, band.high ?? 0].map(write);
  return low === middle && middle === high ? middle : `${middle} (${low} – ${high})`;
}

/** Ways that are not counted among the streets, as lines for a terminal. */
const leftOutLines = (coverage: Coverage, { say }: Context): string[] =>
  coverage.leftOut.map(({ reason, metres, watchedMetres }) => {
    const [length, watched] = [inBoth((language) => asLine(metres, language)), spokenBand(watchedMetres, asMetres)];
    const { en, fr } = leftOutText[reason];
    const seen =
      reason === 'unbuilt'
        ? text('', '')
        : text(
            `; of which cameras of that level watch ${watched.en}`,
            ` ; dont filmés par les caméras de ce niveau : ${watched.fr}`,
          );
    return say(
      text(
        `Not counted among the streets, ${en}: ${length.en}${seen.en}`,
        `Non comptées parmi les rues, ${fr} : ${length.fr}${seen.fr}`,
      ),
    );
  });

const asLine = (metres: number, language: Language): string => `${count(metres, language)} m`;

/** The coverage as lines for a terminal. */
export function coverageLines(coverage: Coverage, context: Context): string[] {
  const { language, say } = context;
  const share = (value: number) => percent(value, language);
  const { all, inside, withDirection } = coverage.cameras;
  const n = (value: number) => count(value, language);
  const lines = [
    say(
      text(
        `Cameras in the data: ${n(all)}; in the district: ${n(inside)}; with a direction: ${n(withDirection)}.`,
        `Caméras dans les données : ${n(all)} ; dans le quartier : ${n(inside)} ; avec une direction : ${n(withDirection)}.`,
      ),
    ),
    say(text('Watched, middle (low – high):', 'Filmé, moyen (bas – haut) :')),
  ];
  for (const key of shareKeys) {
    const [all, known] = [bandWords(coverage[key], share), bandWords(coverage[key].known, share)];
    const { en, fr } = measureText[key];
    lines.push(say(text(`  ${all} ${en}; known ${known}`, `  ${all} ${fr} ; connu ${known}`)));
  }
  const effective = bandWords(coverage.effectiveCameras, (value) => number(value, language));
  return [...lines, `  ${effective} ${say(words.effective)}`, ...leftOutLines(coverage, context)];
}

/** Notes on standard error what is odd in the evidence, with an example of each. */
export function noteOddities(map: CameraMap, context: Context): void {
  for (const { code, number: times, examples } of map.oddities) {
    const example = examples.length === 0 ? '' : ` (${examples[0]})`;
    context.note(`${count(times, context.language)} × ${context.say(oddityText[code])}${example}`);
  }
}

/** The report's chapters on coverage, for every command that measures a district. */
export function coverageParts({ scene, pieces, ways, coverage }: Measured, map: CameraMap) {
  return {
    place: scene.district.name,
    inventory: inventoryOf(map),
    coverage,
    ownership: sharesByOwnership(scene, pieces, ways),
    operators: sharesByOperator(scene, pieces, ways, fewestShown),
    map: { scene, pieces: pieces.middle, ways, routes: [] },
    cameras: scene.placed.map(({ camera }) => camera),
  };
}

const noStreets = text(
  'no street or path in the data (nothing with a highway tag): shares of their length are left empty. Give a file with streets too; several files may be given.',
  'aucune rue ni chemin dans les données (rien qui porte highway) : les parts de leur longueur restent vides. Ajoutez un fichier de rues ; plusieurs fichiers sont possibles.',
);

async function run(files: readonly string[], options: CameraOptions, context: Context): Promise<void> {
  const assumption = assumptionOf(options);
  const outputs = cameraOutputs(files, options, context);
  const map = await openMap(files, options, context);
  const district = await districtOf(options, map, context);
  const found = measured(map, district, { ...assumption, onProgress: workProgress(context) });
  const { scene, pieces, coverage } = found;
  const provenance = await provenanceOf('coverage', options, map.files, assumptionsOf(scene));
  noteOddities(map, context);
  if (map.ways.length === 0) context.note(context.say(noStreets));
  await outputs.write('--geojson', 'json', () => {
    const figures = Object.fromEntries(allKeys.map((key) => [key, bare(coverage[key])]));
    const features = [districtFeature(scene, figures), ...fieldFeatures(scene, pieces), ...cameraFeatures(map.cameras)];
    return geoJsonText(features, provenance);
  });
  await outputs.write('--html', 'html', () =>
    cameraReport({ ...coverageParts(found, map), provenance }, context.language),
  );
  const json = () => ({ provenance: provenanceJson(provenance), ...coverageJson(found), inventory: inventoryOf(map) });
  if (options.json) context.print(JSON.stringify(json()));
  else for (const line of coverageLines(coverage, context)) context.print(line);
}

/** Adds `audit cameras coverage`. */
export function registerCoverage(cameras: Command, context: Context): void {
  const command = cameras
    .command('coverage')
    .argument('<files...>')
    .description(
      context.say(
        text(
          'How much of a district is watched: area, outdoor area, streets, foot ways, effective cameras.',
          'Quelle part d’un quartier est filmée : surface, surface extérieure, rues, voies piétonnes, caméras effectives.',
        ),
      ),
    );
  addCameraOptions(command, context)
    .addHelpText(
      'after',
      examples(
        context,
        'coverage city.osm.pbf --bbox 24.938,60.166,24.950,60.176 --html report.html',
        'coverage city.osm.pbf --bbox 24.938,60.166,24.950,60.176 --range 50 --full-circle --no-buildings --json',
        'coverage cameras.csv streets.geojson buildings.geojson --district Kluuvi',
      ),
    )
    .action((files: string[], options: CameraOptions) => run(files, options, context));
}
