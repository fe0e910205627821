import { machines } from '../../machines/index.js';
import type { OrderEventType } from '../../machines/order/order.schema.js';
import type { OrderEvent, OrderFacts } from '../../machines/order/order.types.js';
import type { BatchFacts } from '../../machines/delivery-batches/batch.types.js';
import type { ProcessDefinition } from '../../machines/process.js';
import { SEEN } from '../../machines/rulebook.js';
import type { AcceptedEvent } from '../../src/engine/command/apply-event.js';
import { applyEvent } from '../../src/engine/command/apply-event.js';
import { canonicalJson } from '../../src/engine/log/canonical-json.js';
import { TransitionRefusedError, UnknownEventError } from '../../src/engine/errors.js';
import type { StoredProcess } from '../../src/engine/log/transition.js';
import type { Changes } from '../support/order.fixture.js';
import { orderAt, shipped } from '../support/order.fixture.js';
import { timeOf, usualData } from '../support/order-days.fixture.js';
import { LINES } from './order-life.story.js';

export const ORDER = 'SO-000001';
export const batchNo = (batch: number): string => `DB-${ORDER}-${batch}`;

/** Ten gearboxes in three deliveries, and four couplings with the second. */
export const DELIVERIES = [
  { dueOn: '2026-05-31', quantity: '3' },
  { dueOn: '2026-06-10', quantity: '3' },
  { dueOn: '2026-06-30', quantity: '4' },
];
const COUPLINGS = [{ dueOn: '2026-06-10', quantity: '4' }];
export const inParts = (first: object[] = DELIVERIES, second: object[] = COUPLINGS) => ({
  lines: LINES.map((line) => ({ ...line, deliveries: line.line === 1 ? first : second })),
});

const definitionOf = ({ kind, machineVersion }: StoredProcess): ProcessDefinition =>
  machines[kind].find(({ version }) => version === machineVersion) as ProcessDefinition;

const newest = (kind: string): ProcessDefinition => machines[kind].at(-1) as ProcessDefinition;

interface Sent {
  type: string;
  data?: object;
  by?: string;
  reason?: string | null;
}

/** Processes that tell each other what follows from an event, as the door lets them; nothing is stored. */
export class Company {
  /** What the processes have told each other, in its order. */
  readonly told: { to: string; type: string; data: unknown }[] = [];

  private constructor(
    private processes: ReadonlyMap<string, StoredProcess>,
    private events: readonly OrderEvent[],
  ) {}

  /** An order in parts whose production has just started. */
  static producing(changes: Changes = {}): Company {
    const { events } = orderAt('producing', {
      policy: shipped,
      ...changes,
      with: { 'sales.enter-order': inParts(), ...changes.with },
    });
    const company = new Company(new Map(), []);
    for (const event of events) company.taken(ORDER, event);
    return company;
  }

  /** Why the event was refused, where it was: rules, or that nobody takes it there. Then nothing has changed anywhere. */
  send(no: string, { type, data, by, reason = 'as agreed' }: Sent): string[] | 'unknown' | null {
    const usual = { ...usualData(type as OrderEventType, this.events), ...data };
    const at = timeOf(type, usual, this.events);
    const event = {
      type,
      data: usual,
      by: by ?? `${type.slice(0, type.indexOf('.'))}-1`,
      onBehalfOf: null,
      occurredAt: at,
      at,
      reason,
      policy: shipped,
      observed: { [SEEN]: String(this.at(no).version) },
    } as OrderEvent;
    try {
      this.taken(no, event);
      return null;
    } catch (error) {
      if (error instanceof UnknownEventError) return 'unknown';
      if (error instanceof TransitionRefusedError) return error.unmet.map(({ rule }) => rule);
      throw error;
    }
  }

  /** Sends one event after the other; all have to be taken. */
  does(no: string, ...events: (Sent | string)[]): this {
    for (const event of events) {
      const refused = this.send(no, typeof event === 'string' ? { type: event } : event);
      const { type } = typeof event === 'string' ? { type: event } : event;
      if (refused !== null) throw new Error(`${no} ${type}: ${String(refused)}`);
    }
    return this;
  }

  at(no: string): StoredProcess {
    const found = this.processes.get(no);
    if (!found) throw new Error(`There is no ${no}`);
    return found;
  }

  has(no: string): boolean {
    return this.processes.has(no);
  }

  get order(): OrderFacts {
    return this.at(ORDER).facts as OrderFacts;
  }

  batch(batch: number): BatchFacts {
    return this.at(batchNo(batch)).facts as BatchFacts;
  }

  /** The states of the order and of its batches, in their order. */
  get states(): string[] {
    return [...this.processes.values()].flatMap(({ id, state }) => (/^(SO|DB)-/.test(id) ? [state] : []));
  }

  waits(no: string): string[] {
    return this.at(no).waits.map(({ event }) => event);
  }

  private taken(no: string, first: OrderEvent): void {
    const processes = new Map(this.processes);
    const waiting: { id: string; kind: string; event: OrderEvent }[] = [{ id: no, kind: 'orders', event: first }];
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { id, kind, event } = next;
      const before = processes.get(id) ?? null;
      const definition = before ? definitionOf(before) : newest(kind);
      const office = first.type.slice(0, first.type.indexOf('.'));
      const sent: AcceptedEvent = { ...event, process: id, office, salt: Buffer.alloc(16) };
      const { after } = applyEvent(definition, 'test', before, sent, shipped);
      const stored = JSON.parse(canonicalJson({ value: after.value, facts: after.facts })) as StoredProcess;
      expect(stored).toEqual({ value: after.value, facts: after.facts });
      processes.set(id, { ...after, ...stored });
      for (const one of definition.followUps(before?.facts ?? null, sent, after.facts)) {
        const { type, data, reason } = one.event;
        const following = { ...first, type, data, reason: reason ?? null, observed: {} } as OrderEvent;
        const [to, of] = 'start' in one ? [one.id, one.start] : [one.send, ''];
        this.told.push({ to, type, data });
        waiting.push({ id: to, kind: of, event: following });
      }
    }
    this.processes = processes;
    this.events = [...this.events, first];
  }
}

const rows = (quantities: Readonly<Record<string, string>>, row: (quantity: string) => object) =>
  Object.entries(quantities).map(([line, quantity]) => ({ line: Number(line), ...row(quantity) }));

/** What a batch of these quantities, by line, goes through until it is delivered. */
export const wayOf = (quantities: Readonly<Record<string, string>>, no: number) => ({
  made: [
    ...rows(quantities, (good) => ({ good })).map((data): Sent => ({ type: 'production.report-progress', data })),
    { type: 'quality.record-in-process' },
    { type: 'production.finish' },
  ],
  passed: {
    type: 'quality.pass-final',
    data: { lines: rows(quantities, (passed) => ({ passed, rejected: '0' })) },
  },
  accepted: [
    { type: 'sales.arrange-acceptance' },
    { type: 'sales.present-product' },
    {
      type: 'sales.record-acceptance',
      data: { reportNo: `AR-${no}`, lines: rows(quantities, (accepted) => ({ accepted, rejected: '0' })) },
    },
  ],
  sent: [
    { type: 'production.pack' },
    { type: 'clerk.confirm-delivery', data: { on: DELIVERIES[no - 1].dueOn } },
    {
      type: 'logistics.dispatch',
      data: { shipment: `S-${no}`, lines: rows(quantities, (quantity) => ({ quantity })) },
    },
  ],
  delivered: {
    type: 'logistics.hand-over',
    data: { shipment: `S-${no}`, lines: rows(quantities, (quantity) => ({ quantity })) },
  },
});
