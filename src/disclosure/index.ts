export { asShared, type Counted, shownTogether } from './protect.ts';
export { type About, type Count, type People, type Protection, protection, type Statement } from './statement.ts';
