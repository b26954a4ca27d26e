import { ContrechampError, EvidenceError, UsageError } from '../errors.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { type Override, settings } from '../scenario/overrides.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { digestsOf } from '../scenario/scenario-digest.ts';
import { openScenario } from '../store/load-scenario.ts';
import { sealed } from '../store/seal.ts';
import { placeAt } from './place/open.ts';
import type { Place } from './place/place.ts';
import type { PlannedRun } from './plan.ts';
import { performScenario } from './small-run.ts';

/** A run of a plan to be made on some thread. */
export interface PlannedTask {
  readonly planned: PlannedRun;
  readonly file: string;
  readonly fixed: readonly Override[];
  readonly regimes: readonly string[];
  readonly version: string;
  /** The address of the place where its result belongs. */
  readonly place: string;
}

/** How it went; errors in both languages do not survive a thread's border otherwise. */
export interface PlannedAnswer {
  readonly failure: {
    readonly text: Bilingual;
    readonly place: string | undefined;
    /** Another machine may do it: here it cannot be written. */
    readonly ofMachine: boolean;
  } | null;
}

export const resultName = ({ run }: PlannedRun): string => `${run}.json`;

type Named = Omit<PlannedTask, 'place' | 'regimes' | 'version'>;

/** The setting that was read last: the seeds of one point follow each other. */
let lastRead: { readonly name: string; readonly scenario: Scenario; readonly digest: (seed: number) => string } | null =
  null;

function readingOf({ planned, file, fixed }: Named) {
  const name = JSON.stringify([file, fixed, planned.parameters]);
  if (lastRead?.name === name) return lastRead;
  const scenario = openScenario(file, [...fixed, ...settings(planned.parameters)]);
  lastRead = { name, scenario, digest: digestsOf(scenario) };
  return lastRead;
}

/**
 * The scenario of a planned run.
 *
 * @throws EvidenceError where its file no longer says what was planned
 */
export function scenarioFor(named: Named): Scenario {
  const { planned, file } = named;
  const { scenario, digest } = readingOf(named);
  if (digest(planned.seed) === planned.scenarioDigest) return { ...scenario, seed: planned.seed };
  throw new EvidenceError(
    text(
      `run ${planned.run} is not the scenario that was planned: the file has changed, or is another; plan again`,
      `la simulation ${planned.run} n’est pas le scénario prévu : le fichier a changé, ou c’en est un autre ; refaites le plan`,
    ),
    file,
  );
}

/** What a run's file says: nothing that another machine, or another time, would say otherwise. */
export async function resultOf(scenario: Scenario, planned: PlannedRun, regimes: readonly string[], version: string) {
  const { run, scenarioDigest, seed } = planned;
  const { digests, values } = await performScenario(scenario, regimes);
  return sealed(`${JSON.stringify({ schema: 1, version, run, scenarioDigest, seed, digests, values })}\n`, 'json');
}

const differs = (path: string): EvidenceError =>
  new EvidenceError(
    text(
      'this run was done already, with another result: the two engines differ; delete it and let one engine do it',
      'cette simulation existe déjà, avec un autre résultat : les deux moteurs diffèrent ; effacez-la et laissez faire un seul moteur',
    ),
    path,
  );

/** Places of this thread: a client of a storage is opened once. */
const places = new Map<string, Place>();

function placeFor(address: string): Place {
  const place = places.get(address) ?? placeAt(address);
  places.set(address, place);
  return place;
}

async function make(task: PlannedTask): Promise<void> {
  const [place, name] = [placeFor(task.place), resultName(task.planned)];
  const made = await resultOf(scenarioFor(task), task.planned, task.regimes, task.version);
  const before = await place.read(name);
  if (before !== 'missing' && before !== made) throw differs(`${task.place}/${name}`);
  await place.write(name, made);
}

/** Makes a planned run and writes it, aside until it is whole; done twice, it is the same bytes. */
export async function perform(task: PlannedTask): Promise<PlannedAnswer> {
  try {
    await make(task);
    return { failure: null };
  } catch (error) {
    if (!(error instanceof ContrechampError)) throw error;
    return { failure: { text: error.text, place: error.place, ofMachine: error instanceof UsageError } };
  }
}

/** This module, for a crew. */
export const plannedRunModule = new URL(import.meta.url);
