import 'reflect-metadata';
import type pg from 'pg';
import { createApplication } from '../../src/application.js';
import { COMMAND_POOL } from '../../src/database/pool.js';
import { harass, type Harassment } from './harass.js';
import type { NodeOrders } from './nodes.js';

// One node of the product in a process of its own, told by its parent what to do. It ends with its parent.

let harassOtherwise: ((next: Harassment) => void) | undefined;

async function serve(orders: NodeOrders): Promise<void> {
  const { ownerUrl, appUrl, dataDir, rateLimit } = orders;
  const app = await createApplication(
    { ownerUrl, appUrl, embedded: true, close: async () => undefined },
    { logLevel: 'error', rateLimit, databasePoolSize: 12, dataDir, demo: true },
  );
  harassOtherwise = harass(app.get<pg.Pool>(COMMAND_POOL), orders);
  await app.listen(0, '127.0.0.1');
  process.send?.({ url: await app.getUrl() });
}

/** The first word of the parent starts the node; every later one changes how it is harassed. */
process.on('message', (message) => {
  if (harassOtherwise) {
    harassOtherwise(message as Harassment);
    process.send?.({});
    return;
  }
  serve(message as NodeOrders).catch((error: unknown) => {
    process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`);
    process.exit(1);
  });
});
process.once('disconnect', () => process.exit(0));
