// Writes src/audit/chat/transcript/stamp-words.ts: the words that stand in dates and times, of every language that Intl knows.
import { writeFileSync } from 'node:fs';

const letters = 'abcdefghijklmnopqrstuvwxyz';
const codes = [...letters].flatMap((one) =>
  [...letters].flatMap((two) => [one + two, ...[...letters].map((three) => one + two + three)]),
);
const regions = [
  'en-AU',
  'en-CA',
  'en-GB',
  'en-IN',
  'en-ZA',
  'es-MX',
  'es-CO',
  'es-US',
  'fr-CA',
  'pt-PT',
  'de-AT',
  'ar-EG',
  'ar-MA',
  'zh-Hant',
  'zh-Hant-HK',
  'zh-Hans-SG',
  'sr-Latn',
  'uz-Cyrl',
  'pa-Arab',
  'az-Cyrl',
  'bs-Cyrl',
  'ur-IN',
  'sd-Deva',
  'ks-Deva',
  'ff-Adlm',
  'vai-Latn',
  'shi-Latn',
  'ku',
  'mni-Mtei',
  'sat-Deva',
  'yue-Hans',
  'hi-Latn',
  'kok-Latn',
  'kk-Arab',
];
const locales = [...new Set([...Intl.DateTimeFormat.supportedLocalesOf(codes), ...regions])].sort();

const base = Date.UTC(2024, 2, 5);
const clean = (text) =>
  text
    .normalize('NFC')
    .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '')
    .trim()
    .toLowerCase();
const bare = (text) => text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
const hours = new Map();
const fillers = new Set();
// Finnish and Inari Sami call opposite halves of the day "ip.": where two languages contradict each other, the first stays.
const join = (known, mask, locale) =>
  known !== undefined && (known & mask) === 0 && locale === 'smn' ? known : (known ?? 0) | mask;
const learn = (format) => {
  for (let hour = 0; hour < 24; hour++)
    for (const { type, value } of format.formatToParts(base + hour * 3_600_000)) {
      if (type === 'dayPeriod')
        hours.set(clean(value), join(hours.get(clean(value)), 1 << hour, format.resolvedOptions().locale));
      if (type === 'literal' || type === 'era')
        for (const word of clean(value).split(/\s+/u).map(bare)) if (/\p{L}/u.test(word)) fillers.add(word);
    }
};
for (const locale of locales) {
  const options = { timeZone: 'UTC' };
  for (const timeStyle of ['short', 'medium'])
    for (const more of [{}, { hour12: true }])
      learn(new Intl.DateTimeFormat(locale, { ...options, dateStyle: 'short', timeStyle, ...more }));
  for (const dayPeriod of ['short', 'long', 'narrow'])
    learn(new Intl.DateTimeFormat(locale, { ...options, hour: 'numeric', hourCycle: 'h12', dayPeriod }));
}
// Words between numbers that no Intl of ours prints but phones do; none of them names a part of the day.
for (const word of [
  'h',
  'min',
  's',
  'a',
  'à',
  'um',
  'at',
  'klo',
  'kl',
  'den',
  'o',
  'u',
  'às',
  'alle',
  'om',
  'la',
  'ore',
  'г',
  'ч',
  'в',
  'о',
  'saat',
  '时',
  '分',
  '秒',
  '時',
  '点',
  '點',
  '年',
  '月',
  '日',
  '시',
  '분',
  '초',
  '년',
  '월',
  '일',
  'lúc',
  'เวลา',
  'น',
]) {
  fillers.add(word);
  hours.delete(word);
}
const sorted = [...hours]
  .filter(([word]) => word !== '' && !/^\d+$/.test(word))
  .sort(([one], [two]) => (one < two ? -1 : 1));
const lines = [];
let line = '';
for (const [word, mask] of sorted) {
  const next = `${word}=${mask.toString(16)}`;
  if (line !== '' && line.length + next.length > 110) {
    lines.push(line);
    line = '';
  }
  line += (line === '' ? '' : '|') + next;
}
lines.push(line);
const fillerLines = [];
line = '';
for (const word of [...fillers].filter((word) => !hours.has(word)).sort()) {
  if (line !== '' && line.length + word.length > 110) {
    fillerLines.push(line);
    line = '';
  }
  line += (line === '' ? '' : '|') + word;
}
fillerLines.push(line);
const quoted = (list) => `\`\n${list.join('\n')}\n\``;
writeFileSync(
  'src/audit/chat/transcript/stamp-words.ts',
  `// Written by scripts/stamp-words.mjs from the CLDR data of Intl; not edited by hand.

/** Words for a part of the day, with the hours (as bits of a number in base 16) that some language calls so. */
export const dayPeriodWords = ${quoted(lines)};

/** Other words between the numbers of a date and a time. */
export const fillerWords = ${quoted(fillerLines)};
`,
);
console.log(locales.length, sorted.length, fillers.size);
