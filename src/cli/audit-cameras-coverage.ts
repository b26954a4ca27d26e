import type { Command } from 'commander';
import { type Band, type Coverage, coverageOf, inventoryOf, type SplitBand } from '../audit/cameras/index.ts';
import { measureText, oddityText, words } from '../audit/cameras/messages.ts';
import { text } from '../language/french.ts';
import { count, number, percent } from '../language/numbers.ts';
import { addCameraOptions, assumptionOf, type CameraOptions, districtOf, openMap } from './audit-cameras-options.ts';
import type { Context } from './context.ts';

const bare = ({ low, middle, high }: Band): Band => ({ low, middle, high });

const shareKeys = ['areaShare', 'outdoorShare', 'wayShare', 'footShare'] as const;

/** The JSON that scripts may rely on: bare bands first, then what they are made of. */
export function coverageJson(coverage: Coverage): Record<string, unknown> {
  const keys = [...shareKeys, 'effectiveCameras'] as const;
  const each = <Value>(pick: (band: SplitBand) => Value) =>
    Object.fromEntries(keys.map((key) => [key, pick(coverage[key])]));
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
  };
}

const bandWords = (band: Band, write: (value: number) => string): string =>
  band.middle === null ? '—' : `${write(band.middle)} (${write(band.low ?? 0)} – ${write(band.high ?? 0)})`;

/** The coverage as lines for a terminal. */
export function coverageLines(coverage: Coverage, context: Context): string[] {
  const { language, say } = context;
  const share = (value: number) => percent(value, language);
  const { all, inside, withDirection } = coverage.cameras;
  const n = (value: number) => count(value, language);
  const lines = [
    say(
      text(
        `${n(all)} cameras in the data, ${n(inside)} in the district, ${n(withDirection)} of all with a direction.`,
        `${n(all)} caméras dans les données, ${n(inside)} dans le quartier, ${n(withDirection)} de toutes avec une direction.`,
      ),
    ),
    say(text('Watched, middle (low – high):', 'Filmé, moyen (bas – haut) :')),
  ];
  for (const key of shareKeys) {
    const parts = `${say(words.known)} ${bandWords(coverage[key].known, share)}`;
    lines.push(`  ${bandWords(coverage[key], share)} ${say(measureText[key])}; ${parts}`);
  }
  const effective = bandWords(coverage.effectiveCameras, (value) => number(value, language));
  lines.push(say(text(`  ${effective} effective cameras`, `  ${effective} caméras effectives`)));
  return lines;
}

async function run(files: readonly string[], options: CameraOptions, context: Context): Promise<void> {
  const assumption = assumptionOf(options);
  const map = await openMap(files, options, context);
  const district = await districtOf(options, map, context);
  const coverage = coverageOf(map, district, assumption);
  const inventory = inventoryOf(map);
  for (const oddity of inventory.oddities) {
    const meaning = oddityText[oddity.code];
    context.note(
      `${count(oddity.number, context.language)} × ${meaning === undefined ? oddity.code : context.say(meaning)}`,
    );
  }
  if (options.json) context.print(JSON.stringify({ ...coverageJson(coverage), inventory }));
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
      `
${context.say(text('Examples', 'Exemples'))}:
  contrechamp audit cameras coverage city.osm.pbf --bbox 24.938,60.166,24.950,60.176
  contrechamp audit cameras coverage city.osm.pbf --bbox 24.938,60.166,24.950,60.176 --range 50 --full-circle --no-buildings --json
  contrechamp audit cameras coverage cameras.csv streets.geojson buildings.geojson --district Kluuvi`,
    )
    .action((files: string[], options: CameraOptions) => run(files, options, context));
}
