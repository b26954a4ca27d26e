import { parse } from 'csv-parse/browser/esm/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../../src/audit/chat/index.ts';
import { cellsOf, recordsOf } from '../../../src/audit/chat/transcript/csv-records.ts';
import { EvidenceError } from '../../../src/errors.ts';

const read = (text: string) => readTranscript(new Blob([text]).stream(), 'export.csv');

async function* linesFrom(text: string) {
  for (const [index, line] of text.split('\n').entries()) yield { text: line, number: index + 1 };
}

async function rowsOf(text: string): Promise<string[][] | null> {
  const rows: string[][] = [];
  try {
    for await (const record of recordsOf(linesFrom(text), 'a')) {
      const cells = cellsOf(record.text, ',');
      if (cells === null) return null;
      rows.push(cells);
    }
  } catch (error) {
    expect(error).toBeInstanceOf(EvidenceError);
    return null;
  }
  return rows;
}

const expected = (text: string): string[][] | null => {
  try {
    return parse(text, { relax_column_count: true, record_delimiter: '\n' }) as string[][];
  } catch {
    return null;
  }
};

describe('CSV of a chat', () => {
  it('is cut into the cells that another reader finds, whatever stands in them', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', ' ', '红'), maxLength: 6 });
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(rows, fc.boolean(), async (cells, always) => {
        const text = cells
          .map((row) => row.map((each) => (always || /[",\n]/.test(each) ? quoted(each) : each)).join(','))
          .join('\n');
        expect(await rowsOf(text)).toEqual(cells);
      }),
      { numRuns: 500 },
    );
  });

  it('that is broken is refused, or read as another reader does: never otherwise', async () => {
    const any = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n'), minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(any, async (text) => {
        const [ours, theirs] = [await rowsOf(text), expected(text)];
        if (ours === null || theirs === null) return;
        // The other reader leaves out a last line that is empty.
        const kept = text.endsWith('\n') ? ours.slice(0, -1) : ours;
        expect(kept).toEqual(theirs);
      }),
      { numRuns: 1000 },
    );
  });

  it('names the line of a quotation mark that never closes, and does not hold the rest of the file', async () => {
    let given = 0;
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        const start = given === 0 ? 'time,sender,text\n2025-01-01T00:00:00Z,Ann,"it opens\n' : '';
        const chunk = new TextEncoder().encode(start + '2025-01-01T00:00:00Z,Ann,so it goes\n'.repeat(2000));
        given += chunk.length;
        controller.enqueue(chunk);
      },
    });
    await expect(readTranscript(stream, 'export.csv')).rejects.toThrow(/export\.csv:2.*does not close/);
    expect(given).toBeLessThan(20e6);
    await expect(read('time,sender,text\n2025-01-01T00:00:00Z,Ann,he said "no"\n')).rejects.toThrow(/csv:2.*midst/);
  });

  it('keeps a text of several lines, marks and delimiters whole', async () => {
    const { messages } = await read('time;sender;text\r\n2025-01-01T00:00:00Z;Ann;"two\r\nlines; a ""mark"""\r\n');
    expect(messages.map(({ text }) => text)).toEqual(['two\nlines; a "mark"']);
  });
});
