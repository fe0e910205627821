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
import { record } from './customer.facts.js';
import type { CustomerEvent, CustomerFacts } from './customer.types.js';
import { isTaxNumber } from './tax-number.js';

const { remedy, lacks, lacksInData, barring } = ruleKit<CustomerFacts, CustomerEvent>();

export const customerRuleTable = {
  'MD-01': {
    ...gate('S3§二2', 'sales'),
    sentence: text('客户资料有名称', '客戶資料有名稱', 'A customer on record has a name.'),
    remedy: remedy([], '请填写客户名称', '請填寫客戶名稱', 'Write the name.'),
    ...lacksInData(({ name }) => (isBlank(name) ? ['name'] : [])),
  },
  'MD-02': {
    ...gate('product', 'sales'),
    sentence: text(
      '同一名称的客户只登记一次',
      '同一名稱的客戶只登錄一次',
      'Each name of a customer is on record once, whatever its case, width and spaces.',
    ),
    remedy: remedy(
      [],
      '请查看已有的客户资料；名称写法不同的，请提议合并',
      '請查看已有的客戶資料；名稱寫法不同者，請提議合併',
      'Look at the record that there is; where only the spelling differs, propose to merge it.',
    ),
    ...lacksInData((facts, event) => onRecordAlready(facts, event, 'name')),
  },
  'MD-03': {
    ...duty('product', 'sales'),
    sentence: text(
      '税号符合所在国家或地区的格式',
      '統一編號符合所在國家或地區的格式',
      'The tax number is one that the country has.',
    ),
    remedy: remedy(
      [],
      '请核对税号，并写明国家或地区',
      '請核對統一編號，並載明國家或地區',
      'Check the number, and name the country.',
    ),
    ...lacksInData(({ taxNo, country }) =>
      taxNo === null || isTaxNumber(taxNo, country ?? undefined) ? [] : ['taxNo'],
    ),
  },
  'MD-04': {
    ...gate('product', 'sales'),
    sentence: text(
      '合并的名称有资料或在订单中使用',
      '合併的名稱有資料或在訂單中使用',
      'A name that is merged is on record, or some order has it.',
    ),
    remedy: remedy(
      [],
      '请从列出的名称中选择，或核对写法',
      '請從列出的名稱中選擇，或核對寫法',
      'Choose one of the names that are offered, or check how it is written.',
    ),
    ...lacks((_facts, event) => unknownName(event)),
  },
  'MD-05': {
    ...gate('product', 'sales'),
    sentence: text(
      '合并不成链、不成环：对方没有并入其他客户，也没有并入它的名称',
      '合併不成鏈、不成環：對方未併入其他客戶，也沒有併入它的名稱',
      'No merge makes a chain or a ring: the other is merged nowhere, and nothing is merged into it.',
    ),
    remedy: remedy(
      [],
      '请在保留的客户上提议；对方已有合并的，先撤销',
      '請在保留的客戶上提議；對方已有合併者，先撤銷',
      'Propose it at the record that stays; undo first what was merged into the other.',
    ),
    ...lacks((facts, event) =>
      event.type === 'record.be-merged' ? carries(facts) : chained(facts, facts.name, event),
    ),
  },
  'MD-06': {
    ...gate('product', 'sales'),
    sentence: text(
      '提议合并或撤销的人不审批',
      '提議合併或撤銷的人不審核',
      'Whoever proposes to merge or to undo it does not decide.',
    ),
    remedy: remedy([], '请由销售部其他人审批', '請由銷售部其他人審核', 'Somebody else of sales decides.'),
    ...barring(proposers),
  },
  'MD-07': {
    ...gate('product', 'sales'),
    sentence: text('撤销的是已合并的名称', '撤銷的是已合併的名稱', 'What is undone is a name that was merged.'),
    remedy: remedy([], '请从合并的名称中选择', '請從合併的名稱中選擇', 'Choose one of the other names.'),
    ...lacksInData(notMerged),
  },
  'MD-08': {
    ...gate('product', 'sales'),
    sentence: text(
      '订单中使用的其他名称经两人合并，不以改名取得',
      '訂單中使用的其他名稱經兩人合併，不以改名取得',
      'A name that orders have already is merged by two people, and not taken by renaming.',
    ),
    remedy: remedy(
      ['sales.propose-merge'],
      '请先提议合并该名称，再改名',
      '請先提議合併該名稱，再改名',
      'Propose to merge that name first.',
    ),
    ...lacksInData((_facts, event) => takesName(event, 'name')),
  },
} satisfies Record<string, ProcessRule<CustomerFacts, CustomerEvent>>;

export const customerRules = rulebook<CustomerFacts, CustomerEvent, keyof typeof customerRuleTable>(customerRuleTable, {
  record,
  waived: () => [],
  everywhere: [],
});
