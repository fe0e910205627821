import { opportunity } from '../../machines/opportunities/opportunity.process.js';
import type { OpportunityFacts } from '../../machines/opportunities/opportunity.types.js';
import { order } from '../../machines/order/order.process.js';
import type { OrderData } from '../../machines/order/order.schema.js';
import type { OrderFacts } from '../../machines/order/order.types.js';
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

  it('and the order takes it as it is', () => {
    const entered = Story.of<OrderFacts, OrderData>(order, 'SO-OP-000001').when(
      'sales.enter-order',
      started.event.data as OrderData['sales.enter-order'],
      lin,
    );
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

  it('offers what the order asks for later, filled in', () => {
    const offers = opportunity.offers?.(won) ?? [];
    expect(offers.map(({ type }) => type)).toEqual([
      'engineering.review',
      'sales.quote',
      'sales.submit-contract',
      'legal.approve-contract',
      'sales.sign-contract',
      'sales.file-contract',
    ]);
    expect(offers).toContainEqual({
      no: 'SO-OP-000001',
      type: 'sales.quote',
      data: {
        amount: '340000',
        cost: '272000',
        margin: '68000',
        risks: [{ kind: '铸件涨价', countermeasure: '锁价三个月' }],
      },
    });
    expect(offers).toContainEqual({
      no: 'SO-OP-000001',
      type: 'sales.file-contract',
      data: { copiesTo: ['市场部', '技术部', '生产部', '质量部'], ledgerNo: 'TZ-018' },
    });
    expect(opportunity.offers?.(filed().facts)).toEqual([]);
  });
});
