import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../src/scenario/evidence.ts';
import { builtEvidence, evidenceFolder, evidenceToBuild } from '../../src/store/evidence-files.ts';

const texts = readdirSync(evidenceFolder)
  .sort()
  .slice(0, 3)
  .map((name) => ({ fileName: `evidence/${name}`, text: readFileSync(join(evidenceFolder, name), 'utf8') }));
const file = join(mkdtempSync(join(tmpdir(), 'contrechamp-evidence-')), 'evidence.json');
writeFileSync(file, evidenceToBuild(texts));

describe('figures kept by the build', () => {
  it('are those that the texts say', () => {
    const kept = builtEvidence(texts, file);
    expect(kept?.size).toBeGreaterThan(20);
    expect(kept).toEqual(readEvidence(texts));
  });

  it('are not used for other texts, nor where nothing was kept', () => {
    const [first, ...others] = texts;
    expect(builtEvidence([{ ...first, text: `${first.text}\n` }, ...others], file)).toBeUndefined();
    expect(builtEvidence(others, file)).toBeUndefined();
    expect(builtEvidence(texts, `${file}.none`)).toBeUndefined();
  });
});
