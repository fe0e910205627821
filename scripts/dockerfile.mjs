// Reads what Docker reads: the instructions of the Dockerfile, and which files .dockerignore lets through.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Folders that are large and that nothing lets through. */
const NEVER = new Set(['node_modules', '.git', 'dist', '.data', 'coverage']);

/** The instructions, in turn, with the arguments of the build filled in. */
export function instructionsOf(root) {
  const text = readFileSync(join(root, 'Dockerfile'), 'utf8')
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n/g, ' ');
  const found = text.split('\n').flatMap((line) => {
    const [, name, rest] = /^([A-Z]+)\s+(.*)$/.exec(line.trim()) ?? [];
    return name === undefined ? [] : [{ name, rest }];
  });
  const values = Object.fromEntries(found.filter(({ name }) => name === 'ARG').map(({ rest }) => rest.split(/=(.*)/s)));
  return found.map(({ name, rest }) => ({ name, rest: rest.replace(/\$\{(\w+)\}/g, (_, arg) => values[arg] ?? '') }));
}

const below = (root, folder = '') =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return NEVER.has(entry.name) ? [] : below(root, path);
    return [path];
  });

/** A pattern stands for what it matches and for everything below. */
const matcherOf = (pattern) =>
  new RegExp(
    `^${pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/\*+|\?/g, (wild) => ({ '*': '[^/]*', '?': '[^/]' })[wild] ?? '.*')}(/|$)`,
  );

/** Every file that enters the build: the last pattern that matches it decides. */
export function contextOf(root) {
  const rules = readFileSync(join(root, '.dockerignore'), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({ lets: line.startsWith('!'), matcher: matcherOf(line.replace(/^!/, '')) }));
  return below(root).filter((path) => rules.findLast(({ matcher }) => matcher.test(path))?.lets ?? true);
}
