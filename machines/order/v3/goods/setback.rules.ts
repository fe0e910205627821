import { lacks } from '../rule.js';
import { gate, isQuestion } from '../../../kit/rules.js';
import { compare } from '../../../decimal.js';
import { named } from '../../../named.js';
import { isBlank, text } from '../../../kit/text.js';
import type { OrderEvent } from '../../order.types.js';
import { remedy } from '../../rules/order-rule.js';
import type { OrderFactsV3, OrderRulesV3 } from '../aspect.js';
import { hasGoodsOnTheRoad, ofShipment, onTheRoad, rowOf, withCustomer } from './counts.js';
import { leftOf } from './ledger.rules.js';
import { linesCounted } from './rule.js';

interface Shipped {
  shipment: string;
  exception?: number;
}

const isReturn = ({ type }: OrderEvent): boolean => type === 'logistics.record-return';

/** Whether the exception named is of this shipment, was acted on, and was told. */
function isAnswered({ transportExceptions }: OrderFactsV3, { shipment, exception }: Shipped): boolean {
  const known = exception === undefined ? undefined : transportExceptions[exception - 1];
  return known?.shipment === shipment && !isBlank(known.action) && known.notified.length > 0;
}

/** Shipment and line of which the event takes more than there is. */
function tooMuch(facts: OrderFactsV3, event: OrderEvent): string[] {
  const { shipment } = event.data as Shipped;
  const isCorrection = event.type === 'logistics.correct-shipment';
  return linesCounted(facts, event)
    .filter((line) => {
      if (compare(withCustomer(facts, shipment, line), '0') < 0) return true;
      if (isReturn(event)) return compare(rowOf(facts, line).delivered, '0') < 0;
      if (!isCorrection) return compare(leftOf(facts, shipment, line), '0') < 0;
      const gone = ofShipment([...facts.goods.losses, ...facts.goods.refusals], shipment, line);
      return compare(gone, '0') > 0 && compare(onTheRoad(facts, shipment, line), '0') < 0;
    })
    .map((line) => `${named('shipment', shipment)}/${named('line', line)}`);
}

/** Goods that are lost, refused at the door, or brought back. */
export const setbackRules = {
  'TX-01': {
    ...gate('S3§五3', 'logistics'),
    sentence: text(
      '所答复的运输异常已登记，属于同一运单，已写明措施并通知相关方',
      '所答覆的運輸異常已登錄，屬於同一出貨批次，已載明措施並通知相關方',
      'It answers a transport exception of the same shipment that was acted on and told to those concerned.',
    ),
    remedy: remedy(
      ['logistics.report-transport-exception'],
      '请物流部先登记该运单的运输异常，写明措施和通知对象，再选择其序号',
      '請物流部先登錄該出貨批次的運輸異常，載明措施與通知對象，再選擇其序號',
      'Logistics: report the transport exception of the shipment with action and persons told, then name it by its number.',
    ),
    holds: (facts, event) => {
      if (isQuestion(event)) return isReturn(event) || facts.transportExceptions.length > 0;
      const data = event.data as Shipped;
      return (isReturn(event) && data.exception === undefined) || isAnswered(facts, data);
    },
  },
  'LG-13': {
    ...gate('S3§五3; S3§六3', 'logistics'),
    sentence: text(
      '遗失和拒收的数量不超过在途数量，退回的数量不超过已交接数量',
      '遺失與拒收的數量不超過在途數量，退回的數量不超過已交接數量',
      'No more is lost or refused than is on the road, and no more comes back than was handed over.',
    ),
    remedy: remedy(
      ['logistics.record-loss', 'logistics.record-refusal', 'logistics.record-return', 'logistics.correct-shipment'],
      '请物流部核对列出运单的数量；发运或交接登记有误的，先更正',
      '請物流部核對所列出貨批次的數量；出貨或交接登錄有誤者，先更正',
      'Logistics: check the quantities of the shipment named; where its dispatch or hand-over is wrong, correct that first.',
    ),
    ...lacks((facts, event) => {
      if (!isQuestion(event)) return tooMuch(facts, event);
      const { handOvers, quantities } = facts;
      const isThere =
        event.type === 'logistics.correct-shipment' ||
        (isReturn(event)
          ? handOvers.length > 0 && Object.values(quantities).some(({ delivered }) => compare(delivered, '0') > 0)
          : hasGoodsOnTheRoad(facts));
      return isThere ? [] : ['shipment'];
    }),
  },
} satisfies OrderRulesV3;
