import { isDecimal, sum } from '../decimal.js';
import type { Reducers } from '../kit/record.js';
import { note, recorder, stamp } from '../kit/record.js';
import { actors } from '../kit/rules.js';
import type { Envelope } from '../rulebook.js';
import type { RequisitionDataV1, RequisitionForm } from './requisition.schema.js';
import { leadership } from './requisition.leader.js';
import { linked } from './requisition.links.js';
import type { EventOf, RequisitionEvent, RequisitionFacts } from './requisition.types.js';

const amountOf = (items: RequisitionForm['items'] = []): string =>
  sum(items.flatMap(({ amount }) => (isDecimal(amount) ? [amount] : [])));

/** The form as handed in replaces the form before; an order once named stays named. */
function handedIn(facts: RequisitionFacts, event: Envelope & { data: RequisitionForm }): RequisitionFacts {
  const { order, currency, items } = event.data;
  const form = {
    ...facts,
    order: order ?? facts.order,
    currency: currency ?? null,
    items: linked(facts.draft, items ?? []),
    amount: amountOf(items),
    authors: [...new Set([...facts.authors, ...actors(event)])],
  };
  return { ...form, milestone: 'submitted', submission: stamp(form, event), leader: leadership(form, event) };
}

const submit = (facts: RequisitionFacts, event: EventOf<'requester.submit'>): RequisitionFacts =>
  handedIn(
    { ...facts, revision: 1, department: event.data.department, requester: event.onBehalfOf ?? event.by },
    event,
  );

const revise = (facts: RequisitionFacts, event: EventOf<'requester.revise' | 'department.revise'>): RequisitionFacts =>
  handedIn({ ...facts, revision: facts.revision + 1 }, event);

const withdraw = (facts: RequisitionFacts, event: Envelope): Partial<RequisitionFacts> => ({
  milestone: 'withdrawn',
  withdrawal: { ...stamp(facts, event), reason: event.reason },
});

/** What comes back is signed anew. */
const giveBack = (
  facts: RequisitionFacts,
  event: EventOf<'department.return' | 'procurement.return'>,
): Partial<RequisitionFacts> => ({
  milestone: 'returned',
  returned: { ...stamp(facts, event), type: event.type, reason: event.reason },
  signature: null,
});

const reducers: Reducers<RequisitionFacts, RequisitionDataV1> = {
  'order.draft-requisition': (facts, event) => {
    const { order, department, requester, currency, items } = event.data;
    const drafted = { ...facts, revision: 1 };
    return {
      ...drafted,
      milestone: 'drafted',
      department,
      order,
      draft: note(drafted, event),
      requester,
      authors: [requester],
      currency,
      items,
    };
  },
  'requester.submit': submit,
  'requester.revise': revise,
  'department.revise': revise,
  'requester.withdraw': withdraw,
  'department.withdraw': withdraw,
  'department.sign': (facts, event) => ({ milestone: 'signed', signature: stamp(facts, event) }),
  'department.return': giveBack,
  'procurement.return': giveBack,
  'procurement.review': (facts, event) => {
    const review = note(facts, event);
    const leader = leadership({ ...facts, review }, event);
    return { milestone: leader.reasons.length > 0 ? 'awaiting-leader' : 'approved', review, leader };
  },
  'management.approve': (facts, event) => ({
    milestone: 'approved',
    decision: { ...stamp(facts, event), verdict: 'approved', reason: event.reason },
  }),
  'management.reject': (facts, event) => ({
    milestone: 'rejected',
    decision: { ...stamp(facts, event), verdict: 'rejected', reason: event.reason },
  }),
  'procurement.order': (facts, event) => ({ milestone: 'ordered', purchase: note(facts, event) }),
};

/** The facts with the event recorded. Pure; it judges nothing. */
export const record = recorder<RequisitionFacts, RequisitionEvent>(reducers);

/** A requisition about which nothing is known but its number. */
export const blankRequisition = ({ no }: { no: string }): RequisitionFacts => ({
  no,
  milestone: 'entering',
  revision: 0,
  department: null,
  order: null,
  draft: null,
  requester: null,
  authors: [],
  currency: null,
  items: [],
  amount: '0',
  submission: null,
  signature: null,
  returned: null,
  review: null,
  leader: null,
  decision: null,
  purchase: null,
  withdrawal: null,
});
