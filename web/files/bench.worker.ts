import { commonChat, compareTranscripts, readExport } from '../../src/audit/chat/index.ts';
import { auditScore, readTable, type Table, understand } from '../../src/audit/score/index.ts';
import { faultOf, goneWith } from './fault.ts';
import type { Answer, Ask } from './work.ts';

let table: Table | null = null;

async function answer(ask: Ask): Promise<Answer> {
  const { id } = ask;
  if (ask.kind === 'read') {
    table = null;
    table = await readTable({ name: ask.file.name, stream: ask.file.stream() });
    return { id, understood: understand(table) };
  }
  if (ask.kind === 'score') {
    if (table === null) throw goneWith();
    return { id, score: auditScore(table, ask.request) };
  }
  const [first, second] = await Promise.all(ask.files.map((file) => readExport(file.stream(), file.name)));
  const chats = commonChat(first, second);
  return { id, comparison: compareTranscripts(chats.a, chats.b, { otherChats: chats.otherChats }) };
}

addEventListener('message', async ({ data }: MessageEvent<Ask>) => {
  try {
    postMessage(await answer(data));
  } catch (error) {
    postMessage({ id: data.id, fault: faultOf(error) } satisfies Answer);
  }
});
