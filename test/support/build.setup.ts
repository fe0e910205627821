import { spawnSync } from 'node:child_process';

/** Builds what is not built, as `npm start` does: the tests of this tier drive the built product. */
// oxlint-disable-next-line import/no-default-export -- Jest asks for one
export default function setup(_: unknown, { rootDir }: { rootDir: string }): void {
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: rootDir, stdio: 'inherit' });
  if (status !== 0) throw new Error('The product could not be built: npm run build');
}
