import type { OrderRuleIdV4 as OrderRuleId } from '../../machines/order/v4/rule-ids.js';
import { order } from '../../machines/order/order.process.js';
import type { Level } from '../../machines/rulebook.js';
import { played } from '../support/order.chart.js';
import type { Changes, Scene } from '../support/order.fixture.js';
import { before, both, orderAt, scene, shipped } from '../support/order.fixture.js';
import { entered } from './order.rules.case.js';

const set = (levels: Partial<Record<OrderRuleId, Level>>): Changes => ({
  policy: { ...shipped, version: 2, levels },
});

const PASS = 'sales.pass-review';
const noMeeting: Changes = { without: ['sales.hold-review-meeting'] };
const noPrecaution: Changes = { with: { 'sales.review': { credit: { rating: 'poor' } } } };
const margin = (marginRate: string): Changes => ({
  with: { 'sales.review': { price: { conforms: true, marginRate } } },
});

const judged = (id: OrderRuleId, { in: facts, by: event }: Scene) =>
  order.rules.judge([id], order.rules.record(facts, event), event)[0];

describe('the level of a rule', () => {
  it('as shipped, a warning is reported and stops nothing', () => {
    const sent = before(PASS, both(noMeeting, { policy: shipped }));
    expect(judged('RV-19', sent)).toEqual({
      rule: 'RV-19',
      met: false,
      applies: true,
      level: 'warn',
      waived: false,
      stops: false,
      missing: ['heldOn'],
    });
    expect(played(sent).after.milestone).toBe('reviewed');
  });

  it('a duty that the company lowers to a warning, or switches off, stops nothing', () => {
    const warned = before(PASS, both(noPrecaution, set({ 'RV-02': 'warn' })));
    expect(judged('RV-02', warned)).toMatchObject({ met: false, level: 'warn', stops: false });
    expect(played(warned).after.milestone).toBe('reviewed');

    const off = before(PASS, both(noPrecaution, set({ 'RV-02': 'off' })));
    expect(judged('RV-02', off)).toMatchObject({ met: false, level: 'off', stops: false });
    expect(played(off).after.milestone).toBe('reviewed');

    expect(played(before(PASS, both(noPrecaution, { policy: shipped }))).stoppedBy).toEqual(['RV-02']);
  });

  it('a gate stays a gate, whatever the policy says', () => {
    const unsigned = { with: { 'sales.record-acceptance': { signedBy: '' } } };
    const sent = before('sales.record-acceptance', both(unsigned, set({ 'AC-03': 'off' })));
    expect(judged('AC-03', sent)).toMatchObject({ met: false, level: 'block', stops: true, missing: ['signedBy'] });
    expect(played(sent).stoppedBy).toEqual(['AC-03']);
  });

  it('four eyes are gates', () => {
    const own = both({ by: { 'sales.review': 'sales-1' } }, set({ 'FE-01': 'off' }));
    expect(played(before('sales.review', own)).stoppedBy).toEqual(['FE-01']);
  });

  it('the margin must be above the threshold in force', () => {
    expect(played(before(PASS, margin('0.01'))).stoppedBy).toEqual([]);
    expect(played(before(PASS, margin('-0.01'))).stoppedBy).toEqual(['RV-03']);

    const tenPercent = { policy: { ...shipped, thresholds: { 'sales.minimum-margin-rate': '0.10' } } };
    expect(played(before(PASS, both(margin('0.1'), tenPercent))).stoppedBy).toEqual(['RV-03']);
    expect(played(before(PASS, both(margin('0.101'), tenPercent))).stoppedBy).toEqual([]);
  });
});

describe('a waiver', () => {
  const requested = { type: 'management.request-waiver', data: { rule: 'RV-02' } } as const;

  it('passes a duty for this order once two different people stand for it', () => {
    const asked = before(PASS, both(noPrecaution, { and: [requested] }));
    expect(played(asked).stoppedBy).toEqual(['RV-02']);

    const granted = before(PASS, both(noPrecaution, { and: [requested, 'management.approve-waiver'] }));
    expect(judged('RV-02', granted)).toMatchObject({ met: false, waived: true, stops: false });
    expect(played(granted).after.milestone).toBe('reviewed');
  });

  it('does not touch the other rules', () => {
    const missing = both(noPrecaution, margin('0'));
    const both2 = both(missing, { with: { 'sales.review': { credit: { rating: 'poor' } } } });
    const granted = before(PASS, both(both2, { and: [requested, 'management.approve-waiver'] }));
    expect(played(granted).stoppedBy).toEqual(['RV-03']);
  });

  it('never passes a gate, nor a rule that is none', () => {
    const ask = (rule: string) =>
      played(scene(orderAt('checked'), { type: 'management.request-waiver', data: { rule } }));
    expect(ask('RV-20').stoppedBy).toEqual(['WV-01']);
    expect(ask('HD-01').stoppedBy).toEqual(['WV-01']);
    expect(ask('FE-01').stoppedBy).toEqual(['WV-01']);
    expect(ask('XX-99').stoppedBy).toEqual(['WV-01']);
    expect(ask('RV-02').stoppedBy).toEqual([]);
  });

  it('of two open requests, each is approved by whom it is not from', () => {
    const twoOpen: Changes = {
      and: [requested, { type: 'management.request-waiver', data: { rule: 'RV-19' }, by: 'management-2' }],
    };
    const approve = (rule: string, by: string) =>
      played(scene(orderAt('checked', twoOpen), { type: 'management.approve-waiver', data: { rule }, by })).stoppedBy;
    expect(approve('RV-02', 'management-2')).toEqual([]);
    expect(approve('RV-19', 'management-1')).toEqual([]);
    expect(approve('RV-02', 'management-1')).toEqual(['FE-10']);
    expect(approve('RV-19', 'management-2')).toEqual(['FE-10']);
    expect(approve('RV-08', 'management-3')).toEqual(['WV-02']);
    // Nobody is barred before it is known which of them is approved.
    expect(order.rules.barred(['FE-10'], orderAt('checked', twoOpen).facts)).toEqual([]);
    expect(order.rules.barred(['FE-10'], orderAt('checked', { and: [requested] }).facts)).toEqual(['management-1']);
  });
});

describe('an order on hold', () => {
  const held = (changes: Changes = {}) => both(changes, { and: ['clerk.hold'] });

  it('takes nothing but resuming, cancelling and payments', () => {
    const atWork = (step: Parameters<typeof scene>[1]) => played(scene(orderAt('inspected', held()), step)).stoppedBy;
    expect(atWork('sales.arrange-acceptance')).toEqual(['HD-01']);
    expect(atWork('sales.amend')).toEqual(['HD-01']);
    expect(atWork('management.request-waiver')).toEqual(['HD-01']);
    expect(atWork('clerk.resume')).toEqual([]);
    expect(atWork('finance.record-payment')).toEqual([]);
    expect(atWork('management.cancel')).toEqual(['CN-02']);
    expect(played(scene(orderAt('planned', held()), 'management.cancel')).after.milestone).toBe('cancelled');
  });

  it('goes on where it was when it is resumed', () => {
    const resumed = before('production.start', { and: ['clerk.hold', 'clerk.resume'] });
    expect(played(resumed).after.milestone).toBe('producing');
  });

  it('names every rule that stops an event, not the first alone', () => {
    const unready = before(
      'production.start',
      held({ with: { 'production.report-preparation': { equipmentReady: false, staffTrained: false } } }),
    );
    expect(played(unready).stoppedBy).toEqual(['HD-01', 'PR-02', 'PR-03']);
  });
});

describe('a rule that does not apply', () => {
  it.each<[OrderRuleId, Scene]>([
    ['RC-08', before('sales.enter-order')],
    ['RV-14', before(PASS)],
    ['RV-15', before(PASS)],
    ['RV-16', before(PASS)],
    ['RV-17', before(PASS)],
    ['RV-18', before(PASS)],
    ['PL-16', before('clerk.release')],
    ['PL-17', before('clerk.release')],
    ['CN-02', scene(orderAt('planned'), 'management.cancel')],
  ])('%s holds by declaration for a standard order, and says so', (id, sent) => {
    expect(judged(id, sent)).toMatchObject({ applies: false, met: true, stops: false });
  });

  it('the strategy meeting is asked of key customers too', () => {
    expect(judged('RV-18', before(PASS, entered({ key: true }))).applies).toBe(true);
  });

  it('without purchase, by declaration of production, no procurement plan is asked for', () => {
    const NONE_SHORT = { sufficient: true, shortages: [] };
    const declared: Changes = {
      without: ['procurement.submit-plan', 'clerk.approve-procurement-plan', 'quality.pass-incoming'],
      with: {
        'production.submit-plan': { materials: [] },
        'production.review': { stock: NONE_SHORT },
      },
    };
    expect(played(before('clerk.approve-production-plan', declared)).stoppedBy).toEqual(['PL-03']);

    const nothingShort = {
      without: [...(declared.without ?? [])],
      with: { 'production.review': { stock: NONE_SHORT } },
    };
    const noPurchase = before('clerk.release', {
      ...nothingShort,
      and: ['production.declare-no-purchase'],
    });
    for (const id of ['PL-09', 'PL-10', 'PL-11', 'PL-12', 'PL-20'] as const) {
      expect(judged(id, noPurchase)).toMatchObject({ applies: false, met: true });
    }
    expect(played(noPurchase).after.milestone).toBe('planned');

    const silence = before('clerk.release', nothingShort);
    expect(played(silence).stoppedBy).toEqual(['PL-09', 'PL-10', 'PL-11', 'PL-12']);
  });
});
