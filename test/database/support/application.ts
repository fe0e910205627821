// An application that does nothing but hold the embedded database of DATA_DIR open; tests kill it.
import { StartRefusedError } from '../../../src/settings.js';
import { openDatabase } from '../../../src/database/open-database.js';

const say = (message: object) => process.stdout.write(`${JSON.stringify(message)}\n`);
const log = (text: string) => say({ log: text });

async function main(): Promise<void> {
  const [dataDir, port] = process.argv.slice(2);
  process.stdin.resume().on('close', () => process.exit()); // the test is gone
  const began = performance.now();
  const database = await openDatabase(
    { dataDir, port: Number(port) },
    { log: { log, warn: log, error: log }, tuning: { sharedBuffers: '32MB' } },
  );
  process.on('SIGTERM', () => void database.close().then(() => process.exit(0)));
  say({ ready: { ...database, milliseconds: Math.round(performance.now() - began) } });
}

main().catch((error: unknown) => {
  const message = error instanceof StartRefusedError ? error.message : String((error as Error).stack);
  say({ refused: message });
  process.exit(1);
});
