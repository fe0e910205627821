import { order } from '../../machines/order/order.process.js';
import type { OrderRuleIdV4 } from '../../machines/order/v4/rule-ids.js';
import { OFFICES } from '../../machines/offices.js';
import { played } from '../support/order.chart.js';
import type { Scene } from '../support/order.fixture.js';
import { blankFacts } from '../support/order.fixture.js';
import type { RuleCase } from './order.rules.case.js';
import { approvalsCases } from './order.rules.approvals-cases.js';
import { batchesCases } from './order.rules.batches-cases.js';
import { changesCases } from './order.rules.changes-cases.js';
import { conductCases } from './order.rules.conduct-cases.js';
import { currencyCases } from './order.rules.currency-cases.js';
import { goodsCases } from './order.rules.goods-cases.js';
import { moneyCases } from './order.rules.money-cases.js';
import { makingCases } from './order.rules.making-cases.js';
import { numbersCases } from './order.rules.numbers-cases.js';
import { reviewCases } from './order.rules.review-cases.js';
import { termsCases } from './order.rules.terms-cases.js';
import { workCases } from './order.rules.work-cases.js';

/** A rule without a case does not compile. */
const ruleCases: Record<OrderRuleIdV4, RuleCase> = {
  ...reviewCases,
  ...workCases,
  ...conductCases,
  ...makingCases,
  ...goodsCases,
  ...approvalsCases,
  ...currencyCases,
  ...numbersCases,
  ...moneyCases,
  ...changesCases,
  ...termsCases,
  ...batchesCases,
};

/** The company's rules as its register lists them: what is a gate, and at which level each duty ships. */
const REGISTER = {
  gate: `RC-01 RC-02 RC-03 RC-04 RC-05 RC-08 RV-16 RV-20 RV-21 PL-08 PL-10 PR-01 IN-07 AC-03`,
  block: `RC-06 RC-07 RC-10 RV-00 RV-01 RV-02 RV-03 RV-04 RV-05 RV-06 RV-07 RV-08 RV-09 RV-10 RV-11 RV-12 RV-13 RV-14
    RV-15 RV-17 PL-01 PL-02 PL-03 PL-04 PL-05 PL-06 PL-07 PL-09 PL-11 PL-12 PL-13 PL-14 PL-16 PL-17 PR-02 PR-03 PR-04
    PR-05 IN-01 IN-03 IN-04 IN-05 IN-06 IN-08 AC-01 AC-04 DL-01 DL-02 DL-03 DL-04 DL-05 ST-01 ST-02 ST-03 ST-04 ST-05`,
  warn: `RC-09 RV-18 RV-19 PL-15 PR-06 IN-02 AC-02 DL-06`,
};
/** Work that later versions ask for by the text of the regulations; the company sets its level as of any duty. */
const DUTIES_OF_VERSION_3 = ['PL-20', 'PR-07', 'IN-09', 'DT-02', 'DT-04', 'DT-05', 'DT-06'];
const ids = (list: string): string[] => list.split(/\s+/);
const registered = Object.values(REGISTER).flatMap(ids);
const rules = Object.entries(order.rules.rules);

const judged = (rule: string, { in: facts, by: event }: Scene) =>
  order.rules.judge([rule], order.rules.record(facts, event), event)[0];

describe('the register of the rules', () => {
  it('has the 78 rules of the regulations, and every one of them in code', () => {
    expect(registered).toHaveLength(78);
    expect(registered.filter((id) => !(id in order.rules.rules))).toEqual([]);
  });

  it('ships gates as gates, and each duty at its level', () => {
    const found = (kind: string, level: string) =>
      rules.filter(([id, rule]) => registered.includes(id) && rule.kind === kind && rule.default === level);
    expect(found('gate', 'block').map(([id]) => id)).toEqual(expect.arrayContaining(ids(REGISTER.gate)));
    expect(found('gate', 'block')).toHaveLength(ids(REGISTER.gate).length);
    expect(
      found('duty', 'block')
        .map(([id]) => id)
        .toSorted(),
    ).toEqual(ids(REGISTER.block).toSorted());
    expect(
      found('duty', 'warn')
        .map(([id]) => id)
        .toSorted(),
    ).toEqual(ids(REGISTER.warn).toSorted());
  });

  it('has only gates beside them: the company cannot switch off what the product itself depends on', () => {
    const settable = [...registered, 'PL-18', ...DUTIES_OF_VERSION_3];
    expect(rules.filter(([id, { kind }]) => !settable.includes(id) && kind !== 'gate')).toEqual([]);
  });

  it('names a clause, an office and an event for each', () => {
    for (const [id, { clause, owner, bars, remedy }] of rules) {
      expect([id, clause]).toEqual([
        id,
        expect.stringMatching(/^(product|S[0-4]§[一二三四五六七八]\S*(; S[0-4]§[一二三四五六七八]\S*)*)$/),
      ]);
      expect(OFFICES).toContain(owner);
      const settling = order.rules.remedies(id, blankFacts);
      expect([id, settling.filter((event) => !(event in order.events))]).toEqual([id, []]);
      // Nothing that a barred person sends settles the four eyes; a review that went stale is named once it did.
      const names = typeof remedy.events === 'function' || bars !== undefined || settling.length > 0;
      expect([id, names]).toEqual([id, true]);
    }
  });
});

describe('the sentences of the rules', () => {
  const SIMPLIFIED = /[订单户质验产计购货请样议认证书发数规约级运输录条开关问题设备现观务员类际标资应]/;
  const TRADITIONAL = /[訂單戶質驗產計購貨請樣議認證書發數規約級運輸錄條開關問題設備現觀務員類際標資應]/;
  const MAINLAND = /質量|信息|合同|采购|視頻|網絡|軟件|項目經理|庫房/;

  it('are written in each language', () => {
    for (const [id, { sentence, remedy }] of rules) {
      for (const words of [sentence, remedy.text]) {
        expect([id, Object.keys(words)]).toEqual([id, ['zh-CN', 'zh-TW', 'en']]);
        expect([id, words['zh-CN']]).toEqual([id, expect.not.stringMatching(TRADITIONAL)]);
        expect([id, words['zh-TW']]).toEqual([id, expect.not.stringMatching(SIMPLIFIED)]);
        expect([id, words['zh-TW']]).toEqual([id, expect.not.stringMatching(MAINLAND)]);
        expect([id, words.en]).toEqual([id, expect.stringMatching(/^[A-Z][^\u4e00-\u9fff]{8,}\.$/)]);
      }
    }
  });
});

describe('every rule', () => {
  it.each(Object.entries(ruleCases))(
    '%s stops its event, and lets the same event pass where it holds',
    (id, { stops, passes }) => {
      expect(judged(id, stops)).toMatchObject({ rule: id, met: false, stops: true });
      expect(judged(id, passes)).toMatchObject({ rule: id, met: true, applies: true, stops: false });
    },
  );

  it.each(Object.entries(ruleCases))('%s alone stops that event in the real machine', (id, { stops, passes }) => {
    const stopped = played(stops);
    expect(stopped.stoppedBy).toEqual([id]);
    expect(stopped.after).toEqual(stopped.before);

    const passed = played(passes);
    expect(passed.stoppedBy).toEqual([]);
    expect(passed.after).toEqual(order.rules.record(passes.in, passes.by));
  });
});
