import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/api.md'), 'utf8');
const index = readFileSync(join(root, 'src/index.ts'), 'utf8');

/** Every name that the library gives. */
const given = [...index.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, names]) =>
  names
    .split(',')
    .map((name) =>
      name
        .trim()
        .replace(/^type /, '')
        .replace(/^.* as /, ''),
    )
    .filter((name) => name !== ''),
);

describe('docs/api.md', () => {
  it('tells of everything that the library gives, and of nothing else: `npm run api` writes it anew', () => {
    const told = [...page.matchAll(/^### (?:`abstract` )?(\w+)(?:\(\)|<[^>]*>)?$/gm)].map(([, name]) => name);
    expect([...told].sort()).toEqual([...given].sort());
    expect(given.length).toBeGreaterThan(30);
  });
});
