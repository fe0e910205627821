import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { Processes } from '../engine/processes.js';
import { Trial } from '../engine/migration/migration-preview.js';
import { dryRun } from './dry-run.js';
import { withProduct } from './product.js';
import { progressBar } from './progress.js';
import { asTool, say } from './tool.js';

// npm run migrate:dry-run -- [--kind orders] [--out FILE] — what the newest versions would change for every open process;
// FILE takes one line of JSON for each. Ends with 1 when one cannot be brought over. Changes nothing.

await asTool(async () => {
  const { values } = parseArgs({ options: { kind: { type: 'string' }, out: { type: 'string' } } });
  const out = values.out === undefined ? null : createWriteStream(values.out, { flags: 'wx' });
  if (out) await once(out, 'open');
  const record = async (line: string): Promise<void> => {
    if (out && !out.write(`${line}\n`)) await once(out, 'drain');
  };
  const sound = await withProduct(async (app) => {
    const processes = app.get(Processes);
    const kinds = values.kind === undefined ? processes.kinds() : [processes.current(values.kind).kind];
    let all = true;
    for (const kind of kinds.filter((one) => processes.versions(one).length > 1)) {
      const looking = { processes, trial: app.get(Trial), say, bar: progressBar(`try ${kind}`), record };
      if (!(await dryRun(kind, looking))) all = false;
    }
    return all;
  });
  if (out) await finished(out.end());
  return sound;
});
