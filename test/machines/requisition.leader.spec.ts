import { bearings, givenNothing, form, givenSigned, givenSubmitted, GOOD_REVIEW, policy } from './requisition.story.js';

const sum = (requesterSum: string, windowDays = '30') => ({
  observed: { 'requester-sum': requesterSum, 'window-days': windowDays },
});

describe('the leader approves from the threshold on', () => {
  it.each([
    ['49999.99', 'approved', []],
    ['50000.00', 'awaiting-leader', ['amount']],
    ['50000.01', 'awaiting-leader', ['amount']],
  ])('an amount of %s is then %s', (amount, milestone, reasons) => {
    const story = givenSigned(bearings(amount)).when('procurement.review').thenItIs(milestone);
    expect(story.facts.leader?.reasons).toEqual(reasons);
  });

  it('adds up the items of one requisition exactly', () => {
    givenSigned(bearings('24999.99'), bearings('25000.01')).when('procurement.review').thenItIs('awaiting-leader');
    givenSigned(bearings('24999.99'), bearings('25000.00')).when('procurement.review').thenItIs('approved');
  });

  it('compares figures, not text', () => {
    givenSigned(bearings('9000')).when('procurement.review').thenItIs('approved');
    givenSigned(bearings('100000')).when('procurement.review').thenItIs('awaiting-leader');
  });

  it('uses the threshold in force at the review, and keeps it on record', () => {
    const stricter = { policy: policy({}, { 'requisition.leader-approval': '12000' }) };
    const story = givenSigned(bearings('12000')).when('procurement.review', GOOD_REVIEW, stricter);
    expect(story.thenItIs('awaiting-leader').facts.leader).toMatchObject({
      reasons: ['amount'],
      threshold: '12000',
      requesterSum: '12000',
      windowDays: '30',
    });
  });

  it('falls back on the shipped threshold and window', () => {
    const bare = { policy: { ...policy(), thresholds: {} } };
    const story = givenSigned(bearings('50000')).when('procurement.review', GOOD_REVIEW, bare);
    expect(story.thenItIs('awaiting-leader').facts.leader).toMatchObject({ threshold: '50000', windowDays: '30' });
  });

  it("compares in the company's currency, by the rate of the policy; without one the form is refused", () => {
    const rates = { policy: policy({}, { 'currency.rates': 'USD 7.1 2026-03-01; JPY 0.048 2026-03-01' }) };
    const asked = (currency: string, amount: string) =>
      givenNothing()
        .when('requester.submit', { ...form(bearings(amount)), currency }, rates)
        .when('department.sign', {}, rates)
        .when('procurement.review', GOOD_REVIEW, rates);
    asked('USD', '7042.25').thenItIs('approved');
    const dollars = asked('USD', '7042.26').thenItIs('awaiting-leader');
    expect(dollars.facts.leader).toMatchObject({
      reasons: ['amount'],
      amount: '50000.046',
      currency: 'CNY',
      rate: '7.1',
      rateOn: '2026-03-01',
    });
    asked('JPY', '1000000').thenItIs('approved');
    asked('JPY', '1100000').thenItIs('awaiting-leader');
    givenNothing()
      .when('requester.submit', { ...form(bearings('100.00')), currency: 'EUR' }, rates)
      .thenRefusedBecause('PQ-12');
  });

  it('takes no amount that cannot be paid in its currency', () => {
    const rates = { policy: policy({}, { 'currency.rates': 'JPY 0.048 2026-03-01' }) };
    givenNothing()
      .when('requester.submit', { ...form(bearings('100.5')), currency: 'JPY' }, rates)
      .thenRefusedBecause('PQ-13');
    givenNothing()
      .when('requester.submit', { ...form(bearings('100')), currency: 'JPY' }, rates)
      .thenItIs('submitted');
  });
});

describe('a purchase cannot be split to stay below the threshold', () => {
  it.each([
    ['49999.99', 'approved', []],
    ['50000.00', 'awaiting-leader', ['accumulated']],
    ['50000.01', 'awaiting-leader', ['accumulated']],
  ])("a requester's sum of %s is then %s", (requesterSum, milestone, reasons) => {
    const story = givenSigned(bearings('20000.00')).when('procurement.review', GOOD_REVIEW, sum(requesterSum));
    expect(story.thenItIs(milestone).facts.leader?.reasons).toEqual(reasons);
  });

  it.each([
    ['department-sum', 'accumulated-department'],
    ['item-sum', 'accumulated-item'],
    ['order-sum', 'accumulated-order'],
  ])('nor over what makes up the %s', (name, reason) => {
    const review = (figure: string) =>
      givenSigned(bearings('20000.00')).when('procurement.review', GOOD_REVIEW, { observed: { [name]: figure } });
    review('49999.99').thenItIs('approved');
    expect(review('50000').thenItIs('awaiting-leader').facts.leader?.reasons).toEqual([reason]);
  });

  it('is not reviewed while what it is added up with has no rate', () => {
    givenSigned(bearings('20000.00'))
      .when('procurement.review', GOOD_REVIEW, { observed: { 'rates-missing': 'EUR' } })
      .thenRefusedBecause('PQ-12');
  });

  it('the third of three parts of one purchase of 60000 goes to the leader', () => {
    const part = () => givenSigned(bearings('20000.00'));
    part().when('procurement.review', GOOD_REVIEW, sum('20000.00')).thenItIs('approved');
    part().when('procurement.review', GOOD_REVIEW, sum('40000.00')).thenItIs('approved');
    const third = part().when('procurement.review', GOOD_REVIEW, sum('60000.00', '45'));
    expect(third.thenItIs('awaiting-leader').facts.leader).toMatchObject({
      reasons: ['accumulated'],
      threshold: '50000',
      requesterSum: '60000.00',
      windowDays: '45',
    });
  });

  it('says "amount", not "accumulated", where the requisition alone is large enough', () => {
    const { facts } = givenSigned(bearings('60000')).when('procurement.review', GOOD_REVIEW, sum('90000'));
    expect(facts.leader?.reasons).toEqual(['amount']);
  });

  it('counts the requisition alone where no sum was observed', () => {
    const { facts } = givenSigned(bearings('20000')).when('procurement.review').thenItIs('approved');
    expect(facts.leader?.requesterSum).toBe('20000');
  });
});

describe('an important material goes to the leader whatever it costs', () => {
  it('when the department marks an item', () => {
    const story = givenSigned(bearings('80'), bearings('80', { important: true })).when('procurement.review');
    expect(story.thenItIs('awaiting-leader').facts.leader?.reasons).toEqual(['important']);
  });

  it('when procurement finds it important', () => {
    const story = givenSigned(bearings('80')).when('procurement.review', { ...GOOD_REVIEW, important: true });
    expect(story.thenItIs('awaiting-leader').facts.leader?.reasons).toEqual(['important']);
  });

  it('not when both say that it is not', () => {
    givenSigned(bearings('80', { important: false }))
      .when('procurement.review', { ...GOOD_REVIEW, important: false })
      .thenItIs('approved');
  });
});

it('names every reason at once', () => {
  const story = givenSigned(bearings('60000', { important: true })).when('procurement.review', {
    ...GOOD_REVIEW,
    withinBudget: false,
  });
  expect(story.facts.leader?.reasons).toEqual(['amount', 'important', 'over-budget']);
});

it('lets the requester foresee the leader when the form is handed in', () => {
  expect(givenSubmitted(bearings('50000')).facts.leader?.reasons).toEqual(['amount']);
  expect(givenSubmitted(bearings('49999.99')).facts.leader?.reasons).toEqual([]);
});

it('forgets what a smaller revision no longer needs', () => {
  givenSigned(bearings('60000'))
    .when('procurement.return')
    .when('requester.revise', { currency: 'CNY', items: [bearings('30000')] })
    .when('department.sign')
    .when('procurement.review')
    .thenItIs('approved');
});
