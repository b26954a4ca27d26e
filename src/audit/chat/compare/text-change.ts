/** How a received text differs from the one sent. */
export interface TextChange {
  /** `erased`: pieces are missing or starred out, nothing else; `edited`: alike, but otherwise different. */
  readonly kind: 'same' | 'erased' | 'edited';
  readonly terms: readonly string[];
  /** Stars stand in place of what is missing. */
  readonly starred?: boolean;
  /** What stands in place of `terms` in an edited text that is otherwise the same. */
  readonly put?: string;
}

const stars = new Set(['*', '＊', '✱', '●', '■', '□', '█', '×']);
const hasStar = /[*＊✱●■□█×]/;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;
const longestCompared = 1500;
const mostPieces = 8;
const alike = 0.5;
const leastKept = 0.25;

const same: TextChange = { kind: 'same', terms: [] };
const edited: TextChange = { kind: 'edited', terms: [] };

const squeezed = (text: string): string[] => Array.from(text.replace(/\s+/g, ' ').trim());

/** Runs of a text at the places marked, without the blanks around them. */
function runs(characters: readonly string[], isMarked: (place: number) => boolean): string[] {
  const found: string[] = [];
  let current = '';
  for (const [place, character] of characters.entries()) {
    if (isMarked(place)) current += character;
    else if (current !== '') {
      found.push(current);
      current = '';
    }
  }
  if (current !== '') found.push(current);
  return found.map((run) => run.trim()).filter((run) => run !== '');
}

function starredOut(sent: readonly string[], received: readonly string[]): TextChange | null {
  if (sent.length !== received.length) return null;
  const isStar = (place: number): boolean => sent[place] !== received[place] && stars.has(received[place]);
  for (const place of sent.keys()) if (sent[place] !== received[place] && !isStar(place)) return null;
  return { kind: 'erased', terms: runs(sent, isStar), starred: true };
}

/** The one piece in which two texts differ, in whole words: what was taken out and what was put there. */
function substitution(sent: readonly string[], received: readonly string[]): { out: string; put: string } | null {
  let start = 0;
  while (start < sent.length && start < received.length && sent[start] === received[start]) start++;
  let end = 0;
  const shorter = Math.min(sent.length, received.length);
  while (end < shorter - start && sent[sent.length - 1 - end] === received[received.length - 1 - end]) end++;
  const isLetter = (character: string | undefined): boolean =>
    character !== undefined && /[\p{L}\p{M}\p{N}]/u.test(character);
  const isSpaced = !unspaced.test(sent.join(''));
  while (isSpaced && start > 0 && isLetter(sent[start - 1])) start--;
  while (isSpaced && end > 0 && isLetter(sent[sent.length - end])) end--;
  const [out, put] = [sent, received].map((text) =>
    text
      .slice(start, text.length - end)
      .join('')
      .trim(),
  );
  return out === '' || put === '' || start + end < leastKept * sent.length ? null : { out, put };
}

/** Stars of another number than the characters that they stand for. */
function starredAnew(sent: readonly string[], received: readonly string[]): TextChange | null {
  const found = substitution(sent, received);
  if (found === null || Array.from(found.put).some((character) => !stars.has(character))) return null;
  return { kind: 'erased', terms: [found.out], starred: true };
}

/** Whether a text arrived with stars in place of some of its characters, or the other way round. */
export function isStarred(one: string, other: string): boolean {
  if (one === other || !(hasStar.test(one) || hasStar.test(other))) return false;
  const [first, second] = [squeezed(one), squeezed(other)];
  return [starredOut, starredAnew].some((find) => find(first, second) !== null || find(second, first) !== null);
}

/** Whether one text's characters occur in the other in their order. */
function isWithin(part: readonly string[], whole: readonly string[]): boolean {
  let found = 0;
  for (const character of whole) if (character === part[found]) found++;
  return found === part.length;
}

/** Erased places when the received text is the sent one less a few pieces; fewest pieces first (dynamic programming). */
function erasedPlaces(sent: readonly string[], received: readonly string[]): boolean[] | null {
  const [n, m] = [sent.length, received.length];
  if (m === 0 || m >= n || n > longestCompared || !isWithin(received, sent)) return null;
  // cost[i][j]: pieces erased to make received[j…] of sent[i…]; one table for "just kept", one for "inside a piece".
  const none = 1e6;
  const kept = Array.from({ length: n + 1 }, () => new Float64Array(m + 1).fill(none));
  const inside = Array.from({ length: n + 1 }, () => new Float64Array(m + 1).fill(none));
  kept[n][m] = 0;
  inside[n][m] = 0;
  for (let i = n - 1; i >= 0; i--)
    for (let j = m; j >= 0; j--) {
      const keep = j < m && sent[i] === received[j] ? kept[i + 1][j + 1] : none;
      const isBlank = sent[i] === ' ' ? 0.01 : 0;
      kept[i][j] = Math.min(keep, 1 + isBlank + inside[i + 1][j]);
      inside[i][j] = Math.min(keep, inside[i + 1][j]);
    }
  if (kept[0][0] > mostPieces + 1) return null;
  const places: boolean[] = [];
  let j = 0;
  let isInside = false;
  for (let i = 0; i < n; i++) {
    const keep = j < m && sent[i] === received[j] ? kept[i + 1][j + 1] : none;
    const table: readonly Float64Array[] = isInside ? inside : kept;
    const isKept: boolean = keep <= table[i][j];
    places.push(!isKept);
    if (isKept) j++;
    isInside = !isKept;
  }
  return places;
}

const pairsOf = (characters: readonly string[]): Map<string, number> => {
  const pairs = new Map<string, number>();
  for (let place = 1; place < characters.length; place++) {
    const pair = characters[place - 1] + characters[place];
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
};

/** Dice's coefficient of the pairs of neighbouring characters, 0 to 1. */
function likeness(one: readonly string[], other: readonly string[]): number {
  const [first, second] = [pairsOf(one), pairsOf(other)];
  let shared = 0;
  for (const [pair, count] of first) shared += Math.min(count, second.get(pair) ?? 0);
  const total = Math.max(0, one.length - 1) + Math.max(0, other.length - 1);
  return total === 0 ? 0 : (2 * shared) / total;
}

/** An app's remark in brackets, before a text or behind it: no part of what was written. */
const remark = /^\[[^[\]\n]{2,30}\] |(?<=\S) ?<[^<>\n]{3,60}>$/gu;

// Who is mentioned bears the name that each phone's contacts have.
const mentioned = /(?<=^|\s)@\S{1,60}/gu;

const withoutRemarks = (text: string): string => text.replace(remark, '').replace(mentioned, '@');

/** Compares the sent text with the received one; `null` when they have nothing to do with each other. */
export function textChange(sentText: string, receivedText: string): TextChange | null {
  if (sentText === receivedText || withoutRemarks(sentText) === withoutRemarks(receivedText)) return same;
  const [sent, received] = [squeezed(sentText), squeezed(receivedText)];
  if (sent.join('') === received.join('')) return same;
  const starred = starredOut(sent, received) ?? starredAnew(sent, received);
  if (starred !== null) return starred;
  const places = received.length >= leastKept * sent.length ? erasedPlaces(sent, received) : null;
  if (places !== null) return { kind: 'erased', terms: runs(sent, (place) => places[place]) };
  const found = substitution(sent, received);
  if (found !== null) return { kind: 'edited', terms: [found.out], put: found.put };
  return likeness(sent, received) >= alike ? edited : null;
}
