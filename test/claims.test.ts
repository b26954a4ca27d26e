import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { peopleFields } from '../src/scenario/fields/people-fields.ts';
import { overridesFrom } from '../src/scenario/overrides.ts';
import { openScenario } from '../src/store/load-scenario.ts';

const root = resolve(import.meta.dirname, '..');
const apparatus = join(root, 'src/apparatus');

/**
 * Words of the truth: what people did (candidate acts), want, dare and look like, who is truly wanted, who still owes.
 * The faces' likeness as a distribution of the country is no person's.
 */
const truth = [
  /\bcandidates\b/,
  /\bstep\.wanted\b|\{[^}]*\bwanted\b[^}]*\} = step\b/,
  /\bisWanted\(neighbourhood|\bwanted\.each\b/,
  /\bcountry\.likenessOf\b|\blikeness\.of\(/,
  /\bdissentOf\b|\.dissent\b|\bdesiredByGroup\b/,
  /\bboldness\b|\bboldnessOf\b/,
  /\bexpressed\b|\bexpressedByGroup\b/,
  /\bpropensit/,
  /\brareKind\.judgment\b/,
  /\bdoneLuck\b|\btotalRow\.done\b/,
  /\bas Step\b/,
  /from '\.\.\/society\//,
];
const reads = (text: string): string[] => {
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  return truth.filter((word) => word.test(code)).map(String);
};

describe('truth and claim', () => {
  const files = readdirSync(apparatus).filter((name) => name.endsWith('.ts'));

  it.each(files.filter((name) => name !== 'sensors.ts'))('%s reads no truth', (name) => {
    expect(reads(readFileSync(join(apparatus, name), 'utf8'))).toEqual([]);
  });

  it('sensors.ts is where the truth is read', () => {
    expect(reads(readFileSync(join(apparatus, 'sensors.ts'), 'utf8')).length).toBeGreaterThan(4);
  });

  it('finds truth where it is read', () => {
    expect(reads('const { candidates, country } = step;')).toHaveLength(1);
    expect(reads('step.expressed[place] / 2')).toHaveLength(1);
    expect(reads('country.likenessOf(person)')).toHaveLength(1);
    expect(reads("// candidates\nconst kind = 'wanted'; country.likeness.largest;")).toEqual([]);
  });
});

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  exports: Record<string, string | { types?: string; default?: string }>;
};
/** The source of what a subpath of the package gives. */
const exported = Object.entries(manifest.exports).map(([subpath, target]) => {
  const file = typeof target === 'string' ? target : (target.default ?? '');
  return { subpath, file, source: join(root, file.replace(/^\.\/dist\//, 'src/').replace(/\.js$/, '.ts')) };
});

/** Every source file that one reaches through imports, types aside. */
function reached(from: string, seen = new Set<string>()): Set<string> {
  if (seen.has(from) || !existsSync(from)) return seen;
  seen.add(from);
  const text = readFileSync(from, 'utf8');
  for (const [, kind, name] of text.matchAll(/^(import type|import|export)[^;]*?from '(\.[^']+)'/gm)) {
    if (kind !== 'import type') reached(resolve(dirname(from), name), seen);
  }
  return seen;
}

/** Names that would give a way to bring in people from outside. */
const bringsPeople =
  /^(load|import|read|from|with|add|set|ingest|register)\w*(person|persons|people|population|citizens?|faces?|identit)/i;

describe('the package', () => {
  it('exports no path into the apparatus and no pattern of paths', () => {
    for (const { subpath, file, source } of exported) {
      expect(`${subpath} ${file}`).not.toMatch(/apparatus|country|society|\*/);
      expect(existsSync(source), source).toBe(true);
    }
  });

  it('gives, by its instruments, nothing of the model but the text rules', () => {
    for (const { subpath, source } of exported.filter((one) => one.subpath.startsWith('./audit'))) {
      const model = [...reached(source)]
        .map((file) => relative(join(root, 'src'), file))
        .filter((file) => /^(apparatus|country|society|measures|simulate|walk\w*|week|run|regime-\w+)\b/.test(file));
      expect([subpath, model.filter((file) => !file.startsWith('apparatus/text-'))]).toEqual([subpath, []]);
    }
  });

  it('exports nothing of the apparatus by name, and nothing that loads real persons', async () => {
    const ofApparatus = new Set<unknown>();
    for (const name of readdirSync(apparatus).filter((file) => /\.ts$/.test(file) && !file.endsWith('.d.ts'))) {
      const module = (await import(pathToFileURL(join(apparatus, name)).href)) as Record<string, unknown>;
      for (const value of Object.values(module)) if (typeof value === 'function') ofApparatus.add(value);
    }
    expect(ofApparatus.size).toBeGreaterThan(20);
    for (const { subpath, source } of exported) {
      const module = (await import(pathToFileURL(source).href)) as Record<string, unknown>;
      for (const [name, value] of Object.entries(module)) {
        expect([subpath, name, ofApparatus.has(value)]).toEqual([subpath, name, false]);
        expect(`${subpath} ${name}`).not.toMatch(bringsPeople);
        expect(name).not.toMatch(bringsPeople);
      }
    }
  });

  it('has a run, reports and instruments that a browser can import: no file of them, however far, reaches the host', () => {
    const rooms = ['run/index', 'report/report', 'report/life/life-blocks', 'audit/chat/index', 'audit/score/index'];
    const run = [...new Set(rooms.flatMap((room) => [...reached(join(root, `src/${room}.ts`))]))];
    expect(run.length).toBeGreaterThan(50);
    const hosts = run.filter((file) => /from 'node:/.test(readFileSync(file, 'utf8')));
    expect(hosts.map((file) => relative(root, file))).toEqual([]);
  });

  it('holds every page that its errors and texts name', () => {
    const { files } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { files: string[] };
    const cited = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => readFileSync(join(root, 'src', name), 'utf8').match(/\bdocs\/[\w/-]+\.md/g) ?? []);
    expect(new Set(cited).size).toBeGreaterThan(0);
    for (const page of cited)
      expect([page, existsSync(join(root, page)), files.includes('docs')]).toEqual([page, true, true]);
  });

  it('knows such a name when it sees one', () => {
    expect('loadPersons').toMatch(bringsPeople);
    expect('readPopulationRegister').toMatch(bringsPeople);
    expect('runScenario').not.toMatch(bringsPeople);
  });
});

describe('a country', () => {
  it('is drawn from shares: the schema has no key for one person', () => {
    const keys = Object.keys(peopleFields.fields);
    expect(keys.filter((key) => /^(persons?|individuals?|names?|ids?|rows?|file|faces?|records?)$/i.test(key))).toEqual(
      [],
    );
    expect(() => openScenario('scenarios/same-country.yaml', [])).not.toThrow();
  });

  it.each(['99', '50', '4097', '8291'])('of %s people is refused: no neighbourhood has fewer than 100', (size) => {
    expect(() => openScenario('scenarios/same-country.yaml', overridesFrom({ people: size }))).toThrow();
  });

  it.each(['100', '4096', '4196'])('of %s people is run', (size) => {
    const scenario = openScenario('scenarios/same-country.yaml', overridesFrom({ people: size }));
    expect(scenario.people.size).toBe(Number(size));
  });
});
