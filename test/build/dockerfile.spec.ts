import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { contextOf, instructionsOf } from '../../scripts/dockerfile.mjs';

const root = join(__dirname, '../..');
const context = contextOf(root);
const copied = instructionsOf(root)
  .filter(({ name, rest }) => name === 'COPY' && !rest.startsWith('--from='))
  .flatMap(({ rest }) => rest.split(/\s+/).slice(0, -1));
const isBelow = (file: string, path: string): boolean => file === path || file.startsWith(`${path}/`);

describe('the image', () => {
  it.each(copied)('gets %s, which .dockerignore lets through', (path) => {
    expect(existsSync(join(root, path))).toBe(true);
    expect(context.filter((file) => isBelow(file, path)).length).toBeGreaterThan(0);
  });

  it('gets nothing that no step copies: a secret, a build, a test', () => {
    expect(context.filter((file) => !copied.some((path) => isBelow(file, path)))).toEqual([]);
    expect(context.filter((file) => /(^|\/)(\.env|node_modules|dist|test)(\/|$)/.test(file))).toEqual([]);
  });

  it('is built of everything that the build reads', () => {
    for (const path of [
      'src/main.ts',
      'machines/index.ts',
      'web/index.html',
      'web/vite.config.ts',
      'scripts/build.mjs',
      'scripts/vite.dossier.mjs',
      'tsconfig.build.json',
    ]) {
      expect(context).toContain(path);
    }
  });
});
