export { asShared, type Counted, shownTogether } from './protect.ts';
export { type Count, type People, type Protection, protection, type Statement, type Subject } from './statement.ts';
export { type About, Telling } from './telling.ts';
