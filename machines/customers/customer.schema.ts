import { currency, judged, person, text } from '../kit/fields.js';
import { ofContacts, ofCustomers } from '../kit/lookups.js';
import type { MergedData } from '../kit/merging.js';
import type { DataOf } from '../kit/schema.js';
import { called, examplesOf, NO_DATA, shapesWith } from '../kit/shapes.js';
import { text as named } from '../kit/text.js';
import type { Vocabulary } from '../kit/vocabulary.js';

const words = {
  name: named('客户名称', '客戶名稱', 'Customer name'),
  contact: named('联系人', '聯絡人', 'Contact'),
  phone: named('电话', '電話', 'Phone'),
  email: named('电子邮箱', '電子郵件', 'Email'),
  address: named('地址', '地址', 'Address'),
  country: named('国家或地区', '國家或地區', 'Country'),
  taxNo: named('税号', '統一編號', 'Tax number'),
  terms: named('常用付款方式', '常用付款方式', 'Usual payment terms'),
  currency: named('常用币种', '常用幣別', 'Usual currency'),
  salesperson: named('销售负责人', '業務負責人', 'Salesperson'),
  remark: named('备注', '備註', 'Remark'),
  why: named('依据', '依據', 'Why it is the same'),
};

const object = shapesWith(words);

const LONG = { max: 2000 };

const details = {
  'contact?': text({ secret: 'contact', lookup: ofContacts({ phone: 'phone', email: 'email' }, { customer: 'name' }) }),
  'phone?': text({ max: 50, secret: 'contact' }),
  'email?': text({ max: 254, secret: 'contact' }),
  'address?': text({ max: 500, secret: 'contact' }),
  'country?': text({ max: 60 }),
  'taxNo?': text({ max: 30 }),
  'terms?': text(LONG),
  'currency?': currency(),
  'salesperson?': person(),
  'remark?': text(LONG),
};

const NAME = ofCustomers({
  contact: 'contact',
  phone: 'phone',
  email: 'email',
  address: 'address',
  terms: 'terms',
  currency: 'currency',
});

/** A name that is in use, or on record: it is offered. */
const other = () => called('另一写法', '另一寫法', 'Also written as', text({ lookup: ofCustomers() }));

/** The data of every event that is accepted from outside. */
export const customerSchema = {
  'sales.register-customer': object('RegisteredCustomer', 'What is kept on record of a customer (S3§二2).', {
    name: judged({ lookup: NAME }),
    ...details,
  }),
  'sales.change-customer': object('ChangedCustomer', 'The whole record as it is from now on.', {
    name: judged(),
    ...details,
  }),
  'sales.propose-merge': object(
    'ProposedCustomerMerge',
    'That the same customer is written otherwise elsewhere: on record, or only on orders.',
    { name: other(), why: text(LONG) },
  ),
  'sales.approve-merge': NO_DATA,
  'sales.reject-merge': NO_DATA,
  'sales.propose-split': object('ProposedCustomerSplit', 'That it is another customer after all.', {
    name: other(),
    why: called('原因', '原因', 'Why', text(LONG)),
  }),
  'sales.approve-split': NO_DATA,
  'sales.reject-split': NO_DATA,
  'sales.retire-customer': NO_DATA,
};

/** What comes from outside, and what a customer hears of another record. */
export type CustomerData = DataOf<typeof customerSchema> & MergedData;

export const customerVocabulary: Vocabulary = {
  kind: 'customers',
  schema: customerSchema,
  words,
  facts: {
    registered: named('登记', '登錄', 'Registered'),
    names: named('合并的名称', '合併的名稱', 'Other names'),
    'names.name': named('名称', '名稱', 'Name'),
    'names.no': named('原资料编号', '原資料編號', 'Record'),
    proposal: named('待审的提议', '待審的提議', 'Proposal'),
    'proposal.name': named('名称', '名稱', 'Name'),
    'proposal.no': named('原资料编号', '原資料編號', 'Record'),
    settled: named('上次审批', '上次審核', 'Last decision'),
    'settled.name': named('名称', '名稱', 'Name'),
    proposedBy: named('提议人', '提議人', 'Proposed by'),
    mergedInto: named('已并入', '已併入', 'Merged into'),
    into: named('保留的资料', '保留的資料', 'Record that stays'),
    retired: named('停用', '停用', 'Retired'),
  },
  choices: {},
};

const ADDRESS = '苏州市工业园区星湖街 328 号';

export const customerExamples = examplesOf(customerSchema, {
  'sales.register-customer': {
    name: '苏州精工机械有限公司',
    contact: '陈立',
    phone: '0512-6288 1234',
    email: 'chen.li@example.com',
    address: ADDRESS,
    country: '中国',
    taxNo: '91320594MA1MKR7P55',
    terms: '月结 30 天',
    currency: 'CNY',
  },
  'sales.change-customer': {
    name: '苏州精工机械有限公司',
    contact: '陆敏',
    phone: '0512-6288 1236',
    address: ADDRESS,
    country: '中国',
    terms: '月结 60 天',
    currency: 'CNY',
  },
  'sales.propose-merge': { name: '苏州精工机械', why: '同一公司，订单上少写了“有限公司”' },
  'sales.propose-split': { name: '苏州精工机械', why: '是另一家公司，税号不同' },
});
