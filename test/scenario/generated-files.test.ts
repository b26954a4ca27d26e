import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { generatedFiles } from '../../src/store/generated-files.ts';

it.each(generatedFiles())('$path is fresh: `npm run schema` writes it anew', ({ path, text }) => {
  expect(readFileSync(resolve(import.meta.dirname, '../..', path), 'utf8')).toBe(text);
});
