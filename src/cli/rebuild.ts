import { Rebuilder } from '../engine/projections/rebuild.js';
import { withProduct } from './product.js';
import { progressBar } from './progress.js';
import { asTool, say } from './tool.js';

// npm run rebuild — makes the departments' read models again from the log, in one transaction.

await asTool(() =>
  withProduct(async (app) => {
    const began = performance.now();
    const bar = progressBar('rebuild');
    try {
      const { processes, tables } = await app.get(Rebuilder).rebuild((done, of) => bar.set(done, of));
      bar.end();
      say(`Rebuilt ${tables.length} read models from the log of ${processes} processes: ${tables.join(', ')}`);
      say(`${((performance.now() - began) / 1000).toFixed(1)} s`);
      return true;
    } finally {
      bar.end();
    }
  }),
);
