import { takeOverV4 } from '../../machines/order/v4/order.v4.facts.js';
import type { OrderRuleIdV4 as OrderRuleId } from '../../machines/order/v4/rule-ids.js';
import { order } from '../../machines/order/order.process.js';
import type { OrderEvent } from '../../machines/order/order.types.js';
import { DATA } from '../support/order-data.fixture.js';
import type { Changes, Scene, Story } from '../support/order.fixture.js';
import { before, both, orderAt, scene } from '../support/order.fixture.js';
import { entered, PROJECT } from './order.rules.case.js';

const missing = (id: OrderRuleId, { in: facts, by: event }: Scene): string[] =>
  order.rules.judge([id], order.rules.record(facts, event), event)[0].missing;

/** The events that settle a rule in the present state of the story. */
const remedies = (id: OrderRuleId, { facts }: Story): readonly string[] => order.rules.remedies(id, facts);

const lines = DATA['sales.enter-order'].lines ?? [];
const RELEASE = 'clerk.release';

describe('an approval of an order that a newer version has taken over', () => {
  it('counts everything as changed by the taking over: what was seen before it is no longer approved', () => {
    const { events, facts } = orderAt('reviewed', { and: ['production.submit-plan'] });
    const { approvals: _unknown, ...older } = facts;
    // Proposed after the last event, approved after that.
    const arrived = events.length + 2;
    const approval = (seen: number): Scene => {
      const asked = scene({ events, facts }, { type: 'clerk.approve-production-plan', seen });
      return { ...asked, in: takeOverV4(older, 2), by: { ...asked.by, seq: arrived + 1 } };
    };
    expect(missing('AP-02', approval(arrived - 1))).toEqual(['entry', 'productionPlan']);
    expect(missing('AP-02', approval(arrived))).toEqual([]);
  });
});

describe('what is missing', () => {
  const ofEntry = (id: OrderRuleId, changes: Changes) => missing(id, before('sales.enter-order', changes));

  it('at the entry, by the path of the field', () => {
    expect(ofEntry('RC-01', entered({ customer: { name: 'Huadong Machinery' } }))).toEqual([
      'customer.contact',
      'customer.phone',
    ]);
    expect(ofEntry('RC-01', entered({ customer: undefined }))).toEqual([
      'customer.name',
      'customer.contact',
      'customer.phone',
    ]);
    expect(ofEntry('RC-02', entered({ lines: [] }))).toEqual(['lines']);
    expect(ofEntry('RC-02', entered({ lines: [lines[0], { ...lines[1], unit: ' ', quantity: '0' }] }))).toEqual([
      'lines[1].unit',
      'lines[1].quantity',
    ]);
    expect(ofEntry('RC-03', entered({ lines: [lines[0], { ...lines[1], unitPrice: '-1' }] }))).toEqual([
      'lines[1].unitPrice',
    ]);
    expect(ofEntry('RC-03', entered({ lines: [{ ...lines[0], unitPrice: '0' }] }))).toEqual([]);
    expect(ofEntry('RC-08', entered({ channel: 'oral', oralConfirmation: undefined }))).toEqual([
      'oralConfirmation.signedBy',
      'oralConfirmation.signedOn',
      'oralConfirmation.attachment',
    ]);
    expect(ofEntry('RC-10', entered({ specialRequirements: 'none' }))).toEqual([]);
    expect(ofEntry('RC-10', entered({ specialRequirements: undefined }))).toEqual(['specialRequirements']);
    expect(ofEntry('RC-10', entered({ specialRequirements: [{ text: '', department: 'quality' }] }))).toEqual([
      'specialRequirements[0].text',
    ]);
  });

  it('in the review, by department', () => {
    const nobody = before('sales.pass-review', {
      ...PROJECT,
      without: ['production.review', 'engineering.review', 'sales.clear-delivery-date'],
    });
    expect(missing('RV-21', nobody)).toEqual(['production', 'engineering']);
    expect(
      missing(
        'RV-19',
        before('sales.pass-review', both(PROJECT, { with: { 'sales.hold-review-meeting': { opinions: [] } } })),
      ),
    ).toEqual(['sales', 'production', 'procurement', 'quality', 'engineering']);
    const objected = before('sales.pass-review', { with: { 'quality.review': { verdict: 'object' } } });
    expect(missing('RV-20', objected)).toEqual(['quality']);
  });

  it('in the plans, by office, item and supplier', () => {
    const unconfirmed = { without: ['quality.acknowledge-order', 'production.acknowledge-order'] } satisfies Changes;
    expect(missing('PL-01', before(RELEASE, unconfirmed))).toEqual(['production', 'quality']);
    const toOne = before(RELEASE, { with: { 'clerk.issue-order': { copiesTo: ['production'] } } });
    expect(missing('PL-01', toOne)).toEqual(['procurement', 'quality']);
    const issuedAgain = before(RELEASE, { and: ['clerk.issue-order', 'quality.acknowledge-order'] });
    expect(missing('PL-01', issuedAgain)).toEqual(['production', 'procurement', 'logistics']);

    const unsigned = {
      items: DATA['procurement.submit-plan'].items.map((item) => ({ ...item, contractNo: undefined })),
    };
    expect(missing('PL-11', before(RELEASE, { with: { 'procurement.submit-plan': unsigned } }))).toEqual([
      'worm wheel',
    ]);
    const unknown = { items: DATA['procurement.submit-plan'].items.map((item) => ({ ...item, supplier: 'Somebody' })) };
    expect(missing('PL-12', before(RELEASE, { with: { 'procurement.submit-plan': unknown } }))).toEqual(['Somebody']);
    const longHaul = { booked: false, insured: true, storage: false };
    expect(missing('PL-14', before(RELEASE, { with: { 'logistics.submit-plan': { longHaul } } }))).toEqual([
      'longHaul.booked',
      'longHaul.storage',
    ]);
  });

  it('on the shop floor, by item, line and exception', () => {
    const failed = before('production.start', { without: ['quality.pass-incoming'], and: ['quality.fail-incoming'] });
    expect(missing('PR-01', failed)).toEqual(['worm wheel', 'bearing']);
    const replaced = before('production.start', {
      without: ['quality.pass-incoming'],
      and: ['quality.fail-incoming', 'quality.pass-incoming'],
    });
    expect(missing('PR-01', replaced)).toEqual([]);

    expect(
      missing('IN-01', before('production.finish', { with: { 'production.report-progress': { good: '9.5' } } })),
    ).toEqual(['line:1']);
    const open = { and: ['production.raise-exception', { type: 'production.raise-exception', data: { id: 'X-2' } }] };
    const closed = both(open as Changes, { and: ['production.close-exception'] });
    expect(missing('IN-04', before('production.finish', closed))).toEqual(['exception:X-2']);
    const again = { type: 'quality.record-in-process', data: { result: 'fail' } } as const;
    expect(missing('IN-03', before('production.finish', { and: [again] }))).toEqual(['tooth profile']);
    const later = { type: 'production.report-progress', data: { good: '0', equipment: 'normal' } } as const;
    const incomplete: Changes = { with: { 'production.report-progress': { equipment: undefined } } };
    expect(missing('IN-02', before('production.finish', both(incomplete, { and: [later] })))).toEqual([
      'report:2026-05-06/line:2',
    ]);
  });

  it('of an item that failed in an earlier round: it has to pass in this one', () => {
    const reworked: Changes = { and: ['quality.fail-final', 'production.finish-rework'] };
    const other: Changes = { with: { 'quality.pass-final': { items: [{ item: 'leakage', result: 'pass' }] } } };
    expect(missing('IN-07', before('quality.pass-final', both(reworked, other)))).toEqual(['noise']);
    const asItIs: Changes = { with: { 'quality.fail-final': { disposition: 'use-as-is' } } };
    expect(missing('IN-07', before('quality.pass-final', both(both(reworked, other), asItIs)))).toEqual([]);
  });
});

describe('what settles a rule', () => {
  it('follows the contract from draft to ledger', () => {
    const papers = [
      'sales.submit-contract',
      'legal.approve-contract',
      'sales.sign-contract',
      'sales.file-contract',
    ] as const;
    const upTo = (count: number) => before('sales.pass-review', both(PROJECT, { without: papers.slice(count) }));
    expect(papers.map((_, count) => remedies('RV-16', upTo(count))[0])).toEqual(papers);
    const returned = before('legal.approve-contract', both(PROJECT, { and: ['legal.return-contract'] }));
    expect(remedies('RV-16', returned)).toEqual(['sales.submit-contract']);
  });

  it('is the renewal of exactly what an amendment made stale', () => {
    const amended = (changes: object) =>
      remedies('RV-21', orderAt('reviewed', { ...PROJECT, and: [{ type: 'sales.amend', data: { changes } }] }));
    expect(amended({ packagingRequirements: 'pallet' })).toEqual(['quality.review']);
    expect(amended({ paymentTerms: '60 days' })).toEqual(['sales.review', 'sales.quote', 'sales.submit-contract']);
    expect(amended({ customerPo: 'PO-1' })).toEqual([]);
  });

  it('is the solution first, then the new review of the department that objected', () => {
    const objects = { type: 'production.review', data: { verdict: 'object' } } as const;
    expect(remedies('RV-20', orderAt('checked', { and: [objects] }))).toEqual(['sales.resolve-objection']);
    const solved = orderAt('checked', { and: [objects, 'sales.resolve-objection'] });
    expect(remedies('RV-20', solved)).toEqual([]);
    expect(remedies('RV-21', solved)).toContain('production.review');
  });

  it('names the offices that have not confirmed, once the order is issued', () => {
    expect(remedies('PL-01', orderAt('reviewed'))).toEqual(['clerk.issue-order']);
    expect(remedies('PL-01', before(RELEASE, { without: ['logistics.acknowledge-order'] }))).toEqual([
      'logistics.acknowledge-order',
    ]);
  });

  it('asks for the plan, then for its approval; a poor plan has to come back first', () => {
    expect(remedies('PL-08', orderAt('reviewed'))).toEqual(['production.submit-plan']);
    const submitted = before('clerk.approve-production-plan');
    expect(remedies('PL-08', submitted)).toEqual(['clerk.approve-production-plan']);
    expect(remedies('PL-06', submitted)).toEqual(['clerk.return-production-plan']);
    expect(remedies('PL-10', before('clerk.approve-procurement-plan'))).toEqual(['clerk.approve-procurement-plan']);
    expect(remedies('PL-10', orderAt('reviewed'))).toEqual(['procurement.submit-plan']);
    const stocked = { with: { 'production.review': { stock: { sufficient: true, shortages: [] } } } };
    expect(remedies('PL-10', orderAt('reviewed', stocked))).toEqual([
      'procurement.submit-plan',
      'production.declare-no-purchase',
    ]);
  });

  it('follows the design from review to sample to customer', () => {
    const design = entered({ design: true });
    const steps = ['engineering.pass-design-review', 'engineering.submit-sample', 'sales.confirm-sample'] as const;
    expect(steps.map((step) => remedies('PL-17', before(step, design))[0])).toEqual(steps);
    const noisy = both(design, {
      with: { 'engineering.submit-sample': { tests: [{ item: 'noise', result: 'fail' }] } },
    });
    expect(remedies('PL-17', before('sales.confirm-sample', noisy))).toEqual(['sales.return-sample']);
  });
});

describe('asked beforehand, without an event in hand', () => {
  const question = { ...scene(orderAt('entered'), 'finance.settle').by, data: {}, at: '' } as OrderEvent;
  const ids = Object.keys(order.rules.rules);
  it.each([
    'entered',
    'checked',
    'reviewed',
    'planned',
    'producing',
    'finished',
    'inspected',
    'accepted',
    'delivered',
  ] as const)('every rule answers at every point: %s', (point) => {
    const { facts } = orderAt(point, both(PROJECT, entered({ design: true })));
    const untouched = JSON.stringify(facts);
    const judgements = order.rules.judge(ids, facts, question);
    expect(judgements).toHaveLength(ids.length);
    expect(judgements.filter(({ met, missing }) => met && missing.length > 0)).toEqual([]);
    expect(JSON.stringify(facts)).toBe(untouched);
  });

  it('a settled order has every rule of the regulations behind it', () => {
    const { facts } = orderAt('settled', both(PROJECT, entered({ design: true })));
    // Asked again, DL-03 waits for a next shipment; and no pass is taken back any more.
    const others = ['DL-03', 'IN-13', 'IN-14'];
    const ofRegulations = ids.filter((id) => /^(RC|RV|PL|PR|IN|AC|DL|ST)-/.test(id) && !others.includes(id));
    expect(order.rules.judge(ofRegulations, facts, question).filter(({ met }) => !met)).toEqual([]);
  });
});
