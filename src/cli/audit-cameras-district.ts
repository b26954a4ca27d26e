import type { Command } from 'commander';
import {
  assumptionsOf,
  cameraReport,
  districtFeature,
  fieldFeatures,
  geoJsonText,
  provenanceJson,
  sampleAssumptions,
  sampleWalks,
  type WalkSample,
  watchFragment,
} from '../audit/cameras/index.ts';
import { text } from '../language/french.ts';
import { count, number } from '../language/numbers.ts';
import {
  bandWords,
  coverageJson,
  coverageLines,
  coverageParts,
  measured,
  noteOddities,
} from './audit-cameras-coverage.ts';
import {
  addCameraOptions,
  assumptionOf,
  type CameraOptions,
  cameraOutputs,
  districtOf,
  examples,
  openMap,
  positive,
  workProgress,
} from './audit-cameras-options.ts';
import { provenanceOf } from './audit-cameras-provenance.ts';
import type { Context } from './context.ts';

interface Options extends CameraOptions {
  readonly walks: string;
  readonly seed: string;
  readonly longest: string;
  readonly walksPerDay: string;
}

function sampleLines(sample: WalkSample, { language, say }: Context): string[] {
  const n = (value: number | null) => number(value ?? 0, language);
  const band = (values: WalkSample['sightingsPerWalk']) => bandWords(values, n);
  const [walks, metres] = [count(sample.walks, language), count(sample.meanMetres, language)];
  return [
    say(
      text(
        `${walks} walks drawn, ${metres} m in the mean: ${band(sample.sightingsPerWalk)} cameras see one, ${band(sample.sightingsPerKilometre)} a kilometre.`,
        `${walks} marches tirées, ${metres} m en moyenne : ${band(sample.sightingsPerWalk)} caméras en voient une, ${band(sample.sightingsPerKilometre)} par kilomètre.`,
      ),
    ),
    say(
      text(
        `Sightings per person-day, ${n(sample.walksPerDay)} walks a day (assumed): ${band(sample.sightingsPerPersonDay)}.`,
        `Passages filmés par personne et par jour, ${n(sample.walksPerDay)} marches par jour (supposé) : ${band(sample.sightingsPerPersonDay)}.`,
      ),
    ),
  ];
}

async function run(files: readonly string[], options: Options, context: Context): Promise<void> {
  const assumption = assumptionOf(options);
  const sampling = {
    walks: Math.ceil(positive('--walks', options.walks, 100_000)),
    seed: Math.floor(positive('--seed', options.seed, 2 ** 31)),
    longestMetres: positive('--longest', options.longest, 100_000),
    walksPerDay: positive('--walks-per-day', options.walksPerDay, 100),
  };
  const outputs = cameraOutputs(files, options, context);
  const map = await openMap(files, options, context);
  const district = await districtOf(options, map, context);
  const found = measured(map, district, { ...assumption, onProgress: workProgress(context) });
  const sample = sampleWalks(map, district, { ...assumption, ...sampling, onProgress: workProgress(context) });
  const assumptions = [...assumptionsOf(found.scene), ...sampleAssumptions(sampling)];
  const provenance = await provenanceOf('district', options, map.files, assumptions);
  noteOddities(map, context);
  await outputs.write('--watch', 'yaml', () => watchFragment(sample, district.name, provenance));
  await outputs.write('--geojson', 'json', () => {
    const { scene, pieces } = found;
    return geoJsonText([districtFeature(scene, { walks: sample }), ...fieldFeatures(scene, pieces)], provenance);
  });
  await outputs.write('--html', 'html', () =>
    cameraReport({ ...coverageParts(found, map), provenance, sample }, context.language),
  );
  const json = () => ({ provenance: provenanceJson(provenance), ...coverageJson(found), walks: sample });
  if (options.json) context.print(JSON.stringify(json()));
  else
    for (const line of [...coverageLines(found.coverage, context), ...sampleLines(sample, context)])
      context.print(line);
}

/** Adds `audit cameras district`. */
export function registerDistrict(cameras: Command, context: Context): void {
  const say = (en: string, fr: string) => context.say(text(en, fr));
  const command = cameras
    .command('district')
    .argument('<files...>')
    .description(
      say(
        'Coverage of a district, and how many cameras and operators see a walk drawn over it.',
        'Couverture d’un quartier, et combien de caméras et d’exploitants voient une marche tirée au hasard.',
      ),
    )
    .option('--walks <number>', say('walks drawn', 'marches tirées'), '200')
    .option('--seed <number>', say('of the draw', 'graine du tirage'), '1')
    .option('--longest <metres>', say('longest walk', 'marche la plus longue'), '2000')
    .option('--walks-per-day <number>', say('walks a person makes in a day', 'marches par personne et par jour'), '2')
    .option(
      '--watch <file>',
      say("write a YAML fragment for a scenario's watch", 'écrire un fragment YAML pour watch'),
    );
  addCameraOptions(command, context)
    .addHelpText(
      'after',
      examples(context, 'district city.osm.pbf --district Kluuvi --watch watch.yaml --html district.html'),
    )
    .action((files: string[], options: Options) => run(files, options, context));
}
