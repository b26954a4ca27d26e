import type { Figure, Reading } from '../../../../src/audit/claim/reading/figures.ts';

/** What a right reading of a printed claim must become: shares and counts, or two ends of them; or why only asking back is right. */
export type Must = Readonly<Record<string, unknown>>;

export interface Verdict {
  /** `wrong`: it says what is not so. `whole`: all that must be, or asked back where that is right. `part`: less. */
  readonly verdict: 'wrong' | 'whole' | 'part';
  readonly why: readonly string[];
}

interface Ends {
  readonly low: number;
  readonly high: number;
}

const rates = ['detects', 'falseAlerts', 'falseMatch', 'accuracy', 'errorRate', 'alertsRight', 'alertsWrong'];
const numbers = [...rates, 'confidence', 'list', 'tested'];

const ends = (value: unknown): Ends | undefined => {
  const all = (Array.isArray(value) ? value : [value]).filter((each): each is number => typeof each === 'number');
  return all.length === 0 ? undefined : { low: Math.min(...all), high: Math.max(...all) };
};

/** As near as a printed figure with its rounding is to what it was rounded from. */
const near = (a: number, b: number): boolean => Math.abs(a - b) <= 0.006 * Math.max(Math.abs(a), Math.abs(b)) + 1e-15;

const turned = ({ low, high }: Ends): Ends => ({ low: 1 - high, high: 1 - low });
const twins: Readonly<Record<string, string>> = {
  accuracy: 'errorRate',
  errorRate: 'accuracy',
  alertsRight: 'alertsWrong',
  alertsWrong: 'alertsRight',
};

/** What a figure may be by the list of what must be, under its own name or the opposite one. */
function expectedFor(key: string, lists: readonly Must[]): Ends[] {
  const twin = twins[key];
  return lists.flatMap((list) => {
    const [own, other] = [ends(list[key]), twin === undefined ? undefined : ends(list[twin])];
    return [...(own === undefined ? [] : [own]), ...(other === undefined ? [] : [turned(other)])];
  });
}

const within = (figure: Ends, { low, high }: Ends): boolean =>
  (figure.low >= low || near(figure.low, low)) && (figure.high <= high || near(figure.high, high));

const bounds = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/** Other names for the numbers of a claim, however they are written down. */
function namedOtherwise(must: Must, alternatives: unknown): Must[] {
  const all = [must.alternatives, alternatives].flat().filter((each) => each !== undefined && each !== null);
  const value = rates.map((key) => must[key]).find((each) => each !== undefined);
  return all.flatMap((each): Must[] =>
    typeof each === 'string' ? [{ [each]: value }] : typeof each === 'object' ? [each as Must] : [],
  );
}

const countOf = (value: unknown): { falseAlerts?: number; period?: string } =>
  (value ?? {}) as { falseAlerts?: number; period?: string };

/** Holds a reading against what it must become. Crowds and wanted people are no part of these lists and are left out. */
export function judge(must: Must, reading: Reading, alternatives?: unknown): Verdict {
  const said = reading.figures.filter(({ key }) => key !== 'crowd' && key !== 'wanted');
  const [wrong, missing]: [string[], string[]] = [[], []];
  if (must.object !== undefined && reading.object !== must.object)
    (reading.object === undefined ? missing : wrong).push(`object ${reading.object}`);
  if (must.unsure !== undefined || must.noNumber !== undefined) {
    for (const { key } of must.noNumber !== undefined ? reading.figures : said) wrong.push(`${key} read`);
    if (must.unsure !== undefined && reading.unread.length === 0) missing.push('nothing asked back');
  } else compare(must, said, namedOtherwise(must, alternatives), wrong, missing);
  return { verdict: wrong.length > 0 ? 'wrong' : missing.length > 0 ? 'part' : 'whole', why: [...wrong, ...missing] };
}

function compare(
  must: Must,
  said: readonly Figure[],
  others: readonly Must[],
  wrong: string[],
  missing: string[],
): void {
  for (const figure of said) {
    if (figure.key === 'falseAlertCount') {
      const asked = [must, ...others]
        .map((list) => countOf(list.count).falseAlerts)
        .filter((each) => each !== undefined);
      if (!asked.includes(figure.low)) wrong.push(`count ${figure.low}`);
    } else if (!expectedFor(figure.key, [must, ...others]).some((each) => within(figure, each)))
      wrong.push(`${figure.key} ${figure.low}`);
    if (figure.bound !== undefined && must.bound !== undefined && !bounds(must.bound).includes(figure.bound))
      wrong.push(`bound ${figure.bound}`);
  }
  for (const key of numbers) {
    const asked = ends(must[key]);
    if (asked === undefined) continue;
    const twin = twins[key];
    const found = said.some(
      (figure) =>
        (figure.key === key && reaches(figure, asked)) ||
        (twin !== undefined && figure.key === twin && reaches(figure, turned(asked))) ||
        others.some((other) => {
          const end = ends(other[figure.key]);
          return end !== undefined && reaches(figure, end);
        }),
    );
    if (!found) missing.push(key);
  }
  const { falseAlerts, period } = countOf(must.count);
  const counted = said.find(({ key }) => key === 'falseAlertCount');
  if (falseAlerts !== undefined && counted?.low !== falseAlerts) missing.push('count');
  if (period !== undefined && counted !== undefined && counted.period !== period) missing.push('period');
  const given = said.map(({ bound }) => bound);
  if (must.bound !== undefined && !bounds(must.bound).every((bound) => given.includes(bound as Figure['bound'])))
    missing.push('bound');
}

/** Both ends are told; ends that are one number rounded twice count as one. */
const reaches = (figure: Ends, { low, high }: Ends): boolean =>
  within(figure, { low, high }) && (high - low <= 0.06 * high || (near(figure.low, low) && near(figure.high, high)));
