/** What steers a terminal or turns the order of what it shows: C0 (but tab and line end), C1, bidirectional controls. */
const steering = /(?![\n\t])[\p{Cc}\p{Bidi_Control}]/gu;

const escaped = (mark: string): string => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * A text that no terminal obeys: whatever came from outside with it, controls stand as their `\u` escapes.
 *
 * In JSON these are the very same text, for there they can only stand within strings.
 *
 * @example harmless('a\u001b[2Jb') === 'a\\u001b[2Jb'
 */
export const harmless = (text: string): string =>
  text.replace(steering, (mark, at: number) => (mark === '\r' && text[at + 1] === '\n' ? mark : escaped(mark)));
