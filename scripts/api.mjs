// npm run api: writes docs/api.md anew from the library's own comments.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Application } from 'typedoc';
import { install, root } from './setup.mjs';

install();
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-api-'));
const app = await Application.bootstrapWithPlugins({
  entryPoints: [join(root, 'src/index.ts')],
  tsconfig: join(root, 'tsconfig.build.json'),
  plugin: ['typedoc-plugin-markdown'],
  readme: 'none',
  disableSources: true,
  excludeExternals: true,
  outputs: [{ name: 'markdown', path: folder }],
  outputFileStrategy: 'modules',
  kindSortOrder: ['Function', 'Variable', 'Class', 'Interface', 'TypeAlias'],
  groupOrder: ['Functions', 'Variables', 'Classes', 'Interfaces', 'Type Aliases'],
  entryFileName: 'api',
  hidePageHeader: true,
  hideBreadcrumbs: true,
  useCodeBlocks: true,
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  logLevel: 'Error',
});
const project = await app.convert();
if (project === undefined) process.exit(70);
await app.generateOutputs(project);
const made = readFileSync(join(folder, 'api.md'), 'utf8').replace(/^# .*\n/, '');
rmSync(folder, { recursive: true });
const head = `# The library

Written by \`npm run api\` from the comments in the code. \`contrechamp\` is for Node, \`contrechamp/run\` holds what of it a
browser can import; the instruments are under \`contrechamp/audit/chat\`, \`score\`, \`cameras\`, \`claim\`.
`;
writeFileSync(join(root, 'docs/api.md'), `${head}${made}`);
console.error('contrechamp: docs/api.md');
