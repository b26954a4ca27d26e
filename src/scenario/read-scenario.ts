import type { Bilingual } from '../language/bilingual.ts';
import { inWords, text } from '../language/french.ts';
import { type Building, build, parameterOf, titleOf } from './build.ts';
import { type BuildRegime, readCalendar, type StepStatements } from './calendar.ts';
import { checkActs, checkPeople, checkRegime, checkVoice, type Tell } from './checks.ts';
import { dayNumber, isoDate, weekday } from './dates.ts';
import type { Evidence } from './evidence.ts';
import { filesOf, type LoadScenario } from './extends.ts';
import { type Fault, ScenarioFaults } from './faults.ts';
import type { Dimension, LeafField } from './field.ts';
import { kinds } from './field-words.ts';
import { type Combined, combine, type Layer, readLayer, strangers } from './layers.ts';
import { messages } from './messages.ts';
import { nearest } from './nearest.ts';
import { layerOf, type Override } from './overrides.ts';
import { type Country, countryFields, regimeFields } from './registry.ts';
import type { Parameter, People, Regime, Scenario } from './scenario.ts';
import { digestOf } from './scenario-digest.ts';
import { warningsOf } from './scenario-warnings.ts';
import { at, atPath, placeIn, Stated, type Statements } from './stated.ts';

export interface ReadOptions {
  /** Name of the file, for messages. */
  readonly fileName: string;
  /** Finds what the scenario extends. */
  readonly load?: LoadScenario;
  /** Published figures: with them, unknown sources are faults and doubtful ones warnings. */
  readonly evidence?: Evidence;
  /** Keys set from outside, before anything is checked. */
  readonly overrides?: readonly Override[];
}

/** Collects faults, each once, and the rows of the table of parameters. */
class Desk {
  readonly faults: Fault[] = [];
  readonly rows = new Map<string, Parameter>();
  readonly bare = new Set<string>();
  readonly #told = new Set<string>();
  readonly #evidence: Evidence | undefined;

  constructor(evidence: Evidence | undefined) {
    this.#evidence = evidence;
  }

  fault(place: string, text: Bilingual): void {
    const line = `${place}: ${text.en}`;
    if (this.#told.has(line)) return;
    this.#told.add(line);
    this.faults.push({ place, text });
  }

  source(place: string, id: string): void {
    if (this.#evidence === undefined || this.#evidence.has(id)) return;
    this.fault(place, messages.unknownSource(id, nearest(id, [...this.#evidence.keys()])));
  }

  /** A range that does not hold its own value is a slip of the pen; what is set from outside may leave it, and is warned of. */
  #range({ value, low, high, place, override }: Stated, key: string): void {
    if (override || typeof value !== 'number') return;
    if ((low !== null && value < low) || (high !== null && value > high))
      this.fault(place, messages.outsideOwnRange(key, value, low, high));
  }

  state(key: string, stated: Stated, node: LeafField, step?: Parameter['step']): void {
    for (const id of stated.sources) this.source(stated.place, id);
    this.#range(stated, key);
    if (this.rows.has(key)) return;
    this.rows.set(key, { ...parameterOf(key, stated, node, this.#evidence), ...(step !== undefined && { step }) });
    if (stated.bare && node.chosen !== true) this.bare.add(key);
  }
}

/** Whether a statement stands here: itself, for every id, or as the whole of which these are elements. */
const isAmong = (here: Statements | Stated | undefined, stated: Stated): boolean =>
  here === stated ||
  (here !== undefined &&
    !(here instanceof Stated) &&
    Object.values(here).some(
      (one) => one instanceof Stated && (one.whole === stated || (one === stated && at(here, '*') === stated)),
    ));

const idsBelow = (statements: Statements | Stated | undefined): readonly string[] =>
  statements === undefined || statements instanceof Stated ? [] : Object.keys(statements);

/** Reads one scenario; its parts in the order in which they need each other. */
class Reader {
  readonly #combined: Combined;
  readonly #desk: Desk;
  readonly #fileName: string;
  readonly #filePlace: string;
  #quiet = false;
  #step: StepStatements | null = null;
  #groupShares: readonly number[] = [];
  #ageShares: readonly number[] = [];

  constructor(combined: Combined, desk: Desk, fileName: string) {
    this.#combined = combined;
    this.#desk = desk;
    this.#fileName = fileName;
    this.#filePlace = `${fileName}:1:1`;
  }

  #building(
    regime: string | null,
    statements: Statements,
    ids: Partial<Record<Dimension, readonly string[]>>,
  ): Building {
    const { top } = this.#combined;
    return {
      fault: (place, text) => this.#quiet || this.#desk.fault(place, text),
      isBroken: (path) =>
        this.#combined.isBroken(path) || (regime !== null && this.#combined.isBroken(['regimes', regime, ...path])),
      state: (path, stated, node) => {
        if (this.#quiet) return;
        if (this.#step !== null) {
          const { id, date, regimes, statements: own } = this.#step;
          if (isAmong(atPath(own, path), stated))
            this.#desk.state(['calendar', id, ...path].join('.'), stated, node, { date, regimes });
          return;
        }
        const shared = regime === null || isAmong(atPath(top, path), stated);
        const prefix = shared ? [] : ['regimes', regime];
        this.#desk.state([...prefix, ...path].join('.'), stated, node);
      },
      ids: {
        group: idsBelow(atPath(this.#combined.country, ['people', 'groups'])),
        act: idsBelow(at(this.#combined.country, 'acts')),
        grade: idsBelow(atPath(statements, ['score', 'grades'])),
        ...ids,
      },
      groupShares: this.#groupShares,
      ageShares: this.#ageShares,
      regime,
      filePlace: this.#filePlace,
    };
  }

  /** The country; shares of groups and ages are built first, for what is scaled by them. */
  country(): Country {
    const statements = this.#withStandsFor();
    this.#quiet = true;
    const people = build(
      countryFields.fields.people,
      at(statements, 'people'),
      ['people'],
      this.#building(null, {}, {}),
    ) as People;
    this.#quiet = false;
    this.#groupShares = people.groups.map((group) => group.share);
    this.#ageShares = people.age;
    const country = build(countryFields, statements, [], this.#building(null, {}, {})) as Country;
    const tell = this.#tell(statements, []);
    checkPeople(country.people, tell);
    checkActs(country.acts, country.nudgeCeiling, (path) => atPath(statements, path) !== undefined, tell);
    checkVoice(country.voice, tell);
    return country;
  }

  #withStandsFor(): Statements {
    const { country } = this.#combined;
    const people = at(country, 'people');
    const size = at(people, 'size');
    if (!(size instanceof Stated) || at(people, 'standsFor') !== undefined) return country;
    const standsFor = new Stated(size.value, size.place, {
      assumption: 'not stated: the country is as large as the run',
    });
    return { ...country, people: { ...(people as Statements), standsFor } };
  }

  #tell(statements: Statements, prefix: readonly string[]): Tell {
    return (path, text) => {
      if (this.#combined.isBroken([...prefix, ...path])) return;
      this.#desk.fault(placeIn(statements, path, this.#fileName) ?? this.#filePlace, text);
    };
  }

  regime(id: string, statements: Statements, country: Country): Regime {
    const built = build(regimeFields, statements, [], this.#building(id, statements, {})) as Omit<
      Regime,
      'id' | 'title' | 'apparatus'
    >;
    const title = id === 'none' && at(statements, 'title') === undefined ? noneTitle : titleOf(statements, id);
    const regime = { id, title, apparatus: id !== 'none', ...built };
    const isStated = (path: readonly string[]) => atPath(statements, path) !== undefined;
    checkRegime(regime, country, isStated, this.#tell(statements, ['regimes', id]));
    return regime;
  }

  regimes(country: Country): Regime[] {
    const { regimes } = this.#combined;
    const named = [...regimes].filter(([id]) => id !== 'none');
    if (named.length === 0 && !this.#combined.isBroken(['regimes']))
      this.#desk.fault(this.#filePlace, messages.noRegimes());
    return [['none', regimes.get('none') ?? {}] as const, ...named].map(([id, statements]) =>
      this.regime(id, statements, country),
    );
  }

  defaults(regimes: readonly Regime[]): string[] {
    const known = regimes.map((regime) => regime.id);
    const plain = this.#combined.plain.get('default');
    if (plain === undefined) return known;
    const asked = plain.value as readonly string[];
    for (const [index, id] of asked.entries()) {
      if (known.includes(id)) continue;
      this.#desk.fault(plain.placeOf([String(index)]), messages.unknownId(kinds.regime, id, nearest(id, known)));
    }
    return known.filter((id) => asked.includes(id));
  }

  start(): string {
    const plain = this.#combined.plain.get('start');
    const given = plain === undefined ? '2025-01-06' : (plain.value as string);
    const day = dayNumber(given);
    if (day === undefined) this.#desk.fault(plain?.place ?? this.#filePlace, messages.notADate('start', given));
    else if (weekday(day) !== 0) {
      const next = day + ((7 - weekday(day)) % 7);
      const monday = isoDate(next <= lastDay ? next : next - 7);
      this.#desk.fault(plain?.place ?? this.#filePlace, messages.notMonday(given, monday));
    } else return given;
    return '2025-01-06';
  }

  #text(value: unknown): Bilingual {
    if (typeof value === 'string') return text(value);
    return value === undefined ? text('') : inWords(value as Bilingual);
  }

  scenario(evidence: Evidence | undefined): Scenario {
    const { plain } = this.#combined;
    const country = this.country();
    const regimes = this.regimes(country);
    const defaultRegimes = this.defaults(regimes);
    const start = this.start();
    const buildRegime: BuildRegime = (id, statements, step) => {
      this.#step = step;
      return this.regime(id, statements, country);
    };
    const { steps, faults } = readCalendar(this.#combined, start, buildRegime);
    for (const { place, text } of faults) this.#desk.fault(place, text);
    const calendarPlace = plain.get('calendar');
    for (const step of steps)
      if (step.source !== null) this.#desk.source(calendarPlace?.place ?? this.#filePlace, step.source);
    if (this.#desk.faults.length > 0) throw new ScenarioFaults(this.#desk.faults);
    const fallbackId = this.#fileName
      .split('/')
      .at(-1)!
      .replace(/\.ya?ml$/, '');
    const about = (plain.get('about')?.value ?? {}) as Record<string, unknown>;
    const deciding = { start, ...country, regimes, calendar: steps };
    const parameters = [...this.#desk.rows.values()];
    const bare = [...this.#desk.bare];
    return {
      id: (plain.get('id')?.value as string | undefined) ?? fallbackId,
      title: this.#text(plain.get('title')?.value ?? fallbackId),
      about: {
        text: this.#text(about.text),
        documented: this.#text(about.documented),
        assumed: this.#text(about.assumed),
        picture: this.#text(about.picture),
      },
      jurisdiction: (plain.get('jurisdiction')?.value as string | undefined) ?? 'none',
      ...deciding,
      defaultRegimes,
      parameters,
      warnings: warningsOf(parameters, bare, steps, country.people, country.weeks, evidence),
      digest: digestOf(deciding),
    };
  }
}

const lastDay = dayNumber('9999-12-31')!;

const noneTitle: Bilingual = { en: 'No apparatus', fr: 'Aucun appareil' };

/** Overrides name no file of their own: their values are set by hand. */
const overrideLayer = (override: Override): Layer => readLayer(layerOf(override), `set by ${override.label}`);

/**
 * Reads a scenario: its YAML text, what it extends, and what is set from outside, checked together.
 *
 * @param text the scenario as YAML, at most 1 MB.
 * @throws ScenarioFaults with every fault found, each with `file:line:column`.
 * @example readScenario(text, { fileName: 'my-town.yaml', load, evidence })
 */
export function readScenario(text: string, options: ReadOptions): Scenario {
  const { fileName, load, evidence, overrides = [] } = options;
  const files = filesOf(text, fileName, load).map((file) => readLayer(file));
  const desk = new Desk(evidence);
  const declared = combine(files);
  const settings = overrides.flatMap((override) => {
    const layer = overrideLayer(override);
    const unknown = strangers(layer, declared);
    for (const { kind, id, known } of unknown)
      desk.fault(override.label, messages.unknownId(kind, id, nearest(id, known)));
    if (layer.plain.has('extends')) desk.fault(override.label, messages.onlyInFile('extends'));
    return unknown.length > 0 ? [] : [layer];
  });
  const layers = [...files, ...settings];
  for (const layer of layers) for (const { place, text: words } of layer.faults) desk.fault(place, words);
  const wholeWrong = layers.some((layer) => layer.broken.some((path) => path.length === 0));
  if (wholeWrong) throw new ScenarioFaults(desk.faults);
  return new Reader(combine(layers), desk, fileName).scenario(evidence);
}
