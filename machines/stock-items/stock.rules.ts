import { compare } from '../decimal.js';
import type { ProcessRule } from '../kit/rules.js';
import { duty, gate, ruleKit } from '../kit/rules.js';
import { isBlank, text } from '../kit/text.js';
import { named } from '../named.js';
import { rulebook } from '../rulebook.js';
import { record } from './stock.facts.js';
import type { StockEvent, StockFacts } from './stock.types.js';

const { remedy, lacks, lacksInData } = ruleKit<StockFacts, StockEvent>();

/** Under which name the door keeps, with an item that somebody wants to keep, the number under which it is kept already. */
export const KNOWN_ITEM = 'item-kept';

const ruleTableV1 = {
  'SK-01': {
    ...gate('product', 'procurement'),
    sentence: text('领用不超过库存数量', '領用不超過庫存數量', 'No more is drawn than there is.'),
    remedy: remedy(
      ['procurement.receive-stock', 'procurement.count-stock'],
      '请先办理入库；实物多于账面的，请采购部盘点',
      '請先辦理入庫；實物多於帳面者，請採購部盤點',
      'Have goods received first; where there is more than the books say, procurement counts it.',
    ),
    ...lacksInData(({ balance }) => (compare(balance, '0') < 0 ? ['quantity'] : [])),
  },
  'SK-02': {
    ...gate('product', 'production'),
    sentence: text('退料不超过已领未退的数量', '退料不超過已領未退的數量', 'No more comes back than was drawn.'),
    remedy: remedy([], '请核对退料数量', '請核對退料數量', 'Check the quantity.'),
    ...lacksInData(({ drawn }) => (compare(drawn, '0') < 0 ? ['quantity'] : [])),
  },
  'SK-03': {
    ...duty('product', 'procurement'),
    sentence: text(
      '盘点与账面不符的写明原因',
      '盤點與帳面不符者載明原因',
      'Where a count differs from the books it is said why.',
    ),
    remedy: remedy(
      ['procurement.count-stock'],
      '请写明盘盈或盘亏的原因',
      '請載明盤盈或盤虧的原因',
      'Say why there is more or less.',
    ),
    ...lacksInData(({ movements }, event) =>
      event.type === 'procurement.count-stock' &&
      compare(movements.at(-1)?.change ?? '0', '0') !== 0 &&
      isBlank(event.data.remark)
        ? ['remark']
        : [],
    ),
  },
  'SK-04': {
    ...gate('product', 'procurement'),
    sentence: text('停用的物料没有库存', '停用的物料沒有庫存', 'Of an item that is dropped nothing is left.'),
    remedy: remedy(
      ['procurement.count-stock'],
      '请先领用或盘点至零',
      '請先領用或盤點至零',
      'Use it up, or count it to zero.',
    ),
    ...lacks(({ balance }) => (compare(balance, '0') === 0 ? [] : ['balance'])),
  },
} satisfies Record<string, ProcessRule<StockFacts, StockEvent>>;

/** Since version 2. */
const kept = {
  'SK-05': {
    ...gate('product', 'procurement'),
    sentence: text(
      '同一物料（名称、规格、单位相同）只建一次',
      '同一物料（名稱、規格、單位相同）只建一次',
      'An item of the same name, specification and unit is kept once, however it is written.',
    ),
    remedy: remedy(
      [],
      '请在已有的库存物料上办理入库；确为另一种物料的，写明不同的规格',
      '請於已有的庫存物料辦理入庫；確為另一種物料者，載明不同的規格',
      'Use the item that there is; where it is another one, say by its specification what differs.',
    ),
    ...lacksInData((_facts, { observed }) =>
      observed[KNOWN_ITEM] === undefined ? [] : ['item', named('record', observed[KNOWN_ITEM])],
    ),
  },
} satisfies Record<string, ProcessRule<StockFacts, StockEvent>>;

export const stockRuleTable = { ...ruleTableV1, ...kept };

const BOOK = { record, waived: () => [], everywhere: [] };

export const stockRulesV1 = rulebook<StockFacts, StockEvent, keyof typeof ruleTableV1>(ruleTableV1, BOOK);

export const stockRules = rulebook<StockFacts, StockEvent, keyof typeof stockRuleTable>(stockRuleTable, BOOK);
