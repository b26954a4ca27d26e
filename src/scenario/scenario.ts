import type { Bilingual } from '../language/bilingual.ts';

/** Where an act belongs: what is joined across them is what the ledger knows. */
export const spheres = ['speech', 'transaction', 'movement', 'family', 'civic', 'justice'] as const;
export type Sphere = (typeof spheres)[number];

/** Age bands of people, in years. */
export const ageBands = ['0-14', '15-24', '25-39', '40-54', '55-64', '65+'] as const;

/** A group whose members the machinery may treat unlike others; shares of all groups add up to 1. */
export interface Group {
  readonly id: string;
  readonly title: Bilingual;
  readonly share: number;
  /** Power of the rank in means: 1 spreads the group evenly over the fifths, above 1 places it lower. */
  readonly meansSkew: number;
  /** Added to the mean of desired dissent, −0.25 to 0.25. */
  readonly dissentDifference: number;
}

/** A part of the country; shares add up to 1. Factors multiply the regime's sightings and coverage. */
export interface Region {
  readonly id: string;
  readonly title: Bilingual;
  readonly share: number;
  readonly sightingsFactor: number;
  readonly coverageFactor: number;
}

/** Who lives there: shares only, never one person. */
export interface People {
  /** People run. */
  readonly size: number;
  /** Population that they stand for. */
  readonly standsFor: number;
  /** Share of people in each of the six age bands. */
  readonly age: readonly number[];
  /** Share of households of 1, 2, 3, 4, 5 people. */
  readonly household: readonly number[];
  readonly groups: readonly Group[];
  readonly regions: readonly Region[];
  /** 0 to 1: a tie between two groups is kept with probability 1 − homophily. */
  readonly homophily: number;
  /** Ties a person outside the household, the weekly changing one included. */
  readonly ties: number;
  /** Mean of desired dissent δ over everybody. */
  readonly dissentMean: number;
  /** Mean of boldness β. */
  readonly boldnessMean: number;
  /** σ of the log-normal likeness of a face to others, 0 to 1.5. */
  readonly likenessSigma: number;
  /** Truly wanted people per 100,000 at the start, the same in every regime. */
  readonly wantedPer100000: number;
  /** Newly wanted a year, as a share of those. */
  readonly wantedInflowYearly: number;
  /** Share of wanted people in each group; adds up to 1. */
  readonly wantedGroupShares: readonly number[];
}

/** A thing that people do, drawn one by one. */
export interface Act {
  readonly id: string;
  readonly title: Bilingual;
  readonly sphere: Sphere;
  /** Person-days a year on which it is done, mean over everybody. */
  readonly yearlyRate: number;
  /** Share of people who do it at all; 1 where `concentration` is given. */
  readonly participants: number;
  /** Shape of the gamma distribution of personal rates; `null` for even rates among participants. */
  readonly concentration: number | null;
  /** The published rate already counts what is recorded: coverage is then 1 where the sphere is covered at all. */
  readonly recorded: boolean;
  /** Factors with mean 1 by fifth of means, and by age band. */
  readonly byMeans: readonly number[];
  readonly byAge: readonly number[];
  /** Factor while the person is on a list (means lost). */
  readonly whenListed: number;
  /** `voice`: done at rate × a/ā₀. */
  readonly follows: 'nothing' | 'voice';
  /** A rewarded act that nudges raise, at most by `nudgeCeiling`. */
  readonly nudged: boolean;
  /** A purchase that a list can refuse. */
  readonly purchase: boolean;
}

/** Rates of what is only counted, per person and day. */
export interface CountedRates {
  readonly messages: number;
  /** Share of messages sent in groups. */
  readonly messagesGroupShare: number;
  /** Share of messages on sensitive topics; they follow a/ā₀. */
  readonly messagesSensitiveShare: number;
  readonly purchases: number;
  readonly trips: number;
}

/** What people believe and how experience moves it; the same in every regime (Daymude, Axelrod, Forrest 2025). */
export interface Voice {
  readonly rule: 'uniform' | 'proportional';
  /** τ, ψ₀, ν₀. */
  readonly tolerance: number;
  readonly severity: number;
  readonly surveillance: number;
  readonly extension: boolean;
  /** λ a week, at least 0.005. */
  readonly forget: number;
  /** κ: how much experience also moves ψ; 0 as published. */
  readonly severityToo: number;
  readonly severityMax: number;
  /** w_e: shares of the gap. */
  readonly ownStop: number;
  readonly ownListing: number;
  readonly ownRefusal: number;
  readonly messageMissing: number;
  readonly contactFactor: number;
  readonly contactFell: number;
}

export type ListId = 'wanted' | 'court' | 'score';
export type FusionDegree = 'none' | 'on-request' | 'federated' | 'central';

/** Cameras that raise alerts on behaviour, by use case. */
export interface UseCase {
  readonly id: string;
  readonly title: Bilingual;
  readonly camerasPer100000: number;
  readonly eventsPerCameraDay: number;
  /** Share of true events for which an alert is raised. */
  readonly detection: number;
  readonly falseAlertsPerCameraDay: number;
}

export interface Watch {
  /** Faces of one person seen by recognising cameras, per person and day. */
  readonly sightings: number;
  /** P(face captured) of a passer-by. */
  readonly capture: number;
  readonly mode: 'fixed-threshold' | 'fixed-false-alarm';
  /** Share of captured wanted faces missed (at `referenceListSize` in fixed-false-alarm mode). */
  readonly fnmr: number;
  /** False matches per comparison, mean over likeness; `fixed-threshold`. */
  readonly fmr: number;
  /** FMR within each group, and across groups, as ratios to `fmr`. */
  readonly fmrWithin: readonly number[];
  readonly fmrAcross: number;
  /** False alarms per sighting, mean; `fixed-false-alarm`. */
  readonly fpir: number;
  /** a of FNIR = FNIR₀·(W/W₀)^a, and W₀. */
  readonly fnirExponent: number;
  readonly referenceListSize: number;
  /** Two normal score distributions and a threshold, from which both modes follow; `null` where not given. */
  readonly scores: {
    readonly impostorMean: number;
    readonly impostorDeviation: number;
    readonly genuineMean: number;
    readonly genuineDeviation: number;
    readonly threshold: number;
  } | null;
  /** Entries of the list of wanted people, per 100,000 people of `standsFor`; 0 is no list. */
  readonly listSize: number;
  /** Each group's share of the list; adds up to 1. */
  readonly listGroupShares: readonly number[];
  /** Share of its entries that are not lawful. */
  readonly listBadShare: number;
  /** Lists whose alerts lead to a stop, and lists whose people are only recorded. */
  readonly stopLists: readonly ListId[];
  readonly recordLists: readonly ListId[];
  /** Share of true and of false alerts passed on to a stop by the review. */
  readonly passTrue: number;
  readonly passFalse: number;
  /** `signal-detection`: the criterion moves so that `passFalse` falls as false alerts fill the capacity, d′ fixed. */
  readonly review: 'constant' | 'signal-detection';
  /** Alerts reviewed, per 100,000 people and week; `null` without a review. */
  readonly reviewCapacity: number | null;
  /** Stops that officers can make, per 100,000 people and week; `null` unbounded. */
  readonly stopCapacity: number | null;
  readonly cooldownWeeks: number;
  /** Share of stops of wanted people that end in arrest. */
  readonly arrest: number;
  readonly behaviour: readonly UseCase[];
}

export interface Filter {
  readonly on: boolean;
  /** Share of group messages erased, on sensitive and on ordinary topics. */
  readonly hitSensitive: number;
  readonly hitOrdinary: number;
  /** The same in one-to-one chat, as a ratio. */
  readonly oneToOne: number;
  /** q: each end notices an erased message with this probability. */
  readonly notice: number;
  /** Share of senders who are told. */
  readonly told: number;
}

export interface Fusion {
  readonly degree: FusionDegree;
  /** m_g, f_g by group: a join that is missed, a link that is false. */
  readonly missed: readonly number[];
  readonly falseLink: readonly number[];
  /** s: probability that a link keeps its state from one week to the next. */
  readonly persistence: number;
  readonly forgetAfterDays: number;
}

export interface ScoreRules {
  readonly on: boolean;
  readonly base: number;
  readonly floor: number;
  readonly ceiling: number;
  /** Mean time in which lost points come back. */
  readonly recoveryYears: number;
  /** Points by act id. */
  readonly points: Readonly<Record<string, number>>;
  /** Most points a year by act id. */
  readonly caps: Readonly<Record<string, number>>;
  /** Act id → grade to which it sets the person at once. */
  readonly overrides: Readonly<Record<string, string>>;
  readonly overrideWeeks: number;
  /** From the best down; the last has no lower bound (from 0). */
  readonly grades: readonly { readonly id: string; readonly from: number }[];
  /** w of association: contacts' mean distance from the base, added. */
  readonly association: number;
}

export interface Lists {
  /** The list entered by a score below `below`. */
  readonly score: { readonly on: boolean; readonly below: number; readonly minimumWeeks: number };
  /** The list entered by an unpaid judgment. */
  readonly court: {
    readonly on: boolean;
    /** Share of unpaid judgments that are listed. */
    readonly share: number;
    /** Share of entries that are not of the debtor. */
    readonly badShare: number;
    readonly performMonthly: number;
  };
  /** Purchases (act ids) refused to listed people. */
  readonly refuses: readonly string[];
}

export interface Safeguards {
  /** Share of listed people who are informed. */
  readonly notice: number;
  /** Share of the informed who appeal; shares upheld of wrong and of right entries; weeks until decided. */
  readonly appealRate: number;
  readonly upheldWrong: number;
  readonly upheldRight: number;
  readonly appealDelayWeeks: number;
  /** One human decision before an entry: share of wrong entries caught, of right ones rejected. */
  readonly listReviewCatch: number;
  readonly listReviewRejectRight: number;
  readonly graceWeeks: number;
  /** A right decision also takes off the wrong points and mends the link. */
  readonly correction: boolean;
  /** Weeks after which points leave; `null` never. */
  readonly retentionWeeks: number | null;
  /** A record decides only in its own sphere. */
  readonly purposeLimit: boolean;
  /** Share of people who consent to be scored. */
  readonly consent: number;
  /** Share of entries that an independent audit looks at in a year, taking off the wrong ones. */
  readonly auditYearly: number;
}

/** An authority that adapts by the published hill climbing; otherwise it follows the calendar only. */
export interface Authority {
  readonly adapts: boolean;
  readonly everyWeeks: number;
  readonly step: number;
  /** Cost of surveillance and of punishment against dissent, in the paper's units. */
  readonly surveillanceCost: number;
  readonly severityCost: number;
}

/** One configuration of the apparatus. */
export interface Regime {
  readonly id: string;
  readonly title: Bilingual;
  /** False for `none`: no apparatus at all. */
  readonly apparatus: boolean;
  /** Share of drawn and counted events observed, by sphere. */
  readonly coverage: Readonly<Record<Sphere, number>>;
  /** Gamma shape of how unevenly coverage falls on people; `null` even. */
  readonly coverageConcentration: number | null;
  readonly watch: Watch;
  readonly filter: Filter;
  readonly fusion: Fusion;
  /** Records of acts not done, per person and year, and their points. */
  readonly records: { readonly wrongYearly: number; readonly wrongPoints: number };
  readonly score: ScoreRules;
  readonly lists: Lists;
  readonly safeguards: Safeguards;
  /** Factor on rewarded acts. */
  readonly nudges: { readonly factor: number };
  readonly authority: Authority;
  /** False in the error twin: no false match, false link, bad entry, ordinary message erased, wrong record. */
  readonly errors: boolean;
  /** False: no missed face, no missed join. */
  readonly misses: boolean;
}

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
  /** The reason, where the value or a part of it is assumed. */
  readonly assumption: string | null;
  /** Chosen by who writes or runs the scenario (a switch, a size), not a claim about the world. */
  readonly chosen?: boolean;
  /** Set by a step of the calendar, in these regimes; the key then begins with `calendar.` and the step’s date. */
  readonly step?: { readonly date: string; readonly regimes: readonly string[] };
}

/** A scenario, read, checked and complete. */
export interface Scenario {
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
  readonly weeks: number;
  readonly seed: number;
  readonly reactions: boolean;
  readonly people: People;
  readonly acts: readonly Act[];
  readonly nudgeCeiling: number;
  /** Share of attempts given up after a first refusal, for good. */
  readonly adapt: number;
  readonly counted: CountedRates;
  /** Monthly rate at which unpaid judgments of people who are not listed are performed. */
  readonly performUnlistedMonthly: number;
  readonly voice: Voice;
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
