import {
  bearings,
  DRAFT,
  form,
  givenApproved,
  givenAwaitingLeader,
  givenNothing,
  givenSigned,
  givenSubmitted,
} from './requisition.story.js';

const rails = { ...bearings('3200.00'), item: '导轨', specification: 'HGH20', quantity: '8', unit: '根' };

describe('a purchase requisition', () => {
  it('goes from the department over its head and procurement to the purchase order', () => {
    givenSubmitted()
      .thenItIs('submitted')
      .when('department.sign')
      .thenItIs('signed')
      .when('procurement.review')
      .thenItIs('approved')
      .when('procurement.order')
      .thenItIs('ordered')
      .thenWarnedOf();
  });

  it('remembers who asked, what it costs in all, and where it came from', () => {
    const { facts } = givenNothing().when('requester.submit', {
      ...form(bearings('12000.50', { line: 1 }), bearings('0.10')),
      order: 'SO-000123',
    });
    expect(facts).toMatchObject({
      no: 'PR-000045',
      milestone: 'submitted',
      revision: 1,
      department: 'production',
      order: 'SO-000123',
      draft: null,
      requester: 'pan',
      authors: ['pan'],
      currency: 'CNY',
      amount: '12000.6',
      submission: { by: 'pan', onBehalfOf: null, at: '2026-03-02T08:00:00.000Z', revision: 1 },
      leader: { reasons: [], threshold: '50000', requesterSum: '12000.6', windowDays: '30' },
    });
  });

  it('belongs to whom the sender stands in for: his requisitions add up', () => {
    const { facts } = givenNothing().when('requester.submit', form(bearings()), { by: 'qian', onBehalfOf: 'pan' });
    expect(facts.requester).toBe('pan');
    expect(facts.authors).toEqual(['qian', 'pan']);
  });

  it('goes to the leader when it is large, and is ordered after the approval', () => {
    givenAwaitingLeader()
      .thenItIs('awaiting-leader')
      .when('management.approve')
      .thenItIs('approved')
      .when('procurement.order')
      .thenItIs('ordered');
  });

  it('ends when the leader rejects it', () => {
    const story = givenAwaitingLeader().when('management.reject', {}, { reason: '等待新供应商报价' });
    story.thenItIs('rejected').when('procurement.order').thenUnknown();
    expect(story.facts.decision).toEqual({
      by: 'gao',
      onBehalfOf: null,
      at: '2026-03-02T08:00:00.000Z',
      revision: 1,
      verdict: 'rejected',
      reason: '等待新供应商报价',
    });
  });

  it('comes back from the head, is revised, and is signed anew', () => {
    const returned = givenSubmitted().when('department.return', {}, { reason: '数量偏多' });
    returned.thenItIs('returned').when('department.sign').thenUnknown();
    expect(returned.facts.returned).toMatchObject({ by: 'hu', type: 'department.return', reason: '数量偏多' });

    const revised = returned.when('requester.revise', {
      currency: 'CNY',
      items: [bearings('6000.00', { quantity: '100' })],
    });
    revised.thenItIs('submitted').when('department.sign').thenItIs('signed');
    expect(revised.facts).toMatchObject({ revision: 2, amount: '6000', requester: 'pan', department: 'production' });
  });

  it('comes back from procurement: the old signature is void', () => {
    const returned = givenSigned().when('procurement.return', {}, { reason: '库存足够' }).thenItIs('returned');
    expect(returned.facts).toMatchObject({ signature: null, returned: { type: 'procurement.return' } });
    returned.when('requester.revise').thenItIs('submitted').when('procurement.review').thenUnknown();
  });

  it('is revised or withdrawn by the head as well', () => {
    const returned = givenSubmitted().when('department.return');
    returned.when('department.revise').thenItIs('submitted');
    returned.when('department.withdraw', {}, { reason: '项目取消' }).thenItIs('withdrawn');
  });

  it.each([
    ['drafted', () => givenNothing().when('order.draft-requisition')],
    ['submitted', () => givenSubmitted()],
    ['returned', () => givenSubmitted().when('department.return')],
    ['signed', () => givenSigned()],
    ['awaiting-leader', () => givenAwaitingLeader()],
    ['approved', () => givenApproved()],
  ])('can be withdrawn while it is %s', (milestone, given) => {
    const story = given().thenItIs(milestone).when('requester.withdraw', {}, { reason: '不再需要' });
    story.thenItIs('withdrawn');
    expect(story.facts.withdrawal).toMatchObject({ by: 'pan', reason: '不再需要' });
  });

  it.each([
    ['drafted', () => givenNothing().when('order.draft-requisition')],
    ['signed', () => givenSigned()],
    ['approved', () => givenApproved()],
  ])('ends with its order while it is %s', (milestone, given) => {
    const story = given().thenItIs(milestone).when('order.withdraw-requisition', undefined, { reason: '客户取消订单' });
    story.thenItIs('withdrawn');
    expect(story.facts.withdrawal).toMatchObject({ by: 'gao', reason: '客户取消订单' });
  });

  it.each(['', 'settled', 'cancelled'])('asks for no order that is “%s”', (standing) => {
    const observed = { 'order-standing': standing };
    const forOrder = { ...form(bearings()), order: 'SO-000999' };
    givenNothing().when('requester.submit', forOrder, { observed }).thenRefusedBecause('PQ-11');
    givenNothing().when('requester.submit', form(bearings()), { observed }).thenItIs('submitted');
    const before = givenNothing().when('requester.submit', forOrder, { observed: { 'order-standing': 'planned' } });
    before.when('department.sign', {}, { observed }).thenRefusedBecause('PQ-11');
    before.when('requester.withdraw', {}, { reason: '订单已终止' }).thenItIs('withdrawn');
  });

  it.each([
    ['ordered', () => givenApproved().when('procurement.order')],
    ['rejected', () => givenAwaitingLeader().when('management.reject')],
    ['withdrawn', () => givenSubmitted().when('requester.withdraw')],
  ])('cannot be withdrawn any more once it is %s', (milestone, given) => {
    const story = given().thenItIs(milestone);
    story.when('requester.withdraw').thenUnknown();
    story.when('department.withdraw').thenUnknown();
  });

  it('is not decided before it is signed and reviewed', () => {
    givenSubmitted().when('procurement.review').thenUnknown();
    givenSubmitted().when('management.approve').thenUnknown();
    givenSigned().when('management.approve').thenUnknown();
    givenSigned().when('procurement.order').thenUnknown();
    givenAwaitingLeader().when('procurement.order').thenUnknown();
  });
});

describe('a requisition that an order drafted', () => {
  const drafted = () => givenNothing().when('order.draft-requisition');

  it('waits for the department with what the order knows', () => {
    const { facts } = drafted().thenItIs('drafted');
    expect(facts).toMatchObject({
      order: 'SO-000123',
      department: 'production',
      requester: 'pan',
      authors: ['pan'],
      currency: 'CNY',
      revision: 1,
      amount: '0',
      submission: null,
      leader: null,
      items: [
        { item: '滚动轴承', quantity: '200', line: 1 },
        { item: '导轨', quantity: '8', line: 2 },
      ],
    });
  });

  it('says what is still to fill in', () => {
    expect(drafted().missing('PQ-01')).toEqual([
      'items[0].specification',
      'items[0].purpose',
      'items[0].expectedOn',
      'items[1].specification',
      'items[1].purpose',
      'items[1].expectedOn',
    ]);
    expect(drafted().missing('PQ-02')).toEqual([
      'items[0].unit',
      'items[0].amount',
      'items[1].unit',
      'items[1].amount',
    ]);
  });

  it('keeps order and lines when a colleague completes it; the colleague is the requester now', () => {
    const completed = drafted().when('requester.submit', form(bearings(), rails), { by: 'qian' }).thenItIs('submitted');
    expect(completed.facts.order).toBe('SO-000123');
    expect(completed.facts.items.map(({ item, line }) => [item, line])).toEqual([
      ['滚动轴承', 1],
      ['导轨', 2],
    ]);
    expect(completed.facts).toMatchObject({ revision: 1, requester: 'qian', authors: ['pan', 'qian'] });
    expect(completed.facts.draft).toMatchObject({ ...DRAFT, by: 'system', revision: 1 });
  });

  it('gives two rows of one item the two lines that ask for it', () => {
    const twice = givenNothing().when('order.draft-requisition', {
      ...DRAFT,
      items: [
        { item: '滚动轴承', quantity: '100', line: 1 },
        { item: '滚动轴承', quantity: '100', line: 3 },
      ],
    });
    const { facts } = twice.when('requester.submit', form(bearings(), bearings('1.00', { line: 1 }), bearings('2.00')));
    expect(facts.items.map(({ line }) => line ?? null)).toEqual([3, 1, null]);
  });

  it('keeps its order through a return and a revision', () => {
    const { facts } = drafted()
      .when('requester.submit', form(bearings(), rails))
      .when('department.return')
      .when('requester.revise', { currency: 'CNY', items: [rails] })
      .thenItIs('submitted');
    expect(facts.order).toBe('SO-000123');
    expect(facts.items.map(({ line }) => line)).toEqual([2]);
  });
});
