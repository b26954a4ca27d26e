import type { WalkSample } from '../routes/walks.ts';
import type { Provenance } from './rests-on-files.ts';

const rounded = (value: number | null): number => Number((value ?? 0).toPrecision(3));

const quoted = (text: string): string => `'${text.replace(/[\r\n]+/g, ' ').replaceAll("'", "''")}'`;

const oneLine = (text: string): string => text.replace(/[^\P{C}]+/gu, ' ');

const provenanceComments = ({ program, version, files, options }: Provenance): string[] => [
  `# ${program} ${version}; ${Object.entries(options)
    .map(([name, value]) => `${name} ${oneLine(String(value))}`)
    .join(', ')}`,
  ...files.map(({ name, dataOf, sha256 }) => `# ${oneLine(name)}, data of ${dataOf ?? '?'}, SHA-256 ${sha256}`),
];

/**
 * A YAML fragment for a scenario's `watch`: sightings per person-day with their band, and where they come from.
 * @example watchFragment(sampleWalks(map, district, { task: 'observe' }), 'Kluuvi')
 */
export function watchFragment(sample: WalkSample, place: string, provenance?: Provenance): string {
  const { low, middle, high } = sample.sightingsPerPersonDay;
  const assumption = `cameras that see a walker in ${place}, from a map: ${sample.walks} walks drawn, ${Math.round(sample.meanMetres)} m in the mean, ${sample.walksPerDay} walks a day (assumption); low and high are the optics' cases`;
  return [
    '# Sightings per person-day, from `contrechamp audit cameras district`.',
    ...(provenance === undefined ? [] : provenanceComments(provenance)),
    'watch:',
    `  sightings: {value: ${rounded(middle)}, assumption: ${quoted(assumption)}, low: ${rounded(low)}, high: ${rounded(high)}}`,
    '',
  ].join('\n');
}
