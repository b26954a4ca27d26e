// Installs what is missing and builds what is stale, with Node alone; quick when nothing is.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** For node --import: runs TypeScript files. */
export const typescript = new URL('./typescript.mjs', import.meta.url).href;
const stampOf = (name) => join(root, 'node_modules', `.contrechamp-${name}`);

export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (result.error) throw result.error;
  return result.status ?? 70;
}

const filesBelow = (folder) =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();

const digestOf = (files) => {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
};

const isStamped = (name, digest) => existsSync(stampOf(name)) && readFileSync(stampOf(name), 'utf8') === digest;

const lockfile = join(root, 'package-lock.json');
const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/**
 * Whether what npm says it has installed is what the lockfile asks for: `npm ci` by hand is as good as ours.
 *
 * @param needs `all`, or `running`: what development alone needs may be missing
 */
export function isWhole(asked, there, needs) {
  const isThere = ([path, { version, integrity, optional, dev }]) =>
    path === '' ||
    (needs === 'running' && dev && !there[path]) ||
    (optional && !there[path]) ||
    (there[path]?.version === version && [integrity, undefined].includes(there[path].integrity));
  return Object.entries(asked).every(isThere) && Object.keys(there).every((path) => asked[path]);
}

function isInstalled(needs) {
  const told = join(root, 'node_modules', '.package-lock.json');
  return existsSync(told) && isWhole(packagesOf(lockfile), packagesOf(told), needs);
}

/** Runs npm's own installing from a lockfile; ends the process where it fails. */
function npmCi(cwd, ...more) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const status = run(npm, ['ci', '--no-fund', '--no-audit', '--loglevel=error', ...more], {
    cwd,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  console.error('contrechamp: `npm ci` failed; see its message above.');
  process.exit(70);
}

/** @param needs `all`, or `running`: without what development alone needs */
export function install(needs = 'all') {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`contrechamp needs Node 20.19 or later; this is ${process.versions.node}.`);
    console.error(`contrechamp demande Node 20.19 ou plus récent ; ici ${process.versions.node}.`);
    process.exit(2);
  }
  const stamps = { all: 'installed', running: 'running' };
  const digest = digestOf([lockfile]);
  if (isStamped(stamps.all, digest) || isStamped(stamps[needs], digest)) return;
  if (!isInstalled(needs)) {
    console.error('contrechamp: installing from the lockfile…');
    npmCi(root, ...(needs === 'running' ? ['--omit=dev'] : []));
    mkdirSync(join(root, 'node_modules'), { recursive: true });
  }
  writeFileSync(stampOf(stamps[needs]), digest);
}

/** What installs the builder alone, held to what the lockfile says of it and of its builds for each platform. */
export function builderFiles(packages) {
  const own = Object.entries(packages).filter(([path]) => /^node_modules\/(esbuild|@esbuild\/[\w-]+)$/.test(path));
  const manifest = { private: true, dependencies: { esbuild: packages['node_modules/esbuild'].version } };
  const locked = own.map(([path, { dev: _, hasInstallScript: __, ...entry }]) => [path, entry]);
  return { manifest, lock: { lockfileVersion: 3, packages: { '': manifest, ...Object.fromEntries(locked) } } };
}

/** The builder: with what development needs, or where that is not installed, in a folder of its own. */
function builder() {
  const isThere = (folder) => existsSync(join(folder, 'node_modules', 'esbuild', 'package.json'));
  if (isThere(root)) return createRequire(import.meta.url)('esbuild');
  const folder = join(root, 'node_modules', '.contrechamp-builder');
  if (!isThere(folder)) {
    const { manifest, lock } = builderFiles(packagesOf(lockfile));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
    npmCi(folder, '--ignore-scripts');
  }
  return createRequire(join(folder, 'package.json'))('esbuild');
}

const sources = () => filesBelow('src').filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));

/** Takes the types off, a file at a time: types are checked by `npm run check`, and declared where the package is packed. */
export function build() {
  const files = sources();
  const digest = digestOf([...files, ...filesBelow('evidence'), fileURLToPath(import.meta.url)]);
  if (isStamped('built', digest) && existsSync(join(root, 'dist', 'cli', 'main.js'))) return;
  console.error('contrechamp: building…');
  const { buildSync } = builder();
  const options = { outdir: join(root, 'dist'), outbase: join(root, 'src'), format: 'esm', target: 'node20' };
  const { outputFiles } = buildSync({
    ...options,
    entryPoints: files,
    charset: 'utf8',
    logLevel: 'error',
    write: false,
  });
  for (const { path, text } of outputFiles) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text.replace(/((?:from|import)\s*\(?\s*"\.{1,2}\/[^"\n]*)\.ts"/g, '$1.js"'));
  }
  keepEvidence();
  writeFileSync(stampOf('built'), digest);
}

/** Reads the published figures once for all runs. Where they are wrong the program says so itself, whenever it reads them. */
function keepEvidence() {
  const module = pathToFileURL(join(root, 'dist', 'store', 'evidence-files.js')).href;
  const code = `import('${module}').then(({ evidenceToBuild }) => process.stdout.write(evidenceToBuild()))`;
  const { status, stdout } = spawnSync(process.execPath, ['-e', code], { maxBuffer: 1 << 26 });
  const kept = join(root, 'dist', 'evidence.json');
  if (status === 0) writeFileSync(kept, stdout);
  else rmSync(kept, { force: true });
}

/** Builds the page from its folder and from what it calls of the library, where either has changed. */
export function buildPage() {
  const sources = ['web', 'src', 'scenarios', 'evidence', 'legal'].flatMap(filesBelow);
  const digest = digestOf([...sources, join(root, 'package-lock.json')]);
  if (isStamped('page', digest) && existsSync(join(root, 'dist', 'page', 'index.html'))) return;
  console.error('contrechamp: building the page…');
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--config', join(root, 'web', 'vite.config.ts')];
  if (run(process.execPath, args, { stdio: ['ignore', 2, 2] }) !== 0) process.exit(70);
  writeFileSync(stampOf('page'), digest);
}

/** Writes the declarations beside what was built. */
export function declare() {
  const digest = digestOf([...sources(), join(root, 'tsconfig.json'), join(root, 'tsconfig.build.json')]);
  if (isStamped('declared', digest) && existsSync(join(root, 'dist', 'index.d.ts'))) return;
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  if (run(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { stdio: ['ignore', 2, 2] }) !== 0) process.exit(70);
  writeFileSync(stampOf('declared'), digest);
}
