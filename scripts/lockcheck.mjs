// A lockfile written on one machine must install on every other one. npm drops a platform package that the registry
// did not offer at the time, and `npm ci` then fails on that platform. So: every optional dependency that a package of
// the lock names must itself be in the lock.
import { readFileSync } from 'node:fs';

const packages = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;

/** Looks a dependency up the way Node does: beside its dependent, then in every folder above. */
function isLocked(dependent, dependency) {
  for (let folder = dependent; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${dependency}`]) return true;
    if (!folder) return false;
  }
}

const missing = Object.entries(packages).flatMap(([dependent, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies)
    .filter((dependency) => !isLocked(dependent, dependency))
    .map((dependency) => `${dependent} needs ${dependency}`),
);

missing.forEach((line) => console.error(line));
console.log(`lockfile: ${Object.keys(packages).length} packages, ${missing.length} platform packages missing`);
process.exitCode = missing.length ? 1 : 0;
