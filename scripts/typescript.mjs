// node --import ./scripts/typescript.mjs FILE.ts: runs TypeScript as tsc would compile it, so that benches time what ships.
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
