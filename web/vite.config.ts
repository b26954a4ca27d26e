import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Writes the worker that keeps every file of the page for when there is no network; no part asks for the solver's. */
const offline = (): Plugin => ({
  name: 'offline',
  apply: 'build',
  generateBundle(_options, bundle) {
    const files = [
      './',
      ...Object.keys(bundle).filter((name) => name !== 'index.html' && !name.endsWith('.map')),
    ].sort();
    const hash = createHash('sha256');
    for (const name of Object.keys(bundle).sort()) {
      const each = bundle[name];
      hash.update(name).update(each.type === 'chunk' ? each.code : each.source);
    }
    const source = `const kept = 'contrechamp-${hash.digest('hex').slice(0, 16)}';
const files = ${JSON.stringify(files)};
addEventListener('install', (event) => {
  event.waitUntil(caches.open(kept).then((cache) => cache.addAll(files)).then(() => skipWaiting()));
});
addEventListener('activate', (event) => {
  const drop = async () => {
    for (const name of await caches.keys()) if (name.startsWith('contrechamp-') && name !== kept) await caches.delete(name);
    await clients.claim();
  };
  event.waitUntil(drop());
});
addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
  event.respondWith(caches.match(request, { ignoreSearch: true }).then((found) => found ?? fetch(request)));
});
`;
    this.emitFile({ type: 'asset', fileName: 'offline.js', source });
  },
});

/** What scrolls must be reached by keyboard, and a canvas is a picture: axe asks for both, Svelte knows neither. */
const asAxeAsks = new Set(['a11y_no_noninteractive_tabindex', 'a11y_no_interactive_element_to_noninteractive_role']);
const warningFilter = ({ code }: { readonly code: string }): boolean => !asAxeAsks.has(code);

export default defineConfig({
  root: here('.'),
  base: './',
  define: { __VERSION__: JSON.stringify(version) },
  publicDir: false,
  logLevel: 'error',
  plugins: [svelte({ configFile: false, compilerOptions: { runes: true, warningFilter } }), offline()],
  // A browser has a DOM of its own: charts need no other.
  resolve: { alias: { 'linkedom/worker': here('own-dom.ts') } },
  worker: { format: 'es' },
  build: { outDir: here('../dist/page'), emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
});
