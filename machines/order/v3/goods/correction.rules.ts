import { lacks, lacksInData } from '../rule.js';
import { text } from '../../../kit/text.js';
import { gate } from '../../../kit/rules.js';
import { compare } from '../../../decimal.js';
import { named, namedAll } from '../../../named.js';
import type { OrderEvent } from '../../order.types.js';
import { dataOf, remedy } from '../../rules/order-rule.js';
import type { OrderFactsV3, OrderRulesV3 } from '../aspect.js';
import { beganAnew } from './corrections.js';
import { rowOf } from './counts.js';
import { linesCounted } from './rule.js';

/** Lines of the event that were given up and came back after what it corrects. */
const linesAnew = (facts: OrderFactsV3, event: OrderEvent, at: string): string[] =>
  namedAll(
    'line',
    linesCounted(facts, event).filter((line) => beganAnew(facts, line, at)),
  );

function unknownReport(facts: OrderFactsV3, event: OrderEvent): string[] {
  const data = dataOf(event, 'production.correct-report');
  if (!data) return facts.reports.length > 0 ? [] : ['report'];
  const report = facts.reports[data.report - 1];
  return report ? linesAnew(facts, event, report.at) : [named('report-no', data.report)];
}

/** The latest final inspection, as long as what it counted still counts. */
function standing({ finalInspection, failedInspections, milestone }: OrderFactsV3): boolean {
  if (finalInspection) return !finalInspection.stale;
  const failed = failedInspections.at(-1);
  return milestone === 'producing' && failed !== undefined && failed.lines.length > 0;
}

function unknownAcceptance(facts: OrderFactsV3, event: OrderEvent): string[] {
  const data = dataOf(event, 'sales.correct-acceptance');
  if (!data) return facts.acceptances.length > 0 ? [] : ['acceptance'];
  const acceptance = facts.acceptances[data.acceptance - 1];
  return acceptance ? linesAnew(facts, event, acceptance.at) : [named('acceptance', data.acceptance)];
}

function unknownShipment({ dispatches, handOvers }: OrderFactsV3, event: OrderEvent): string[] {
  const data = dataOf(event, 'logistics.correct-shipment');
  if (!data) return dispatches.length + handOvers.length > 0 ? [] : ['shipment'];
  const { shipment, dispatched = [], handedOver = [] } = data;
  const isOf = (move: { shipment: string }): boolean => move.shipment === shipment;
  const isKnown =
    (dispatched.length === 0 || dispatches.some(isOf)) && (handedOver.length === 0 || handOvers.some(isOf));
  return isKnown ? [] : [named('shipment', shipment)];
}

const NOTHING_NEGATIVE = ['produced', 'passed', 'rejected', 'accepted', 'delivered'] as const;

/** A figure that was typed wrong is corrected by an event of its own: what was typed, what is right, why, and who says so. */
export const correctionRules = {
  'CR-01': {
    ...gate('product', 'production'),
    sentence: text(
      '所更正的日报已登记，其订单行自那时起未被放弃',
      '所更正的日報已登錄，其明細自該時起未曾放棄',
      'The daily report to correct is on record, and its line was not given up since.',
    ),
    remedy: remedy(
      ['production.report-progress'],
      '请生产部选择已登记的日报；放弃后恢复的订单行从零计数',
      '請生產部選擇已登錄的日報；放棄後恢復的明細自零計數',
      'Production: choose a report on record; a line that came back is counted from nothing.',
    ),
    ...lacks(unknownReport),
  },
  'CR-02': {
    ...gate('product', 'quality'),
    sentence: text(
      '最近一次最终检验的数量仍然有效，可以更正',
      '最近一次最終檢驗的數量仍然有效，可以更正',
      'The latest final inspection still counts, so its figures can be corrected.',
    ),
    remedy: remedy(
      ['quality.pass-final', 'quality.fail-final'],
      '已失效或已退回返工的检验不再更正，请质量部重新检验',
      '已失效或已退回重工的檢驗不再更正，請品質部重新檢驗',
      'Quality: an inspection that is stale or was returned for rework is not corrected; inspect again.',
    ),
    holds: standing,
  },
  'CR-03': {
    ...gate('product', 'sales'),
    sentence: text(
      '所更正的验收已登记，其订单行自那时起未被放弃',
      '所更正的驗收已登錄，其明細自該時起未曾放棄',
      'The acceptance to correct is on record, and its lines were not given up since.',
    ),
    remedy: remedy(
      ['sales.record-acceptance'],
      '请销售部选择已登记的验收',
      '請銷售部選擇已登錄的驗收',
      'Sales: choose an acceptance on record.',
    ),
    ...lacks(unknownAcceptance),
  },
  'CR-04': {
    ...gate('product', 'logistics'),
    sentence: text(
      '所更正的发运或交接已登记',
      '所更正的出貨或交接已登錄',
      'The dispatch or the hand-over to correct is on record.',
    ),
    remedy: remedy(
      ['logistics.dispatch', 'logistics.hand-over'],
      '请物流部选择已登记的运单；尚未交接的不更正交接数量',
      '請物流部選擇已登錄的出貨批次；尚未交接者不更正交接數量',
      'Logistics: choose a shipment on record; what was not handed over has no hand-over to correct.',
    ),
    ...lacks(unknownShipment),
  },
  'CR-05': {
    ...gate('product', 'clerk'),
    sentence: text(
      '更正改变了已登记的数字，且更正后没有负数',
      '更正改變了已登錄的數字，且更正後沒有負數',
      'The correction changes a figure on record, and leaves none below zero.',
    ),
    remedy: remedy(
      [
        'production.correct-report',
        'quality.correct-inspection',
        'sales.correct-acceptance',
        'logistics.correct-shipment',
      ],
      '请填写正确的数字；数字无误的不必更正',
      '請填寫正確的數字；數字無誤者不必更正',
      'Enter the right figures; what is right needs no correction.',
    ),
    ...lacksInData((facts, event) => {
      if (facts.goods.corrections.at(-1)?.changes.length === 0) return ['changes'];
      const negative = linesCounted(facts, event).filter((line) =>
        NOTHING_NEGATIVE.some((column) => compare(rowOf(facts, line)[column], '0') < 0),
      );
      return namedAll('line', negative);
    }),
  },
} satisfies OrderRulesV3;
