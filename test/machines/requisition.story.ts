import type { StateValue } from 'xstate';
import { getNextTransitions, initialTransition, transition } from 'xstate';
import type {
  RequisitionData,
  RequisitionEventType,
  RequisitionItem,
} from '../../machines/purchase-requisition/requisition.schema.js';
import { purchaseRequisition } from '../../machines/purchase-requisition/requisition.process.js';
import type { RequisitionEvent, RequisitionFacts } from '../../machines/purchase-requisition/requisition.types.js';
import { requisitionMachineV3 } from '../../machines/purchase-requisition/v3/requisition.v3.machine.js';
import type { RequisitionRuleIdV2 } from '../../machines/purchase-requisition/v2/requisition.v2.rules.js';
import { requisitionRulesV3 } from '../../machines/purchase-requisition/v3/requisition.v3.rules.js';
import type { Envelope, Level, Policy, Requirement } from '../../machines/rulebook.js';
import { SEEN } from '../../machines/rulebook.js';

/** The policy as shipped; a story raises a level or a threshold where it needs one. */
export const policy = (levels: Record<string, Level> = {}, thresholds: Record<string, string> = {}): Policy => ({
  version: 1,
  levels,
  thresholds: { 'requisition.leader-approval': '50000', 'requisition.window-days': '30', ...thresholds },
  deadlines: {},
});

/** Pan of production asks; Hu is its head, Cai and Shen buy, Gao and Luo lead the company. */
const SENDERS: Record<RequisitionEventType, string> = {
  'order.draft-requisition': 'system',
  'requester.submit': 'pan',
  'requester.revise': 'pan',
  'requester.withdraw': 'pan',
  'department.sign': 'hu',
  'department.return': 'hu',
  'department.revise': 'hu',
  'department.withdraw': 'hu',
  'procurement.review': 'cai',
  'procurement.return': 'cai',
  'procurement.order': 'cai',
  'management.approve': 'gao',
  'management.reject': 'gao',
  'order.withdraw-requisition': 'gao',
  'purchase.order-goods': 'cai',
};

export const bearings = (amount = '12000.00', more: Partial<RequisitionItem> = {}): RequisitionItem => ({
  item: '滚动轴承',
  specification: '6204-2RS',
  quantity: '200',
  unit: '套',
  purpose: '主轴装配',
  expectedOn: '2026-04-10',
  amount,
  ...more,
});

export const form = (...items: RequisitionItem[]): RequisitionData['requester.submit'] => ({
  department: 'production',
  currency: 'CNY',
  items,
});

export const GOOD_REVIEW: RequisitionData['procurement.review'] = {
  necessary: true,
  stock: { onHand: '12', sufficient: false },
  withinBudget: true,
};

export const DRAFT: RequisitionData['order.draft-requisition'] = {
  order: 'SO-000123',
  department: 'production',
  requester: 'pan',
  currency: 'CNY',
  items: [
    { item: '滚动轴承', quantity: '200', line: 1 },
    { item: '导轨', quantity: '8', line: 2 },
  ],
};

const EXAMPLES: { [Type in RequisitionEventType]: RequisitionData[Type] } = {
  'order.draft-requisition': DRAFT,
  'requester.submit': form(bearings()),
  'requester.revise': { currency: 'CNY', items: [bearings()] },
  'requester.withdraw': {},
  'department.sign': {},
  'department.return': {},
  'department.revise': { currency: 'CNY', items: [bearings()] },
  'department.withdraw': {},
  'procurement.review': GOOD_REVIEW,
  'procurement.return': {},
  'procurement.order': { purchaseOrderNo: 'PO-2026-0412', supplier: '瓦轴集团', contractNo: 'HT-2026-077' },
  'management.approve': {},
  'management.reject': {},
  'order.withdraw-requisition': { order: 'SO-000123' },
  'purchase.order-goods': {
    purchaseOrder: 'PO-000001',
    supplier: '瓦轴集团',
    items: [{ item: '滚动轴承', specification: '6204-2RS', quantity: '200', unit: '套' }],
  },
};

export const event = <Type extends RequisitionEventType>(
  type: Type,
  data?: RequisitionData[Type],
  envelope: Partial<Envelope> = {},
): RequisitionEvent =>
  ({
    type,
    data: data ?? EXAMPLES[type],
    by: SENDERS[type],
    onBehalfOf: null,
    occurredAt: '2026-03-02T08:00:00.000Z',
    at: '2026-03-02T08:00:00.000Z',
    reason: null,
    policy: policy(),
    observed: {},
    ...envelope,
  }) as RequisitionEvent;

type Standing = { value: StateValue; context: RequisitionFacts };

/** Facts and state are stored as JSON between two events, as the door does. */
const stored = ({ value, context }: Standing): Standing => JSON.parse(JSON.stringify({ value, context })) as Standing;

const missingIn = (facts: RequisitionFacts, rule: RequisitionRuleIdV2): string[] =>
  requisitionRulesV3.judge([rule], facts, event('requester.submit')).flatMap(({ missing }) => missing);

/** A requisition in a test: what was sent, where it stands, and why the last event was refused. */
class Story {
  constructor(
    private readonly standing: Standing,
    /** How many events it has taken. */
    readonly version = 0,
    private readonly refusedBecause: string[] | 'unknown-event' | null = null,
    private readonly warned: string[] = [],
  ) {}

  get facts(): RequisitionFacts {
    return this.standing.context;
  }

  /** Whoever sends it has looked at the requisition as it stands, unless he says otherwise. */
  when<Type extends RequisitionEventType>(
    type: Type,
    data?: RequisitionData[Type],
    { seen = this.version, observed, ...envelope }: Partial<Envelope> & { seen?: number | null } = {},
  ) {
    const sent = event(type, data, {
      ...envelope,
      observed: { ...observed, ...(seen === null ? {} : { [SEEN]: String(seen) }) },
      seq: this.version + 1,
    });
    const before = requisitionMachineV3.resolveState(this.standing);
    const [candidate, ...others] = getNextTransitions(before).filter(({ eventType }) => eventType === type);
    if (!candidate) return new Story(this.standing, this.version, 'unknown-event');
    expect(others).toEqual([]);
    const { rules } = (candidate.guard as unknown as { params: Requirement }).params;
    const judged = requisitionRulesV3.judge(rules, requisitionRulesV3.record(this.facts, sent), sent);
    const stopping = judged.filter(({ stops }) => stops).map(({ rule }) => rule);
    // The machine's own guard and the explanation never differ.
    expect(before.can(sent)).toBe(stopping.length === 0);
    if (stopping.length > 0) return new Story(this.standing, this.version, stopping);
    const [after] = transition(requisitionMachineV3, before, sent);
    const standing = stored(after);
    expect(standing).toEqual({ value: after.value, context: after.context });
    expect(standing.value).toEqual({
      life: purchaseRequisition.milestoneOf({ value: standing.value, facts: standing.context }),
    });
    return new Story(
      standing,
      this.version + 1,
      null,
      judged.filter(({ met }) => !met).map(({ rule }) => rule),
    );
  }

  /** The same requisition with facts that no event would have recorded. */
  but(facts: Partial<RequisitionFacts>) {
    return new Story({ ...this.standing, context: { ...this.facts, ...facts } }, this.version);
  }

  thenItIs(milestone: string): this {
    expect(this.refusedBecause).toBeNull();
    expect(this.standing.value).toEqual({ life: milestone });
    return this;
  }

  thenRefusedBecause(...rules: RequisitionRuleIdV2[]): this {
    expect(this.refusedBecause).toEqual(rules);
    return this;
  }

  thenUnknown(): this {
    expect(this.refusedBecause).toBe('unknown-event');
    return this;
  }

  thenWarnedOf(...rules: RequisitionRuleIdV2[]): this {
    expect(this.warned).toEqual(rules);
    return this;
  }

  /** The same after this many events, whatever they were. */
  after(version: number) {
    return new Story(this.standing, version);
  }

  /** What the rule says is missing in the facts as they stand, asked for an event of somebody who has seen a version. */
  missing(rule: RequisitionRuleIdV2, type: RequisitionEventType = 'requester.submit', seen = this.version): string[] {
    const asked = event(type, undefined, { observed: { [SEEN]: String(seen) } });
    return requisitionRulesV3.judge([rule], this.facts, asked).flatMap(({ missing }) => missing);
  }
}

export const givenNothing = (): Story => {
  const [{ value, context }] = initialTransition(requisitionMachineV3, { no: 'PR-000045' });
  return new Story({ value, context });
};

export const givenSubmitted = (...items: RequisitionItem[]): Story =>
  givenNothing().when('requester.submit', form(...(items.length > 0 ? items : [bearings()])));

export const givenSigned = (...items: RequisitionItem[]): Story => givenSubmitted(...items).when('department.sign');

export const givenAwaitingLeader = (): Story => givenSigned(bearings('60000.00')).when('procurement.review');

export const givenApproved = (): Story => givenSigned().when('procurement.review');

/** What is missing on a form that was refused: the facts as they would stand with it recorded. */
export function missingWhenSubmitted(rule: RequisitionRuleIdV2, data: RequisitionData['requester.submit']): string[] {
  const [{ context }] = initialTransition(requisitionMachineV3, { no: 'PR-000045' });
  return missingIn(requisitionRulesV3.record(context, event('requester.submit', data)), rule);
}
