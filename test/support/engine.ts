import { randomUUID } from 'node:crypto';
import { Test } from '@nestjs/testing';
import type { TestingModule } from '@nestjs/testing';
import type pg from 'pg';
import type { Office } from '../../machines/offices.js';
import type { OrderEventType } from '../../machines/order/order.schema.js';
import { machines } from '../../machines/index.js';
import { order } from '../../machines/order/order.process.js';
import { DatabaseModule } from '../../src/database/database.module.js';
import { orderExamples } from './order-examples.js';
import { registeredProcesses } from '../../src/departments/processes.js';
import type { Command } from '../../src/engine/command/command.js';
import type { Outcome } from '../../src/engine/command/command-handler.js';
import { NOTE_ENTERED } from '../../src/identity/audit.js';
import { CommandHandler } from '../../src/engine/command/command-handler.js';
import { ProcessModule } from '../../src/engine/engine.module.js';
import type { Registered } from '../../src/engine/processes.js';
import { Verifier } from '../../src/engine/audit/verify.js';
import type { TestDatabase } from './database.js';
import { freshDatabase, ownerPool } from './database.js';
import { ownNumbers } from './own-numbers.js';

/** The one door on a real PostgreSQL, with people who have a right to each office, and no HTTP before it. */
export interface Engine {
  database: TestDatabase;
  module: TestingModule;
  door: CommandHandler;
  verifier: Verifier;
  /** Connected as the owner: for looking at rows, and for what the application itself may not do. */
  owner: pg.Pool;
  /** The version at which a process stands, for whoever looks at it before he decides. */
  present(no: string): Promise<number | undefined>;
  /** The person of this name; made at the first call, with the office of the name, e.g. `sales-2` → sales. */
  person(name: string): Promise<string>;
  enter(data?: object): Promise<Outcome>;
  send(no: string, type: OrderEventType, command?: Partial<Command> & { by?: string }): Promise<Outcome>;
  /** Sends the example of each event, in turn, by a member of its office. */
  bring(no: string, ...types: (OrderEventType | [OrderEventType, object])[]): Promise<Outcome>;
  close(): Promise<void>;
}

const WITH_REASON = new Set(Object.entries(order.events).flatMap(([type, { reason }]) => (reason ? [type] : [])));

const DECIDING = new Set(Object.entries(order.events).flatMap(([type, { decides }]) => (decides ? [type] : [])));

export interface EngineOptions {
  /** A database of its own, unless given. */
  database?: TestDatabase;
  /** The versions of the order that this node's build has; all, unless told. */
  versions?: Registered['versions'];
  extra?: Registered[];
  modules?: NonNullable<Parameters<typeof Test.createTestingModule>[0]['imports']>;
  /** The application's way to the database, when it is not the direct one. */
  through?: (appUrl: string) => Promise<string>;
}

export async function openEngine({
  versions = machines[order.kind],
  extra = [],
  modules = [],
  through,
  ...given
}: EngineOptions = {}): Promise<Engine> {
  const database = given.database ?? (await freshDatabase());
  const appUrl = through ? await through(database.appUrl) : database.appUrl;
  const module = await Test.createTestingModule({
    imports: [
      DatabaseModule.forRoot({ ...database, appUrl, embedded: true, close: async () => undefined }),
      ProcessModule.forRoot([{ versions, observers: registeredProcesses[0].observers }, ...extra]),
      ...modules,
    ],
  }).compile();
  await module.init();
  const owner = ownerPool(database.ownerUrl, 2);
  const door = module.get(CommandHandler);
  const people = new Map<string, Promise<string>>();

  const person = (name: string): Promise<string> => {
    const known = people.get(name) ?? add(owner, name);
    people.set(name, known);
    return known;
  };
  const present = async (no: string): Promise<number | undefined> => {
    const { rows } = await owner.query<{ version: number }>('SELECT version FROM process WHERE id = $1', [no]);
    return rows[0]?.version;
  };
  const send: Engine['send'] = async (no, type, { by, ...command } = {}) =>
    door.send(
      { person: await person(by ?? type.split('.')[0]) },
      { process: no },
      {
        type,
        ...(WITH_REASON.has(type) ? { reason: '客户要求' } : {}),
        // Whoever decides has looked at the process as it stands.
        ...(DECIDING.has(type) && command.expectedVersion === undefined ? { seen: await present(no) } : {}),
        ...command,
        data: ownNumbers(no, type, command.data ?? orderExamples[type], command.idempotencyKey !== undefined),
      },
    );

  return {
    database,
    module,
    door,
    verifier: module.get(Verifier),
    owner,
    present,
    person,
    send,
    enter: async (data = orderExamples['sales.enter-order']) =>
      door.send({ person: await person('sales-2') }, { start: 'orders' }, { type: 'sales.enter-order', data }),
    bring: async (no, ...types) => {
      let last: Outcome | undefined;
      for (const item of types) {
        const [type, data] = typeof item === 'string' ? [item, orderExamples[item]] : item;
        last = await send(no, type, { data });
      }
      if (!last) throw new Error('nothing to send');
      return last;
    },
    close: async () => {
      await module.close();
      await owner.end();
      await database.drop();
    },
  };
}

async function add(owner: pg.Pool, name: string): Promise<string> {
  const id = randomUUID();
  const office = name.split('-')[0] as Office;
  await owner.query(
    `WITH entered AS (
       INSERT INTO person (id, username, name, password_hash, offices, head_of) VALUES ($1, $2, $2, '!', $3, $4) RETURNING *)
     ${NOTE_ENTERED}`,
    [id, name, [office], name.endsWith('-head') ? [office] : []],
  );
  return id;
}
