export { writeAside, writeWhole } from '../store/write-whole.ts';
