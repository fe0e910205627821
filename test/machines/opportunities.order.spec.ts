import { opportunity } from '../../machines/opportunities/opportunity.process.js';
import { carriedOver, opportunityOf, orderOf } from '../../machines/opportunities/opportunity.order.js';
import type { OpportunityFacts } from '../../machines/opportunities/opportunity.types.js';
import { order } from '../../machines/order/order.process.js';
import type { OrderData } from '../../machines/order/order.schema.js';
import type { OrderFactsV4 } from '../../machines/order/v4/aspect.js';
import { CARRIED } from '../../machines/order/v4/origin/carried.js';
import type { FollowUp } from '../../machines/process.js';
import { filed, lin, NEED, signed } from './opportunities.story.js';
import { Story } from './story.js';

const follow = (before: OpportunityFacts, after: OpportunityFacts): FollowUp[] =>
  opportunity.followUps(before, { type: 'sales.win', data: {} } as never, after);

describe('an opportunity that is won', () => {
  const won = filed().when('sales.win', {}, lin).facts;
  const [started] = follow(filed().facts, won);

  it('starts its order, with everything carried over', () => {
    expect(started).toEqual({
      start: 'orders',
      id: 'SO-OP-000001',
      event: {
        type: 'sales.enter-order',
        data: {
          class: 'project',
          channel: 'written',
          customer: NEED.customer,
          customerPo: 'HT-018',
          currency: 'CNY',
          lines: [{ ...NEED.lines?.[0], unitPrice: '68000' }],
          deliveryPlace: '上海',
          deliveryDate: '2026-06-30',
          paymentTerms: '预付 30%',
          qualityRequirements: '符合技术协议',
          packagingRequirements: '木箱',
          specialRequirements: [{ text: '附英文手册', department: 'engineering' }],
          key: false,
          design: true,
          compared: true,
        },
      },
    });
  });

  const entered = Story.of<OrderFactsV4, OrderData>(order, 'SO-OP-000001').when(
    'sales.enter-order',
    started.event.data as OrderData['sales.enter-order'],
    lin,
  );
  it('and the order takes it as it is', () => {
    entered.thenItIs('received').thenItWaitsFor('clerk.confirm-check');
  });

  it('with the day and the original of the contract, where it names them', () => {
    const other = signed({ deliveryDate: '2026-07-15', original: 'a-file' }).when(
      'sales.file-contract',
      { copiesTo: ['market', 'engineering', 'production', 'quality'], ledgerNo: 'TZ' },
      lin,
    );
    const [{ event }] = follow(other.facts, other.when('sales.win', {}, lin).facts);
    expect(event.data).toMatchObject({ deliveryDate: '2026-07-15', original: 'a-file' });
  });

  it('tells the forms of the order what it asks for later', () => {
    const carried = carriedOver(won);
    expect(carried).toEqual({
      'engineering.review': { feasible: true, solution: '沿用现有平台', costBenefit: '改制费用占 4%' },
      'sales.quote': {
        amount: '340000',
        cost: '272000',
        margin: '68000',
        risks: [{ kind: '铸件涨价', countermeasure: '锁价三个月' }],
      },
      'sales.submit-contract': { text: '买卖合同' },
      'legal.approve-contract': { opinion: '同意签订' },
      'sales.sign-contract': { contractNo: 'HT-018', signedOn: '2026-03-02' },
      'sales.file-contract': { copiesTo: ['市场部', '技术部', '生产部', '质量部'], ledgerNo: 'TZ-018' },
    });
    const strategy = { heldOn: '2026-03-02', attendees: ['王敏'], opinions: [] };
    expect(carriedOver({ ...won, strategy: strategy as never })).toMatchObject({
      'sales.hold-strategy-meeting': strategy,
    });

    const filling = { name: '', today: '2026-03-02', observed: { [CARRIED]: JSON.stringify(carried) } };
    const begins = (facts: object) => order.suggestions['sales.quote']({ ...entered.facts, ...facts }, filling);
    expect(begins({})).toEqual(carried['sales.quote']);
    // What the order has of its own, and whatever has changed since, comes first.
    expect(begins({ quote: {} })).toEqual({ amount: '340000' });
    expect(begins({ revision: 2 })).toEqual({ amount: '340000' });
    expect(order.suggestions['sales.quote'](entered.facts, { ...filling, observed: {} })).toEqual({ amount: '340000' });
  });

  it('is found by the number of its order', () => {
    expect([orderOf('OP-000001'), opportunityOf('SO-OP-000001'), opportunityOf('SO-000001')]).toEqual([
      'SO-OP-000001',
      'OP-000001',
      null,
    ]);
  });
});
