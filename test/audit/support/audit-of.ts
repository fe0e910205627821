import type pg from 'pg';
import { exportRecords } from '../../../src/audit/export-log.js';
import type { ExportRecord } from '../../../src/audit/export-record.js';
import type { CheckpointAuditOptions } from '../../../src/audit/checkpoint-audit.js';
import type { AuditResult } from '../../../src/audit/audit-result.js';
import { auditRecords } from '../../../src/audit/log-audit.js';
import { connect } from '../../../src/database/connections.js';
import { silent } from '../../support/database.js';
import type { Engine } from '../../support/engine.js';

/** Everything that an export of this database would hold. */
async function exported({ database }: Pick<Engine, 'database'>): Promise<ExportRecord[]> {
  const client: pg.Client = await connect(database.ownerUrl, silent);
  try {
    const records: ExportRecord[] = [];
    // as a file would have them: text and back
    for await (const record of exportRecords(client)) records.push(JSON.parse(JSON.stringify(record)) as ExportRecord);
    return records;
  } finally {
    await client.end();
  }
}

export async function* each<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  yield* items;
}

/** What an auditor finds in this database. */
export const auditOf = async (
  engine: Pick<Engine, 'database'>,
  options: CheckpointAuditOptions = {},
): Promise<AuditResult> => auditRecords(each(await exported(engine)), options);
