// npm run bench -- chat-probe [sessions per row, default 1000] [seed]
// What a hidden rule costs to find, against the information limit, ddmin and plain component-aware splitting.
import { existsSync, readFileSync } from 'node:fs';
import { createTextFilter } from '../src/apparatus/text-rules.ts';
import { informationLimit, readPrior, wechatPrior } from '../src/audit/chat/index.ts';
import { boundOfNone } from '../src/statistics/intervals.ts';
import {
  below,
  createRandom,
  drawText,
  inventCase,
  plant,
  type Random,
  sameRule,
} from '../test/audit/chat/invented.ts';
import { ddmin, plainSplitting } from './support/chat-probe-baselines.ts';
import { type ProbeCase, playSessions, type Totals } from './support/chat-probe-sessions.ts';

const sessions = Number(process.argv[2] ?? 1000);
const seed = Number(process.argv[3] ?? 1);
const prior = readPrior(wechatPrior);
const flat = readPrior({
  k: { 1: 1, 2: 1, 3: 1, 4: 1, 5: 1, 6: 1 },
  length: { 1: 1, 2: 1, 3: 1, 4: 1, 5: 1, 6: 1 },
});

const caseOf = (components: readonly string[], text: string): ProbeCase => ({
  text,
  rules: [{ components }],
  truth: [components],
});

const invented = (random: Random): ProbeCase => {
  const draw = random();
  const kind = draw < 0.05 ? 'overlap' : draw < 0.1 ? 'repeated' : 'plain';
  const { components, text } = inventCase(random, prior, kind);
  return caseOf(components, text);
};

const several = (random: Random): ProbeCase => {
  const cases = Array.from({ length: 3 }, () => inventCase(random, prior).components);
  const parts = cases.flat().map((component) => Array.from(component));
  return {
    text: plant(random, drawText(random, 300), parts).join(''),
    rules: cases.map((components) => ({ components })),
    truth: cases,
  };
};

/** The first rule is switched off by the second, which the text holds too; the third blocks. */
const switchedOff = (random: Random): ProbeCase => {
  const { text, rules, truth } = several(random);
  return {
    text,
    rules: [rules[0], { ...rules[1], extenuating: true, switchesOff: [0] }, rules[2]],
    truth: [truth[2], truth[0]],
  };
};

const share = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(2)}%`;

function row(name: string, totals: Totals): void {
  const { sessions: count, probes, confirmations, ratios, exact, found, truths, falseAccusations, verdicts } = totals;
  console.log(
    [
      name.padEnd(46),
      `probes ${(probes / count).toFixed(1)}`.padEnd(14),
      `closing ${(confirmations / count).toFixed(1)}`.padEnd(14),
      `(probes-2)/H ${(ratios / count).toFixed(3)}`.padEnd(20),
      `exact ${share(exact, count)}`.padEnd(16),
      `rules found ${share(found, truths)}`.padEnd(22),
      `false accusations ${falseAccusations}${falseAccusations === 0 ? ` (95% bound ${share(boundOfNone(count), 1)})` : ''}`,
    ].join(' '),
  );
  console.log(
    `  verdicts: ${Object.entries(verdicts)
      .map(([verdict, times]) => `${verdict} ${times}`)
      .join(', ')}`,
  );
}

function baselines(name: string, count: number, invent: (random: Random) => ProbeCase): void {
  const random = createRandom(seed + 7);
  const sums = { split: 0, splitRatio: 0, splitExact: 0, ddmin: 0, ddminRatio: 0 };
  for (let session = 0; session < count; session++) {
    const { text, rules, truth } = invent(random);
    const filter = createTextFilter(rules);
    const isBlocked = (message: string): boolean => filter.judge(message).blocked;
    const characters = Array.from(text);
    const limit = informationLimit(
      characters.length,
      truth[0].map((component) => Array.from(component).length),
      prior,
    );
    const split = plainSplitting(characters, isBlocked);
    const minimal = ddmin(characters, isBlocked);
    sums.split += split.tests;
    sums.splitRatio += split.tests / limit;
    sums.splitExact += sameRule(split.components, truth[0]) ? 1 : 0;
    sums.ddmin += minimal.tests;
    sums.ddminRatio += minimal.tests / limit;
  }
  const mean = (sum: number, digits: number): string => (sum / count).toFixed(digits);
  console.log(
    `${name.padEnd(46)} plain splitting: ${mean(sums.split, 1)} messages, ${mean(sums.splitRatio, 3)} H, exact ${share(sums.splitExact, count)}; ddmin: ${mean(sums.ddmin, 1)} messages, ${mean(sums.ddminRatio, 2)} H`,
  );
}

console.log(
  `seed ${seed}, ${sessions} sessions a row, texts of 300 characters; 5% of single rules overlap, 5% repeat a component`,
);
row('one rule, no loss, WeChat prior', await playSessions(sessions, seed, prior, 0, invented));
row('one rule, no loss, flat prior', await playSessions(sessions, seed + 1, flat, 0, invented));
row('one rule, 2% loss', await playSessions(sessions, seed + 2, prior, 0.02, invented));
row('three rules, no loss', await playSessions(Math.ceil(sessions / 5), seed + 3, prior, 0, several));
row('three rules, 2% loss', await playSessions(Math.ceil(sessions / 5), seed + 4, prior, 0.02, several));
row(
  'a rule switched off by the text, no loss',
  await playSessions(Math.ceil(sessions / 2), seed + 5, prior, 0, switchedOff),
);
row(
  'a rule switched off by the text, 2% loss',
  await playSessions(Math.ceil(sessions / 2), seed + 6, prior, 0.02, switchedOff),
);
baselines('one rule, no loss, by others', Math.min(sessions, 300), invented);

// Published combinations (Citizen Lab, CC BY-NC-SA 4.0): beside the checkout, never in the package.
const file = new URL('../../shared/data/chat/wechat-combinations.jsonl', import.meta.url);
if (existsSync(file)) {
  const all = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).components as string[]);
  const [learnt, tried] = [all.filter((_, index) => index % 2 === 0), all.filter((_, index) => index % 2 === 1)];
  const weights = (values: number[]): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
    return counts;
  };
  const fitted = readPrior({
    k: weights(learnt.map((rule) => rule.length)),
    length: weights(learnt.flat().map((component) => Array.from(component).length)),
  });
  const published = (random: Random): ProbeCase => {
    const components = tried[below(random, tried.length)];
    const parts = components.map((component) => Array.from(component)).sort(() => random() - 0.5);
    return caseOf(components, plant(random, drawText(random, 300), parts).join(''));
  };
  row('published rules, prior of their other half', await playSessions(sessions, seed + 8, fitted, 0, published));
  row('published rules, default prior (other lengths)', await playSessions(sessions, seed + 9, prior, 0, published));
  row('published rules, other half’s prior, 2% loss', await playSessions(sessions, seed + 10, fitted, 0.02, published));
  baselines('published rules, by others', Math.min(sessions, 300), published);
} else console.log('published rules: not tried, ../shared/data/chat is not beside this checkout');
