import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = new URL('..', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('node_modules/typescript/package.json', root), 'utf8'));
const kept = fileURLToPath(new URL('node_modules/.cache/typescript/', root));

async function stripped(fileName, source) {
  const { default: ts } = await import('typescript');
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023, inlineSourceMap: true };
  return ts.transpileModule(source, { fileName, compilerOptions }).outputText;
}

/** What was made of the same source before is taken from a folder: the compiler is loaded for what is new only. */
async function compiled(fileName) {
  const source = readFileSync(fileName, 'utf8');
  const key = createHash('sha256')
    .update(`${version}\n${basename(fileName)}\n${source}`)
    .digest('hex');
  const path = join(kept, `${key}.mjs`);
  try {
    return readFileSync(path, 'utf8');
  } catch {
    const made = await stripped(fileName, source);
    mkdirSync(kept, { recursive: true });
    const aside = join(kept, randomUUID());
    writeFileSync(aside, made);
    renameSync(aside, path);
    return made;
  }
}

/** Module hook: a .ts file is stripped of its types. */
export async function load(url, context, next) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
  return { format: 'module', shortCircuit: true, source: await compiled(fileURLToPath(url)) };
}
