import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContrechampError, EvidenceError } from '../../src/errors.ts';
import { readEvidence, searchEvidence } from '../../src/scenario/evidence.ts';
import { shippedEvidence } from '../../src/store/evidence-files.ts';
import { openScenario } from '../../src/store/load-scenario.ts';
import { shippedScenarios } from '../../src/store/scenario-files.ts';

const figure = (lines: string) => `
- id: my-figure
  topic: faces
  place: here
  quantity: False alerts
  unit: alerts
  status: read
  use: [target]
  source: {title: A report}
${lines}`;
const read = (text: string) => readEvidence([{ fileName: 'my.yaml', text }]);

describe('the published figures that ship', () => {
  const evidence = shippedEvidence();

  it('hold numbers as numbers: shares and probabilities from 0 to 1', () => {
    const beyond = [...evidence.values()].filter(({ unit, value, low, high }) => {
      const isShare = unit === 'probability' || unit === 'share' || unit.startsWith('share of');
      return isShare && [value, low, high].some((each) => each !== undefined && (each < 0 || each > 1));
    });
    expect(beyond.map(({ id }) => id)).toEqual([]);
    expect(evidence.get('BR-VOL-FR')).toMatchObject({ value: 0.23, asPrinted: '23', status: 'secondary' });
    expect(evidence.get('LINK-HES-FM')!.value).toBeCloseTo(176 / 77_810, 5);
    expect(evidence.get('LINK-INF')!.value).toBeCloseTo(433 / 507_778, 6);
    expect(evidence.get('oxc200227_fpir')!.value).toBeCloseTo(7 / 8600, 6);
    expect(evidence.get('met2425_fpir')!.value).toBeCloseTo(10 / 3_147_436, 9);
    expect(evidence.get('nist1n-pairs-small')!.table).toHaveProperty('row15', 0.0123);
  });

  it('leave out the two doubtful rows of the table of list sizes', () => {
    const rows = Object.keys(evidence.get('nist1n-pairs-large')!.table!);
    expect(rows).toHaveLength(71);
    expect(rows.filter((name) => /^row(68|95)\b/.test(name))).toEqual([]);
    expect(rows).toEqual(Object.keys(evidence.get('nist1n-pairs-small')!.table!));
  });

  it('say where each comes from', () => {
    const trusted = [...evidence.values()].filter(({ status }) => status !== 'unverified' && status !== 'weak');
    expect(trusted.filter(({ source }) => source.title === 'no source read').map(({ id }) => id)).toEqual([]);
    expect(trusted.filter(({ source }) => source.title.startsWith('recalled')).map(({ id }) => id)).toEqual([]);
  });

  it('keep what scenarios use apart from what is predicted', () => {
    const used = new Set(
      shippedScenarios().flatMap((id) => openScenario(id).parameters.flatMap(({ sources }) => [...sources])),
    );
    expect([...used].filter((id) => !evidence.get(id)!.use.includes('parameter'))).toEqual([]);
    for (const id of [
      'oxc220128_false',
      'oxc220707_false',
      'oxc220716_false',
      'UK-HB-LIVE',
      'CN-2024-ADD',
      'LINK-INF',
    ]) {
      expect(evidence.get(id)!.use, id).toEqual(['target']);
    }
  });

  it('are found by any words of theirs', () => {
    expect(searchEvidence(evidence, 'oxford false').map(({ id }) => id)).toContain('oxc220128_false');
    expect(searchEvidence(evidence, 'clearviewai_003').length).toBeGreaterThan(1);
    expect(searchEvidence(evidence, '', 'linkage').every(({ topic }) => topic === 'linkage')).toBe(true);
    expect(searchEvidence(evidence, 'zorglub')).toEqual([]);
  });
});

describe('the reader of figures', () => {
  it('reads one figure', () => {
    expect(read(figure('  value: 7')).get('my-figure')).toMatchObject({ value: 7, use: ['target'] });
  });

  it.each([
    [
      'an id given twice',
      figure('  value: 1') + figure('  value: 2'),
      /my.yaml:\d+:7: the id "my-figure" is given twice/,
    ],
    ['two forms of a number', figure('  value: 1\n  low: 0'), /give value, or low and high/],
    ['ends the wrong way round', figure('  low: 2\n  high: 1'), /give value, or low and high/],
    ['an unknown key', figure('  valeu: 1'), /my.yaml/],
    ['a number that is a word', figure('  value: seven'), /"seven" was given/],
    ['use as parameter and target', figure('  value: 1').replace('[target]', '[target, parameter]'), /my.yaml:8/],
    [
      'a recalled figure as a target',
      figure('  value: 1').replace('status: read', 'status: unverified'),
      /cannot be a target/,
    ],
    ['what is no list', 'id: x\n', /my.yaml/],
    ['what is no YAML', '- {', /not YAML/],
  ])('refuses %s', (_, text, words) => {
    expect(() => read(text)).toThrow(EvidenceError);
    expect(() => read(text)).toThrow(words);
  });

  it('never fails without saying where', () => {
    const lines = fc.array(
      fc.constantFrom(
        '- id: a',
        '  topic: faces',
        '  value: 1',
        '  use: [',
        '- *a',
        '&a ',
        '  ? x',
        '\t',
        '{',
        ']',
        '"',
      ),
      {
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 200 }),
          lines.map((all) => all.join('\n')),
        ),
        (text) => {
          try {
            read(text);
          } catch (error) {
            expect(error).toBeInstanceOf(ContrechampError);
            expect((error as Error).message).toContain('my.yaml');
          }
        },
      ),
      { numRuns: 200, seed: 7 },
    );
  });
});
