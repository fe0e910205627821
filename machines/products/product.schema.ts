import { amount, currency, judged, text } from '../kit/fields.js';
import { ofProducts, ofUnits } from '../kit/lookups.js';
import type { MergedData } from '../kit/merging.js';
import type { DataOf } from '../kit/schema.js';
import { called, examplesOf, NO_DATA, shapesWith } from '../kit/shapes.js';
import { text as named } from '../kit/text.js';
import type { Vocabulary } from '../kit/vocabulary.js';
import { ofBoth } from './product.offices.js';

const words = {
  productNo: named('产品编号', '產品編號', 'Product no.'),
  description: named('品名', '品名', 'Description'),
  specification: named('规格', '規格', 'Specification'),
  unit: named('单位', '單位', 'Unit'),
  listPrice: named('标准价', '標準價', 'List price'),
  currency: named('币种', '幣別', 'Currency'),
  drawingNo: named('图号', '圖號', 'Drawing no.'),
  standard: named('执行标准', '執行標準', 'Standard'),
  remark: named('备注', '備註', 'Remark'),
  why: named('依据', '依據', 'Why it is the same'),
};

const object = shapesWith(words);

const LONG = { max: 2000 };

const details = {
  description: text({ max: 500 }),
  'specification?': text(LONG),
  'unit?': text({ max: 20, lookup: ofUnits() }),
  'listPrice?': amount({ min: '0', places: 6, secret: 'price', about: 'Of one unit, in the currency.' }),
  'currency?': currency(),
  'drawingNo?': text({ max: 100 }),
  'standard?': text(),
  'remark?': text(LONG),
};

const NUMBER = ofProducts({ description: 'description', specification: 'specification', unit: 'unit' });

const registered = object('RegisteredProduct', 'What is kept on record of a product (S3§二2).', {
  productNo: judged({ max: 100, lookup: NUMBER }),
  ...details,
});

const changed = object('ChangedProduct', 'The whole record as it is from now on.', {
  productNo: judged({ max: 100 }),
  ...details,
});

/** A number that is in use, or on record: it is offered. */
const other = () => called('另一写法', '另一寫法', 'Also written as', text({ max: 100, lookup: ofProducts() }));

const merge = object(
  'ProposedProductMerge',
  'That the same product has another number elsewhere: on record, or only on orders.',
  { name: other(), why: text(LONG) },
);

const split = object('ProposedProductSplit', 'That it is another product after all.', {
  name: other(),
  why: called('原因', '原因', 'Why', text(LONG)),
});

/** The data of every event that is accepted from outside. */
export const productSchema = {
  ...ofBoth('register-product', registered),
  ...ofBoth('change-product', changed),
  ...ofBoth('propose-merge', merge),
  ...ofBoth('approve-merge', NO_DATA),
  ...ofBoth('reject-merge', NO_DATA),
  ...ofBoth('propose-split', split),
  ...ofBoth('approve-split', NO_DATA),
  ...ofBoth('reject-split', NO_DATA),
  ...ofBoth('retire-product', NO_DATA),
};

/** What comes from outside, and what a product hears of another record. */
export type ProductData = DataOf<typeof productSchema> & MergedData;

export const productVocabulary: Vocabulary = {
  kind: 'products',
  schema: productSchema,
  words,
  facts: {
    registered: named('登记', '登錄', 'Registered'),
    names: named('合并的产品编号', '合併的產品編號', 'Other numbers'),
    'names.name': named('产品编号', '產品編號', 'Product no.'),
    'names.no': named('原资料编号', '原資料編號', 'Record'),
    proposal: named('待审的提议', '待審的提議', 'Proposal'),
    'proposal.name': named('产品编号', '產品編號', 'Product no.'),
    'proposal.no': named('原资料编号', '原資料編號', 'Record'),
    settled: named('上次审批', '上次審核', 'Last decision'),
    'settled.name': named('产品编号', '產品編號', 'Product no.'),
    proposedBy: named('提议人', '提議人', 'Proposed by'),
    mergedInto: named('已并入', '已併入', 'Merged into'),
    into: named('保留的资料', '保留的資料', 'Record that stays'),
    retired: named('停用', '停用', 'Retired'),
  },
  choices: {},
};

const TABLE = {
  productNo: 'RT-250',
  description: '回转工作台',
  specification: 'Φ250，分度精度 5″',
  unit: '台',
  listPrice: '12800',
  currency: 'CNY',
  drawingNo: 'RT-250-00',
  standard: 'JB/T 4370',
};

export const productExamples = examplesOf(productSchema, {
  ...ofBoth('register-product', TABLE),
  ...ofBoth('change-product', { ...TABLE, listPrice: '13200' }),
  ...ofBoth('propose-merge', { name: 'RT250', why: '同一图号，订单上少写了连字符' }),
  ...ofBoth('propose-split', { name: 'RT250', why: '是旧型号，图号不同' }),
});
