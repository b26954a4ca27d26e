import type { Command } from 'commander';
import { text } from '../language/french.ts';
import { auditCommand } from './audit.ts';
import { registerCompleteness } from './audit-cameras-completeness.ts';
import { registerCoverage } from './audit-cameras-coverage.ts';
import { registerDistrict } from './audit-cameras-district.ts';
import { registerRoute } from './audit-cameras-route.ts';
import type { Context } from './context.ts';

/** `contrechamp audit cameras`: how much of a walk, a street, a district is watched. */
export function register(program: Command, context: Context): void {
  const cameras = auditCommand(program, context)
    .command('cameras')
    .description(
      context.say(
        text(
          'How much of a walk, a street, a district is watched by mapped cameras, as a band.',
          'Quelle part d’une marche, d’une rue, d’un quartier est filmée par les caméras recensées, en fourchette.',
        ),
      ),
    );
  registerCoverage(cameras, context);
  registerRoute(cameras, context);
  registerDistrict(cameras, context);
  registerCompleteness(cameras, context);
}
