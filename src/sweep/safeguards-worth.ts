import { UsageError } from '../errors.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { noSafeguards, type Safeguard, safeguards, type Touched, touched } from '../scenario/safeguard-kinds.ts';
import type { Regime, Scenario } from '../scenario/scenario.ts';
import { type Bounded, jackknifeDifference } from '../statistics/jackknife.ts';
import { type Consent, consentFor } from './consent.ts';
import { type RunCrew, runMany } from './many.ts';
import type { Performed } from './small-run.ts';
import { type WorthMeasure, worthMeasures } from './worth-measures.ts';

const pick = <Part extends object>(part: Part, keys: readonly (keyof Part)[]): Partial<Part> =>
  Object.fromEntries(keys.map((key) => [key, part[key]])) as Partial<Part>;

/** The regime with this safeguard as strong as in `from`. */
const take = ({ keys: { safeguards = [], watch = [] } }: Safeguard, regime: Regime, from: Regime): Regime => ({
  ...regime,
  safeguards: { ...regime.safeguards, ...pick(from.safeguards, safeguards) },
  watch: { ...regime.watch, ...pick(from.watch, watch) },
});

export { type WorthMeasure, worthMeasures };

/** One variant of a regime and how it differs from the regime without any safeguard. */
export interface Variant {
  readonly id: string;
  readonly title: Bilingual;
  readonly values: Readonly<Record<WorthMeasure, number | null>>;
  /** Paired with `none`: the same people, the same luck; 95 % of chance. */
  readonly differences: Readonly<Record<WorthMeasure, Bounded>>;
}

/** What each safeguard of a regime is worth. */
export interface SafeguardsWorth {
  readonly scenario: Scenario;
  readonly regime: Regime;
  readonly seconds: number;
  /** Without any, each alone, each kind, all; then, beside them, a score by consent, where the scenario says how many consent. */
  readonly variants: readonly Variant[];
  /** Safeguards that have no strength in the scenario nor in its donor. */
  readonly unknown: readonly Safeguard[];
}

const kindIds = Object.keys(touched) as Touched[];
const isKind = (id: string): id is Touched => id in touched;
const none = 'none';
const all = 'all';
/** The variant beside the safeguards. */
export const byConsent = 'consent';
const kindOf = ({ score, filter }: Regime): string => `${score.on}${filter.on}`;

/** The regimes to learn strengths from: the regime itself, then its likes, then the others. */
const donorsFor = (regime: Regime, scenarios: readonly Scenario[]): readonly Regime[] => [
  regime,
  ...scenarios.flatMap(({ regimes }) => {
    const others = regimes.filter(({ id, apparatus }) => apparatus && id !== regime.id);
    return [
      ...others.filter((other) => kindOf(other) === kindOf(regime)),
      ...others.filter((other) => kindOf(other) !== kindOf(regime)),
    ];
  }),
];

/** Safeguards of which the scenario itself states a strength, for one of its regimes. */
export const statedSafeguards = (scenario: Scenario, regimeId: string): readonly Safeguard[] => {
  const regime = scenario.regimes.find(({ id }) => id === regimeId);
  const donors = regime === undefined ? [] : donorsFor(regime, [scenario]);
  return safeguards.filter((safeguard) => donors.some((donor) => safeguard.isOn(donor)));
};

/** The regime stripped: what no safeguard means is what the scenario's own unguarded regimes say, or nothing at all. */
function stripped(regime: Regime, donors: readonly Regime[]): Regime {
  const unguarded = (safeguard: Safeguard): Regime | undefined => donors.find((donor) => !safeguard.isOn(donor));
  const bare = {
    ...regime,
    safeguards: noSafeguards,
    watch: { ...regime.watch, reviewCapacity: null, passTrue: 1 },
  };
  return safeguards.reduce<Regime>((made, safeguard) => {
    const donor = safeguard.id === 'appeal' ? undefined : unguarded(safeguard);
    return donor === undefined ? made : take(safeguard, made, donor);
  }, bare);
}

/** How the worth is worked out. */
export interface WorthOptions {
  /** Scenarios from which strengths are taken that this one does not state. */
  readonly donors?: readonly Scenario[];
  /** Threads; one unless said. */
  readonly workers?: number;
  readonly crew?: RunCrew;
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

interface Plan {
  readonly consent: Consent | null;
  readonly known: readonly { readonly safeguard: Safeguard; readonly donor: Regime }[];
  readonly make: (regime: Regime, id: string) => Regime;
}

/** How every variant of a regime is made; the same for what a calendar turns it into. */
function planFor(scenario: Scenario, regime: Regime, donors: readonly Regime[]): Plan {
  const consent = consentFor(scenario, regime);
  const known = safeguards.flatMap((safeguard) => {
    const donor = donors.find((each) => safeguard.isOn(each));
    return donor === undefined ? [] : [{ safeguard, donor }];
  });
  const make = (base: Regime, id: string): Regime => {
    const chosen = known.filter(({ safeguard }) => id === all || safeguard.id === id || safeguard.touches === id);
    const made = chosen.reduce(
      (made, { safeguard, donor }) => take(safeguard, made, donor),
      stripped(base, [base, ...donors]),
    );
    return { ...(id === byConsent && consent !== null ? consent.take(made) : made), id: `${regime.id}:${id}` };
  };
  return { known, make, consent };
}

function variantsOf(scenario: Scenario, regime: Regime, plan: Plan): Scenario {
  const beside = plan.consent === null ? [] : [byConsent];
  const kinds = kindIds.filter((kind) => plan.known.some(({ safeguard }) => safeguard.touches === kind));
  const ids = [none, ...plan.known.map(({ safeguard }) => safeguard.id), ...kinds, all, ...beside];
  const calendar = scenario.calendar.map((step) => {
    const turned = step.regimes[regime.id];
    const regimes =
      turned === undefined ? {} : Object.fromEntries(ids.map((id) => [`${regime.id}:${id}`, plan.make(turned, id)]));
    return { ...step, regimes };
  });
  return { ...scenario, regimes: ids.map((id) => plan.make(regime, id)), calendar };
}

/**
 * What each safeguard is worth in one regime: none, each alone, each kind, all; the same people with the same luck.
 *
 * @throws UsageError for a regime that the scenario does not have, or that has no apparatus
 * @example (await safeguardsWorth(scenario, 'total')).variants.map(({ id, values }) => [id, values.listedEver])
 */
export async function safeguardsWorth(
  scenario: Scenario,
  regimeId: string,
  options: WorthOptions = {},
): Promise<SafeguardsWorth> {
  const { donors = [] } = options;
  const regime = scenario.regimes.find(({ id, apparatus }) => id === regimeId && apparatus);
  if (regime === undefined) {
    const known = scenario.regimes.filter(({ apparatus }) => apparatus).map(({ id }) => id);
    throw new UsageError(
      text(
        `“${regimeId}” is no regime with an apparatus; there are ${known.join(', ')}`,
        `« ${regimeId} » n’est pas un régime doté d’un appareil ; il y a ${known.join(', ')}`,
      ),
      '--regime',
    );
  }
  const plan = planFor(scenario, regime, donorsFor(regime, [scenario, ...donors]));
  const varied = variantsOf(scenario, regime, plan);
  const started = performance.now();
  const made = await performVariants(varied, options);
  const [without] = made;
  const titleOf = (id: string): Bilingual =>
    safeguards.find((safeguard) => safeguard.id === id)?.title ??
    (isKind(id) ? touched[id] : undefined) ??
    (id === byConsent ? plan.consent?.title : undefined) ??
    (id === none ? text('no safeguard', 'aucune garantie') : text('all of them', 'toutes ensemble'));
  const variants = made.map((variant) => {
    const id = variant.id.slice(regime.id.length + 1);
    return { id, title: titleOf(id), values: valuesOf(variant), differences: differencesOf(variant, without) };
  });
  const isKnown = (safeguard: Safeguard): boolean => plan.known.some((each) => each.safeguard === safeguard);
  const seconds = (performance.now() - started) / 1000;
  return { scenario, regime, seconds, variants, unknown: safeguards.filter((each) => !isKnown(each)) };
}

/** What one variant gave: values, and leave-one-out values, by measure. */
interface Made {
  readonly id: string;
  readonly values: Performed['values'][string];
  readonly leaveOneOut: Performed['leaveOneOut'][string];
}

/** Variants run side by side in one run share what is the same in every regime: so many at least, and two runs a thread. */
const fewestTogether = 3;
const runsAThread = 2;

/** The variants in their order, some of them a run. */
async function performVariants(
  varied: Scenario,
  { workers = 1, crew, onProgress, signal }: WorthOptions,
): Promise<Made[]> {
  const ids = varied.regimes.map(({ id }) => id);
  const together = Math.max(fewestTogether, Math.ceil(ids.length / (runsAThread * workers)));
  const runs = Array.from({ length: Math.ceil(ids.length / together) }, (_, index) => ({
    scenario: varied,
    regimes: ids.slice(index * together, (index + 1) * together),
    looks: false,
  }));
  const onDone = (done: number): void => onProgress?.(done / runs.length);
  const performed = await runMany(runs, { workers, crew, signal, onDone });
  return runs.flatMap(({ regimes }, index) =>
    regimes.map((id) => {
      const { values, leaveOneOut } = performed[index];
      return { id, values: values[id], leaveOneOut: leaveOneOut[id] };
    }),
  );
}

const byMeasure = <Value>(of: (id: WorthMeasure) => Value): Record<WorthMeasure, Value> =>
  Object.fromEntries(worthMeasures.map((id) => [id, of(id)])) as Record<WorthMeasure, Value>;

const valuesOf = ({ values }: Made) => byMeasure((id) => values[id] ?? null);

const differencesOf = (variant: Made, without: Made) =>
  byMeasure((id) => {
    const of = ({ values, leaveOneOut }: Made) => [values[id] ?? null, leaveOneOut[id] ?? []] as const;
    return jackknifeDifference(of(variant), of(without));
  });
