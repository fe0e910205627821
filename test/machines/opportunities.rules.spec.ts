import type { OpportunityData } from '../../machines/opportunities/opportunity.schema.js';
import type { OpportunityFacts } from '../../machines/opportunities/opportunity.types.js';
import { opportunity } from '../../machines/opportunities/opportunity.process.js';
import {
  approved,
  blank,
  confirmed,
  evaluated,
  fang,
  filed,
  FILED,
  lin,
  PRODUCTION,
  gao,
  QUOTE,
  quoted,
  registered,
  signed,
  SIGNED,
  submitted,
  TEXT,
  wu,
  ENGINEERING,
} from './opportunities.story.js';

const FLAG: OpportunityData['sales.flag-key'] = { key: 'project', why: '金额大' };
const HELD = { heldOn: '2026-03-02', attendees: ['王敏'], opinions: [] };

/** What a rule misses, for an event of this type that is asked for. */
const missing = (rule: string, facts: OpportunityFacts) =>
  opportunity.rules.find(rule).missing?.(facts, {
    type: 'engineering.evaluate',
    at: '',
    data: {},
    policy: { version: 1, levels: {}, thresholds: {}, deadlines: {} },
  } as never);

describe('before the quotation', () => {
  it('OP-10: a need is registered with the customer and what he needs', () => {
    blank()
      .when('market.register-need', { channel: 'phone' }, { by: 'zhou', office: 'market' })
      .thenRefusedBecause('OP-10');
    const answers = [{ question: '交期', answer: '三个月' }];
    blank().when('sales.register-enquiry', { answers, summary: '转台' }, lin).thenRefusedBecause('OP-10');
    blank()
      .when('sales.register-enquiry', { answers, summary: '转台', customer: { name: '东方机械' } }, lin)
      .thenItIs('registered');
  });

  it('OP-01: nobody evaluates a need that is not confirmed as complete', () => {
    const evaluates = (before: ReturnType<typeof confirmed>) => before.when('engineering.evaluate', ENGINEERING, wu);
    evaluates(confirmed({ complete: false })).thenRefusedBecause('OP-01');
    evaluates(confirmed({ accurate: false })).thenRefusedBecause('OP-01');
    evaluates(confirmed({ feasibility: ' ' })).thenRefusedBecause('OP-01');
    evaluates(confirmed()).thenItIs('evaluating');
    evaluates(registered()).thenItDoesNotTakeThat();
  });

  it('OP-01: says what is missing, down to the field', () => {
    expect(missing('OP-01', registered().facts)).toEqual([
      'packagingRequirements',
      'budget',
      'payment',
      'specialRequirements',
      'confirmation',
    ]);
    const lines = [{ line: 1, description: '转台', quantity: '5' }];
    const special = [{ text: ' ', department: 'engineering' as const }];
    expect(missing('OP-01', confirmed({ lines, specialRequirements: special, currency: 'XXX' }).facts)).toEqual([
      'currency',
      'lines[0].productNo',
      'lines[0].specification',
      'lines[0].unit',
      'specialRequirements[0].text',
    ]);
    expect(missing('OP-01', confirmed({ lines: [], customer: { phone: ' ' } }).facts)).toEqual([
      'customer.phone',
      'lines',
    ]);
    expect(missing('OP-01', confirmed({ specialRequirements: 'none' }).facts)).toEqual([]);
  });

  it('OP-02: a key customer or a large project has its strategy meeting first', () => {
    const key = evaluated(confirmed().when('sales.flag-key', FLAG, lin));
    key.thenItWaitsFor('sales.hold-strategy-meeting');
    quoted(key).thenRefusedBecause('OP-02');
    const released = key.when('meeting.hold-strategy', { ...HELD, meeting: 'MT-000001' }, lin);
    quoted(released).thenItIs('quoted');
    expect(opportunity.about(released.facts)).toContain('MT-000001');
    quoted(key.when('sales.hold-strategy-meeting', { ...HELD, minutes: 'a-file' }, lin)).thenItIs('quoted');
    quoted(key.when('sales.flag-key', { key: 'none', why: '误标' }, lin)).thenItIs('quoted');
    expect(opportunity.offers?.(key.facts)).toEqual([
      {
        start: 'meetings',
        type: 'sales.call-meeting',
        data: { kind: 'strategy', title: '承接策略会议：东方机械 回转工作台五台', orders: ['OP-000001'] },
        onceUnless: ['declined', 'cancelled'],
      },
    ]);
    expect(opportunity.offers?.(released.facts)).toEqual([]);
  });

  it('OP-03: all four have evaluated the need as it is now', () => {
    const two = confirmed().when('engineering.evaluate', ENGINEERING, wu).when('production.evaluate', PRODUCTION, gao);
    two.when('sales.quote', QUOTE, lin).thenRefusedBecause('OP-03');
    expect(missing('OP-03', two.facts)).toEqual(['office:sales', 'office:quality']);
    quoted().thenItIs('quoted');
  });

  it('OP-08: every line has its price, and the amount is what they come to', () => {
    quoted(evaluated(), { amount: '339999' }).thenRefusedBecause('OP-08');
    quoted(evaluated(), { prices: [] }).thenRefusedBecause('OP-08');
    quoted(evaluated(), {
      prices: [
        { line: 1, unitPrice: '68000' },
        { line: 2, unitPrice: '0' },
      ],
    }).thenRefusedBecause('OP-08');
    const discounted = { amount: '323000', prices: [{ line: 1, unitPrice: '68000', discount: '5' }] };
    quoted(evaluated(), discounted).thenItIs('quoted');
  });

  it('OP-09: a quotation is valid from now on, and what has happened has happened', () => {
    quoted(evaluated(), { validUntil: '2026-03-01' }).thenRefusedBecause('OP-09');
    quoted(evaluated(), { validUntil: '2026-03-02' }).thenItIs('quoted');
    confirmed()
      .when('sales.hold-strategy-meeting', { ...HELD, heldOn: '2026-03-03', minutes: 'a-file' }, lin)
      .thenRefusedBecause('OP-09');
    approved()
      .when('sales.sign-contract', { ...SIGNED, signedOn: '2026-03-03' }, lin)
      .thenRefusedBecause('OP-09');
    approved()
      .when('sales.sign-contract', { ...SIGNED, deliveryDate: '2026-03-01' }, lin)
      .thenRefusedBecause('OP-09');
    signed().thenItIs('contracting');
  });
});

describe('the contract', () => {
  it('OP-04: is signed only with the text that legal has approved', () => {
    submitted().when('sales.sign-contract', SIGNED, lin).thenRefusedBecause('OP-04');
    const returned = submitted().when('legal.return-contract', {}, { ...fang, reason: '不对等' });
    returned.when('sales.sign-contract', SIGNED, lin).thenRefusedBecause('OP-04');
    const changed = approved().when('sales.submit-contract', { text: '修改后的合同' }, lin);
    changed.when('sales.sign-contract', SIGNED, lin).thenRefusedBecause('OP-04');
    approved(changed).when('sales.sign-contract', SIGNED, lin).thenItIs('contracting');
  });

  it('OP-05: is distributed and in the ledger before the opportunity is won', () => {
    signed().when('sales.win', {}, lin).thenRefusedBecause('OP-05');
    const some = filed({ copiesTo: ['market', 'finance'] });
    some.when('sales.win', {}, lin).thenRefusedBecause('OP-05');
    expect(missing('OP-05', some.facts)).toEqual(['office:engineering', 'office:production', 'office:quality']);
    filed().when('sales.win', {}, lin).thenItIs('won');
    expect(missing('OP-05', filed(FILED).facts)).toEqual([]);
  });

  it('OP-06: is negotiated only for what can be made', () => {
    submitted(quoted(evaluated(confirmed(), { feasible: false }))).thenRefusedBecause('OP-06');
    const short = quoted(evaluated(confirmed(), {}, { capacity: 'short' }));
    submitted(short).thenRefusedBecause('OP-06');
    short.thenItWaitsFor('sales.confirm-need');
    submitted().thenItIs('contracting');
  });

  it('OP-07: is not approved by whoever drafted it', () => {
    submitted()
      .when('legal.approve-contract', { opinion: '同意' }, { ...fang, by: 'lin' })
      .thenRefusedBecause('OP-07');
    submitted()
      .when('legal.approve-contract', { opinion: '同意' }, { ...fang, onBehalfOf: 'lin' })
      .thenRefusedBecause('OP-07');
    approved().thenItIs('contracting');
  });

  it('OP-11: is submitted while the quotation is valid', () => {
    const late = { ...lin, at: '2026-05-04T01:00:00.000Z' };
    quoted().when('sales.submit-contract', TEXT, late).thenRefusedBecause('OP-11');
    quoted()
      .when('sales.quote', { ...QUOTE, validUntil: '2026-06-30' }, late)
      .when('sales.submit-contract', TEXT, late)
      .thenItIs('contracting');
  });
});
