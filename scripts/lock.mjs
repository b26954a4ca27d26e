// npm run lock: writes package-lock.json anew so that it installs on every platform and names no host.
// A registry mirror may lack builds for other platforms; npm then leaves them out of the lockfile and `npm ci`
// refuses it. They are optional, so an entry with name, version and platform is all that is needed.
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
const [own, ...others] = Object.entries(lock.packages);
lock.packages = Object.fromEntries([own, ...others.sort(([a], [b]) => (a < b ? -1 : 1))]);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
