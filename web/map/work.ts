import type { ReportParts } from '../../src/audit/cameras/index.ts';
import type { Chart } from '../../src/document/blocks.ts';
import type { Bilingual, Language } from '../../src/language/bilingual.ts';

/** The part of a map that is measured: the square kilometre with most cameras, all of it, or an area by its name. */
export type District = { readonly is: 'dense' | 'whole' } | { readonly is: 'area'; readonly name: string };

/** A place of the walk: a point of the picture, or a street by its name. */
export type Spot = { readonly left: number; readonly top: number } | { readonly street: string };

/** What the map's thread is asked; the map that was read, and the part that was measured, stay with it. */
export type Ask =
  | { readonly id: number; readonly kind: 'read'; readonly files: readonly File[] }
  | { readonly id: number; readonly kind: 'measure'; readonly district: District }
  | { readonly id: number; readonly kind: 'walk'; readonly from: Spot; readonly to: Spot };

/** What was read of the files. */
export interface MapRead {
  readonly cameras: number;
  readonly ways: number;
  /** Names of areas, each once. */
  readonly areas: readonly string[];
  /** Whether all of it is small enough to be measured at once. */
  readonly isSmall: boolean;
}

/** A chart as it crosses from thread to thread: drawn already. */
export type DrawnChart = Omit<Chart, 'plot'> & { readonly drawn: Readonly<Record<Language, string>> };

/** A street of the district, and where it stands on the picture. */
export interface Street {
  readonly name: string;
  readonly left: number;
  readonly top: number;
}

/** A report of which the map is drawn already. */
export interface Measured {
  readonly parts: Omit<ReportParts, 'map'>;
  readonly chart: DrawnChart;
}

/** What it answers. */
export type Answer =
  | { readonly id: number; readonly read: MapRead }
  | { readonly id: number; readonly measured: Measured; readonly streets: readonly Street[] }
  | { readonly id: number; readonly walked: Measured }
  | { readonly id: number; readonly fault: Bilingual };
