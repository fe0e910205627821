// npm run chaos -- [--short] [--mutants] [--seed N] [--kills N] [--acks N] [--minutes N] [--keep]
// Two nodes and one PostgreSQL under load while everything around them breaks; then every promise is checked.
// Needs the build (npm run build).
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sabotages, spoil } from '../test/chaos/sabotage/sabotages.mjs';

const root = join(import.meta.dirname, '..');
if (!existsSync(join(root, 'dist/src/main.js'))) {
  console.error('Nothing is built yet: npm run build');
  process.exit(2);
}
// With every run, the short one too: who changes the code hears at once which sabotage no longer fits it.
try {
  for (const { changes } of Object.values(sabotages))
    for (const change of changes) spoil(readFileSync(join(root, 'dist', change.file), 'utf8'), change);
} catch (misfit) {
  console.error(misfit.message);
  process.exit(2);
}
const harness = [join(root, 'test/support/typescript.cjs'), join(root, 'test/chaos/main.ts')];
const child = spawn(process.execPath, [...harness, ...process.argv.slice(2)], { stdio: 'inherit' });
// The harness ends what it has started; this one only waits for it.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill('SIGTERM'));
child.once('exit', (code) => (process.exitCode = code ?? 1));
