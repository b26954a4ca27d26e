export { writeAside, writeFailure, writeWhole } from '../store/write-whole.ts';
