import type { Node } from './field.ts';
import { countryFields, regimeFields } from './registry.ts';

/** Whether a parameter takes whole numbers only; `key` as in `Parameter`, with or without the regime's name. */
export function takesWholeNumbers(key: string): boolean {
  const path = key.replace(/^regimes\.[^.]+\./, '').split('.');
  const root = { ...countryFields.fields, ...regimeFields.fields } as Readonly<Record<string, Node>>;
  let node: Node | undefined = root[path[0]];
  for (const name of path.slice(1)) {
    if (node?.kind === 'part') node = node.fields[name];
    else if (node?.kind === 'records') node = node.of;
    else if (node?.kind === 'vector') node = node.element;
    else return false;
  }
  return node?.kind === 'number' && node.integer;
}
