// Hooks by which a thread reads the TypeScript sources: './x.js', as Node will see it after the build, is x.ts here.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

export async function resolve(specifier, context, next) {
  if (!/^(\.{1,2}\/|file:).*\.js$/.test(specifier)) return next(specifier, context);
  const url = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
  if (url.href.includes('/node_modules/') || !existsSync(fileURLToPath(url))) return next(specifier, context);
  return { url: url.href, format: 'module', shortCircuit: true };
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    swcrc: false,
    jsc: { target: 'es2022', parser: { syntax: 'typescript', decorators: true } },
    module: { type: 'nodenext' },
  });
  return { format: 'module', source: code, shortCircuit: true };
}
