import type { Command } from 'commander';
import { text } from '../language/french.ts';
import { auditCommand } from './audit.ts';
import { registerCompare } from './audit-chat-compare.ts';
import { registerProbe } from './audit-chat-probe.ts';
import { registerSession } from './audit-chat-session.ts';
import type { Context } from './context.ts';

/** `contrechamp audit chat`: what was silently removed from a chat, and by which hidden rule. */
export function register(program: Command, context: Context): void {
  const chat = auditCommand(program, context)
    .command('chat')
    .description(
      context.say(
        text(
          'Find what was silently removed from a chat, and the hidden rule.',
          'Trouver ce qui a été effacé d’une conversation à l’insu des deux, et la règle cachée.',
        ),
      ),
    );
  registerCompare(chat, context);
  registerProbe(chat, context);
  registerSession(chat, context);
}
