import type { OrderEventType } from '../../machines/order/order.schema.js';
import { order } from '../../machines/order/order.process.js';
import type { OrderRuleIdV4 } from '../../machines/order/v4/rule-ids.js';
import type { OrderFactsV4 } from '../../machines/order/v4/aspect.js';
import type { OrderEvent, Quantities } from '../../machines/order/order.types.js';
import { applyEvent } from '../../src/engine/command/apply-event.js';
import { canonicalJson } from '../../src/engine/log/canonical-json.js';
import { TransitionRefusedError, UnknownEventError } from '../../src/engine/errors.js';
import { explain } from '../../src/engine/explain/explain.js';
import type { StoredProcess } from '../../src/engine/log/transition.js';
import { DATA } from '../support/order-data.fixture.js';
import type { Changes, Point, Step } from '../support/order.fixture.js';
import { orderAt, scene, shipped } from '../support/order.fixture.js';

type State = (typeof order.milestones)[number]['state'];
type Refusal = string[] | 'unknown event' | null;

/** What the door does with an event, without the database: the same pure step, the same JSON between two steps. */
function step(before: StoredProcess | null, event: OrderEvent): StoredProcess {
  const { type, data, by, onBehalfOf, at, occurredAt, reason, observed, policy } = event;
  const office = type.slice(0, type.indexOf('.'));
  const sent = { type, data, by, onBehalfOf, at, occurredAt, reason, observed, office, salt: Buffer.alloc(16) };
  const { after } = applyEvent(order, 'test', before, { ...sent, process: 'SO-000001' }, policy);
  const { value, facts } = JSON.parse(canonicalJson({ value: after.value, facts: after.facts })) as StoredProcess;
  expect({ value, facts }).toEqual({ value: after.value, facts: after.facts });
  return { ...after, value, facts };
}

/** An order as its story goes on. A refusal changes nothing. */
class OrderLife {
  constructor(
    private readonly events: readonly OrderEvent[],
    private readonly process: StoredProcess,
    private readonly refusal: Refusal = null,
  ) {}

  get facts(): OrderFactsV4 {
    return this.process.facts as OrderFactsV4;
  }

  /** Sends one event after the other; all but the last have to be taken. */
  when(...steps: (Step | OrderEventType)[]): OrderLife {
    const [first, ...others] = steps;
    if (!first) return this;
    const event = scene({ events: [...this.events], facts: this.facts }, first, { policy: shipped }).by;
    const after = this.sent(event);
    if (others.length > 0 && after.refusal !== null) throw new Error(`${event.type}: ${String(after.refusal)}`);
    return after.when(...others);
  }

  /** Who has to do what next, as the inbox shows it. */
  thenWaitsFor(...waits: OrderEventType[]): this {
    expect(this.process.waits.map(({ event }) => event).toSorted()).toEqual(waits.toSorted());
    return this;
  }

  thenItIs(state: State): this {
    expect(this.refusal).toBeNull();
    expect(this.process.state).toBe(state);
    expect(this.life).toEqual(state === 'settled' || state === 'cancelled' ? state : { [state]: expect.anything() });
    return this;
  }

  /** Where it stands inside its milestone, by region. */
  thenInside(regions: Record<string, unknown> | string): this {
    const inside = (this.life as Record<string, unknown>)[this.process.state];
    if (typeof regions === 'string') expect(inside).toBe(regions);
    else expect(inside).toMatchObject(regions);
    return this;
  }

  get refusedBecause(): Refusal {
    return this.refusal;
  }

  thenRefusedBecause(...rules: OrderRuleIdV4[]): this {
    expect(this.refusal).toEqual(rules);
    return this;
  }

  thenUnknown(): this {
    expect(this.refusal).toBe('unknown event');
    return this;
  }

  thenCounts(line: number, quantities: Partial<Quantities>): this {
    expect(this.facts.quantities[String(line)]).toMatchObject(quantities);
    return this;
  }

  thenFacts(facts: object): this {
    expect(this.facts).toMatchObject(facts);
    return this;
  }

  /** Whose word an amendment made stale. */
  thenStale(...names: string[]): this {
    const { reviews, quote, contract, designReview, sample, preparation, inspectionPlan, finalInspection, packing } =
      this.facts;
    const { productionPlan, procurementPlan, logisticsPlan, confirmation } = this.facts;
    const relying = {
      ...reviews,
      quote,
      contract: contract.text,
      'production-plan': productionPlan.content,
      'procurement-plan': procurementPlan.content,
      'logistics-plan': logisticsPlan.content,
      design: designReview,
      sample,
      preparation,
      'inspection-plan': inspectionPlan,
      'final-inspection': finalInspection,
      packing,
      confirmation,
    };
    expect(
      Object.entries(relying)
        .flatMap(([name, word]) => (word?.stale ? [name] : []))
        .toSorted(),
    ).toEqual(names.toSorted());
    return this;
  }

  /** The events that this person could send right now. */
  mayBeSentBy(office: string): string[] {
    const person = { id: 'somebody', name: 'Somebody', offices: [office], headOf: [], permissions: [] };
    const sender = { ...person, rightsVersion: 1, standIns: [] } as unknown as Parameters<typeof explain>[2];
    return explain(order, this.process, sender, shipped).flatMap(({ type, allowed }) => (allowed ? [type] : []));
  }

  private get life(): unknown {
    return (this.process.value as Record<string, unknown>)['life'];
  }

  private sent(event: OrderEvent): OrderLife {
    try {
      return new OrderLife([...this.events, event], step(this.process, event));
    } catch (error) {
      if (error instanceof UnknownEventError) return new OrderLife(this.events, this.process, 'unknown event');
      if (!(error instanceof TransitionRefusedError)) throw error;
      return new OrderLife(
        this.events,
        this.process,
        error.unmet.map(({ rule }) => rule),
      );
    }
  }
}

/** An order at a point of its life, brought there by the events of the straight way and what the story adds. */
export function givenOrder(point: Point, changes: Changes = {}): OrderLife {
  const { events } = orderAt(point, { policy: shipped, ...changes });
  const [first, ...others] = events;
  return new OrderLife(events, others.reduce(step, step(null, first)));
}

export const LINES = DATA['sales.enter-order'].lines ?? [];

/** The quantities of the two lines, as an amendment replaces them. */
export const ordered = (first: string, second = '4') => ({
  lines: LINES.map((line) => ({ ...line, quantity: line.line === 1 ? first : second })),
});

export const amended = (changes: object, by = 'sales-1'): Step => ({ type: 'sales.amend', data: { changes }, by });

export const accepting = (first: string, second = '4', rejected = '0') => ({
  lines: [
    { line: 1, accepted: first, rejected },
    { line: 2, accepted: second, rejected: '0' },
  ],
});

/** A shipment and how much of the first line it carries. */
export const shipment = (type: 'logistics.dispatch' | 'logistics.hand-over', name: string, first: string): Step => ({
  type,
  data: { shipment: name, lines: [{ line: 1, quantity: first }] },
});

/** What follows a change on which everybody but quality relied. */
export const renewedReviews = ['production.review', 'sales.clear-delivery-date', 'procurement.review'] as const;

/** What production reports of a line. */
export const reporting = (line: number, good: string): Step => ({
  type: 'production.report-progress',
  data: { line, good },
});

/** A final inspection that passes so many of both lines. */
export const passing = (first: string, second = '0'): Step => ({
  type: 'quality.pass-final',
  data: {
    lines: [
      { line: 1, passed: first, rejected: '0' },
      { line: 2, passed: second, rejected: '0' },
    ],
  },
});
