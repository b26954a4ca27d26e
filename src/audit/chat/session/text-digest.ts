const encoder = new TextEncoder();

const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
export const sha256 = async (text: string): Promise<string> =>
  hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(text))));

/** Sixteen random bytes that keep a short text from being guessed by its hash. */
export const freshSalt = (): string => hexOf(crypto.getRandomValues(new Uint8Array(16)));

/** A text with its salt and salted hash; a redacted one keeps the hash alone. */
export interface SealedText {
  readonly text?: string;
  readonly salt?: string;
  readonly textHash: string;
}

export async function seal(text: string, salt = freshSalt()): Promise<SealedText> {
  return { text, salt, textHash: await sha256(`${salt}:${text}`) };
}

/** Takes the text and its salt away. */
export const redactText = ({ textHash }: SealedText): SealedText => ({ textHash });

/** Whether the text, where it is still there, is the one that was hashed. */
export const isSealIntact = async ({ text, salt, textHash }: SealedText): Promise<boolean> =>
  text === undefined || (salt !== undefined && (await sha256(`${salt}:${text}`)) === textHash);
