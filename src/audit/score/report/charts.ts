import * as Plot from '@observablehq/plot';
import { type Block, type Chart, chart, type Row } from '../../../document/blocks.ts';
import { palette, wrapped } from '../../../document/drawing.ts';
import { type Bilingual, inBoth } from '../../../language/bilingual.ts';
import { text } from '../../../language/french.ts';
import { percent } from '../../../language/numbers.ts';
import { countsOfRate, everyCell } from '../findings/cells.ts';
import { rateWords } from '../findings/finding-words.ts';
import type { StandingGap } from '../findings/gaps.ts';
import { everybodyColumn, groupWords } from '../meaning/everybody.ts';
import { partsOf, type RateName } from '../rates/rates.ts';
import type { ScoreAudit } from '../score.ts';
import { cutsShown } from '../sharing/cuts-shown.ts';
import { largest } from './rates-tables.ts';
import { shortNames, type Writing } from './writing.ts';

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const anchor = (words: string): string => words.replace(/[^\p{L}\p{N}]+/gu, '-');

/** The gap as a title, or only what is drawn where no gap stands or its numbers may not be shared. */
function titleOf(writing: Writing, column: string, rate: RateName, gap: StandingGap | undefined): Bilingual {
  const plain = inBoth((language) =>
    column === everybodyColumn ? capital(rateWords[rate][language]) : `${column}: ${rateWords[rate][language]}`,
  );
  if (gap === undefined) return plain;
  const sides = [gap.higher, gap.lower];
  const counts = sides.flatMap(({ groups }) => countsOfRate(column, groups, rate));
  if (!writing.telling.about([], counts).shareable && !writing.open) return plain;
  return inBoth((language) => {
    const parts = sides.map(({ name, counts: own }) => {
      const [k, n] = partsOf[rate](own);
      return `${percent(k / n, language)} ${language === 'fr' ? 'pour' : 'for'} ${name[language]}`;
    });
    return `${capital(rateWords[rate][language])}${language === 'fr' ? '\u00a0: ' : ': '}${parts.join(language === 'fr' ? ' et ' : ' and ')}`;
  });
}

/** Rates of one kind by group, with their intervals, as a dot plot. */
export function rateChart(audit: ScoreAudit, column: string, metric: RateName, writing: Writing): Chart | undefined {
  const groups = largest(audit.groups[column]).filter(([, group]) => group[metric].value !== null);
  if (groups.length < 2) return undefined;
  const names = shortNames(groups.map(([name]) => groupWords(column, name).en));
  const data = groups.map(([, group], index) => ({
    name: names[index],
    few: group.few,
    value: group[metric].value!,
    low: group[metric].low!,
    high: group[metric].high!,
  }));
  const gap = audit.gaps.find((one) => one.column === column && one.rate === metric);
  return {
    name: anchor(`${metric}-${column}`),
    title: titleOf(writing, column, metric, gap),
    caption: text(
      'Dots: rate in these rows; bars: 95 % (Wilson). Hollow: too few to conclude.',
      'Points : taux dans ces lignes ; traits : 95 % (Wilson). Creux : trop peu pour conclure.',
    ),
    plot: (language, shown) => {
      const drawn = data.filter((_, row) => shown(row));
      const letters = drawn.map(({ name }) => wrapped(name).split('\n').length);
      return {
        height: 70 + letters.reduce((sum, rows) => sum + 18 + 16 * rows, 0),
        marginLeft: 130,
        x: {
          label: rateWords[metric][language],
          tickFormat: (value: number) => percent(value, language, 0),
          ticks: 4,
          grid: true,
          zero: true,
        },
        y: { label: null, domain: drawn.map((one) => one.name), tickFormat: (name: string) => wrapped(name) },
        marks: [
          Plot.ruleY(drawn, { x1: 'low', x2: 'high', y: 'name', stroke: palette[0], strokeWidth: 2 }),
          Plot.dot(drawn, {
            x: 'value',
            y: 'name',
            r: 4,
            stroke: palette[0],
            fill: (one: { few: boolean }) => (one.few ? 'white' : palette[0]),
          }),
        ],
      };
    },
    columns: [text('group', 'groupe'), rateWords[metric], text('low', 'borne basse'), text('high', 'borne haute')],
    rows: groups.map(([name], index): Row => {
      const { value, low, high } = data[index];
      return {
        cells: [names[index], ...[value, low, high].map((cell) => Number(cell.toFixed(4)))],
        about: writing.telling.about([name], countsOfRate(column, [name], metric)),
      };
    }),
  };
}

export const rateBlocks = (
  audit: ScoreAudit,
  column: string,
  metrics: readonly RateName[],
  writing: Writing,
): Block[] => metrics.flatMap((metric) => rateChart(audit, column, metric, writing) ?? []).map((each) => chart(each));

/** Moves labels apart, up and down, so that none stands upon another. */
export function spreadLabels(places: readonly number[], gap: number): number[] {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place);
  for (let round = 0; round < 60; round++)
    for (let i = 1; i < order.length; i++) {
      const overlap = order[i - 1].place + gap - order[i].place;
      if (overlap <= 0) continue;
      order[i - 1].place -= overlap / 2;
      order[i].place += overlap / 2;
    }
  const found = new Array<number>(places.length);
  for (const { place, index } of order) found[index] = place;
  return found;
}

const mostLines = 6;
const plotHeight = 280;

/** A rate at every cut-off, one line a group. */
export function thresholdChart(audit: ScoreAudit, column: string, writing: Writing): Block[] {
  const { thresholds } = audit;
  if (thresholds === null || thresholds.cuts.length < 3) return [];
  const metric = audit.definition.outcome === null ? ('selection' as const) : ('fpr' as const);
  const groups = largest(audit.groups[column])
    .filter(([, group]) => !group.few)
    .slice(0, mostLines)
    .map(([name]) => name);
  const names = shortNames(groups.map((name) => groupWords(column, name).en));
  const shownOf = cutsShown(audit);
  const points = groups.flatMap((group, place) => {
    const kept = shownOf(column, group);
    return thresholds.cuts.flatMap((cut, index) => {
      const { value } = cut.groups[column][group][metric];
      if (value === null || (!writing.open && !kept.has(index))) return [];
      return [{ threshold: cut.threshold, group, name: names[place], value }];
    });
  });
  if (points.length < 3) return [];
  const drawn: Chart = {
    name: anchor(`cuts-${column}`),
    title: inBoth((language) =>
      language === 'fr'
        ? `${column}\u00a0: ${rateWords[metric].fr} selon le seuil (ligne\u00a0: ${thresholds.current})`
        : `${column}: ${rateWords[metric].en} at every cut-off (line: ${thresholds.current})`,
    ),
    plot: (language, shown) => {
      const seen = points.filter((_, row) => shown(row));
      const ends = names.flatMap((name) => seen.filter((one) => one.name === name).at(-1) ?? []);
      const most = Math.max(...seen.map(({ value }) => value), 1e-9);
      const letters = Math.max(1, ...ends.map(({ name }) => wrapped(name, 14).split('\n').length));
      const places = spreadLabels(
        ends.map(({ value }) => value),
        (most * 15 * letters) / (plotHeight - 70),
      );
      const right = Math.max(...seen.map(({ threshold }) => threshold));
      return {
        height: plotHeight,
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
          Plot.line(seen, { x: 'threshold', y: 'value', stroke: 'name', strokeWidth: 2 }),
          Plot.text(
            ends.map(({ name }, index) => ({ name, place: places[index], right })),
            {
              x: 'right',
              y: 'place',
              text: (one: { name: string }) => wrapped(one.name, 14),
              textAnchor: 'start',
              dx: 6,
              fill: 'name',
            },
          ),
        ],
      };
    },
    columns: [text('threshold', 'seuil'), text('group', 'groupe'), rateWords[metric]],
    rows: points.map((one) => ({
      cells: [one.threshold, one.name, Number(one.value.toFixed(4))],
      about: writing.telling.about([one.group], everyCell(column, [one.group])),
    })),
  };
  return [chart(drawn)];
}
