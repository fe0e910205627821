import { orderV1, orderV2 } from '../../../machines/order/order.process.js';
import { DepartmentsModule } from '../../../src/departments/departments.module.js';
import { orderExamples } from '../../support/order-examples.js';
import { registeredProcesses } from '../../../src/departments/processes.js';
import type { Outcome } from '../../../src/engine/command/command-handler.js';
import type { Engine } from '../../support/engine.js';
import { openEngine } from '../../support/engine.js';
import { WAY } from '../../security/support/way.js';
import { ownNumbers } from '../../support/own-numbers.js';

/** Two nodes on one database in the middle of an upgrade: the build of yesterday knows the order's first
 * version alone, that of today the second too. */
export interface TwoBuilds {
  old: Engine;
  now: Engine;
  /** Enters an order at the old build, so that it is on version 1, and brings it so far by its straight way. */
  begun(after: string): Promise<string>;
  /** Sends to a process through one of the nodes; the people are the same at both. */
  send(node: Engine, no: string, type: string, data?: object, by?: string): Promise<Outcome>;
  propose(no: string, terms?: object, by?: string): Promise<Outcome>;
  approve(no: string, terms?: object, by?: string): Promise<Outcome>;
  /** An order at the acceptance, of which the first line has been dispatched and the second has not. */
  partlyDispatched(): Promise<string>;
  /** Every row of these tables. */
  rows(tables: readonly string[]): Promise<string[]>;
  close(): Promise<void>;
}

export async function openTwoBuilds(): Promise<TwoBuilds> {
  const rest = { extra: registeredProcesses.slice(1), modules: [DepartmentsModule] };
  const now = await openEngine({ ...rest, versions: [orderV1, orderV2] });
  const old = await openEngine({ ...rest, database: now.database, versions: [orderV1] });
  const send: TwoBuilds['send'] = async (node, no, type, data, by = type.split('.')[0]) =>
    node.door.send(
      { person: await now.person(by) },
      { process: no },
      {
        type,
        data: ownNumbers(no, type, data ?? (orderExamples as Readonly<Record<string, object>>)[type]),
        reason: '新版流程',
      },
    );
  const begun = async (after: string): Promise<string> => {
    const { process } = await old.door.send(
      { person: await now.person('sales-2') },
      { start: 'orders' },
      { type: 'sales.enter-order', data: orderExamples['sales.enter-order'] },
    );
    for (const stretch of WAY) {
      for (const step of stretch.steps) {
        const [type, data] = typeof step === 'string' ? [step] : step;
        await send(old, process.id, type, data);
      }
      if (stretch.after === after) return process.id;
    }
    throw new Error(`Nothing on the way is called ${after}`);
  };
  return {
    old,
    now,
    send,
    begun,
    partlyDispatched: async () => {
      const no = await begun('the acceptance');
      await send(old, no, 'production.pack');
      await send(old, no, 'clerk.confirm-delivery');
      const [line] = orderExamples['logistics.dispatch'].lines;
      await send(old, no, 'logistics.dispatch', { ...orderExamples['logistics.dispatch'], lines: [line] });
      return no;
    },
    rows: async (tables) => {
      const texts: string[] = [];
      for (const table of tables) {
        const query = `SELECT coalesce(string_agg(t::text, '|' ORDER BY t::text), '') AS text FROM "${table}" t`;
        texts.push(`${table}: ${(await now.owner.query<{ text: string }>(query)).rows[0].text}`);
      }
      return texts;
    },
    propose: (no, terms = {}, by = 'management-1') =>
      send(now, no, 'management.propose-migration', { toVersion: 2, ...terms }, by),
    approve: (no, terms = {}, by = 'management-2') =>
      send(now, no, 'management.approve-migration', { toVersion: 2, ...terms }, by),
    close: async () => {
      await old.module.close();
      await old.owner.end();
      await now.close();
    },
  };
}
