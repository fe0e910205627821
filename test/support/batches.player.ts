import { companyDay, daysAfter } from '../../machines/calendar.js';
import { deliveryBatch } from '../../machines/delivery-batches/batch.process.js';
import type { OrderEventType } from '../../machines/order/order.schema.js';
import { orderExamples } from './order-examples.js';
import { ownNumbers } from './own-numbers.js';
import type { Answer, Colleagues, Untyped } from './colleagues.js';
import { PLANNED, REVIEWED, STARTED } from './stretches.js';

export const BATCHES = '/api/processes/delivery-batches';
export const today = companyDay(new Date().toISOString());
export const day = (offset: number): string => daysAfter(today, offset) ?? '';

const entry = orderExamples['sales.enter-order'];

/** Quantities by line. */
type Lines = Readonly<Record<number, string>>;
const rows = (lines: Lines, row: (quantity: string) => object) =>
  Object.entries(lines).map(([line, quantity]) => ({ line: Number(line), ...row(quantity) }));

/** The example's ten turntables in parts, the forty couplings on one day, which may be the day of a part. */
export const inParts = (couplings: string, last: string, ...tables: [dueOn: string, quantity: string][]) => ({
  lines: (entry.lines ?? []).map((line) => ({
    ...line,
    dueDate: last,
    deliveries:
      line.line === 1
        ? tables.map(([dueOn, quantity]) => ({ dueOn, quantity }))
        : [{ dueOn: couplings, quantity: line.quantity }],
  })),
  deliveryDate: last,
});

/** An order in batches from its entry to the start of its production. */
export async function enterInBatches(
  company: Colleagues,
  data: Readonly<Record<string, unknown>> & { deliveryDate?: string },
): Promise<string> {
  const order = await company.enter({ ...entry, ...data });
  const cleared = { ...orderExamples['sales.clear-delivery-date'], date: data.deliveryDate ?? '' };
  const steps = [...REVIEWED, ...PLANNED, ...STARTED].map((type): OrderEventType | [OrderEventType, object] =>
    type === 'sales.clear-delivery-date' ? [type, cleared] : type,
  );
  await company.bring(order, ...steps);
  return order;
}

const USUAL: Readonly<Record<string, string>> = { management: 'manager' };

/** The batches of an order, as the different people work on them. */
export function batchesOf(company: Colleagues, order: string) {
  const no = (batch: number): string => `DB-${order}-${batch}`;

  /** The example of an event, sent by a member of its office who has just looked at the batch. */
  async function send(batch: number, type: string, data: object = {}, by?: string): Promise<Answer> {
    const office = type.slice(0, type.indexOf('.'));
    const somebody = await company.member(by ?? USUAL[office] ?? office);
    const { version } = (await somebody.get(`${BATCHES}/${no(batch)}`)).body;
    const usual = { ...(orderExamples as Readonly<Record<string, object>>)[type], ...data };
    return somebody.post(`${BATCHES}/${no(batch)}/events`, {
      type,
      data: ownNumbers(no(batch), type, usual),
      seen: version,
      ...(deliveryBatch.events[type].reason === true ? { reason: '客户要求' } : {}),
    });
  }
  async function taken(batch: number, type: string, data?: object, by?: string): Promise<Untyped> {
    const answer = await send(batch, type, data, by);
    expect([type, answer.status, answer.body.unmet ?? answer.body.detail]).toEqual([type, 200, undefined]);
    return answer.body;
  }
  const pass = (batch: number, lines: Lines, by = 'quality') =>
    taken(batch, 'quality.pass-final', { lines: rows(lines, (passed) => ({ passed, rejected: '0' })) }, by);
  const moved = (lines: Lines, shipment: string) => ({ shipment, lines: rows(lines, (quantity) => ({ quantity })) });

  const stretches = {
    async make(batch: number, lines: Lines): Promise<void> {
      for (const data of rows(lines, (good) => ({ good }))) await taken(batch, 'production.report-progress', data);
      await taken(batch, 'quality.record-in-process');
      await taken(batch, 'production.finish');
    },
    pass,
    async accept(batch: number, lines: Lines): Promise<void> {
      await taken(batch, 'sales.arrange-acceptance');
      await taken(batch, 'sales.present-product');
      const accepted = rows(lines, (quantity) => ({ accepted: quantity, rejected: '0' }));
      await taken(batch, 'sales.record-acceptance', { signedOn: today, lines: accepted });
    },
    async dispatch(batch: number, lines: Lines, shipment = no(batch)): Promise<void> {
      await taken(batch, 'production.pack');
      await taken(batch, 'clerk.confirm-delivery', { on: today });
      await taken(batch, 'logistics.dispatch', { ...moved(lines, shipment), on: today });
    },
    handOver: (batch: number, lines: Lines, shipment = no(batch)) =>
      taken(batch, 'logistics.hand-over', { ...moved(lines, shipment), on: today }),
  };

  return {
    no,
    send,
    taken,
    ...stretches,
    async deliver(batch: number, lines: Lines): Promise<void> {
      await stretches.dispatch(batch, lines);
      await stretches.handOver(batch, lines);
    },
    /** The state of the order, and those of its first batches. */
    async states(count: number): Promise<unknown[]> {
      const clerk = await company.member('clerk');
      const paths = Array.from({ length: count }, (_, index) => `${BATCHES}/${no(index + 1)}`);
      return Promise.all([`/api/orders/${order}`, ...paths].map(async (path) => (await clerk.get(path)).body.state));
    },
  };
}
