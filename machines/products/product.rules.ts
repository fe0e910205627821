import {
  carries,
  chained,
  notMerged,
  onRecordAlready,
  proposers,
  takesName,
  unknownName,
} from '../kit/merging.rules.js';
import type { ProcessRule } from '../kit/rules.js';
import { duty, gate, ruleKit } from '../kit/rules.js';
import { isBlank, text } from '../kit/text.js';
import { rulebook } from '../rulebook.js';
import { record } from './product.facts.js';
import type { ProductEvent, ProductFacts } from './product.types.js';

const { remedy, lacks, lacksInData, barring } = ruleKit<ProductFacts, ProductEvent>();

export const productRuleTable = {
  'MD-11': {
    ...gate('S3§二2', 'engineering'),
    sentence: text('产品资料有产品编号', '產品資料有產品編號', 'A product on record has a number.'),
    remedy: remedy([], '请填写产品编号', '請填寫產品編號', 'Write the number.'),
    ...lacksInData(({ productNo }) => (isBlank(productNo) ? ['productNo'] : [])),
  },
  'MD-12': {
    ...gate('product', 'engineering'),
    sentence: text(
      '同一产品编号只登记一次',
      '同一產品編號只登錄一次',
      'Each product number is on record once, whatever its case, width and spaces.',
    ),
    remedy: remedy(
      [],
      '请查看已有的产品资料；编号写法不同的，请提议合并',
      '請查看已有的產品資料；編號寫法不同者，請提議合併',
      'Look at the record that there is; where only the spelling differs, propose to merge it.',
    ),
    ...lacksInData((facts, event) => onRecordAlready(facts, event, 'productNo')),
  },
  'MD-13': {
    ...duty('product', 'sales'),
    sentence: text('标准价写明币种', '標準價載明幣別', 'A list price names its currency.'),
    remedy: remedy([], '请填写币种', '請填寫幣別', 'Name the currency.'),
    ...lacksInData(({ listPrice, currency }) => (listPrice !== null && currency === null ? ['currency'] : [])),
  },
  'MD-14': {
    ...gate('product', 'engineering'),
    sentence: text(
      '合并的产品编号有资料或在订单中使用',
      '合併的產品編號有資料或在訂單中使用',
      'A number that is merged is on record, or some order has it.',
    ),
    remedy: remedy(
      [],
      '请从列出的编号中选择，或核对写法',
      '請從列出的編號中選擇，或核對寫法',
      'Choose one of the numbers that are offered, or check how it is written.',
    ),
    ...lacks((_facts, event) => unknownName(event)),
  },
  'MD-15': {
    ...gate('product', 'engineering'),
    sentence: text(
      '合并不成链、不成环：对方没有并入其他产品，也没有并入它的编号',
      '合併不成鏈、不成環：對方未併入其他產品，也沒有併入它的編號',
      'No merge makes a chain or a ring: the other is merged nowhere, and nothing is merged into it.',
    ),
    remedy: remedy(
      [],
      '请在保留的产品上提议；对方已有合并的，先撤销',
      '請在保留的產品上提議；對方已有合併者，先撤銷',
      'Propose it at the record that stays; undo first what was merged into the other.',
    ),
    ...lacks((facts, event) =>
      event.type === 'record.be-merged' ? carries(facts) : chained(facts, facts.productNo, event),
    ),
  },
  'MD-16': {
    ...gate('product', 'engineering'),
    sentence: text(
      '提议合并或撤销的人不审批',
      '提議合併或撤銷的人不審核',
      'Whoever proposes to merge or to undo it does not decide.',
    ),
    remedy: remedy(
      [],
      '请由技术部或销售部其他人审批',
      '請由技術部或銷售部其他人審核',
      'Somebody else of engineering or sales decides.',
    ),
    ...barring(proposers),
  },
  'MD-17': {
    ...gate('product', 'engineering'),
    sentence: text('撤销的是已合并的编号', '撤銷的是已合併的編號', 'What is undone is a number that was merged.'),
    remedy: remedy([], '请从合并的编号中选择', '請從合併的編號中選擇', 'Choose one of the other numbers.'),
    ...lacksInData(notMerged),
  },
  'MD-18': {
    ...gate('product', 'engineering'),
    sentence: text(
      '订单中使用的其他编号经两人合并，不以改号取得',
      '訂單中使用的其他編號經兩人合併，不以改號取得',
      'A number that orders have already is merged by two people, and not taken by renumbering.',
    ),
    remedy: remedy(
      ['engineering.propose-merge', 'sales.propose-merge'],
      '请先提议合并该编号，再改号',
      '請先提議合併該編號，再改號',
      'Propose to merge that number first.',
    ),
    ...lacksInData((_facts, event) => takesName(event, 'productNo')),
  },
} satisfies Record<string, ProcessRule<ProductFacts, ProductEvent>>;

export const productRules = rulebook<ProductFacts, ProductEvent, keyof typeof productRuleTable>(productRuleTable, {
  record,
  waived: () => [],
  everywhere: [],
});
