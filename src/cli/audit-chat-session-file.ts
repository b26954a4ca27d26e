import { chmodSync, closeSync, existsSync, fsyncSync, openSync, truncateSync, writeSync } from 'node:fs';
import { readSession, type Session } from '../audit/chat/index.ts';
import { writeFailure } from '../store/write-whole.ts';
import { readSmallText } from './audit-chat-files.ts';
import { chatMessages } from './audit-chat-messages.ts';
import type { Context } from './context.ts';

const readableByOwner = 0o600;
const mostMegabytes = 64;

/** The session on file, checked; `null` where there is none yet. A line that a crash cut off is cut away. */
export async function openSession(path: string, context: Context): Promise<Session | null> {
  if (!existsSync(path)) return null;
  const content = readSmallText(path, mostMegabytes);
  if (content.trim() === '') return null;
  if (!content.includes('\n')) {
    // Nothing but a header that was cut off.
    truncateSync(path, 0);
    return null;
  }
  const session = await readSession(content, path);
  if (session.intactLength < content.length) {
    context.note(context.say(chatMessages.tornLine(path)));
    truncateSync(path, Buffer.byteLength(content.slice(0, session.intactLength)));
  }
  return session;
}

/** Appends lines that are on the disk when it returns; the file is the owner's alone. */
export function sessionAppender(path: string): { append: (line: string) => Promise<void>; close: () => void } {
  let file: number | null = null;
  return {
    append: async (line) => {
      try {
        if (file === null) {
          file = openSync(path, 'a', readableByOwner);
          chmodSync(path, readableByOwner);
        }
        writeSync(file, line);
        fsyncSync(file);
      } catch (error) {
        throw writeFailure(error, path);
      }
    },
    close: () => {
      if (file !== null) closeSync(file);
    },
  };
}

/** A name for a session that was given none: by the text, and a new one where that session has ended. */
export async function unusedSessionName(textHash: string, context: Context): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    const path = `contrechamp-probe-${textHash.slice(0, 8)}${attempt === 1 ? '' : `-${attempt}`}.jsonl`;
    if (!existsSync(path)) return path;
    const session = await openSession(path, context);
    if (session === null || session.conclusion === null) return path;
  }
}
