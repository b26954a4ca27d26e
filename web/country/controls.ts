import type { Bilingual } from '../../src/language/bilingual.ts';
import { text } from '../../src/language/french.ts';
import {
  settings as asOverrides,
  type Override,
  type Safeguard,
  type Scenario,
  safeguards,
} from '../../src/run/index.ts';
import { type Setting, settle } from '../address/settings.ts';
import { openYaml, sameCountryYaml } from '../scenarios/open.ts';

/** The regimes that may be shown, those with and without safeguards first. */
export const regimeIds = ['total', 'guarded', 'unjoined', 'commercial', 'none'] as const;
export type RegimeId = (typeof regimeIds)[number];

/** Handles: what of the machine they move, alike in every regime that watches, and how far. */
export const handles = {
  seen: {
    key: 'watch.sightings',
    title: text('How often a camera sees a person’s face, a day', 'Combien de fois par jour une caméra voit un visage'),
    least: 0,
    most: 70,
    usual: 5,
  },
  list: {
    key: 'watch.listSize',
    title: text('Names on the watchlist, per 100,000 people', 'Noms sur la liste de recherche, pour 100 000 personnes'),
    least: 0,
    most: 2000,
    usual: 80,
  },
  here: {
    key: 'people.wantedPer100000',
    title: text('Wanted people who live here, per 100,000', 'Personnes recherchées qui vivent ici, pour 100 000'),
    least: 0,
    most: 2000,
    usual: 80,
  },
  match: {
    key: 'watch.fmr',
    title: text(
      'Threshold: how often it takes one face for another, per billion comparisons',
      'Seuil : combien de fois elle prend un visage pour un autre, par milliard de comparaisons',
    ),
    least: 0.23,
    most: 130,
    usual: 19.64,
  },
  missed: {
    key: 'watch.fnmr',
    title: text(
      'Threshold: how often it misses a wanted face',
      'Seuil : combien de fois elle manque un visage recherché',
    ),
    least: 0,
    most: 0.5,
    usual: 0.11,
  },
  filter: {
    key: 'filter.hitSensitive',
    title: text(
      'Messages on a sensitive topic that the filter erases',
      'Messages sur un sujet sensible que le filtre efface',
    ),
    least: 0,
    most: 0.5,
    usual: 0.13,
  },
  severity: {
    key: 'voice.severity',
    title: text('Punishment that people expect', 'Punition que les gens attendent'),
    least: 0.05,
    most: 0.55,
    usual: 0.14,
  },
} as const satisfies Record<string, Setting & { readonly key: string }>;
export type HandleName = keyof typeof handles;

/** How far records of one person are joined, in the regimes with and without safeguards. */
export const joinings = ['as-given', 'none', 'on-request', 'federated', 'central'] as const;
export type Joining = (typeof joinings)[number];
export const joiningTitles: Readonly<Record<Joining, Bilingual>> = {
  'as-given': text('as each regime has it', 'comme chaque régime le veut'),
  none: text('never', 'jamais'),
  'on-request': text('on request', 'sur demande'),
  federated: text('across files that stay apart', 'entre fichiers séparés'),
  central: text('in one central file', 'dans un fichier central'),
};

/** What the reader has set of the country. */
export interface Country {
  readonly handles: Readonly<Record<HandleName, number>>;
  /** Handles that stand elsewhere than the scenario has them. */
  readonly moved: readonly HandleName[];
  readonly joining: Joining;
  /** Safeguards taken out of the guarded regime. */
  readonly off: readonly string[];
  readonly shown: readonly RegimeId[];
  readonly faults: readonly Bilingual[];
}

const besides = ['join', 'off', 'show', 'by', 'week', 'person', 'people', 'behind'];

const strange = (name: string, given: string, known: readonly string[]): Bilingual =>
  text(
    `This link sets “${name}” to “${given}”; it can be ${known.join(', ')}. It is left out.`,
    `Ce lien met « ${name} » à « ${given} » ; ce peut être ${known.join(', ')}. Cela est laissé de côté.`,
  );

/** The known words of a list in the address; the others are told. */
function listed<Word extends string>(
  asked: URLSearchParams,
  name: string,
  known: readonly Word[],
  faults: Bilingual[],
): Word[] {
  const given = (asked.get(name) ?? '').split(',').filter(Boolean);
  const wrong = given.filter((each) => !known.includes(each as Word));
  if (wrong.length > 0) faults.push(strange(name, wrong.slice(0, 3).join(',').slice(0, 40), known));
  return known.filter((each) => given.includes(each));
}

/** Reads a country from an address. */
export function countryOf(asked: URLSearchParams): Country {
  const { values, faults: told } = settle(asked, handles, besides);
  const faults = [...told];
  const moved = (Object.keys(handles) as HandleName[]).filter((name) => values[name] !== handles[name].usual);
  const [joining = 'as-given'] = listed(asked, 'join', joinings, faults);
  const shown = listed(asked, 'show', regimeIds, faults);
  return {
    handles: values,
    moved,
    joining,
    off: listed(
      asked,
      'off',
      ownSafeguards().map(({ id }) => id),
      faults,
    ),
    shown: shown.length === 0 ? ['total', 'guarded'] : shown,
    faults,
  };
}

const machines = ['guarded', 'unjoined', 'total'] as const;

/** The scenario as it ships, read once. */
let asShipped: Scenario | undefined;
export const shippedCountry = (): Scenario => {
  asShipped ??= openYaml(sameCountryYaml);
  return asShipped;
};

const asWritten = (value: unknown): unknown => (value === null ? 'none' : value);

/** What takes a safeguard out of the guarded regime: its settings become those of the regime without safeguards. */
function withoutSafeguard({ keys }: Safeguard): [string, unknown][] {
  const total = shippedCountry().regimes.find(({ id }) => id === 'total')!;
  const rooms = [
    ['safeguards', keys.safeguards ?? []],
    ['watch', keys.watch ?? []],
  ] as const;
  return rooms.flatMap(([room, names]) =>
    names.map((name): [string, unknown] => [
      `regimes.guarded.${room}.${name}`,
      asWritten((total[room] as unknown as Record<string, unknown>)[name]),
    ]),
  );
}

/** The safeguards that the guarded regime has and the one without safeguards lacks: taking one out changes it. */
export function ownSafeguards(): readonly Safeguard[] {
  const guarded = shippedCountry().regimes.find(({ id }) => id === 'guarded')!;
  const valueAt = (key: string): unknown =>
    key
      .split('.')
      .slice(2)
      .reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], guarded);
  return safeguards.filter((each) => withoutSafeguard(each).some(([key, value]) => asWritten(valueAt(key)) !== value));
}

/** What each setting of a safeguard means, as the scenario's parameters say it. */
export const meaningsOf = ({ keys }: Safeguard): readonly Bilingual[] => {
  const ofRoom = (room: string, names: readonly string[] = []) =>
    names.map((name) => `regimes.guarded.${room}.${name}`);
  const asked = [...ofRoom('safeguards', keys.safeguards), ...ofRoom('watch', keys.watch)];
  return shippedCountry().parameters.flatMap(({ key, meaning }) => (asked.includes(key) ? [meaning] : []));
};

/** What a country sets in the scenario, by key. */
export function settingsOf({ handles: values, moved, joining, off }: Country): Readonly<Record<string, unknown>> {
  const set: Record<string, unknown> = {};
  for (const id of off) {
    const safeguard = safeguards.find((each) => each.id === id);
    if (safeguard !== undefined) Object.assign(set, Object.fromEntries(withoutSafeguard(safeguard)));
  }
  for (const name of moved) {
    const { key } = handles[name];
    const value = name === 'match' ? values[name] / 1e9 : values[name];
    if (/^(people|voice)\./.test(key)) set[key] = value;
    else for (const regime of machines) set[`regimes.${regime}.${key}`] = value;
  }
  if (joining !== 'as-given')
    for (const regime of ['total', 'guarded']) set[`regimes.${regime}.fusion.degree`] = joining;
  return set;
}

export const overridesOf = (country: Country, people: number): Override[] =>
  asOverrides({ ...settingsOf(country), 'people.size': people });

/** A scenario file of its own that extends the one that ships: what was set here, and nothing else. */
export function yamlOf(country: Country, people: number): string {
  const tree: Record<string, unknown> = {};
  for (const [key, value] of Object.entries({ ...settingsOf(country), 'people.size': people })) {
    const path = key.split('.');
    const last = path.pop()!;
    let at = tree;
    for (const name of path) {
      at[name] ??= {};
      at = at[name] as Record<string, unknown>;
    }
    at[last] = value;
  }
  const lines = (node: Record<string, unknown>, indent: string): string[] =>
    Object.entries(node).flatMap(([name, value]) =>
      typeof value === 'object' && value !== null
        ? [`${indent}${name}:`, ...lines(value as Record<string, unknown>, `${indent}  `)]
        : [`${indent}${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`],
    );
  return `# The same country, with what was set in the page.\nid: my-country\nextends: same-country\ndefault: [${country.shown.join(', ')}]\n${lines(tree, '').join('\n')}\n`;
}
