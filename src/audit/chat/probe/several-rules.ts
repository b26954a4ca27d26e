import { isBlocked } from './blocked.ts';
import { broken, type Characters, charactersOf, holdsAll, joined, listed } from './characters.ts';
import { type ConfirmContext, confirmAlone } from './confirm.ts';
import { RuleSearch, type SearchSettings } from './rule-search.ts';

/** Masks tried one by one where there are so few; else a few that together break every component once. */
const mostMasks = 16;
const mostRulesInText = 20;

export interface FoundRule {
  readonly components: readonly string[];
  readonly confirmed: boolean;
}

export interface Exploration {
  readonly rules: FoundRule[];
  /** The filter is not monotone: it lets pass more than a text that it blocks. */
  readonly notMonotone: boolean;
  /** Every way to break all rules found was tried, and the text then arrived. */
  readonly complete: boolean;
}

type Mask = readonly number[];

/** Which component of each rule to break: all choices if few, else choices that shift together. */
function masksFor(rules: readonly FoundRule[]): { masks: Mask[]; complete: boolean } {
  const sizes = rules.map((rule) => rule.components.length);
  const all = sizes.reduce((product, size) => product * size, 1);
  if (all > mostMasks) {
    const most = Math.max(...sizes);
    return {
      masks: Array.from({ length: most }, (_, shift) => sizes.map((size) => shift % size)),
      complete: false,
    };
  }
  const masks = Array.from({ length: all }, (_, index) => {
    let rest = index;
    return sizes.map((size) => {
      const choice = rest % size;
      rest = Math.floor(rest / size);
      return choice;
    });
  });
  return { masks, complete: true };
}

const masked = (text: Characters, rules: readonly FoundRule[], mask: Mask, separator: string): string[] =>
  rules.reduce<string[]>(
    (characters, rule, index) => broken(characters, charactersOf(rule.components[mask[index]]), separator),
    [...text],
  );

/** The text with one rule kept whole and every other broken. */
function onlyRule(text: Characters, rules: readonly FoundRule[], kept: FoundRule, separator: string): string {
  const others = rules.filter((rule) => rule !== kept);
  const cut = others.reduce<string[]>(
    (characters, rule) => {
      const choice = rule.components.find((component) =>
        holdsAll(broken(characters, charactersOf(component), separator).join(''), kept.components),
      );
      return broken(characters, charactersOf(choice ?? rule.components[0]), separator);
    },
    [...text],
  );
  const message = cut.join('');
  return holdsAll(message, kept.components) ? message : joined([message, ...kept.components], separator);
}

/**
 * Finds every rule that blocks a text, given the first: breaks one component of each rule found, and while the text is
 * still blocked another rule must do it (the sets of broken components are hitting sets of the rules, as in Reiter's
 * diagnosis, Artificial Intelligence 32, 1987).
 *
 * @param onRule told of each rule as it is confirmed
 */
export async function exploreOtherRules(
  first: RuleSearch,
  context: ConfirmContext,
  settings: SearchSettings,
  rules: FoundRule[],
): Promise<Exploration> {
  const { text, channel, separator, loss } = context;
  const confirmation = await confirmAlone(first, context);
  if (confirmation !== 'confirmed') return { rules, notMonotone: confirmation === 'not-monotone', complete: false };
  rules.push({ components: listed(first.components), confirmed: true });
  for (;;) {
    const { masks, complete } = masksFor(rules);
    const next = await firstBlocked(masks.map((mask) => masked(text, rules, mask, separator)));
    if (next === null) return { rules, notMonotone: await someRuleIsSwitchedOff(), complete };
    const search = new RuleSearch(next, channel, settings, loss);
    if (!(await search.run())) continue;
    const result = await confirmAlone(search, { ...context, text: next });
    if (result === 'not-blocked') continue;
    if (result !== 'confirmed') return { rules, notMonotone: result === 'not-monotone', complete: false };
    const spansSeparator = search.components.some((component) => component.includes(separator));
    if (spansSeparator) return { rules, notMonotone: false, complete: false };
    rules.push({ components: listed(search.components), confirmed: true });
    if (rules.length >= mostRulesInText) return { rules, notMonotone: false, complete: false };
  }

  async function firstBlocked(candidates: readonly string[][]): Promise<string[] | null> {
    for (const candidate of candidates)
      if (await isBlocked(channel, candidate.join(''), loss, 'mask')) return candidate;
    return null;
  }

  async function someRuleIsSwitchedOff(): Promise<boolean> {
    if (rules.length < 2) return false;
    for (const rule of rules)
      if (!(await isBlocked(channel, onlyRule(text, rules, rule, separator), loss, 'check'))) return true;
    return false;
  }
}
