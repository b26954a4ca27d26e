import { Dictionary, hashOf } from './dictionary.ts';
import { notANumber, readNumber } from './read-number.ts';
import { type Column, numberText } from './table.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const missingWords = new Set(['na', 'n/a', '#n/a', 'nan', 'null', '.', '#null!', '#div/0!', '#value!']);
const longestMissingWord = 8;

/** Grows one column cell by cell: numbers until the first text, from then on texts. */
export class ColumnBuilder {
  private readonly decimal: '.' | ',';
  private readonly decimalMark: number;
  private numbers: Float64Array = new Float64Array(1024);
  private codes: Int32Array | undefined;
  private dictionary = new Dictionary();
  private rows = 0;
  private missing = 0;
  private firstTextRow = -1;

  /** @param asWritten keeps every cell as text, for a column whose numbers can be read in two ways */
  constructor(decimal: '.' | ',', asWritten = false) {
    this.decimal = decimal;
    if (asWritten) this.codes = new Int32Array(1024);
    this.decimalMark = decimal.charCodeAt(0);
  }

  /** Adds the cell bytes[from, to), trimmed, and returns the hash of what was written. */
  add(bytes: Uint8Array, start: number, end: number): number {
    let [from, to] = [start, end];
    while (from < to && bytes[from] <= 32) from++;
    while (to > from && bytes[to - 1] <= 32) to--;
    const hash = hashOf(bytes, from, to);
    if (from === to || (to - from <= longestMissingWord && isMissingWord(bytes, from, to))) this.addMissing();
    else if (this.codes !== undefined) this.addCode(this.dictionary.codeOf(bytes, from, to, hash));
    else this.addNumberOrTurn(bytes, from, to, hash);
    return hash;
  }

  private addNumberOrTurn(bytes: Uint8Array, from: number, to: number, hash: number): void {
    const value = readNumber(bytes, from, to, this.decimalMark);
    if (value !== notANumber) {
      this.reserve();
      this.numbers[this.rows++] = value;
      return;
    }
    if (this.rows > this.missing) this.firstTextRow = this.rows;
    this.turnToText();
    this.addCode(this.dictionary.codeOf(bytes, from, to, hash));
  }

  addMissing(): void {
    this.reserve();
    if (this.codes === undefined) this.numbers[this.rows] = Number.NaN;
    else this.codes[this.rows] = -1;
    this.rows++;
    this.missing++;
  }

  private addCode(code: number): void {
    this.reserve();
    this.codes![this.rows++] = code;
  }

  private reserve(): void {
    const full = this.rows === (this.codes ?? this.numbers).length;
    if (!full) return;
    if (this.codes !== undefined) {
      const larger = new Int32Array(this.rows * 2);
      larger.set(this.codes);
      this.codes = larger;
    } else {
      const larger = new Float64Array(this.rows * 2);
      larger.set(this.numbers);
      this.numbers = larger;
    }
  }

  /** The numbers so far become texts, written as short as they can be, with the mark that they had. */
  private turnToText(): void {
    this.codes = new Int32Array(this.numbers.length);
    for (let row = 0; row < this.rows; row++) {
      if (Number.isNaN(this.numbers[row])) {
        this.codes[row] = -1;
        continue;
      }
      const bytes = encoder.encode(numberText(this.numbers[row]).replace('.', this.decimal));
      this.codes[row] = this.dictionary.codeOf(bytes, 0, bytes.length, hashOf(bytes, 0, bytes.length));
    }
    this.numbers = new Float64Array(0);
  }

  build(name: string): Column {
    if (this.codes === undefined)
      return { kind: 'number', name, values: this.numbers.slice(0, this.rows), missing: this.missing };
    const codes = this.codes.slice(0, this.rows);
    const levels = this.dictionary.levels(decoder);
    return { kind: 'text', name, codes, levels, missing: this.missing, firstTextRow: this.firstTextRow };
  }
}

/** Whether a cell says in words that it holds nothing. */
export const isMissingText = (text: string): boolean => text === '' || missingWords.has(text.toLowerCase());

function isMissingWord(bytes: Uint8Array, from: number, to: number): boolean {
  const first = bytes[from] | 32;
  // n, # and . with the case bit set: nothing else begins a missing word.
  if (first !== 110 && first !== 35 && first !== 46) return false;
  let word = '';
  for (let at = from; at < to; at++) word += String.fromCharCode(bytes[at]);
  return missingWords.has(word.toLowerCase());
}
