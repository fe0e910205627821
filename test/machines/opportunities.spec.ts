import { findings } from '../../machines/check.js';
import { opportunity } from '../../machines/opportunities/opportunity.process.js';
import type { OpportunityData } from '../../machines/opportunities/opportunity.schema.js';
import type { OpportunityFacts } from '../../machines/opportunities/opportunity.types.js';
import type { FollowUp } from '../../machines/process.js';
import {
  approved,
  blank,
  confirmed,
  ENGINEERING,
  evaluated,
  fang,
  filed,
  lin,
  quoted,
  registered,
  SALES,
  signed,
  submitted,
  wu,
} from './opportunities.story.js';

const follow = (type: string, before: OpportunityFacts | null, after: OpportunityFacts): FollowUp[] =>
  opportunity.followUps(before, { type, data: {} } as never, after);

const EVALUATIONS = ['sales.evaluate', 'engineering.evaluate', 'production.evaluate', 'quality.evaluate'];

describe('an opportunity', () => {
  it('is drawn soundly', () => {
    expect(findings(opportunity)).toEqual([]);
  });

  it('goes from a need to an order, and everybody knows who is waited for', () => {
    registered().thenItIs('registered').thenItWaitsFor('sales.confirm-need');
    confirmed()
      .thenItIs('confirmed')
      .thenItWaitsFor(...EVALUATIONS);
    confirmed()
      .when('engineering.evaluate', ENGINEERING, wu)
      .thenItIs('evaluating', { life: { evaluating: { engineering: 'evaluated', sales: 'pending' } } } as never)
      .thenItWaitsFor('sales.evaluate', 'production.evaluate', 'quality.evaluate');
    evaluated().thenItIs('evaluating').thenItWaitsFor('sales.quote');
    quoted().thenItIs('quoted').thenItWaitsFor('sales.submit-contract');
    submitted().thenItIs('contracting').thenItWaitsFor('legal.approve-contract');
    approved().thenItIs('contracting').thenItWaitsFor('sales.sign-contract');
    signed().thenItIs('contracting').thenItWaitsFor('sales.file-contract');
    filed().thenItIs('contracting').thenItWaitsFor('sales.win');
    const won = filed().when('sales.win', {}, lin);
    won.thenItIs('won').thenItWaitsFor();
    expect(won.facts.order).toBe('SO-OP-000001');
    expect(opportunity.about(won.facts)).toContain('SO-OP-000001');
  });

  it('begins with an enquiry, too, and more of them may change what is needed', () => {
    const answers = [{ question: '能否 400 mm', answer: '可以' }];
    const asked = blank().when(
      'sales.register-enquiry',
      { answers, customer: { name: '东方机械' }, summary: '转台' },
      lin,
    );
    asked.thenItIs('registered');
    expect(opportunity.titleOf(asked.facts)).toEqual(['东方机械', '转台']);
    const more = evaluated().when(
      'sales.register-enquiry',
      { answers, specialRequirements: [{ text: '接口按图样', department: 'production' }] },
      lin,
    );
    more.thenItIs('evaluating').thenItWaitsFor('sales.confirm-need');
    expect(more.facts.enquiries).toHaveLength(1);
    // A question alone changes nothing of it.
    evaluated().when('sales.register-enquiry', { answers }, lin).thenItWaitsFor('sales.quote');
  });

  it('is evaluated anew when what is needed changes, and not when only the contact does', () => {
    const CHANGE = { accurate: true, complete: true, feasibility: '可行', risks: '无' };
    const other = quoted().when('sales.confirm-need', { ...CHANGE, deliveryDate: '2026-07-31' }, lin);
    other.thenItIs('confirmed').thenItWaitsFor(...EVALUATIONS);
    expect(other.facts.revision).toBe(3);
    const { suggestions } = opportunity;
    expect(suggestions['engineering.evaluate'](other.facts, { name: '', today: '' })).toEqual(ENGINEERING);
    const reached = quoted().when(
      'sales.confirm-need',
      { ...CHANGE, customer: { phone: '021-1' } },
      { ...lin, at: '2026-03-03T01:00:00.000Z' },
    );
    reached.thenItIs('evaluating').thenItWaitsFor('sales.quote');
    expect(reached.facts.need.customer).toEqual({ name: '东方机械', contact: '李强', phone: '021-1' });
  });

  it('is quoted anew from a contract that is not signed, and what legal said of the old text is void', () => {
    const other = quoted(approved(), { amount: '330000', prices: [{ line: 1, unitPrice: '66000' }] });
    other.thenItIs('quoted');
    expect(other.facts.contract.approved).toBeNull();
    signed()
      .when('sales.quote', other.facts.quote as never, lin)
      .thenItDoesNotTakeThat();
  });

  it('is negotiated, and its contract comes back from legal', () => {
    const talked = quoted().when('sales.record-negotiation', { proposal: '降价 3%', answer: '不降' }, lin);
    talked.thenItIs('quoted');
    expect(talked.facts.negotiations).toMatchObject([{ proposal: '降价 3%' }]);
    const returned = submitted().when('legal.return-contract', {}, { ...fang, reason: '违约责任不对等' });
    returned.thenItIs('contracting').thenItWaitsFor('sales.submit-contract');
    submitted(returned).thenItWaitsFor('legal.approve-contract');
  });

  it('is lost from wherever it stands, with the cause', () => {
    for (const story of [registered(), confirmed(), evaluated(), quoted(), submitted(), filed()]) {
      const lost = story.when('sales.lose', { cause: 'price' }, { ...lin, reason: '对手低 8%' });
      lost.thenItIs('lost').thenItWaitsFor();
      expect(lost.facts.lost).toMatchObject({ cause: 'price', reason: '对手低 8%' });
    }
  });

  it('belongs to whoever confirmed it, until it passes to another', () => {
    const { belongsTo, followedBy, beside } = opportunity;
    expect(belongsTo?.(registered().facts)).toMatchObject([{ person: null }]);
    expect(belongsTo?.(quoted().facts)).toEqual([{ role: 'salesperson', person: 'lin', office: 'sales' }]);
    const passed = { data: { predecessor: 'lin', successor: 'li', handover: 'HO-000001' } };
    expect(beside?.changes(quoted().facts, passed as never)).toEqual({ salesperson: 'li' });
    expect(followedBy(quoted().facts)).toEqual(['lin', 'zhou']);
  });

  it('is due with its quotation, as long as nothing is signed', () => {
    const days = [evaluated(), quoted(), signed()].map(({ facts }) => opportunity.dueOn(facts));
    expect(days).toEqual([null, '2026-04-30', null]);
  });

  it('tells a draft of it by what is written so far', () => {
    expect(opportunity.titleOf(opportunity.draftOf?.({ summary: '转台' }) as OpportunityFacts)).toEqual([
      undefined,
      '转台',
    ]);
    expect(opportunity.titleOf(blank().facts)).toEqual([undefined, undefined]);
  });
});

describe('what an evaluation finds of risks', () => {
  it('is entered in their register, each once', () => {
    const { facts } = evaluated();
    expect(facts.risks).toEqual([
      { no: 'RK-OP-000001-1', kind: 'market', office: 'sales', text: '铸件涨价', known: '锁价三个月' },
      { no: 'RK-OP-000001-2', kind: 'quality', text: '平面度难测' },
    ]);
    const before = confirmed().when('sales.evaluate', SALES, lin).facts;
    expect(follow('quality.evaluate', before, facts)).toEqual([
      {
        start: 'risks',
        id: 'RK-OP-000001-2',
        event: {
          type: 'review.identify-risk',
          data: { kind: 'quality', text: '平面度难测', order: 'OP-000001' },
        },
      },
    ]);
    const risks = [...SALES.risks, { kind: 'legal', risk: '图样归属', countermeasure: ' ' } as const];
    const again = evaluated().when('sales.evaluate', { ...SALES, risks }, lin);
    expect(again.facts.risks.slice(2)).toEqual([{ no: 'RK-OP-000001-3', kind: 'legal', text: '图样归属' }]);
  });
});

it('tells those whose turn it is', () => {
  const told = (type: keyof OpportunityData, { facts }: { facts: OpportunityFacts }) =>
    opportunity.notices.flatMap(({ on, tell }) =>
      on?.includes(type) ? (typeof tell === 'function' ? tell(facts) : tell) : [],
    );
  expect(told('market.register-need', registered())).toEqual(['sales']);
  const special = [{ text: '接口', department: 'engineering' as const }];
  const asked = registered({ specialRequirements: special });
  expect(told('sales.register-enquiry', asked)).toEqual(['engineering']);
  expect(told('sales.register-enquiry', registered({ specialRequirements: 'none' }))).toEqual([]);
  expect(told('sales.file-contract', filed())).toEqual(['market', 'engineering', 'production', 'quality']);
});
