import { SUPPLIER_STANDING } from '../../machines/purchase-orders/purchase.rules.js';
import {
  lin,
  bao,
  zhao,
  HENGYUAN,
  bearings,
  TERMS,
  row,
  both,
  policy,
  place,
  placed,
  arrived,
  passed,
  stocked,
  fail,
  pay,
  request,
} from './purchase-orders.story.js';

describe('the rules of a purchase order', () => {
  it('PO-01: its terms are written down, and a key item has a contract', () => {
    place({ quality: '' }).thenRefusedBecause('PO-01');
    place({ packaging: ' ' }).thenRefusedBecause('PO-01');
    place({ payment: '' }).thenRefusedBecause('PO-01');
    place({ contractNo: undefined }).thenRefusedBecause('PO-01');
    place({ contractNo: undefined, key: false }).thenItIs('placed');
    place({ lines: [{ ...bearings, specification: '' }] }).thenRefusedBecause('PO-01');
    place({ lines: [{ ...bearings, price: '0' }] }).thenRefusedBecause('PO-01');
    place({ quality: '' }, { policy: policy({}, { 'PO-01': 'warn' }) }).thenItIs('placed');
  });

  it('PO-02: enough suppliers were asked, each once, or it is said why not', () => {
    const [first, second] = TERMS.offers;
    place({ offers: [first, second] }).thenRefusedBecause('PO-02');
    place({ offers: [first, first, second] }).thenRefusedBecause('PO-02');
    place({ offers: [first], whyFewer: '独家供应' }).thenItIs('placed');
    place({ offers: [first, second] }, { policy: policy({ 'purchase-orders.offers': '2' }) }).thenItIs('placed');
  });

  it('SU-02: it goes to an approved supplier', () => {
    const by = (standing: string) => place({}, { observed: { [SUPPLIER_STANDING]: standing } });
    by('approved').thenItIs('placed');
    by('preferred').thenItIs('placed');
    for (const standing of ['', 'candidate', 'evaluated', 'rectifying', 'eliminated']) {
      by(standing).thenRefusedBecause('SU-02');
    }
  });

  it('PO-03: only what passed or was conceded goes into stock', () => {
    arrived().when('procurement.stock-in', row(1, '1'), lin).thenRefusedBecause('PO-03');
    passed().when('procurement.stock-in', row(1, '10.5'), lin).thenRefusedBecause('PO-03');
    passed().when('procurement.stock-in', row(3, '1'), lin).thenRefusedBecause('PO-03');
    passed().when('procurement.stock-in', row(1, '10'), lin).thenItIs('arrived');
  });

  it('PO-04: a payment has a contract and goods that passed, and exceeds neither them nor what was asked for', () => {
    request(arrived(), '1').thenRefusedBecause('PO-04');
    request(stocked(), '1100.01').thenRefusedBecause('PO-04');
    request(request(stocked(), '1000'), '100.01').thenRefusedBecause('PO-04');
    pay(stocked(), '1').thenRefusedBecause('PO-04');
    pay(request(stocked(), '600'), '600.01').thenRefusedBecause('PO-04');
    const bare = place({ contractNo: undefined, key: false })
      .when('procurement.report-arrival', { on: '2026-03-19', ...both }, lin)
      .when('quality.pass-arrival', { ...both, report: 'IQC-1' }, zhao);
    request(bare, '1').thenRefusedBecause('PO-04');
    const deducted = stocked().when(
      'procurement.record-remedy',
      { responsible: HENGYUAN, remedy: '扣款', deduction: '100' },
      lin,
    );
    request(deducted, '1000.01').thenRefusedBecause('PO-04');
    pay(request(deducted, '1000'), '1000').thenItIs('paid');
  });

  it('PO-05: who places or asks for money neither inspects nor pays', () => {
    const inspect = (by: object) =>
      arrived().when('quality.pass-arrival', { ...both, report: 'IQC-1' }, { ...zhao, ...by });
    inspect({ by: 'lin' }).thenRefusedBecause('PO-05');
    inspect({ onBehalfOf: 'lin' }).thenRefusedBecause('PO-05');
    inspect({}).thenItIs('arrived');
    const asked = stocked().when('procurement.request-payment', { amount: '100', invoice: 'F-1' }, bao);
    pay(asked, '100', { by: 'bao' }).thenRefusedBecause('PO-05');
    pay(asked, '100', { by: 'lin' }).thenRefusedBecause('PO-05');
    pay(asked, '100').thenItIs('stocked');
  });

  it('PO-06: for what came late or failed it is on record who answers for it', () => {
    const late = () =>
      arrived('2026-03-25')
        .when('quality.pass-arrival', { ...both, report: 'IQC-1' }, zhao)
        .when('procurement.stock-in', both, lin);
    request(late(), '1').thenRefusedBecause('PO-06');
    const remedy = { responsible: HENGYUAN, remedy: '下批免运费' };
    request(late().when('procurement.record-remedy', remedy, lin), '1').thenItIs('stocked');
    request(late().when('procurement.record-remedy', remedy, lin), '1100').thenItIs('stocked');
    const failed = fail('1', 'return');
    request(failed, '1').thenRefusedBecause('PO-06');
    const later = { ...lin, at: '2026-03-03T01:00:00.000Z' };
    request(failed.when('procurement.record-remedy', remedy, later), '1').thenItIs('arrived');
  });

  it('PO-07: nothing happens to more than there is', () => {
    const refused = (story: ReturnType<typeof arrived>) => story.thenRefusedBecause('PO-07');
    refused(placed().when('procurement.report-arrival', { on: '2026-03-19', ...row(1, '10.1') }, lin));
    refused(placed().when('procurement.report-arrival', { on: '2026-03-19', ...row(9, '1') }, lin));
    refused(arrived().when('quality.pass-arrival', { ...row(1, '11'), report: 'IQC-1' }, zhao));
    refused(passed().when('quality.fail-arrival', { ...row(1, '1'), report: 'IQC-2', disposition: 'return' }, zhao));
    const reason = { ...zhao, reason: '划痕' };
    refused(fail('2', 'concession').when('quality.concede', row(1, '3'), reason));
    const asked = fail('2', 'concession').when('quality.concede', row(1, '2'), reason).thenItIs('arrived');
    refused(asked.when('quality.concede', row(1, '1'), reason));
    refused(fail('2', 'return').when('procurement.return-goods', { ...row(1, '3'), instead: 'replacement' }, lin));
    refused(arrived().when('procurement.close-short', row(1, '1'), { ...lin, reason: '停产' }));
  });

  it('PO-08: every inspection has a report of its own', () => {
    const again = (report: string) =>
      arrived()
        .when('quality.pass-arrival', { ...row(1, '4'), report: 'IQC-1' }, zhao)
        .when('quality.pass-arrival', { ...row(1, '6'), report }, zhao);
    again('IQC-1').thenRefusedBecause('PO-08');
    again('IQC-2').thenItIs('arrived');
  });
});
