import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimReport } from '../../../src/audit/claim/claim-report.ts';
import { auditClaim, hearPromise, publishedCases, readPromise } from '../../../src/audit/claim/index.ts';
import { UsageError } from '../../../src/errors.ts';

describe('what a claim means', () => {
  it('0.1 % false alerts and 70 % detected among 100,000, 5 wanted: 100 false, 3.5 true, 3.4 % of alerts true', () => {
    const { day, dots } = auditClaim({ detects: 0.7, falseAlerts: 0.001, crowd: 100_000, wanted: 5 });
    expect(day!.falseAlerts.value).toBeCloseTo(99.995, 9);
    expect(day!.trueAlerts.value).toBeCloseTo(3.5, 9);
    expect(day!.ppv!.value).toBeCloseTo(3.5 / 103.495, 9);
    expect(day!.innocentPerWanted).toBeCloseTo(28.57, 2);
    // Poisson(99.995): 81 and 120.
    expect([day!.falseAlerts.low, day!.falseAlerts.high]).toEqual([81, 120]);
    expect(day!.ppv!.low).toBeLessThan(day!.ppv!.value);
    expect(dots).toMatchObject({ of: 10_000 });
    expect(dots!.falseAlerts).toBeCloseTo(9.9995, 6);
  });

  it('false matches are per comparison: 1e-7 over 2,000 entries is 2e-4 per passer-by', () => {
    const audit = auditClaim({ detects: 0.7, falseMatch: 1e-7, list: 2000, crowd: 100_000, wanted: 5 });
    expect(audit.perPasserBy).toBeCloseTo(1.9998e-4, 7);
    expect(audit.byList.map((row) => row.value)).toEqual([20, 200, 2000, 20_000, 200_000]);
    expect(audit.byList[4].falseAlerts).toBeCloseTo(99_995 * -Math.expm1(200_000 * Math.log1p(-1e-7)), 6);
  });

  it('a test of N without an error bounds the rate by 3/N, apart from a day’s chance', () => {
    const { tested, day } = auditClaim({
      detects: 0.7,
      falseMatch: 1e-7,
      list: 2000,
      crowd: 100_000,
      wanted: 5,
      tested: 10_000,
    });
    expect(tested!.errors).toBe(0);
    expect(tested!.rate.high).toBeCloseTo(3 / 10_000, 5);
    expect(tested!.falseAlerts.high).toBeGreaterThan(40_000);
    expect(day!.falseAlerts.high).toBeLessThan(40);
  });

  it('“accurate” is taken at its best and set beside a box that never alerts', () => {
    const audit = auditClaim({ ...readPromise('99 % accurate'), crowd: 100_000, wanted: 5 });
    expect(audit.perPasserBy).toBeCloseTo(0.01, 12);
    expect(audit.findings.find((finding) => finding.code === 'accuracy')!.text.en).toContain('99.995%');
    expect(audit.assumed.length).toBe(1);
  });

  it('groups bear false alerts by their own rate', () => {
    const audit = auditClaim({
      detects: 0.9,
      falseAlerts: 0.001,
      crowd: 10_000,
      wanted: 0,
      groups: [{ name: 'women', share: 0.5, rate: 0.003 }],
    });
    expect(audit.perPasserBy).toBeCloseTo(0.002, 12);
    expect(audit.groups[0].wantedShare).toBeCloseTo(0.75, 12);
  });

  it('says so where nothing is said of false alerts, and shows what rates would mean', () => {
    const audit = auditClaim({ detects: 0.7, crowd: 1000, wanted: 1 });
    expect(audit.day).toBeNull();
    expect(audit.findings[0].code).toBe('no-false-rate');
    expect(audit.byRate).toHaveLength(5);
  });

  it('refuses both rates at once, a rate per comparison without a list, no crowd, shares over 1', () => {
    expect(() => auditClaim({ falseAlerts: 0.1, falseMatch: 0.1, list: 3, crowd: 10 })).toThrow(UsageError);
    expect(() => auditClaim({ falseMatch: 0.1, crowd: 10 })).toThrow('--list');
    expect(() => auditClaim({ falseAlerts: 0.1 })).toThrow('--crowd');
    expect(() => auditClaim({ detects: 70, falseAlerts: 0.1, crowd: 5 })).toThrow('70%');
    expect(() => auditClaim({ falseAlerts: 0.1, crowd: 5, wanted: 6 })).toThrow('--wanted');
  });

  it('any claim gives finite numbers in order, or a usage error', () => {
    const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined });
    const amount = fc.option(fc.integer({ min: 0, max: 1e9 }), { nil: undefined });
    fc.assert(
      fc.property(share, share, amount, amount, amount, (detects, falseAlerts, crowd, wanted, tested) => {
        try {
          const { day } = auditClaim({ detects, falseAlerts, crowd, wanted, tested });
          for (const one of day === null ? [] : [day.alerts, day.falseAlerts, day.trueAlerts]) {
            expect(Number.isFinite(one.value)).toBe(true);
            expect(one.low).toBeLessThanOrEqual(one.high);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(UsageError);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('published cases add up and rest on no weak figure', () => {
    for (const one of publishedCases) {
      expect(one.falseAlerts).toBeLessThanOrEqual(one.alerts);
      expect(one.ids.length).toBe(3);
      expect(['read', 'derived', 'secondary']).toContain(one.status);
    }
  });

  it('the report holds both languages and no script', () => {
    const page = claimReport(
      auditClaim({ detects: 0.7, falseAlerts: 0.001, crowd: 100_000, wanted: 5, tested: 1000 }),
      'fr',
    );
    expect(page).toContain('fausses alertes');
    expect(page).toContain('false alerts');
    expect(page).not.toMatch(/<script/i);
  });
});

describe('reading a sentence of promise', () => {
  const cases: [string, object][] = [
    ['99 % accurate', { accuracy: 0.99 }],
    ['Our system is 99.9% accurate.', { accuracy: 0.999 }],
    ['70% detected, 0.1% false alerts', { detects: 0.7, falseAlerts: 0.001 }],
    ['0.1 % false alerts and 70 % detected', { detects: 0.7, falseAlerts: 0.001 }],
    ['1 in 8,000 false alerts', { falseAlerts: 0.000125 }],
    ['a false alert rate of one in a million', { falseAlerts: 1e-6 }],
    ['false match rate of 1e-7 over a list of 2,000', { falseMatch: 1e-7, list: 2000 }],
    ['70 % des personnes recherchées reconnues, 0,1 % de fausses alertes', { detects: 0.7, falseAlerts: 0.001 }],
    ['fiable à 99 %', { accuracy: 0.99 }],
    ['une fausse alerte sur mille passants', { falseAlerts: 0.001 }],
    ['detects 98 per cent of 10,000 wanted people', { detects: 0.98, wanted: 10_000 }],
    [
      'détecte 9 menaces sur 10 avec moins d’une fausse alerte sur mille passants',
      { detects: 0.9, falseAlerts: 0.001 },
    ],
    ['false positive identification rate 0.017 %', { falseAlerts: 0.00017 }],
    ['TPIR of 89% at FPIR of 0.017%', { detects: 0.89, falseAlerts: 0.00017 }],
    ['misses only 3 % of wanted people, 1 false alert per 1000 faces', { detects: 0.97, falseAlerts: 0.001 }],
    ['taux de faux négatifs de 5 % et taux de faux positifs de 0,1 %', { detects: 0.95, falseAlerts: 0.001 }],
    ['no false positives and 99% recall', { falseAlerts: 0, detects: 0.99 }],
    ['zero false alerts in 10,000 tests', { falseAlerts: 0, tested: 10_000 }],
    ['1 false alert per day with 50,000 people a day', { crowd: 50_000, falseAlerts: 1 / 50_000 }],
    ['wrongly flags one in a thousand people', { falseAlerts: 0.001 }],
    ['85 % sont repérées ; 1 passant sur 500 est signalé à tort', { detects: 0.85, falseAlerts: 0.002 }],
    ['sensibilité de 80 %, spécificité de 99,9 %', { detects: 0.8, falseAlerts: 0.001 }],
    ['95% of alerts are correct', { alertsRight: 0.95 }],
    ['95 % des alertes sont justes', { alertsRight: 0.95 }],
    ['false alarms fell by 30%', {}],
    ['30 % de fausses alertes en moins', {}],
    ['found 9 of 12 wanted people', { detects: 0.75 }],
    ['un taux d’erreur de 0,1 %', { accuracy: 0.999 }],
    ['ninety-nine percent accurate', { accuracy: 0.99 }],
    ['quatre-vingt-dix-neuf pour cent de réussite', { accuracy: 0.99 }],
    ['detection rate of 0.7 and false alert rate of 0.001', { detects: 0.7, falseAlerts: 0.001 }],
    ['99.9999% precision, one false match per 10 million comparisons', { falseMatch: 1e-7 }],
    ['entre 90 et 95 % de détection', { detects: 0.95 }],
    ['a watchlist of 2,000 suspects, tested on 1 200 faces', { list: 2_000, tested: 1_200 }],
    ['30 000 visiteurs par jour dont 12 personnes recherchées', { crowd: 30_000, wanted: 12 }],
  ];
  for (const [sentence, expected] of cases)
    it(sentence, () => {
      const { object: _, ...said } = readPromise(sentence);
      expect(said).toEqual(expected);
    });

  it('a number that is not certain is said with the reason and not used', () => {
    expect(hearPromise('99 % accurate since 2019, but not at night, where it is not 99 % accurate.')).toMatchObject({
      promise: { accuracy: 0.99 },
      figures: [{ quote: '99 %', key: 'accuracy', low: 0.99, high: 0.99 }],
      unread: [{ quote: '99 %', doubt: 'denied', value: 0.99 }],
    });
  });

  it('what is said of alerts gives the rate that it would ask for here', () => {
    const audit = auditClaim({ ...readPromise('98 % of alerts are right'), crowd: 100_005, wanted: 5 });
    // 5 found, so 5 × 2/98 may be wrong, of 100,000.
    expect(audit.neededRate).toBeCloseTo((5 * 2) / 98 / 100_000, 12);
    expect(audit.day).toBeNull();
    expect(audit.findings.map(({ code }) => code)).toContain('of-alerts');
  });

  it('the report speaks of the object in its own words', () => {
    const audit = auditClaim({
      ...readPromise('It detects 95 % of weapons with 1 % false alarms'),
      crowd: 5000,
      wanted: 2,
    });
    expect(audit.findings[0].text).toMatchObject({
      en: expect.stringContaining('people with a weapon'),
      fr: expect.stringContaining('personnes armées'),
    });
    expect(claimReport(audit, 'en')).not.toContain('wanted people');
  });

  it('a promise without a number is asked what it would have to show', () => {
    const subjects = (sentence: string) => hearPromise(sentence).vows.map(({ subject }) => subject);
    expect(subjects('dans le cadre légal le plus strict')).toEqual(['law']);
    expect(subjects('It is in good hands.')).toEqual(['hands']);
    expect(subjects('La vie privée est protégée.')).toContain('privacy');
    expect(subjects('The company claims to be able to detect all weapons.')).toContain('accuracy');
    expect(subjects('Es ist wunderbar.')).toEqual(['figure']);
    expect(subjects('99 % accurate')).toEqual([]);
    for (const { show, commands } of hearPromise('It is in good hands.').vows) {
      expect([show.en.length > 20, show.fr.length > 20]).toEqual([true, true]);
      expect(commands.every((command) => command.startsWith('contrechamp '))).toBe(true);
    }
  });

  it('any sentence is read without a hang', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 500 }), (sentence) => {
        for (const value of Object.values(readPromise(sentence)))
          expect(typeof value === 'string' || Number.isFinite(value)).toBe(true);
      }),
    );
  });
});
