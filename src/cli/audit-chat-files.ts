import { readFileSync, statSync } from 'node:fs';
import { UsageError } from '../errors.ts';
import { chatMessages } from './audit-chat-messages.ts';

/** A small file's bytes. @throws UsageError where it cannot be read or is larger than so many megabytes */
export function readSmallFile(path: string, megabytes = 16): Uint8Array {
  let size: number;
  try {
    size = statSync(path).size;
  } catch {
    throw new UsageError(chatMessages.cannotRead(path));
  }
  if (size > megabytes * 1024 * 1024) throw new UsageError(chatMessages.tooLarge(path, megabytes));
  try {
    return readFileSync(path);
  } catch {
    throw new UsageError(chatMessages.cannotRead(path));
  }
}

/** A small file as text. */
export const readSmallText = (path: string, megabytes?: number): string =>
  new TextDecoder().decode(readSmallFile(path, megabytes));
