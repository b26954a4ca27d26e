import * as Plot from '@observablehq/plot';
import { chartFigure, palette, wrapped } from '../../../document/chart.ts';
import { type Html, html } from '../../../document/html.ts';
import { type Bilingual, inBoth } from '../../../language/bilingual.ts';
import { text } from '../../../language/french.ts';
import { percent } from '../../../language/numbers.ts';
import type { Finding } from '../findings/findings.ts';
import { rateWords } from '../findings/warnings.ts';
import type { RateName } from '../rates/rates.ts';
import type { ScoreAudit } from '../score.ts';
import { hidesCells, isHidden, isSmall } from './parts.ts';
import { largest } from './rates.ts';

/** Rates of one kind by group, with their intervals, as a dot plot. */
export function rateChart(audit: ScoreAudit, column: string, metric: RateName, open: boolean): Html {
  const groups = largest(audit.groups[column]).filter(
    ([, group]) => group[metric].value !== null && !isHidden(group, metric, open),
  );
  if (groups.length < 2) return html``;
  const finding = audit.findings.find(
    (one) => one.column === column && one.metric === metric && ['gap', 'no-gap'].includes(one.code),
  );
  const title =
    finding === undefined || (!open && givesAway(audit, finding))
      ? inBoth((language) => `${column}: ${rateWords[metric][language]}`)
      : shortTitle(audit, column, metric);
  const data = groups.map(([name, group]) => ({
    name: name.length > 24 ? `${name.slice(0, 22)}…` : name,
    few: group.few,
    value: group[metric].value!,
    low: group[metric].low!,
    high: group[metric].high!,
  }));
  return chartFigure({
    name: `${metric}-${column.replace(/[^\p{L}\p{N}]+/gu, '-')}`,
    title,
    caption: text(
      'Dots: rate in these rows; bars: 95 % (Wilson). Hollow: too few to conclude.',
      'Points : taux dans ces lignes ; traits : 95 % (Wilson). Creux : trop peu pour conclure.',
    ),
    plot: (language) => ({
      height: 70 + 34 * data.length,
      marginLeft: 130,
      x: {
        label: rateWords[metric][language],
        tickFormat: (value: number) => percent(value, language, 0),
        ticks: 4,
        grid: true,
        zero: true,
      },
      y: { label: null, domain: data.map((one) => one.name), tickFormat: (name: string) => wrapped(name) },
      marks: [
        Plot.ruleY(data, { x1: 'low', x2: 'high', y: 'name', stroke: palette[0], strokeWidth: 2 }),
        Plot.dot(data, {
          x: 'value',
          y: 'name',
          r: 4,
          stroke: palette[0],
          fill: (one: { few: boolean }) => (one.few ? 'white' : palette[0]),
        }),
      ],
    }),
    columns: [text('group', 'groupe'), rateWords[metric], text('low', 'borne basse'), text('high', 'borne haute')],
    rows: data.map((one) =>
      [one.name, one.value, one.low, one.high].map((cell) =>
        typeof cell === 'number' ? Number(cell.toFixed(4)) : cell,
      ),
    ),
  });
}

function shortTitle(audit: ScoreAudit, column: string, metric: RateName): Bilingual {
  const gap = audit.extremes.find((extreme) => extreme.column === column && extreme.metric === metric)!.solid!;
  const [high, low] = [audit.groups[column][gap.highest][metric], audit.groups[column][gap.lowest][metric]];
  return inBoth((language) =>
    language === 'fr'
      ? `${capital(rateWords[metric].fr)} : ${percent(high.value!, 'fr')} pour ${gap.highest}, ${percent(low.value!, 'fr')} pour ${gap.lowest}`
      : `${capital(rateWords[metric].en)}: ${percent(high.value!, 'en')} for ${gap.highest}, ${percent(low.value!, 'en')} for ${gap.lowest}`,
  );
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Selection by cut-off, one line a group. */
export function thresholdChart(audit: ScoreAudit, column: string, open: boolean): Html {
  const { thresholds } = audit;
  if (thresholds === null || thresholds.cuts.length < 3) return html``;
  const metric = audit.definition.outcome === null ? ('selection' as const) : ('fpr' as const);
  const names = largest(audit.groups[column])
    .filter(([, group]) => !group.few && (open || !hidesCells(group)))
    .slice(0, 6)
    .map(([name]) => name);
  const data = thresholds.cuts.flatMap((cut) =>
    names.flatMap((name) => {
      const rate = cut.groups[column][name][metric];
      return rate.value === null || (!open && [rate.k, rate.n - rate.k].some(isSmall))
        ? []
        : [{ threshold: cut.threshold, name, value: rate.value }];
    }),
  );
  if (data.length < 3) return html``;
  return chartFigure({
    name: `cuts-${column.replace(/[^\p{L}\p{N}]+/gu, '-')}`,
    title: inBoth((language) =>
      language === 'fr'
        ? `${column} : ${rateWords[metric].fr} selon le seuil (ligne : ${thresholds.current})`
        : `${column}: ${rateWords[metric].en} at every cut-off (line: ${thresholds.current})`,
    ),
    plot: (language) => ({
      height: 280,
      color: { domain: names, range: [...palette], legend: false },
      x: { label: language === 'fr' ? 'seuil' : 'threshold' },
      y: {
        label: rateWords[metric][language],
        tickFormat: (value: number) => percent(value, language, 0),
        grid: true,
        zero: true,
      },
      marginRight: 110,
      marks: [
        Plot.ruleX([thresholds.current], { stroke: '#57606a', strokeDasharray: '4 3' }),
        Plot.line(data, { x: 'threshold', y: 'value', stroke: 'name', strokeWidth: 2 }),
        Plot.text(
          data,
          Plot.selectLast({
            x: 'threshold',
            y: 'value',
            z: 'name',
            text: (one: { name: string }) => wrapped(one.name, 14),
            textAnchor: 'start',
            dx: 6,
            fill: 'name',
          }),
        ),
      ],
    }),
    columns: [text('threshold', 'seuil'), text('group', 'groupe'), rateWords[metric]],
    rows: data.map((one) => [one.threshold, one.name, Number(one.value.toFixed(4))]),
  });
}

/** A finding whose rates would give away a count under 10. */
export function givesAway(audit: ScoreAudit, finding: Finding): boolean {
  if (finding.column === undefined || finding.metric === undefined) return false;
  const gap = audit.extremes.find((one) => one.column === finding.column && one.metric === finding.metric)?.solid;
  if (gap === null || gap === undefined) return false;
  return [gap.highest, gap.lowest].some((name) =>
    isHidden(audit.groups[finding.column!][name], finding.metric!, false),
  );
}
