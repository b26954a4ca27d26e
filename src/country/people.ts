import { InternalError } from '../errors.ts';
import { ageBands, type People, type Scenario, spheres } from '../scenario/scenario.ts';
import { exp, log } from './elementary.ts';
import { block, Luck, streams, unit } from './luck.ts';
import { dealRegions, type Neighbourhood, neighbourhoodSize } from './neighbourhood.ts';
import { factorsOfAge, fifthsOf, propensityOf, type VoiceAtStart } from './propensity.ts';
import { likenessMultiplier, truncatedExponential } from './quantiles.ts';
import { ownRoom, type Room } from './room.ts';
import type { CandidateActs } from './truth.ts';

/** Static columns: δ in 1/65535, β in 1/4096, the hazard of acts in parts of one a week (rounded up), mostly 1/512. */
export const dissentUnits = 65535;
export const boldnessUnits = 4096;
const finestHazardUnits = 512;
const largestKept = 65535;
/** No act is hoped for more than this often a day: it is done at most once a day anyway. */
const largestDailyHazard = 5;

/** Static columns of up to 1,024 neighbourhoods: Node stops a buffer at 4 GiB, and a country may hold 2³¹ people. */
export interface TraitChunk {
  /** Age band + 8 × fifth of means + 64 × group. */
  readonly traits: Uint8Array;
  /** Place within the household + 8 × its size. */
  readonly household: Uint8Array;
  readonly dissent: Uint16Array;
  readonly boldness: Uint16Array;
  /** Weekly hazard of candidate acts, all acts together, at their ceilings. */
  readonly hazard: Uint16Array;
  /** Person by person and act by act, where the act's share of that hazard ends, those before it included: in 1/256, rounded down. */
  readonly actsUpTo: Uint8Array;
}

/** People of a chunk of columns. */
export const chunkPeople = 1024 * neighbourhoodSize;

/** Allocates the static columns of a scenario's people. */
export const createTraits = ({ people, acts }: Scenario, room: Room): TraitChunk[] =>
  chunkSizes(people.size).map((size) => ({
    traits: new Uint8Array(room(size)),
    household: new Uint8Array(room(size)),
    dissent: new Uint16Array(room(2 * size)),
    boldness: new Uint16Array(room(2 * size)),
    hazard: new Uint16Array(room(2 * size)),
    actsUpTo: new Uint8Array(room(acts.length * size)),
  }));

/** Sizes of the chunks that hold `size` people. */
export const chunkSizes = (size: number): number[] =>
  Array.from({ length: Math.ceil(size / chunkPeople) }, (_, index) =>
    Math.min(chunkPeople, size - index * chunkPeople),
  );

const cumulative = (shares: readonly number[]): number[] => {
  let sum = 0;
  return shares.map((share) => {
    sum += share;
    return sum;
  });
};

const pick = (thresholds: readonly number[], u: number): number => {
  let index = 0;
  while (index < thresholds.length - 1 && u >= thresholds[index]) index += 1;
  return index;
};

/** The synthetic people of a scenario: shares turned into addressed traits, the same whatever the size. */
export class Country {
  readonly scenario: Scenario;
  readonly luck: Luck;
  readonly size: number;
  readonly chunkSize = chunkPeople;
  readonly neighbourhoods: readonly Neighbourhood[];
  /** Static columns, in chunks. */
  readonly chunks: readonly TraitChunk[];
  /** ā₀: mean expressed dissent at the beliefs of the start, over the people of age of this country's shares. */
  readonly meanExpressedAtStart: number;
  /** Share of people who are of age, and the first age band that is. */
  readonly ofAgeShare: number;
  readonly firstOfAge: number;
  /** Parts of one a week in which the hazard of acts is kept: coarser where the catalogue allows more than fits. */
  readonly hazardUnits: number;
  readonly likeness: { of: (word: number) => number; largest: number };
  /** By act: its sphere, whether it follows what people say, and whether it is a purchase. */
  readonly actSpheres: Uint8Array;
  readonly followsVoice: Uint8Array;
  readonly isPurchase: Uint8Array;
  /** What people of age express at the beliefs of the start. */
  readonly voice: VoiceAtStart;
  /** Candidate acts by week and neighbourhood, where the country is kept for other runs. */
  actsKept: Map<number, CandidateActs> | null = null;
  private readonly propensities: readonly ((word: number) => number)[];
  /** Factors of age and means, by act, band and fifth. */
  private readonly factors: Float64Array;
  private readonly ceilings: readonly number[];

  /**
   * @param chunks columns that somebody else made and that are drawn by `draw`; its own ones are drawn at once
   * @param same a country of the same people
   */
  constructor(scenario: Scenario, voice: VoiceAtStart, chunks?: readonly TraitChunk[], same?: Country) {
    this.scenario = scenario;
    this.voice = voice;
    this.meanExpressedAtStart = voice.mean;
    this.firstOfAge = ageBands.indexOf(scenario.people.ofAgeFrom);
    this.ofAgeShare = ofAgeShare(scenario.people);
    this.luck = new Luck(scenario.seed);
    this.size = scenario.people.size;
    this.neighbourhoods = dealRegions(scenario.people);
    this.chunks = chunks ?? createTraits(scenario, ownRoom);
    this.likeness = likenessMultiplier(scenario.people.likenessSigma);
    this.ceilings = scenario.acts.map((act) => Math.max(1, act.whenListed) * (act.nudged ? scenario.nudgeCeiling : 1));
    this.actSpheres = Uint8Array.from(scenario.acts, ({ sphere }) => spheres.indexOf(sphere));
    this.followsVoice = Uint8Array.from(scenario.acts, ({ follows }) => (follows === 'voice' ? 1 : 0));
    this.isPurchase = Uint8Array.from(scenario.acts, ({ purchase }) => (purchase ? 1 : 0));
    const byAge = scenario.acts.map((act) => factorsOfAge(act, scenario.people, (band) => band >= this.firstOfAge));
    this.propensities =
      same?.propensities ??
      scenario.acts.map((act, index) => propensityOf(act, byAge[index], scenario.people, voice, this.ceilings[index]));
    this.factors = Float64Array.from({ length: scenario.acts.length * 64 }, (_, index) => {
      const act = index >> 6;
      return (byAge[act][index & 7] ?? 0) * (scenario.acts[act].byMeans[(index >> 3) & 7] ?? 0);
    });
    this.hazardUnits = this.fittingHazardUnits();
    if (chunks === undefined) this.draw(this.neighbourhoods);
  }

  /** The same people, already drawn, in a scenario that differs in nothing that makes them. */
  under(scenario: Scenario): Country {
    return new Country(scenario, this.voice, this.chunks, this);
  }

  /** Draws the people of neighbourhoods. */
  draw(neighbourhoods: readonly Neighbourhood[]): void {
    this.drawTraits(neighbourhoods);
    for (const neighbourhood of neighbourhoods) {
      this.drawHouseholds(neighbourhood);
      this.drawHazards(neighbourhood);
    }
  }

  /** Where a person is: the neighbourhood and the place in it, the chunk of columns and the index there. */
  placeOf(person: number): { neighbourhood: Neighbourhood; place: number; chunk: number; at: number } {
    const neighbourhood = this.neighbourhoods[Math.floor(person / neighbourhoodSize)];
    const place = person - neighbourhood.first;
    return { neighbourhood, place, chunk: Math.floor(person / chunkPeople), at: person % chunkPeople };
  }

  chunkOf(person: number): TraitChunk {
    return this.chunks[Math.floor(person / chunkPeople)];
  }
  ageBand(person: number): number {
    return this.chunkOf(person).traits[person % chunkPeople] & 7;
  }
  /** Whether somebody is of an age at which people owe, are wanted, are scored and have a say to hold back. */
  isOfAge(person: number): boolean {
    return this.ageBand(person) >= this.firstOfAge;
  }
  means(person: number): number {
    return (this.chunkOf(person).traits[person % chunkPeople] >> 3) & 7;
  }
  group(person: number): number {
    return this.chunkOf(person).traits[person % chunkPeople] >> 6;
  }
  /** δ, desired dissent, 0 to 1. */
  dissentOf(person: number): number {
    return this.chunkOf(person).dissent[person % chunkPeople] / dissentUnits;
  }
  /** β, boldness. */
  boldnessOf(person: number): number {
    return this.chunkOf(person).boldness[person % chunkPeople] / boldnessUnits;
  }
  /** Place within the household + 8 × its size. */
  householdOf(person: number): number {
    return this.chunkOf(person).household[person % chunkPeople];
  }

  /** Index of an act in the catalogue, −1 where the country does not have it. */
  actIndex(id: string): number {
    return this.scenario.acts.findIndex((act) => act.id === id);
  }

  /** How alike this face is to others: mean 1. */
  likenessOf(person: number): number {
    return this.likeness.of(this.luck.word(streams.faces, person));
  }

  /** Daily hazards at the ceiling of every act of a person, into `hazards`; returns their weekly sum. */
  actHazards(person: number, hazards: Float64Array): number {
    const acts = this.ceilings.length;
    for (let from = 0; from < acts; from += 4) this.fourHazards(person, from, hazards);
    let sum = 0;
    for (let act = 0; act < acts; act += 1) sum += hazards[act];
    return sum * 7;
  }

  /** The same for the acts `from` to `from + 3`, `from` a multiple of four: one block of luck. */
  fourHazards(person: number, from: number, hazards: Float64Array): void {
    const { traits, dissent } = this.chunkOf(person);
    const at = person % chunkPeople;
    const ageAndMeans = traits[at] & 63;
    const voice = dissent[at] / dissentUnits / this.meanExpressedAtStart;
    this.luck.draw(streams.propensity, person, from >> 2);
    const end = Math.min(from + 4, this.ceilings.length);
    for (let act = from; act < end; act += 1) {
      const ceiling = this.ceilings[act] * (this.followsVoice[act] === 1 ? voice : 1);
      const factors = this.factors[act * 64 + ageAndMeans] * ceiling;
      hazards[act] = Math.min(largestDailyHazard, this.propensities[act](block[act & 3]) * factors);
    }
  }

  /** The largest product of an act's modifiers for this person: from country and catalogue only, never from a regime. */
  ceilingOf(act: number, person: number): number {
    const voice = this.scenario.acts[act].follows === 'voice';
    return this.ceilings[act] * (voice ? this.dissentOf(person) / this.meanExpressedAtStart : 1);
  }

  /** Follows from the catalogue alone, so that people are the same whatever the country's size. */
  private fittingHazardUnits(): number {
    const bound = this.scenario.acts.reduce((sum, { follows }, act) => {
      const propensity = Math.max(this.propensities[act](0), this.propensities[act](0xffff_ffff));
      const factor = Math.max(...this.factors.subarray(act * 64, act * 64 + 64)) * this.ceilings[act];
      const voice = follows === 'voice' ? 1 / this.meanExpressedAtStart : 1;
      return sum + 7 * Math.min(largestDailyHazard, propensity * factor * voice);
    }, 0);
    let units = finestHazardUnits;
    while (units > 1 && bound * units > largestKept - 1) units /= 2;
    return units;
  }

  private drawTraits(neighbourhoods: readonly Neighbourhood[]): void {
    const { people } = this.scenario;
    const ages = cumulative(people.age);
    const groups = cumulative(people.groups.map((group) => group.share));
    const means = people.groups.map((group) => fifthsOf(group.meansSkew));
    const dissents = people.groups.map((group) => truncatedExponential(people.dissentMean + group.dissentDifference));
    const drawPerson = (person: number): void => {
      this.luck.draw(streams.traits, person, 0);
      const group = pick(groups, unit(block[1]));
      const chunk = this.chunkOf(person);
      const at = person % chunkPeople;
      chunk.traits[at] = pick(ages, unit(block[0])) | (pick(means[group], unit(block[2])) << 3) | (group << 6);
      const boldness = -log(unit(block[3])) * people.boldnessMean;
      this.luck.draw(streams.traits, person, 1);
      const hasSay = (chunk.traits[at] & 7) >= this.firstOfAge;
      chunk.dissent[at] = hasSay ? Math.round(dissents[group](unit(block[0])) * dissentUnits) : 0;
      chunk.boldness[at] = Math.min(65535, Math.round(boldness * boldnessUnits));
    };
    for (const { first, size } of neighbourhoods)
      for (let person = first; person < first + size; person += 1) drawPerson(person);
  }

  /** A household is a run of consecutive people, of sizes in the published shares; the neighbourhood's end cuts it. */
  private drawHouseholds({ index, first, size }: Neighbourhood): void {
    const sizes = cumulative(this.scenario.people.household);
    const chunk = this.chunkOf(first);
    const base = first % chunkPeople;
    this.luck.start(streams.household, index);
    for (let person = 0; person < size; ) {
      const members = Math.min(size - person, 1 + pick(sizes, unit(this.luck.next())));
      for (let place = 0; place < members; place += 1) chunk.household[base + person + place] = place | (members << 3);
      person += members;
    }
  }

  private drawHazards({ first, size }: Neighbourhood): void {
    const acts = this.scenario.acts.length;
    const hazards = new Float64Array(acts);
    const { hazard, actsUpTo } = this.chunkOf(first);
    const base = first % chunkPeople;
    for (let place = 0; place < size; place += 1) {
      const kept = Math.ceil(this.actHazards(first + place, hazards) * this.hazardUnits);
      if (kept > largestKept) throw new InternalError(`person ${first + place}: the hazard of acts is above its bound`);
      hazard[base + place] = kept;
      let upTo = 0;
      for (let act = 0; act < acts && kept > 0; act += 1) {
        upTo += hazards[act] * 7;
        actsUpTo[(base + place) * acts + act] = Math.min(255, Math.floor((upTo * this.hazardUnits * 256) / kept));
      }
    }
  }
}

/** Share of people who are of age. */
export const ofAgeShare = ({ age, ofAgeFrom }: People): number =>
  age.slice(ageBands.indexOf(ofAgeFrom)).reduce((sum, share) => sum + share, 0);

/** Chance that a process of this weekly hazard has an event within the week. */
export const within = (hazard: number): number => 1 - exp(-hazard);
