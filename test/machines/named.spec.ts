import { named } from '../../machines/named.js';
import { pathName } from '../../machines/names/naming.js';
import { order } from '../../machines/order/order.process.js';
import { orderAt, scene } from '../support/order.fixture.js';

describe('what a rule names by its number', () => {
  it('says of what it is the number, in each language', () => {
    expect(pathName(named('line', 4), 'zh-CN')).toBe('订单行 4');
    expect(pathName('line:4', 'zh-TW')).toBe('明細 4');
    expect(pathName('line:4', 'en')).toBe('line 4');
    expect(pathName('shipment:S/1/line:2', 'zh-CN')).toBe('发运 S/1 · 订单行 2');
    expect(pathName('report:2026-11-02/line:1', 'en')).toBe('daily report of 2026-11-02 · line 1');
    expect(pathName('exception:$&', 'zh-TW')).toBe('異常 $&');
    expect(pathName('office:quality', 'zh-CN')).toBe('质量部');
    expect(pathName('office:nobody', 'en')).toBe('nobody');
    expect(pathName('plan-end:2026-12-24', 'en')).toBe('plan ends 2026-12-24');
  });

  it('is left as it is where it is a name', () => {
    expect(pathName('Steel: grade 2', 'en')).toBe('Steel: grade 2');
    expect(pathName('outline:4', 'en')).toBe('outline:4');
    expect(pathName('lines[0].unitPrice', 'zh-CN')).toBe('订单行 › 1 › 单价');
  });

  it('is told by the rules: the lines that production has not finished', () => {
    const { in: facts, by: event } = scene(orderAt('producing'), 'production.report-progress', {
      with: { 'production.report-progress': { line: 1 } },
    });
    const [judged] = order.rules.judge(['IN-01'], order.rules.record(facts, event), event);
    expect(judged).toMatchObject({ met: false, missing: ['line:2'] });
  });
});
