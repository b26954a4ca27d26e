// Holds a bill of materials (CycloneDX) to the lockfile: every package that an installation brings, with its hash and licence.
const { readFileSync } = require('node:fs');

const bill = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
const told = new Map(bill.components.map((one) => [`${one.name}@${one.version}`, one]));
const wanting = Object.entries(lock)
  .filter(([path, entry]) => path !== '' && !entry.dev && !entry.optional && !entry.link)
  .map(([path, entry]) => `${path.slice(path.lastIndexOf('node_modules/') + 13)}@${entry.version}`)
  .filter((name) => !told.get(name)?.hashes?.length || !told.get(name).licenses?.length);
if (bill.bomFormat !== 'CycloneDX' || wanting.length > 0) {
  console.error(`not in the bill of materials, or without hash or licence: ${wanting.join(', ')}`);
  process.exit(1);
}
console.log(`${told.size} packages in the bill of materials`);
