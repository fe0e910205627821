import { parseArgs } from 'node:util';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { isBlank } from '../../machines/kit/text.js';
import { erasePerson } from '../audit/erase-person.js';
import { Eraser } from '../audit/eraser.js';
import { ErasureRefusedError } from '../audit/erasure-plan.js';
import { Sealer } from '../audit/sealer.js';
import { processesWith, whereFound } from '../audit/where-found.js';
import { connectionOptions } from '../database/connections.js';
import type { Database } from '../database/open-database.js';
import { DATABASE } from '../database/database.module.js';
import { withProduct } from './product.js';
import { asTool, quiet, say, UsageError } from './tool.js';

// npm run erase — personal data out of the log and everything that follows from it, without breaking its proof.

const USAGE = `npm run erase -- --process NO --paths PATH,… | --person USERNAME
                 --requested-by USERNAME --approved-by USERNAME --basis TEXT [--dry-run]
  --process NO        the order, e.g. SO-000042; another process that was told of it, e.g. its batch, is named and erased alike
  --paths PATH,…      where the text stands, e.g. customer.contact,customer.phone or reason; every place in the order's
                      log where the same text stands is blanked with it
  --person USERNAME   makes a colleague nameless instead
  --requested-by, --approved-by   two people; who approves manages people
  --basis TEXT        the ground, e.g. "PIPL 47, request of 2026-03-01"
  --dry-run           says which entries would be blanked, and changes nothing`;

function asked() {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({
      options: {
        process: text,
        paths: text,
        person: text,
        'requested-by': text,
        'approved-by': text,
        basis: text,
        'dry-run': { type: 'boolean', default: false },
      },
    });
    const { process, paths, person, basis, 'requested-by': requestedBy, 'approved-by': approvedBy } = values;
    const isOne = (process !== undefined && paths !== undefined) !== (person !== undefined);
    if (!isOne || basis === undefined || isBlank(basis) || requestedBy === undefined || approvedBy === undefined)
      throw new UsageError(USAGE);
    return { process, paths: paths?.split(',') ?? [], person, basis, requestedBy, approvedBy, dry: values['dry-run'] };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(`${(error as Error).message}\n${USAGE}`);
  }
}

async function idOf(owner: pg.Pool, username: string): Promise<string> {
  const { rows } = await owner.query<{ id: string }>('SELECT id FROM person WHERE username = $1', [username]);
  if (!rows[0]) throw new UsageError(`Nobody is called ${username}`);
  return rows[0].id;
}

async function erase(app: NestFastifyApplication, owner: pg.Pool): Promise<boolean> {
  const { process, paths, person, basis, dry, ...two } = asked();
  const requestedBy = await idOf(owner, two.requestedBy);
  const approvedBy = await idOf(owner, two.approvedBy);
  if (person !== undefined) {
    if (dry) throw new UsageError('--dry-run is for --process');
    await erasePerson(owner, { person: await idOf(owner, person), requestedBy, approvedBy, basis });
    say(`${person} is nameless now, and the account closed.`);
    return true;
  }
  const request = { process: process ?? '', paths, requestedBy, approvedBy, basis };
  const eraser = app.get(Eraser);
  const client = await owner.connect();
  try {
    if (dry) {
      const { entries, texts } = await eraser.preview(client, request);
      say(
        `${texts.length} texts would be blanked in entries ${entries.join(', ')} of ${request.process}; nothing has changed.`,
      );
      return true;
    }
    await app.get(Sealer).turn(); // the key of this node is known then
    const { entries, texts } = await eraser.erase(owner, request);
    say(`${texts.length} texts are blanked in entries ${entries.join(', ')} of ${request.process}.`);
    const others = await processesWith(client, texts);
    if (others.length > 0) say(`! erase it in these, too: ${others.join(', ')}`);
    for (const { table, column, rows } of await whereFound(client, texts)) {
      say(`! one of them still stands in ${rows} rows of ${table}.${column}: in another order, or elsewhere`);
    }
    say('Files that were attached, exports that were handed out and backups made before still hold them.');
    return true;
  } finally {
    client.release();
  }
}

await asTool(async () => {
  asked(); // a wrong call is told before anything is opened
  return withProduct(async (app) => {
    const { ownerUrl } = app.get<Database>(DATABASE);
    const owner = new pg.Pool({
      ...connectionOptions('orders erase', quiet),
      connectionString: ownerUrl,
      max: 3,
      statement_timeout: 0,
      idle_in_transaction_session_timeout: 0,
    });
    try {
      return await erase(app, owner);
    } catch (error) {
      const isRefused =
        error instanceof ErasureRefusedError || (error instanceof pg.DatabaseError && error.code === '42501');
      throw isRefused ? new UsageError(error.message) : error;
    } finally {
      await owner.end();
    }
  });
});
