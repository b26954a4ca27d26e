import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/errors.ts';
import { machine } from '../../src/store/aside.ts';
import { type OutputPlan, Outputs } from '../../src/store/outputs.ts';
import { isSealed, type OutputFormat, sealed } from '../../src/store/seal.ts';

let folder: string;
let table: string;
let page: string;
const at = (name: string): string => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'contrechamp-outputs-'));
  [table, page] = [at('table.csv'), at('page.html')];
  writeFileSync(table, 'a,b\n1,2\n');
});

const plan = (html: string, more: Partial<OutputPlan> = {}) =>
  new Outputs({ outputs: { '--html': html }, inputs: [table], ...more });
const write = (outputs: Outputs, content = '<p>ours</p>') => outputs.write('--html', 'html', () => content);

describe('what a command writes', () => {
  it('is never what it reads, by whatever name: itself, a link, a second name, another way to it', () => {
    symlinkSync(table, at('link'));
    linkSync(table, at('second'));
    mkdirSync(at('deep'));
    for (const path of [table, at('link'), at('second'), join(folder, 'deep', '..', 'table.csv')])
      for (const force of [false, true]) {
        expect(() => plan(path, { force })).toThrow(/is read by this very command/);
        expect(() => plan(path, { force })).toThrow(UsageError);
      }
    expect(readFileSync(table, 'utf8')).toBe('a,b\n1,2\n');
  });

  it('is no file of a run that is read, though its annexes may lie beside', async () => {
    const run = at('run');
    mkdirSync(run);
    for (const name of ['run.json', 'report.html', 'weekly.parquet', 'notes.txt']) writeFileSync(join(run, name), '{}');
    for (const name of ['run.json', 'report.html', 'weekly.parquet'])
      expect(() => plan(join(run, name), { inputs: [run], force: true })).toThrow(/is read/);
    expect(await write(plan(join(run, 'annex.html'), { inputs: [run] }))).toBe(join(run, 'annex.html'));
  });

  it('is no other output, whether it is there already or not', () => {
    mkdirSync(at('deep'));
    const two = (a: string, b: string) => () =>
      new Outputs({ outputs: { '--html': a, '--geojson': b }, inputs: [], force: true });
    expect(two(page, join(folder, 'deep', '..', 'page.html'))).toThrow(/is where --html goes/);
    writeFileSync(page, '');
    linkSync(page, at('same.json'));
    expect(two(page, at('same.json'))).toThrow(/is where --html goes/);
    expect(two(page, at('other.json'))).not.toThrow();
  });

  it('replaces what the tool itself wrote, and only with force what it did not write or what was changed since', async () => {
    await write(plan(page));
    await write(plan(page), '<p>again</p>');
    expect(readFileSync(page, 'utf8')).toMatch(/^<p>again/);
    appendFileSync(page, 'a remark of mine');
    expect(() => plan(page)).toThrow(/--force/);
    await write(plan(page, { force: true }));
    expect(readFileSync(page, 'utf8')).not.toContain('a remark of mine');
    writeFileSync(at('thesis.html'), 'years of work');
    expect(() => plan(at('thesis.html'))).toThrow(/not as this tool wrote it/);
  });

  it('is no folder and no device, even with force', () => {
    expect(() => plan(folder, { force: true })).toThrow(/folder or a device/);
    expect(() => plan('/dev/null', { force: true })).toThrow(/folder or a device/);
    expect(() => plan('', { force: true })).toThrow(/no file is named/);
  });

  it('says before the work that its folder does not exist', () => {
    expect(() => plan(at('no/page.html'))).toThrow(/its folder does not exist/);
  });

  it('takes the place of a link only with force, and leaves alone what the link leads to', async () => {
    writeFileSync(at('precious'), 'mine');
    for (const [link, target] of [
      ['to-a-file', 'precious'],
      ['to-nowhere', 'nowhere'],
    ]) {
      symlinkSync(at(target), at(link));
      expect(() => plan(at(link))).toThrow(/--force/);
      await write(plan(at(link), { force: true }));
      expect(lstatSync(at(link)).isSymbolicLink()).toBe(false);
    }
    expect(readFileSync(at('precious'), 'utf8')).toBe('mine');
    expect(existsSync(at('nowhere'))).toBe(false);
  });

  it('does not overwrite what appeared there while the command worked', async () => {
    const outputs = plan(page);
    writeFileSync(page, 'of somebody else');
    await expect(write(outputs)).rejects.toThrow(/not as this tool wrote it/);
    expect(readFileSync(page, 'utf8')).toBe('of somebody else');
  });

  it('is made only where it is asked for', async () => {
    const outputs = new Outputs({ outputs: { '--html': undefined }, inputs: [] });
    const content = () => {
      throw new Error('made');
    };
    expect(await outputs.write('--html', 'html', content)).toBeUndefined();
  });

  it('removes what killed processes left beside it and says so, but not what another one writes now', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    const dead = `.contrechamp-${machine}-${pid}-0123456789abcdef.part`;
    const others = [
      `.contrechamp-${machine}-${process.pid}-0123456789abcdef.part`,
      `.contrechamp-00000000-${pid}-0123456789abcdef.part`,
      'mine.part',
    ];
    for (const name of [dead, ...others]) writeFileSync(at(name), 'half');
    const notes: string[] = [];
    await write(new Outputs({ outputs: { '--html': page }, inputs: [] }, (note) => void notes.push(note.en)));
    expect(notes).toEqual([expect.stringContaining(dead)]);
    expect(readdirSync(folder).sort()).toEqual([...others, 'page.html', 'table.csv'].sort());
  });
});

describe('two processes that write one file', () => {
  it('both end well, and leave one of the two whole', () => {
    const script = `
      import { writeWhole } from ${JSON.stringify(new URL('../../src/store/write-whole.ts', import.meta.url).href)};
      for (let i = 0; i < 40; i++) await writeWhole(process.argv[1], process.argv[2].repeat(200_000));`;
    const typescript = new URL('../../scripts/typescript.mjs', import.meta.url).href;
    const node = (mark: string) =>
      `"${process.execPath}" --import ${typescript} --input-type=module -e "$SCRIPT" "${at('both')}" ${mark}`;
    const { status, stderr } = spawnSync('sh', ['-c', `${node('a')} & first=$!; ${node('b')} && wait $first`], {
      env: { ...process.env, SCRIPT: script },
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
    expect(readFileSync(at('both'), 'utf8')).toMatch(/^(a{200000}|b{200000})$/);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

describe('the seal of a file', () => {
  it('stands in every format that has a place for it, and breaks with any change', () => {
    const texts: Record<Exclude<OutputFormat, 'bare'>, string> = {
      html: '<!doctype html>\n<p>été</p>\n',
      markdown: '# Title\n',
      yaml: 'a: 1\n',
      json: '{"a":1}\n',
    };
    for (const [format, text] of Object.entries(texts) as [OutputFormat, string][]) {
      const path = at(`sealed.${format}`);
      writeFileSync(path, sealed(text, format));
      expect(isSealed(path), format).toBe(true);
      const bytes = readFileSync(path);
      for (const place of [0, bytes.length >> 1, bytes.length - 2]) {
        const changed = Buffer.from(bytes);
        changed[place] ^= 1;
        writeFileSync(path, changed);
        expect(isSealed(path), `${format} ${place}`).toBe(false);
      }
    }
    expect(JSON.parse(sealed(texts.json, 'json'))).toMatchObject({ a: 1, writtenBy: expect.stringMatching(/sha256/) });
  });

  it('is not taken from the words of another file', () => {
    writeFileSync(page, `contrechamp sha256:${'0'.repeat(64)}`);
    expect(isSealed(page)).toBe(false);
    writeFileSync(page, '');
    expect(isSealed(page)).toBe(false);
  });
});
