import { OFFICES } from '../../machines/offices.js';
import type { RequisitionItem } from '../../machines/purchase-requisition/requisition.schema.js';
import { requisitionEventsV3 } from '../../machines/purchase-requisition/v3/requisition.v3.events.js';
import { requisitionRulesV3 } from '../../machines/purchase-requisition/v3/requisition.v3.rules.js';
import {
  bearings,
  DRAFT,
  form,
  givenApproved,
  givenAwaitingLeader,
  givenNothing,
  givenSigned,
  GOOD_REVIEW,
  missingWhenSubmitted,
  policy,
} from './requisition.story.js';

const without = (...fields: (keyof RequisitionItem)[]): RequisitionItem =>
  Object.fromEntries(Object.entries(bearings()).filter(([field]) => !fields.includes(field as keyof RequisitionItem)));

const drafted = () => givenNothing().when('order.draft-requisition');

describe('PQ-01: what is needed, how much, what for and when', () => {
  it('stops a form that leaves something out, and names it', () => {
    const incomplete = form(bearings(), without('specification', 'quantity', 'purpose', 'expectedOn'));
    givenNothing().when('requester.submit', incomplete).thenRefusedBecause('PQ-01');
    expect(missingWhenSubmitted('PQ-01', incomplete)).toEqual([
      'items[1].specification',
      'items[1].quantity',
      'items[1].purpose',
      'items[1].expectedOn',
    ]);
  });

  it.each([
    ['a blank name', { item: '  ' }, 'items[0].item'],
    ['a purpose that nobody can see', { purpose: '\u200b' }, 'items[0].purpose'],
    ['a quantity of zero', { quantity: '0' }, 'items[0].quantity'],
  ])('takes %s for missing', (_, row, path) => {
    expect(missingWhenSubmitted('PQ-01', form({ ...bearings(), ...row }))).toEqual([path]);
  });

  it('stops a form without items', () => {
    givenNothing().when('requester.submit', form()).thenRefusedBecause('PQ-01', 'PQ-02');
    expect(missingWhenSubmitted('PQ-01', { department: 'production', currency: 'CNY' })).toEqual(['items']);
  });

  it('lets a complete form pass', () => {
    givenNothing().when('requester.submit', form(bearings())).thenItIs('submitted');
  });

  it('stops a draft that is handed in as it came', () => {
    drafted()
      .when('requester.submit', { department: 'production', order: 'SO-000123', currency: 'CNY', items: DRAFT.items })
      .thenRefusedBecause('PQ-01', 'PQ-02');
  });
});

describe('PQ-02: unit, amount and currency', () => {
  it('stops a form by which nobody could tell who approves', () => {
    const incomplete = { department: 'production' as const, items: [without('unit', 'amount')] };
    givenNothing().when('requester.submit', incomplete).thenRefusedBecause('PQ-02');
    expect(missingWhenSubmitted('PQ-02', incomplete)).toEqual(['currency', 'items[0].unit', 'items[0].amount']);
  });

  it.each(['0', '-60000'])('stops an amount of %s: it would hide the others', (amount) => {
    givenNothing()
      .when('requester.submit', form(bearings('60000'), bearings(amount)))
      .thenRefusedBecause('PQ-02');
  });

  it('lets a form with unit, amount and currency pass', () => {
    givenNothing()
      .when('requester.submit', form(bearings('0.01')))
      .thenItIs('submitted');
  });
});

describe('PQ-03: the link to the order', () => {
  it.each([
    ['another order', { order: 'SO-000999' }],
    ['another department', { department: 'sales' as const }],
  ])('stops a draft that is handed in for %s', (_, change) => {
    drafted()
      .when('requester.submit', { ...form(bearings()), ...change })
      .thenRefusedBecause('PQ-03');
  });

  it('stops an item that is moved to another line', () => {
    drafted()
      .when('requester.submit', form(bearings('12000.00', { line: 2 })))
      .thenRefusedBecause('PQ-03');
  });

  it('stops a line of no order', () => {
    const lineOnly = form(bearings('12000.00', { line: 1 }));
    givenNothing().when('requester.submit', lineOnly).thenRefusedBecause('PQ-03');
    expect(missingWhenSubmitted('PQ-03', lineOnly)).toEqual(['order']);
  });

  it('lets the drafted line pass, named or not, and a further row for another line', () => {
    drafted()
      .when('requester.submit', form(bearings('1', { line: 1 }), bearings('2', { line: 2 })))
      .thenItIs('submitted');
    drafted().when('requester.submit', form(bearings())).thenItIs('submitted');
  });
});

describe.each(['requester.revise', 'department.revise'] as const)('a revision by %s', (type) => {
  const returned = () =>
    drafted().when('requester.submit', form(bearings())).when('department.return').thenItIs('returned');
  const revise = (...items: RequisitionItem[]) => ({ currency: 'CNY', items });

  it('is asked the same as the first form', () => {
    returned()
      .when(type, revise(without('purpose')))
      .thenRefusedBecause('PQ-01');
    returned()
      .when(type, revise(without('unit')))
      .thenRefusedBecause('PQ-02');
    returned()
      .when(type, { ...revise(bearings()), order: 'SO-000999' })
      .thenRefusedBecause('PQ-03');
    returned().when(type, revise(bearings())).thenItIs('submitted');
  });
});

describe('PQ-04 and PQ-05: signed and reviewed, this very revision', () => {
  it('PQ-04 stops the review of a form whose signature is missing or older', () => {
    givenSigned().but({ signature: null }).when('procurement.review').thenRefusedBecause('PQ-04');
    givenSigned().but({ revision: 2 }).when('procurement.review').thenRefusedBecause('PQ-04');
    givenSigned().when('procurement.review').thenItIs('approved');
    givenAwaitingLeader().but({ signature: null }).when('management.approve').thenRefusedBecause('PQ-04');
  });

  it('PQ-05 stops the leader and the order while the review is missing or older', () => {
    givenAwaitingLeader().but({ review: null }).when('management.approve').thenRefusedBecause('PQ-05');
    givenApproved().but({ revision: 2 }).when('procurement.order').thenRefusedBecause('PQ-04', 'PQ-05');
    givenAwaitingLeader().when('management.approve').thenItIs('approved');
  });
});

describe('PQ-06 and PQ-07: necessary, and not in stock', () => {
  const unnecessary = { ...GOOD_REVIEW, necessary: false };
  const inStock = { ...GOOD_REVIEW, stock: { onHand: '500', sufficient: true } };

  it('stop the review; the requisition goes back instead', () => {
    givenSigned().when('procurement.review', unnecessary).thenRefusedBecause('PQ-06');
    givenSigned().when('procurement.review', inStock).thenRefusedBecause('PQ-07');
    givenSigned()
      .when('procurement.review', { ...inStock, necessary: false })
      .thenRefusedBecause('PQ-06', 'PQ-07');
    givenSigned().when('procurement.return', {}, { reason: '库存 500 套，请领料' }).thenItIs('returned');
    givenSigned().when('procurement.review', GOOD_REVIEW).thenItIs('approved');
  });

  it('are reported only, where the company sets them lower', () => {
    const lenient = { policy: policy({ 'PQ-06': 'warn', 'PQ-07': 'warn' }) };
    givenSigned()
      .when('procurement.review', { ...inStock, necessary: false }, lenient)
      .thenItIs('approved')
      .thenWarnedOf('PQ-06', 'PQ-07');
  });

  it('do not stand in the way of a review that nobody has given yet', () => {
    expect(givenSigned().missing('PQ-06')).toEqual([]);
    expect(givenSigned().missing('PQ-07')).toEqual([]);
  });
});

describe('PQ-08: the leader has approved what is large, important or accumulated', () => {
  const large = { reasons: ['amount' as const], threshold: '50000', requesterSum: '60000', windowDays: '30' };

  it('stops the order without the approval, and says why it is needed', () => {
    const story = givenApproved().but({ leader: large });
    story.when('procurement.order').thenRefusedBecause('PQ-08');
    expect(story.missing('PQ-08')).toEqual(['amount']);
  });

  it('cannot be set lower: it is a gate', () => {
    givenApproved()
      .but({ leader: large })
      .when('procurement.order', undefined, { policy: policy({ 'PQ-08': 'off' }) })
      .thenRefusedBecause('PQ-08');
  });

  it('lets the approved one pass', () => {
    givenAwaitingLeader().when('management.approve').when('procurement.order').thenItIs('ordered');
  });
});

describe('PQ-09: within the budget, or approved', () => {
  const beyond = { ...GOOD_REVIEW, withinBudget: false };

  it('brings a purchase beyond the budget to the leader, and lets it pass approved', () => {
    const story = givenSigned().when('procurement.review', beyond).thenItIs('awaiting-leader');
    expect(story.facts.leader?.reasons).toEqual(['over-budget']);
    story.when('management.approve').when('procurement.order').thenItIs('ordered');
  });

  it('stops the order of one that the leader has not approved', () => {
    givenApproved()
      .but({ review: { ...beyond, by: 'cai', onBehalfOf: null, at: '2026-03-02T08:00:00.000Z', revision: 1 } })
      .when('procurement.order')
      .thenRefusedBecause('PQ-09');
  });

  it('needs no leader, where the company sets it to a warning', () => {
    const lenient = { policy: policy({ 'PQ-09': 'warn' }) };
    givenSigned()
      .when('procurement.review', beyond, lenient)
      .thenItIs('approved')
      .when('procurement.order', undefined, lenient)
      .thenItIs('ordered')
      .thenWarnedOf('PQ-09');
  });
});

describe('PQ-10: a contract with the supplier', () => {
  const oral = { purchaseOrderNo: 'PO-2026-0412', supplier: '瓦轴集团' };

  it('is reported when it is missing, and stops where the company says so', () => {
    givenApproved().when('procurement.order', oral).thenItIs('ordered').thenWarnedOf('PQ-10');
    givenApproved()
      .when('procurement.order', oral, { policy: policy({ 'PQ-10': 'block' }) })
      .thenRefusedBecause('PQ-10');
    givenApproved().when('procurement.order').thenItIs('ordered').thenWarnedOf();
  });
});

describe('the table of rules', () => {
  const rules = Object.entries(requisitionRulesV3.rules);

  it.each(rules)('%s is told in three languages, and its remedies are events of a requisition', (_, rule) => {
    for (const text of [rule.sentence, rule.remedy.text]) {
      expect(Object.keys(text)).toEqual(['zh-CN', 'zh-TW', 'en']);
      expect(Object.values(text).every((sentence) => sentence.length > 0)).toBe(true);
    }
    expect(OFFICES).toContain(rule.owner);
    expect(rule.clause).toMatch(/^(S0§四\(三\)[1-3]|product)$/);
    const known = Object.keys(requisitionEventsV3);
    const { events } = rule.remedy;
    expect(Array.isArray(events) && events.every((event) => known.includes(String(event)))).toBe(true);
  });
});
