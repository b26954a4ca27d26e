import type { Scenario, Voice } from '../../../src/scenario/scenario.ts';
import type { Draws } from './draws.ts';
import { truncatedRate } from './draws.ts';
import { type Events, type Neighbourhood, neighbourhoodPairs, type Person, pairs } from './people.ts';

/** U = β(1 − (δ − a)) − P(a)·π of Daymude, Axelrod, Forrest 2025. */
function utility({ rule, tolerance: τ }: Voice, a: number, δ: number, β: number, ν: number, ψ: number): number {
  const punishment = rule === 'uniform' ? (a > τ ? ψ : 0) : ψ * Math.max(0, a - τ);
  return β * (1 - (δ - a)) - (ν + (1 - ν) * a) * punishment;
}

/** The best of the acts that can be best: all, what is tolerated, and where the slope of U is nought. */
export function bestAct(voice: Voice, δ: number, β: number, ν: number, ψ: number): number {
  const τ = voice.tolerance;
  if (δ <= τ) return δ;
  const level = voice.rule === 'proportional' && ν < 1 ? ((β - ν * ψ) / ((1 - ν) * ψ) + τ) / 2 : τ;
  const choices = [τ, Math.min(δ, Math.max(τ, level)), δ];
  const values = choices.map((a) => utility(voice, a, δ, β, ν, ψ));
  return choices[values.indexOf(Math.max(...values))];
}

const means = new Map<string, number>();

/** ā₀: mean expressed dissent at the beliefs of the start, by midpoints of δ and β. */
export function meanExpressed({ people, voice }: Scenario): number {
  const key = JSON.stringify([people.groups, people.dissentMean, people.boldnessMean, voice]);
  const known = means.get(key);
  if (known !== undefined) return known;
  let mean = 0;
  for (const group of people.groups) {
    const rate = truncatedRate(people.dissentMean + group.dissentDifference);
    let [sum, mass] = [0, 0];
    for (let i = 0; i < 800; i += 1) {
      const δ = (i + 0.5) / 800;
      for (let j = 0; j < 800; j += 1) {
        const units = ((j + 0.5) / 800) * 12;
        const density = Math.exp(-rate * δ - units);
        sum += density * bestAct(voice, δ, units * people.boldnessMean, voice.surveillance, voice.severity);
        mass += density;
      }
    }
    mean += (group.share * sum) / mass;
  }
  means.set(key, mean);
  return mean;
}

/** What a person says at their beliefs, which stand between those of the start and the most that can be believed. */
function expression({ voice }: Scenario, person: Person): number {
  const ν = voice.surveillance + (1 - voice.surveillance) * person.surveillance;
  const most = Math.max(voice.severityMax, voice.severity);
  const ψ = voice.severity + (most - voice.severity) * person.severity;
  return bestAct(voice, person.desired, person.boldness, ν, ψ);
}

/** Π (1 − w) over what happened to somebody, seen by themselves (factor 1) or by a contact. */
function kept(voice: Voice, events: Events, factor: number): number {
  return (
    (events.stop ? 1 - voice.ownStop * factor : 1) *
    (events.told ? 1 - Math.max(0, voice.beingTold) * factor : 1) *
    (events.refusal ? 1 - voice.ownRefusal * factor : 1) *
    (events.messageMissing ? 1 - voice.messageMissing * factor : 1)
  );
}

/** What is left of fear where being told relieves. */
const eased = (voice: Voice, events: Events, factor: number): number =>
  events.told ? 1 + Math.min(0, voice.beingTold) * factor : 1;

/** Everybody learns from last week and chooses what to say. */
export function express(draws: Draws, scenario: Scenario, neighbourhoods: Neighbourhood[], week: number): void {
  const { voice, people, reactions } = scenario;
  const everybody = neighbourhoods.flatMap((neighbourhood) => neighbourhood.people);
  if (!reactions) {
    for (const person of everybody) person.expressed = person.desired;
    return;
  }
  const metThisWeek = new Map<Person, Person>();
  if (people.ties > 0) {
    for (const [one, other] of neighbourhoodPairs(neighbourhoods, week)) {
      for (const [a, b] of pairs(draws, people, one.people, other.people)) {
        metThisWeek.set(a, b);
        metThisWeek.set(b, a);
      }
    }
  }
  for (const person of everybody) {
    const before = expression(scenario, person);
    if (voice.extension && week > 0) learn(voice, person, metThisWeek.get(person));
    person.expressed = expression(scenario, person);
    if (person.expressed < before / 2 && week - person.lastFall >= 8) {
      person.events.fell = true;
      person.lastFall = week;
    }
  }
}

function learn(voice: Voice, person: Person, met: Person | undefined): void {
  let product = kept(voice, person.lastEvents, 1);
  let relief = eased(voice, person.lastEvents, 1);
  for (const contact of [...person.household, ...person.ties, ...(met === undefined ? [] : [met])]) {
    product *= kept(voice, contact.lastEvents, voice.contactFactor);
    relief *= eased(voice, contact.lastEvents, voice.contactFactor);
    if (contact.lastEvents.fell) product *= 1 - voice.contactFell;
  }
  const moved = (share: number, strength: number) => {
    const left = share * (1 - voice.forget);
    return Math.min(1, left + strength * (1 - left) * (1 - product)) * relief;
  };
  person.surveillance = moved(person.surveillance, 1);
  person.severity = moved(person.severity, voice.severityToo);
}
