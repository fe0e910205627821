import { requisitionMachineV3 } from '../../machines/purchase-requisition/v3/requisition.v3.machine.js';
import { purchaseRequisition } from '../../machines/purchase-requisition/requisition.process.js';
import type { RequisitionFacts } from '../../machines/purchase-requisition/requisition.types.js';
import { bearings, form, givenNothing, givenSubmitted } from './requisition.story.js';

describe('the chart', () => {
  const life = requisitionMachineV3.root.states.life.states;

  it('takes every event that a requisition knows, and no other', () => {
    expect([...requisitionMachineV3.events].sort()).toEqual(Object.keys(purchaseRequisition.events).sort());
  });

  it('has a name for every state in which a requisition is stored', () => {
    const stored = Object.keys(life).filter((state) => !['entering', 'reviewed', 'ordering'].includes(state));
    expect(stored).toEqual(purchaseRequisition.milestones.map(({ state }) => state));
    const ends = purchaseRequisition.milestones.filter(({ final }) => final).map(({ state }) => state);
    expect(ends).toEqual(['ordered', 'rejected', 'withdrawn']);
  });
});

describe('who sends what', () => {
  const { events } = purchaseRequisition;
  const officeOf = (type: string, facts: RequisitionFacts) => {
    const sender = events[type]?.sender;
    return typeof sender === 'function' ? sender(facts) : sender;
  };

  it('lets the requesting department ask, and its head sign', () => {
    const { facts } = givenNothing().when('requester.submit', { ...form(bearings()), department: 'engineering' });
    expect(officeOf('requester.submit', facts)).toBe('engineering');
    expect(officeOf('requester.withdraw', facts)).toBe('engineering');
    expect(officeOf('department.sign', facts)).toBe('engineering');
    expect(officeOf('procurement.review', facts)).toBe('procurement');
    expect(officeOf('management.approve', facts)).toBe('management');
  });

  it('asks for the head, for a reason, and for the product itself', () => {
    const having = (mark: 'head' | 'reason' | 'internal') =>
      Object.keys(events).filter((type) => events[type]?.[mark] === true);
    expect(having('head')).toEqual([
      'department.sign',
      'department.return',
      'department.revise',
      'department.withdraw',
    ]);
    expect(having('reason')).toEqual([
      'requester.withdraw',
      'department.return',
      'department.withdraw',
      'procurement.return',
      'management.reject',
    ]);
    expect(having('internal')).toEqual([
      'order.draft-requisition',
      'order.withdraw-requisition',
      'purchase.order-goods',
    ]);
  });

  it('looks at the order wherever it goes on, and at the requester’s sum for the supply review', () => {
    expect(purchaseRequisition.observes).toEqual({
      'requester.submit': 'order-standing',
      'requester.revise': 'order-standing',
      'department.revise': 'order-standing',
      'department.sign': 'order-standing',
      'procurement.review': ['requisition-sums', 'order-standing'],
      'management.approve': 'order-standing',
      'procurement.order': 'order-standing',
    });
  });
});

describe('the due day', () => {
  it('is the first day on which something is expected', () => {
    const { facts } = givenSubmitted(bearings(), bearings('1', { expectedOn: '2026-03-28' }));
    expect(purchaseRequisition.dueOn(facts)).toBe('2026-03-28');
  });

  it('is open while the department has not said when', () => {
    expect(purchaseRequisition.dueOn(givenNothing().when('order.draft-requisition').facts)).toBeNull();
  });
});
