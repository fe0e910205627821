import { lacks } from '../rule.js';
import { duty, gate } from '../../../kit/rules.js';
import { add, compare, subtract } from '../../../decimal.js';
import { named } from '../../../named.js';
import { isBlank, text } from '../../../kit/text.js';
import { passedOf } from '../../facts/materials.js';
import type { OrderEvent } from '../../order.types.js';
import { dataOf, remedy } from '../../rules/order-rule.js';
import type { OrderFactsV3, OrderRulesV3 } from '../aspect.js';
import { requisitionsOf } from './requisitions.js';
import { each } from './rule.js';

type Totals = ReadonlyMap<string, string>;

function totals(rows: readonly { item: string; quantity: string }[]): Totals {
  const found = new Map<string, string>();
  for (const { item, quantity } of rows) found.set(item, add(found.get(item) ?? '0', quantity));
  return found;
}

/** What production's review wants purchased, and what of it has not passed the incoming inspection since. */
function openShortages(facts: OrderFactsV3): Totals {
  const shortages = facts.reviews.production?.stock.shortages.filter(({ action }) => action === 'purchase') ?? [];
  return new Map(
    [...totals(shortages)].flatMap(([item, quantity]) => {
      const left = subtract(quantity, passedOf(facts, item));
      return compare(left, '0') > 0 ? [[item, left] as const] : [];
    }),
  );
}

/** Shortages that the procurement plan neither covers nor gives a reason for. */
function uncovered(facts: OrderFactsV3): string[] {
  const { content } = facts.procurementPlan;
  const planned = totals(content?.items ?? []);
  const explained = (content?.uncovered ?? []).filter(({ reason }) => !isBlank(reason)).map(({ item }) => item);
  return [...openShortages(facts)].flatMap(([item, quantity]) =>
    compare(planned.get(item) ?? '0', quantity) >= 0 || explained.includes(item) ? [] : [item],
  );
}

/** Goods of requisitions of this order, approved or ordered, that have not come and passed. */
function missingGoods(facts: OrderFactsV3, event: OrderEvent): string[] {
  const bought = (requisitionsOf(event) ?? []).filter(({ state }) => state === 'approved' || state === 'ordered');
  const rows = bought.flatMap(({ items }) => items);
  const short = [...totals(rows)].filter(([item, quantity]) => compare(passedOf(facts, item), quantity) < 0);
  return short.flatMap(([item]) =>
    bought
      .filter(({ items }) => items.some((row) => row.item === item))
      .map(({ id }) => `${named('requisition', id)}/${item}`),
  );
}

/** Report numbers of the lots in hand that stand for another inspection already. */
function takenReports({ incoming }: OrderFactsV3, event: OrderEvent): string[] {
  const lots = (dataOf(event, 'quality.pass-incoming') ?? dataOf(event, 'quality.fail-incoming'))?.lots ?? [];
  const earlier = incoming.slice(0, incoming.length - lots.length);
  return each(
    lots.flatMap(({ report, item }) =>
      earlier.some((record) => record.report === report) &&
      !earlier.some((record) => record.report === report && record.item === item)
        ? [report]
        : [],
    ),
  );
}

/** Materials: what is bought, what came, and what is missing. */
export const materialRules = {
  'PL-19': {
    ...gate('S2§四1; S0§四(三)1', 'production'),
    sentence: text(
      '生产评审没有待采购的短缺，才可确认无需采购',
      '生產評審沒有待採購的短缺，方可確認無需採購',
      'Nothing that the review found short is still to be purchased where no purchase is declared.',
    ),
    remedy: remedy(
      ['procurement.submit-plan'],
      '请采购部把列出的物料列入采购计划；情况有变的，由生产部重新评审',
      '請採購部將所列物料列入採購計畫；情況有變者，由生產部重新評審',
      'Procurement: put the materials named into the procurement plan; where the need has gone, Production reviews again.',
    ),
    ...lacks((facts) => [...openShortages(facts).keys()]),
  },
  'PL-20': {
    ...duty('S2§四1; S0§四(一)1', 'procurement'),
    sentence: text(
      '采购计划覆盖评审发现的短缺物料及其数量，不采购的写明原因',
      '採購計畫涵蓋評審發現的短缺物料及其數量，不採購者載明原因',
      'The procurement plan covers what the review found short, in full, or says why it does not.',
    ),
    remedy: remedy(
      ({ procurementPlan: { status } }) =>
        status === 'submitted' ? ['clerk.return-procurement-plan'] : ['procurement.submit-plan'],
      '请采购部补充列出的物料及数量，或在“不采购的短缺”中写明原因',
      '請採購部補充所列物料及數量，或於「不採購的短缺」載明原因',
      'Procurement: add the materials named with their quantities, or state under "not covered" why not.',
    ),
    applies: ({ procurementPlan }) => procurementPlan.status !== 'not-needed',
    ...lacks(uncovered),
  },
  'PR-07': {
    ...duty('S0§四(三)4; S4§二(六)', 'procurement'),
    sentence: text(
      '本订单已批准的采购申请所列物资均已到货并检验合格',
      '本訂單已核准的請購單所列物料均已到貨並檢驗合格',
      'The goods of every approved requisition of the order have arrived and passed their inspection.',
    ),
    remedy: remedy(
      ['quality.pass-incoming'],
      '请采购部催交，请质量部检验列出的物资；不再需要的，撤回采购申请',
      '請採購部催交，請品質部檢驗所列物料；不再需要者，撤回請購單',
      'Procurement: have the goods named delivered; Quality: inspect them; what is not needed any more is withdrawn.',
    ),
    ...lacks(missingGoods),
  },
  'PR-08': {
    ...gate('product', 'quality'),
    sentence: text(
      '来料检验报告编号只对应一次检验；同一物料再次登记即为更正',
      '進料檢驗報告編號僅對應一次檢驗；同一物料再次登錄即為更正',
      'A report numbers one inspection: the same number again is a correction of the same material, never another one.',
    ),
    remedy: remedy(
      ['quality.pass-incoming', 'quality.fail-incoming'],
      '请为另一次检验填写新的报告编号',
      '請為另一次檢驗填寫新的報告編號',
      'Quality: give the other inspection a report number of its own.',
    ),
    ...lacks(takenReports),
  },
} satisfies OrderRulesV3;
