import type { WalkSample } from './walks.ts';

const rounded = (value: number | null): number => Number((value ?? 0).toPrecision(3));

const quoted = (text: string): string => `'${text.replace(/[\r\n]+/g, ' ').replaceAll("'", "''")}'`;

/**
 * A YAML fragment for a scenario's `watch`: sightings per person-day with their band, and where they come from.
 * @example watchFragment(sampleWalks(map, district, { task: 'observe' }), 'Kluuvi')
 */
export function watchFragment(sample: WalkSample, place: string): string {
  const { low, middle, high } = sample.sightingsPerPersonDay;
  const assumption = `cameras that see a walker in ${place}, from a map: ${sample.walks} walks drawn, ${Math.round(sample.meanMetres)} m in the mean, ${sample.walksPerDay} walks a day (assumption); low and high are the optics' cases`;
  return [
    '# Sightings per person-day, from `contrechamp audit cameras district`.',
    'watch:',
    `  sightings: {value: ${rounded(middle)}, assumption: ${quoted(assumption)}, low: ${rounded(low)}, high: ${rounded(high)}}`,
    '',
  ].join('\n');
}
