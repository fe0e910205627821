import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { daysAfter } from '../../../machines/calendar.js';
import { AuditModule } from '../../../src/audit/audit.module.js';
import { linesOf } from '../../../src/audit/checkpoint-file.js';
import type { ErasureRequest } from '../../../src/audit/eraser.js';
import { Eraser } from '../../../src/audit/eraser.js';
import type { AuditResult } from '../../../src/audit/audit-result.js';
import { keysIn } from '../../../src/audit/seal-key.js';
import { Sealer } from '../../../src/audit/sealer.js';
import { processesWith, whereFound } from '../../../src/audit/where-found.js';
import { openWritePool } from '../../../src/database/pool.js';
import { note } from '../../../src/identity/audit.js';
import { orderExamples } from '../../support/order-examples.js';
import type { Company } from '../../departments/support.js';
import { openCompany } from '../../departments/support.js';
import { silent } from '../../support/database.js';
import { auditOf } from './audit-of.js';
import { sealAll } from '../../support/seal-all.js';

/** Names and numbers that stand nowhere else. */
export interface Canary {
  contact: string;
  phone: string;
  email: string;
}

export const canary = (number: number): Canary => ({
  contact: `金丝雀${number}号`,
  phone: `0512-CANARY-${number}`,
  email: `canary-${number}@example.com`,
});

/** The first line of the example in two parts, so that the order has two batches. */
export const inParts = {
  lines: (orderExamples['sales.enter-order'].lines ?? []).map((line, index) => {
    const { deliveryDate = '' } = orderExamples['sales.enter-order'];
    if (index > 0) return line;
    const parts = [
      { dueOn: daysAfter(deliveryDate, -5) ?? '', quantity: '4' },
      { dueOn: deliveryDate, quantity: '6' },
    ];
    return { ...line, deliveries: parts };
  }),
};

const PATHS = ['customer.contact', 'customer.phone', 'customer.email'];

/** A company in which text is erased. */
export interface Erasing {
  company: Company;
  /** Connections of the role that owns the tables. */
  owner: pg.Pool;
  eraser: Eraser;
  sealer: Sealer;
  requestedBy: string;
  approvedBy: string;
  request(process: string, paths?: string[]): ErasureRequest;
  /** An order of a customer with this contact. */
  enter(contact: Canary, idempotencyKey?: string, more?: object): Promise<string>;
  /** Where in the database one of the texts stands. */
  found(...texts: string[]): Promise<string[]>;
  /** The processes in whose log one of the texts stands. */
  stillIn(texts: readonly string[]): Promise<string[]>;
  audit(): Promise<AuditResult>;
  close(): Promise<void>;
}

export async function openErasing(): Promise<Erasing> {
  const dataDir = mkdtempSync(join(tmpdir(), 'erasure-'));
  const company = await openCompany([AuditModule.forRoot({ dataDir, sealEvery: 3_600_000 })]);
  const owner = openWritePool(company.database.ownerUrl, { max: 3, log: silent });
  const requestedBy = await company.person('clerk-2');
  const approvedBy = await company.person('management-9');
  await owner.query(`UPDATE person SET permissions = '{people}' WHERE id = $1`, [approvedBy]);
  const detail = { permissions: { from: [], to: ['people'] } };
  await note(owner, { by: null, action: 'person.changed', subject: `person:${approvedBy}`, detail });
  await sealAll(company.module.get(Sealer), owner);
  return {
    company,
    owner,
    eraser: company.module.get(Eraser),
    sealer: company.module.get(Sealer),
    requestedBy,
    approvedBy,
    request: (process, paths = PATHS) => ({ process, paths, requestedBy, approvedBy, basis: 'PIPL 47' }),
    enter: async (contact, idempotencyKey, more) => {
      const usual = orderExamples['sales.enter-order'];
      const data = { ...usual, ...more, customer: { ...usual.customer, ...contact } };
      const person = await company.person('sales-2');
      const command = { type: 'sales.enter-order', data, idempotencyKey };
      return (await company.door.send({ person }, { start: 'orders' }, command)).process.id;
    },
    found: async (...texts) => {
      const client = await owner.connect();
      try {
        return (await whereFound(client, texts)).map(({ table, column, rows }) => `${table}.${column}: ${rows}`);
      } finally {
        client.release();
      }
    },
    stillIn: async (texts) => {
      const client = await owner.connect();
      try {
        return await processesWith(client, texts);
      } finally {
        client.release();
      }
    },
    audit: () =>
      auditOf(company, {
        held: linesOf(join(dataDir, 'checkpoints')),
        trusted: keysIn(join(dataDir, 'keys', 'seal.pub')),
      }),
    close: async () => {
      await owner.end();
      await company.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
