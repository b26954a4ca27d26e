import { serve } from '../../../src/crew/serve-orders.ts';

/** A browser's thread of a run, its modules bundled with it. */
serve(() => import('../../../src/walk-part.ts') as ReturnType<Parameters<typeof serve>[0]>);
