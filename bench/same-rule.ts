// The same rule in four engines, on the same contacts: each day everybody reads ten contacts and moves half way to their
// mean. Person-days a second of processor, and whether all come to the same sum.
// npm run bench -- same-rule [PEOPLE] [DAYS] [ROUNDS]
import { addComponent, addEntity, createWorld, query } from 'bitecs';
import { Agent, Environment } from 'flocc';
import { Contacts } from '../src/country/contacts.ts';
import { neighbourhoodSize } from '../src/country/neighbourhood.ts';
import { Country } from '../src/country/people.ts';
import { overridesFrom } from '../src/scenario/overrides.ts';
import { voiceAtStart } from '../src/society/voice.ts';
import { openScenario } from '../src/store/load-scenario.ts';

const [people = '200000', days = '14', rounds = '3'] = process.argv.slice(2);
const read = 10;
/** Agents that are objects are slow enough to be told from fewer of them. */
const fewer = 4;

/** A country in which ten ties are within the neighbourhood and all are kept. */
function countryOf(size: number): Country {
  const scenario = openScenario('same-country', overridesFrom({ people: String(size) }));
  const tied = { ...scenario, people: { ...scenario.people, ties: read + 1, homophily: 0 } };
  return new Country(tied, voiceAtStart(tied.people, tied.voice));
}

/** Whom everybody reads: ten people's numbers, one after the other; the odd one of a neighbourhood reads itself. */
function contactsOf(country: Country): Int32Array {
  const contacts = new Contacts(country);
  const all = new Int32Array(country.size * read);
  for (const neighbourhood of country.neighbourhoods) {
    const partners = contacts.partnersOf(neighbourhood);
    for (let place = 0; place < neighbourhood.size; place += 1)
      for (let tie = 0; tie < read; tie += 1) {
        const other = partners[tie * neighbourhoodSize + place];
        all[(neighbourhood.first + place) * read + tie] = neighbourhood.first + (other < 0 ? place : other);
      }
  }
  return all;
}

const atStart = (person: number): number => ((person * 7919) % 1000) / 1000;
const sumOf = (values: Iterable<number>): number => {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
};

interface Made {
  readonly run: (days: number) => void;
  readonly sum: () => number;
}
type Make = (country: Country) => Made;

/** As a stage of our own: a neighbourhood's week after the other, whom everybody reads worked out once a neighbourhood. */
const ours: Make = (country) => {
  const contacts = contactsOf(country);
  const placesRead = country.neighbourhoods.map(({ first, size }) =>
    Uint16Array.from(contacts.subarray(first * read, (first + size) * read), (person) => person - first),
  );
  const state = Float32Array.from({ length: country.size }, (_, person) => atStart(person));
  const [now, next] = [new Float32Array(neighbourhoodSize), new Float32Array(neighbourhoodSize)];
  const day = (size: number, places: Uint16Array, from: Float32Array, to: Float32Array): void => {
    for (let place = 0; place < size; place += 1) {
      let sum = 0;
      for (let at = place * read; at < place * read + read; at += 1) sum += from[places[at]];
      to[place] = (from[place] + sum / read) / 2;
    }
  };
  const week = (days: number, first: number, size: number, places: Uint16Array): void => {
    let [from, to] = [now, next];
    from.set(state.subarray(first, first + size));
    for (let left = days; left > 0; left -= 1) {
      day(size, places, from, to);
      [from, to] = [to, from];
    }
    state.set(from.subarray(0, size), first);
  };
  return {
    run: (days) => {
      for (let done = 0; done < days; done += 7)
        for (const { index, first, size } of country.neighbourhoods)
          week(Math.min(7, days - done), first, size, placesRead[index]);
    },
    sum: () => sumOf(state),
  };
};

/** A loop over two columns, a day after the other. */
const bareLoop: Make = (country) => {
  const contacts = contactsOf(country);
  let state = Float32Array.from({ length: country.size }, (_, person) => atStart(person));
  let next = new Float32Array(country.size);
  const day = (from: Float32Array, to: Float32Array): void => {
    for (let person = 0; person < from.length; person += 1) {
      let sum = 0;
      for (let at = person * read; at < person * read + read; at += 1) sum += from[contacts[at]];
      to[person] = (from[person] + sum / read) / 2;
    }
  };
  return {
    run: (days) => {
      for (let left = days; left > 0; left -= 1) {
        day(state, next);
        [state, next] = [next, state];
      }
    },
    sum: () => sumOf(state),
  };
};

/** Entities with a component of columns, and two systems: everybody reads, then everybody moves. */
const inBitEcs: Make = (country) => {
  const contacts = contactsOf(country);
  const Opinion = { now: new Float32Array(country.size + 1), next: new Float32Array(country.size + 1) };
  const Tied = { to: new Int32Array((country.size + 1) * read) };
  const world = createWorld();
  const entities = Array.from({ length: country.size }, (_, person) => {
    const entity = addEntity(world);
    addComponent(world, entity, Opinion);
    addComponent(world, entity, Tied);
    Opinion.now[entity] = atStart(person);
    return entity;
  });
  for (const [person, entity] of entities.entries())
    for (let at = 0; at < read; at += 1) Tied.to[entity * read + at] = entities[contacts[person * read + at]];
  const readOthers = (): void => {
    const { now, next } = Opinion;
    for (const entity of query(world, [Opinion, Tied])) {
      let sum = 0;
      for (let at = entity * read; at < entity * read + read; at += 1) sum += now[Tied.to[at]];
      next[entity] = (now[entity] + sum / read) / 2;
    }
  };
  const move = (): void => {
    for (const entity of query(world, [Opinion])) Opinion.now[entity] = Opinion.next[entity];
  };
  return {
    run: (days) => {
      for (let left = days; left > 0; left -= 1) {
        readOthers();
        move();
      }
    },
    sum: () => sumOf(Opinion.now),
  };
};

/** Agents with a rule that gives back what they will be once all have read. */
const inFlocc: Make = (country) => {
  const contacts = contactsOf(country);
  const environment = new Environment();
  const agents = Array.from({ length: country.size }, (_, person) => new Agent({ opinion: atStart(person) }));
  for (const [person, agent] of agents.entries()) {
    const others = Array.from({ length: read }, (_, at) => agents[contacts[person * read + at]]);
    agent.set('tick', () => {
      let sum = 0;
      for (const other of others) sum += other.get('opinion');
      return { opinion: Math.fround((agent.get('opinion') + sum / read) / 2) };
    });
    environment.addAgent(agent);
  }
  return {
    run: (days) => {
      for (let left = days; left > 0; left -= 1) environment.tick({ randomizeOrder: false });
    },
    sum: () => sumOf(agents.map((agent) => agent.get('opinion') as number)),
  };
};

const engines: readonly { readonly name: string; readonly make: Make; readonly size: number; readonly days: number }[] =
  [
    { name: 'ours', make: ours, size: Number(people), days: Number(days) },
    { name: 'a bare loop over typed arrays', make: bareLoop, size: Number(people), days: Number(days) },
    { name: 'bitECS 0.4.0', make: inBitEcs, size: Number(people), days: Number(days) },
    {
      name: 'flocc 0.7.0',
      make: inFlocc,
      size: Math.ceil(Number(people) / fewer),
      days: Math.max(2, Math.ceil(Number(days) / fewer)),
    },
  ];

const processor = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** The mean that the rule comes to in a country of this size after so many days, by the bare loop. */
function expectedMean({ size, days: each }: (typeof engines)[number]): number {
  const made = bareLoop(countryOf(size));
  made.run(1 + each * Number(rounds));
  return made.sum() / size;
}

const found = engines.map((engine) => ({
  ...engine,
  made: engine.make(countryOf(engine.size)),
  rates: [] as number[],
}));
for (const { made } of found) made.run(1);
// In turn, so that what else the machine does falls on all.
for (let round = 0; round < Number(rounds); round += 1)
  for (const { made, size, days: each, rates } of found) {
    const before = processor();
    made.run(each);
    rates.push((size * each) / (processor() - before));
  }
for (const engine of found) {
  const mean = engine.made.sum() / engine.size;
  if (!(Math.abs(mean - expectedMean(engine)) < 1e-6)) throw new Error(`${engine.name} comes to another mean: ${mean}`);
}
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1];
for (const { name, size, rates } of found)
  console.log(
    `${name.padEnd(32)}${(median(rates) / 1e6).toFixed(2).padStart(8)} million person-days a second, ${(median(found[0].rates) / median(rates)).toFixed(2)} times as long as ours (${size} people)`,
  );
console.log(JSON.stringify(found.map(({ name, size, rates }) => ({ name, people: size, rates }))));
