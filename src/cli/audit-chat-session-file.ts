import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, truncateSync, writeSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { readSession, type Session } from '../audit/chat/index.ts';
import { UsageError } from '../errors.ts';
import { writeFailure } from '../store/write-whole.ts';
import { readSmallText } from './audit-chat-files.ts';
import { chatMessages } from './audit-chat-messages.ts';
import type { Context } from './context.ts';

const readableByOwner = 0o600;
const mostMegabytes = 64;

const headerBegins = '{"type":"header","format":"contrechamp-chat-session"';

/** Nothing but the beginning of a session's first line. */
const isTornHeader = (content: string): boolean => content.startsWith(headerBegins) || headerBegins.startsWith(content);

/** The session on file, checked; `null` where there is none yet. A line that a crash cut off is cut away. */
export async function openSession(path: string, context: Context): Promise<Session | null> {
  if (!existsSync(path)) return null;
  const content = readSmallText(path, mostMegabytes);
  if (content.trim() === '') return null;
  if (!content.includes('\n')) {
    if (!isTornHeader(content)) throw new UsageError(chatMessages.notASession(path));
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

/** Where sessions are kept that are given no place: in the user's own state, never in the folder where one stands. */
export const sessionFolder = (): string =>
  join(resolve(process.env.XDG_STATE_HOME || join(homedir(), '.local', 'state')), 'contrechamp', 'chat-sessions');

const ownFolder = 0o700;

/** Makes the folder of sessions, readable by its owner alone and ignored by git wherever it stands. */
function makeSessionFolder(): string {
  const folder = sessionFolder();
  try {
    mkdirSync(folder, { recursive: true, mode: ownFolder });
    const ignored = join(folder, '.gitignore');
    if (!existsSync(ignored)) {
      const file = openSync(ignored, 'wx', readableByOwner);
      writeSync(file, '*\n');
      closeSync(file);
    }
  } catch (error) {
    throw writeFailure(error, folder);
  }
  return folder;
}

/** A path for a session that was given none: by the text, and a new one where that session has ended. */
export async function unusedSessionPath(textHash: string, context: Context): Promise<string> {
  const folder = makeSessionFolder();
  for (let attempt = 1; ; attempt++) {
    const path = join(folder, `probe-${textHash.slice(0, 8)}${attempt === 1 ? '' : `-${attempt}`}.jsonl`);
    if (!existsSync(path)) return path;
    const session = await openSession(path, context);
    if (session === null || session.conclusion === null) return path;
  }
}
