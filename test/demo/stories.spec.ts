import { SEEN } from '../../machines/rulebook.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { order } from '../../machines/order/order.process.js';
import type { Entry, OrderFacts } from '../../machines/order/order.types.js';
import type { Policy } from '../../machines/rulebook.js';
import { adjusted } from '../../src/demo/adjusted.js';
import { orderedOf } from '../../src/demo/ordered.js';
import { sceneOf, stepsOf } from '../../src/demo/step.js';
import type { Story } from '../../src/demo/stories.js';
import { STORIES } from '../../src/demo/stories.js';
import { orderSchema } from '../../machines/order/order.schema.js';
import { DEMO_PEOPLE, demoPersonId } from '../../src/identity/demo-company.js';
import type { MappedOrder } from '../../src/import/mapped-order.js';
import { HEADER, readOrders } from '../../src/import/mappings.js';
import { readFiles } from '../../src/import/read-files.js';
import { applyEvent } from '../../src/engine/command/apply-event.js';
import { TransitionRefusedError } from '../../src/engine/errors.js';
import type { StoredProcess } from '../../src/engine/log/transition.js';
import { check } from '../../src/schema/check.js';

const FIRST_DAY = '2026-03-02';
const policy: Policy = { version: 1, levels: {}, thresholds: {}, deadlines: {} };
const file = (name: string) => ({ name, bytes: readFileSync(join(__dirname, '../../data/adventureworks-lt', name)) });

let orders: MappedOrder[];
beforeAll(async () => {
  orders = readOrders(readFiles([file('orders.csv'), file('order-lines.csv')], HEADER).tables).orders;
});

/** Plays a story through the order's machine; a step that is refused says by what. */
function played(story: Story): StoredProcess {
  const mapped = orders.find(({ externalNo }) => externalNo === story.externalNo);
  if (!mapped) throw new Error(`The file has no ${story.externalNo}`);
  const entry = {
    ...mapped.entry,
    ...adjusted(story, FIRST_DAY, mapped.entry),
  } as unknown as Entry;
  let minute = 0;
  let process: StoredProcess | null = null;
  const take = (by: string, type: string, data: object, reason: string | null): void => {
    const at = new Date(Date.parse(FIRST_DAY) + 60_000 * minute++).toISOString();
    // Whoever decides has looked at the order as it stands.
    const observed: Record<string, string> = process ? { [SEEN]: String(process.version) } : {};
    const happening = {
      process: 'SO-000042',
      type,
      data,
      reason,
      by: demoPersonId(by),
      onBehalfOf: null,
      office: type.split('.')[0],
      observed,
      occurredAt: at,
      at,
      salt: Buffer.alloc(16),
    };
    process = applyEvent(order, '', process, happening, policy).after;
  };
  take('sales', 'sales.enter-order', entry, null);
  const ordered = orderedOf('SO-000042', entry);
  for (const { by, type, data, reason } of stepsOf(story.parts, ordered)) {
    const given = data(sceneOf(ordered, FIRST_DAY));
    const name = `${story.externalNo} ${by} ${type}`;
    const problems = check(orderSchema[type], given, 'en').map(({ path, message }) => `${name} ${path} ${message}`);
    expect(problems).toEqual([]);
    const sender = DEMO_PEOPLE.find(({ username }) => username === by);
    const office = type.split('.')[0];
    const held: readonly string[] = (order.events[type].head ? sender?.headOf : sender?.offices) ?? [];
    expect({ name, held }).toEqual({ name, held: expect.arrayContaining([office]) });
    expect({ name, reason: order.events[type].reason ?? false }).toEqual({ name, reason: reason !== undefined });
    try {
      take(by, type, given, reason ?? null);
    } catch (error) {
      if (!(error instanceof TransitionRefusedError)) throw error;
      throw new Error(`${name}: ${error.unmet.map(({ rule, missing }) => `${rule} ${missing.join()}`).join('; ')}`, {
        cause: error,
      });
    }
  }
  return process as unknown as StoredProcess;
}

const standing = (externalNo: string): string => {
  const story = STORIES.find((one) => one.externalNo === externalNo);
  if (!story) throw new Error(`Nothing is told of ${externalNo}`);
  const { state, facts, held } = played(story);
  const { failedInspections, finished, complaints, waivers } = facts as OrderFacts;
  return [
    state,
    ...(held ? ['on hold'] : []),
    ...(failedInspections.length > 0 ? [`${failedInspections.length} rework`] : []),
    ...(finished && state === 'producing' ? ['finished'] : []),
    ...(complaints.some(({ open }) => open) ? ['complaint'] : []),
    ...waivers.map(({ rule, approvedBy }) => `${rule} ${approvedBy ? 'waived' : 'to waive'}`),
  ].join(', ');
};

describe('the demo’s stories', () => {
  it('tell of every order of the file, each once', () => {
    expect(STORIES.map(({ externalNo }) => externalNo)).toEqual(orders.map(({ externalNo }) => externalNo));
  });

  it.each([
    ['SO71774', 'settled'],
    ['SO71776', 'delivered'],
    ['SO71780', 'producing'],
    ['SO71782', 'received'],
    ['SO71783', 'received'],
    ['SO71784', 'reviewed'],
    ['SO71796', 'producing, finished'],
    ['SO71797', 'planned'],
    ['SO71815', 'settled'],
    ['SO71816', 'producing, 1 rework'],
    ['SO71831', 'received'],
    ['SO71832', 'received'],
    ['SO71845', 'received'],
    ['SO71846', 'customer-accepted'],
    ['SO71856', 'cancelled'],
    ['SO71858', 'planned, on hold'],
    ['SO71863', 'inspected'],
    ['SO71867', 'settled'],
    ['SO71885', 'producing, PR-05 waived'],
    ['SO71895', 'inspected'],
    ['SO71897', 'received'],
    ['SO71898', 'reviewed'],
    ['SO71899', 'inspected, complaint'],
    ['SO71902', 'received'],
    ['SO71915', 'planned'],
    ['SO71917', 'cancelled'],
    ['SO71920', 'customer-accepted'],
    ['SO71923', 'delivered'],
    ['SO71935', 'producing'],
    ['SO71936', 'received'],
    ['SO71938', 'reviewed'],
    ['SO71946', 'reviewed, PL-15 to waive'],
  ])('%s ends %s', (externalNo, end) => {
    expect(standing(externalNo)).toBe(end);
  });
});
