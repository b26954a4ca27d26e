import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Assumption, Provenance, SourceFile } from '../audit/cameras/index.ts';
import { version } from '../store/version.ts';
import type { CameraOptions } from './audit-cameras-options.ts';

/** Options that say where results go, or how they are said, not what they are. */
const notInForce = new Set(['json', 'html', 'geojson', 'watch', 'force', 'lang', 'register', 'walk', 'polygon']);

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The options in force by name, those left at their default too, without those that play no part. */
const optionsInForce = (
  options: CameraOptions,
  idle: ReadonlySet<string>,
): Record<string, string | number | boolean> => {
  const { buildings, ...rest } = options;
  const entries = Object.entries(rest).filter(
    ([name, value]) => value !== undefined && !notInForce.has(name) && !idle.has(name),
  );
  return {
    ...Object.fromEntries(entries.map(([name, value]) => [kebab(name), value as string | number | boolean])),
    ...(buildings || idle.has('buildings') ? {} : { 'no-buildings': true }),
  };
};

/** A file that was read beside the map: a polygon, a walk. */
export async function besideFile(path: string): Promise<SourceFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk as Uint8Array);
    bytes += (chunk as Uint8Array).length;
  }
  return { name: path, bytes, sha256: hash.digest('hex'), format: 'json', isDateStated: false };
}

/** What a result rests on. */
export async function provenanceOf(
  command: string,
  options: CameraOptions,
  files: readonly SourceFile[],
  assumptions: readonly Assumption[],
  idle: readonly string[] = [],
): Promise<Provenance> {
  const { polygon } = options;
  return {
    program: 'contrechamp',
    version,
    command: `audit cameras ${command}`,
    files: polygon === undefined ? files : [...files, await besideFile(polygon)],
    options: optionsInForce(options, new Set(idle)),
    assumptions,
  };
}
