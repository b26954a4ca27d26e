import { registerCompare } from './audit-chat-compare.ts';
import { registerProbe } from './audit-chat-probe.ts';
import { registerSession } from './audit-chat-session.ts';
import type { Register } from './register.ts';

/** `contrechamp audit chat`: what was silently removed from a chat, and by which hidden rule. */
export const register: Register = (chat, context) => {
  registerCompare(chat, context);
  registerProbe(chat, context);
  registerSession(chat, context);
};
