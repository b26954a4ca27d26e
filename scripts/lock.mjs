// npm run lock: writes package-lock.json anew so that it installs on every platform and names no host.
// npm may leave out builds for other platforms, and `npm ci` then refuses the lockfile: they are completed here with
// version and platform. Every entry is held to its integrity, which the registry is asked for where npm left it out.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './setup.mjs';

const file = join(root, 'package-lock.json');
const systems = ['android', 'darwin', 'linux', 'win32', 'freebsd', 'openbsd', 'netbsd', 'openharmony', 'sunos', 'aix'];
const processors = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32'];

const platformOf = (name) => {
  const parts = name.replace(/arm-?(musl)?eabi(hf)?|arm-gnueabihf/, 'arm').split(/[-/]/);
  const os = systems.filter((system) => parts.includes(system));
  const cpu = processors.filter((processor) => parts.includes(processor));
  return { ...(os.length && { os }), ...(cpu.length && { cpu }), ...(parts.includes('musl') && { libc: ['musl'] }) };
};

run('npm', ['install', '--package-lock-only', '--no-fund', '--no-audit', '--loglevel=error']);
const lock = JSON.parse(readFileSync(file, 'utf8'));
for (const [path, entry] of Object.entries(lock.packages)) {
  delete entry.resolved;
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const [top, nested] = [`node_modules/${name}`, `${path}/node_modules/${name}`];
    if (lock.packages[top] || lock.packages[nested] || !/^\d/.test(version)) continue;
    lock.packages[top] = { version, ...(entry.dev && { dev: true }), optional: true, ...platformOf(name) };
  }
}
for (const [path, entry] of Object.entries(lock.packages)) {
  if (path === '' || entry.link || (entry.integrity && entry.license)) continue;
  const name = `${path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)}@${entry.version}`;
  const asked = spawnSync('npm', ['view', name, 'dist.integrity', 'license', '--json'], {
    cwd: root,
    encoding: 'utf8',
  });
  const told = asked.status === 0 ? JSON.parse(asked.stdout) : {};
  entry.integrity ??= told['dist.integrity'];
  entry.license ??= told.license;
  if (!/^sha512-[\w+/]{86}==$/.test(entry.integrity)) throw new Error(`no integrity of ${name}: ${asked.stderr}`);
}
const [own, ...others] = Object.entries(lock.packages);
lock.packages = Object.fromEntries([own, ...others.sort(([a], [b]) => (a < b ? -1 : 1))]);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
