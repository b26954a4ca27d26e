import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { Asker } from '../../../src/cli/audit-chat-oracles.ts';
import type { Context } from '../../../src/cli/context.ts';

const question = { en: 'Did it arrive?', fr: 'Est-il arrivé ?' };

function asking(isTTY: boolean) {
  const typed = Object.assign(new PassThrough(), { isTTY });
  const noted: string[] = [];
  const context = {
    say: ({ en }: { en: string }) => en,
    note: (line: string) => noted.push(line),
  } as unknown as Context;
  return { typed, noted, asker: new Asker(context, typed) };
}
const settled = () => new Promise((done) => setImmediate(() => setImmediate(done)));

describe('the manual form', () => {
  it('on a terminal takes no answer typed before its question', async () => {
    const { typed, noted, asker } = asking(true);
    typed.write('n\n');
    await settled();
    const answer = asker.ask(question, 'yn');
    await settled();
    expect(noted).toEqual([question.en]);
    typed.write('y\n');
    expect(await answer).toBe('y');
  });

  it('from a file takes every line in turn, asks again at nonsense, and ends with the file', async () => {
    const { typed, noted, asker } = asking(false);
    typed.end('n\nperhaps\n\nY\n');
    await settled();
    expect([await asker.ask(question, 'yn'), await asker.ask(question, 'yn')]).toEqual(['n', 'y']);
    expect(noted).toHaveLength(4);
    expect(await asker.ask(question, 'yn')).toBeNull();
  });
});
