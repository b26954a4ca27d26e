import { describe, expect, it } from 'vitest';
import { headline } from '../../src/chapters/headline.ts';
import { gainFinding, lossFinding } from '../../src/chapters/headline-findings.ts';
import { safeguardsAlone } from '../../src/chapters/safeguards-alone.ts';
import { asHtml } from '../../src/document/as-html.ts';
import { asText } from '../../src/document/as-text.ts';
import { losses } from '../../src/measures/headline.ts';
import { withKnown } from '../../src/measures/known.ts';
import { resultOf, summaryOf } from '../../src/store/run-summary.ts';
import type { SafeguardsWorth, Variant, WorthMeasure } from '../../src/sweep/safeguards-worth.ts';
import { worthMeasures } from '../../src/sweep/safeguards-worth.ts';
import type { Sensitivity } from '../../src/sweep/sensitivity.ts';
import { inventedReport } from '../support/invented-report.ts';
import { inventedRun } from '../support/invented-run.ts';

const plain = (said: string): string => said.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
const figures = (low: number | null, high: number | null, why?: 'rare') => ({
  runs: 97,
  levels: {
    total: Object.fromEntries(
      [...losses, 'wantedFound', 'foundPer1000StopsOfOthers'].map((id) => [id, { low, high, by: ['watch.fmr'], why }]),
    ),
  },
  differences: { total: { peopleSilencedThisWeek: { low: -1e-6, high: 4e-6, by: [] } } },
});
const wide = withKnown(inventedRun(), figures(0.1, 4));
const told = (run = wide) =>
  headline.tell({ ...inventedReport({ run }), sensitivity: inventedReport().sensitivity }, undefined);

describe('what is not known', () => {
  it('stands under a headline figure beside its chance, marked as what it is', () => {
    const markup = String(asHtml(told()));
    expect(markup).toMatch(
      /data-figure="total\.stopsOfInnocents"[\s\S]{0,200}data-band="sampling"[\s\S]{0,200}data-band="known"/,
    );
    const text = plain(asText(told(), 'en'));
    expect(text).toMatch(/not known: \d/);
    expect(text).toContain('one at a time and together (95% of 64 draws');
  });

  it('is spoken of in the first sentence and in titles where its ends lie more than a factor of 1.5 apart', () => {
    const [first] = plain(asText(told().slice(1, 99), 'en')).match(/Total: .*/)!;
    expect(first).toMatch(/^Total: [\d,]+ \([\d,]+ to [\d,]+, for what is not known\) people were wrongly stopped/);
    expect(first.match(/for what is not known/g)).toHaveLength(1);
    expect(plain(gainFinding(wide).en)).toMatch(
      /finds [\d,]+ wanted people \([\d,]+ to [\d,]+, for what is not known\), the most: .* wrongful stops? for each \(/,
    );
    const narrow = withKnown(inventedRun(), figures(0.9, 1.2));
    expect(asText(told(narrow), 'en')).not.toContain('for what is not known');
    expect(gainFinding(narrow).en).not.toContain('not known');
  });

  it('says why there is none where events are too rare', () => {
    const rare = withKnown(inventedRun(), figures(null, null, 'rare'));
    expect(asText(told(rare), 'fr')).toContain('trop rare pour être extrapolé');
  });

  it('says on how many counts the order of regimes holds whatever is not known', () => {
    const { sensitivity } = inventedReport();
    const held = (share: number): Sensitivity => ({
      ...sensitivity!,
      leads: Object.fromEntries(losses.map((id, index) => [id, { total: index < 3 ? 64 : 64 * share }])),
    });
    expect(lossFinding(wide, held(0.9)).en).toContain('on 8 of 8 counts, and on 3 of them whatever is not known');
    expect(lossFinding(wide, held(0.96)).en).toContain('and on 8 of them');
    expect(lossFinding(wide).en).not.toContain('not known');
  });

  it('stands in JSON beside each measure of the headline, null where it was not looked for', () => {
    const of = (run: typeof wide) => summaryOf(run, 'runs/x', '0.1.0', 'en').regimes.total.measures;
    const { value, known, fromNone } = of(wide).peopleSilencedThisWeek;
    expect(known).toEqual({
      low: value! * 0.1,
      high: Math.min(value! * 4, wide.scenario.people.size),
      runs: 97,
      by: ['watch.fmr'],
    });
    expect(fromNone?.known).toMatchObject({ runs: 97 });
    expect(of(inventedRun()).peopleSilencedThisWeek.known).toBeNull();
    expect(of(inventedRun()).actsDone).not.toHaveProperty('known');
    expect(resultOf(wide, wide.regimes[0], 'stopsOfInnocents')?.known).toBeUndefined();
  });
});

describe('each safeguard alone', () => {
  const variant = (id: string, left: number): Variant => ({
    id,
    title: { en: id, fr: id },
    values: Object.fromEntries(
      worthMeasures.map((measure) => [measure, measure === 'wantedFound' ? 3 : 1000 * left]),
    ) as Record<WorthMeasure, number>,
    differences: Object.fromEntries(
      worthMeasures.map((measure) => {
        const value = 1000 * (left - 1);
        return [measure, { value, low: value - 20, high: value + 20 }];
      }),
    ) as Variant['differences'],
  });
  const { scenario, regimes } = inventedRun();
  const worth: SafeguardsWorth = {
    scenario,
    regime: scenario.regimes.find(({ id }) => id === regimes[2].id)!,
    seconds: 1,
    variants: [
      variant('none', 1),
      variant('notice', 0.99),
      variant('appeal', 0.6),
      variant('review', 0.5),
      variant('all', 0.4),
    ],
    unknown: [],
  };
  const text = (given: SafeguardsWorth | null) =>
    plain(asText([...safeguardsAlone.tell({ ...inventedReport(), worth: given }, undefined)], 'en'));

  it('is told by what it changes, beyond chance, and by what none removes', () => {
    const said = text(worth);
    expect(said).toMatch(/notice\s+within chance/);
    expect(said).toMatch(/appeal\s+−40%/);
    expect(said).toMatch(/Acts put in.*: 40% is left with all of them; alone, appeal takes most away and leaves 60%\./);
    // Of three people found nothing is told.
    expect(said).not.toContain('Wanted people found');
  });

  it('is absent where it was not looked for', () => {
    expect(text(null)).toBe('');
  });
});
