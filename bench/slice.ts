// A slice of a country of 100 million people, really run: consecutive neighbourhoods of it, as a thread of a large run walks
// them, in one regime. Rate, peak memory, and the year of all, extrapolated from them.
// npm run bench -- slice [NEIGHBOURHOODS] [WEEKS] [REGIME]

import { columnsOf } from '../src/country/columns.ts';
import { Country, createTraits } from '../src/country/people.ts';
import { ownRoom } from '../src/country/room.ts';
import { turnRuns } from '../src/equal-regimes.ts';
import { PersonLog } from '../src/measures/person-log.ts';
import { RegimeRun } from '../src/regime-run.ts';
import { overridesFrom } from '../src/scenario/overrides.ts';
import { voiceAtStart } from '../src/society/voice.ts';
import { openScenario } from '../src/store/load-scenario.ts';
import { Walker } from '../src/walker.ts';

const [neighbourhoods = '512', weeks = '4', regime = 'total'] = process.argv.slice(2);
const people = 100_000_000;
const weeksAYear = 52;

const seconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

const scenario = openScenario('same-country', overridesFrom({ people: String(people), weeks: String(weeksAYear) }));
const voice = voiceAtStart(scenario.people, scenario.voice);
// Columns of all are allocated, in chunks; memory is taken for what is touched alone.
const country = new Country(scenario, voice, createTraits(scenario, ownRoom));
const run = new RegimeRun(country, scenario.regimes.find(({ id }) => id === regime)!, { room: ownRoom });
const first = Math.floor((country.neighbourhoods.length - Number(neighbourhoods)) / 2);
const slice = country.neighbourhoods.slice(first, first + Number(neighbourhoods));
const size = slice.reduce((sum, each) => sum + each.size, 0);

const started = seconds();
country.draw(slice);
const drawn = seconds() - started;
const log = new PersonLog(scenario.people.size, []);
const walker = new Walker(country, [run], slice, log);
const spent = Array.from({ length: Number(weeks) }, (_, week) => {
  const before = seconds();
  const led = turnRuns([run], week, false);
  run.open();
  walker.week(week, led);
  run.close(week);
  return seconds() - before;
});

const bytes = (columns: readonly { readonly byteLength: number }[]): number =>
  columns.reduce((sum, { byteLength }) => sum + byteLength, 0) / people;
const shared = bytes(country.chunks.flatMap((chunk) => Object.values(chunk)));
const columns = bytes(run.columns.flatMap(columnsOf));
const rare = slice.reduce((sum, { index }) => sum + run.rare[index].bytes, 0) / size;
// The first week fills tables and compiles.
const later = spent.slice(1);
const nanoseconds = (1e9 * later.reduce((sum, each) => sum + each, 0)) / (size * 7 * later.length);
const found = {
  people: size,
  neighbourhoods: slice.length,
  weeks: spent.length,
  regime,
  drawnNanoseconds: (1e9 * drawn) / size,
  nanoseconds,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
  bytes: { shared, columns, rare },
  yearHours: (drawn * (people / size) + (nanoseconds / 1e9) * people * 7 * weeksAYear) / 3600,
  gigabytes: ((shared + columns + rare) * people) / 1e9,
};
console.log(
  `${found.people} of ${people} people (${found.neighbourhoods} neighbourhoods), ${found.weeks} weeks, ${regime}: ${nanoseconds.toFixed(1)} ns of processor a person-day, ${found.drawnNanoseconds.toFixed(0)} ns to draw a person`,
);
console.log(
  `bytes a person: ${shared.toFixed(0)} shared, ${columns.toFixed(0)} of columns a regime, ${rare.toFixed(2)} of rare tables; peak of the process ${found.peakMegabytes.toFixed(0)} MB`,
);
console.log(
  `extrapolated, not run: a year of all of them ${found.yearHours.toFixed(1)} hours of one core, ${found.gigabytes.toFixed(1)} GB`,
);
console.log(JSON.stringify(found));
