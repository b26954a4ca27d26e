import type { Bilingual } from '../language/bilingual.ts';
import type { Built } from './field.ts';
import type { Country, regimeFields } from './registry.ts';

export { ageBands, type ListId, type Sphere, spheres } from './dimensions.ts';

// What a scenario holds is what its fields build: unit, range and meaning of each value stand in `fields/`.

/** Who lives there: shares only, never one person. */
export type People = Country['people'];
/** A thing that people do, drawn one by one. */
export type Act = Country['acts'][number];
/** What people believe and how experience moves it; the same in every regime (Daymude, Axelrod, Forrest 2025). */
export type Voice = Country['voice'];

/** One configuration of the apparatus. */
export interface Regime extends Built<typeof regimeFields> {
  readonly id: string;
  readonly title: Bilingual;
  /** False for `none`: no apparatus at all. */
  readonly apparatus: boolean;
}
export type Watch = Regime['watch'];
/** Cameras that raise alerts on behaviour, by use case. */
export type UseCase = Watch['behaviour'][number];
export type Safeguards = Regime['safeguards'];
/** An authority that adapts by the published hill climbing; otherwise it follows the calendar only. */
export type Authority = Regime['authority'];

/** A policy step on a date; it takes effect at the first week that starts on or after it. */
export interface PolicyStep {
  readonly date: string;
  readonly title: Bilingual;
  readonly kind: 'documented' | 'hypothetical';
  readonly source: string | null;
  /** First week (0 is the scenario's first) in which it holds; past the horizon where it never does. */
  readonly week: number;
  /** Regime id → that regime as it stands from this week on. */
  readonly regimes: Readonly<Record<string, Regime>>;
}

/** What a parameter is, where its value comes from and how far it may range. */
export interface Parameter {
  /** Dotted path, `regimes.ID.` before it where the value is one regime's. */
  readonly key: string;
  readonly value: unknown;
  readonly unit: string;
  /** The same unit in both languages. */
  readonly unitText?: Bilingual;
  readonly meaning: Bilingual;
  /** Ends of the plausible range, where known. */
  readonly low: number | null;
  readonly high: number | null;
  /** Ids of published figures; empty for an assumption. */
  readonly sources: readonly string[];
  /** Those of them that measure another quantity, which stands for this one. */
  readonly proxies: readonly string[];
  /** The weakest thing that the value rests on. */
  readonly basis: Basis;
  /** The reason, where the value or a part of it is assumed. */
  readonly assumption: string | null;
  /** The same in both languages, where the scenario gives both. */
  readonly reason?: Bilingual;
  /** Chosen by who writes or runs the scenario (a switch, a size), not a claim about the world. */
  readonly chosen?: boolean;
  /** Set by a step of the calendar, in these regimes; the key then begins with `calendar.` and the step’s date. */
  readonly step?: { readonly date: string; readonly regimes: readonly string[] };
}

/**
 * What a value rests on, the strongest first: the same quantity read in its primary source (or derived from such), a
 * text that quotes it, another quantity that stands for it, a poor or recalled figure, an assumption alone.
 */
export const bases = ['read', 'secondary', 'proxy', 'doubtful', 'assumed'] as const;
export type Basis = (typeof bases)[number];

/** A scenario, read, checked and complete. */
export interface Scenario extends Country {
  readonly id: string;
  readonly title: Bilingual;
  readonly about: {
    readonly text: Bilingual;
    readonly documented: Bilingual;
    readonly assumed: Bilingual;
    readonly picture: Bilingual;
  };
  readonly jurisdiction: string;
  /** First day, ISO; a Monday. */
  readonly start: string;
  /** Every regime of the file, in its order; `none` first. */
  readonly regimes: readonly Regime[];
  /** Ids of those run without `--all`. */
  readonly defaultRegimes: readonly string[];
  readonly calendar: readonly PolicyStep[];
  readonly parameters: readonly Parameter[];
  readonly warnings: readonly { readonly code: string; readonly text: Bilingual; readonly evidence?: string }[];
  /** SHA-256 of what decides a run (not of titles, sources or texts). */
  readonly digest: string;
}
