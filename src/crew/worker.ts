import { serve } from './serve-orders.ts';

/** One thread of a crew: does what it is sent with the modules that it is told of. */
serve((module) => import(module));
