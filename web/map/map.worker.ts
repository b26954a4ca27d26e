import { readMap } from '../../src/audit/cameras/index.ts';
import { faultOf, goneWith } from '../files/fault.ts';
import { MapInHand, readOf } from './maps.ts';
import type { Answer, Ask } from './work.ts';

let inHand: MapInHand | null = null;

async function answer(ask: Ask): Promise<Answer> {
  const { id } = ask;
  if (ask.kind !== 'read') {
    if (inHand === null) throw goneWith();
    return ask.kind === 'measure'
      ? { id, ...inHand.measure(ask.district) }
      : { id, walked: inHand.walk(ask.from, ask.to) };
  }
  inHand = null;
  const map = await readMap(ask.files.map((file) => ({ name: file.name, stream: file.stream() })));
  inHand = new MapInHand(map, __VERSION__);
  return { id, read: readOf(map) };
}

addEventListener('message', async ({ data }: MessageEvent<Ask>) => {
  try {
    postMessage(await answer(data));
  } catch (error) {
    postMessage({ id: data.id, fault: faultOf(error) } satisfies Answer);
  }
});
