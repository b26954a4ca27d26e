/** A text as its characters (Unicode code points), so that no cut splits one. */
export type Characters = readonly string[];

export const charactersOf = (text: string): string[] => Array.from(text);

/** Kept parts side by side, the separator between them; empty parts vanish. */
export const joined = (parts: readonly string[], separator: string): string =>
  parts.filter((part) => part !== '').join(separator);

function startsAt(text: Characters, component: Characters, start: number): boolean {
  for (let offset = 0; offset < component.length; offset++)
    if (text[start + offset] !== component[offset]) return false;
  return true;
}

/** How often a component occurs, overlapping occurrences included. */
export function occurrences(text: Characters, component: Characters): number[] {
  const starts: number[] = [];
  for (let start = 0; start + component.length <= text.length; start++)
    if (startsAt(text, component, start)) starts.push(start);
  return starts;
}

/** The text with every occurrence of a component broken after its first character (a single character goes). */
export function broken(text: Characters, component: Characters, separator: string): string[] {
  const result: string[] = [];
  let from = 0;
  for (const start of occurrences(text, component)) {
    const kept = component.length === 1 ? start : start + 1;
    for (let place = from; place < kept; place++) result.push(text[place]);
    result.push(separator);
    from = start + 1;
  }
  for (let place = from; place < text.length; place++) result.push(text[place]);
  return result;
}

const countIn = (text: string, component: string): number =>
  occurrences(charactersOf(text), charactersOf(component)).length;

/** How often a component occurs in the rule's own components, inside longer ones included. */
const timesNeeded = (components: readonly string[], component: string): number =>
  components.reduce((times, other) => times + countIn(other, component), 0);

/** Whether a message holds every component as often as the rule's own parts do. */
export const holdsAll = (message: string, components: readonly string[]): boolean =>
  components.every((component) => countIn(message, component) >= timesNeeded(components, component));

/** Whether two components have two neighbouring characters in common, or all of the shorter one. */
export function sharePiece(one: string, other: string): boolean {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  if (longer.includes(shorter)) return true;
  const characters = charactersOf(shorter);
  return characters.some((character, place) => place > 0 && longer.includes(characters[place - 1] + character));
}

/** The rule as a list to be published: a component needed beside a longer one that contains it is listed as often as it must occur. */
export const listed = (components: readonly string[]): string[] =>
  components.flatMap((component, index) => {
    const isFirst = components.indexOf(component) === index;
    const copies = components.filter((other) => other === component).length;
    const further = isFirst ? timesNeeded(components, component) - copies : 0;
    return Array.from({ length: 1 + further }, () => component);
  });

/**
 * The text without one component of the rule, everything else kept: the component is broken wherever it occurs; others
 * that this breaks too, and further copies of itself that the rule asks for, are put behind.
 */
export function textWithout(
  text: Characters,
  components: readonly string[],
  without: number,
  separator: string,
): string {
  const cut = broken(text, charactersOf(components[without]), separator).join('');
  const others = components.filter((_, index) => index !== without);
  return holdsAll(cut, others) ? cut : joined([cut, ...others], separator);
}

/** The rule's components alone, one of them without its first character. */
export function ruleWithout(components: readonly string[], without: number, separator: string): string {
  const parts = components.map((component, index) =>
    index === without ? charactersOf(component).slice(1).join('') : component,
  );
  return joined(parts, separator);
}
