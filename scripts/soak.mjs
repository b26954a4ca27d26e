// npm run soak: 10,000 damaged inputs and 300 kills, counted and printed; SOAK_INPUTS and SOAK_KILLS ask for others.
import { vitest } from './vitest.mjs';

process.env.SOAK_INPUTS ??= '8000';
process.env.SOAK_KILLS ??= '200';
process.exit(vitest('vitest.config.ts', ['test/soak', ...process.argv.slice(2)]));
