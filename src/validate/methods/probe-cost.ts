import { text } from '../../language/french.ts';
import type { Inputs, Method } from '../method.ts';

/** Parts of a rule, mean over the rules published by number of parts: `k1`, `k2` … */
function meanParts({ values }: Inputs): number {
  const rules = Object.entries(values('parts'));
  const all = rules.reduce((sum, [, count]) => sum + count, 0);
  return rules.reduce((sum, [name, count]) => sum + Number(name.slice(1)) * count, 0) / all;
}

/** Messages that isolate a hidden rule: each of its parts is found by halving the text. */
export const probeCost: Method = {
  uses: { parts: 'values' },
  heldAgainst: { messages: 'number' },
  assuming: ['length', 'lengthShort', 'lengthLong'],
  naive: { 'pooled-mean': { uses: {}, of: ({ assumed }) => Math.log2(assumed('length')) } },
  compare: (inputs) => {
    const at = (length: string): number => meanParts(inputs) * Math.log2(inputs.assumed(length));
    return [
      {
        what: text('Messages to isolate one rule', 'Messages pour isoler une règle'),
        unit: 'count',
        predicted: at('length'),
        low: at('lengthShort'),
        high: at('lengthLong'),
        published: inputs.number('messages'),
      },
    ];
  },
};
