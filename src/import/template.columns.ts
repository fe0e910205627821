import { asDeliveries } from './convert-deliveries.js';
import type { Text } from '../../machines/rulebook.js';
import type { Convert } from './convert.js';
import { asCount, asDay, asFlag, asOneOf, asSpecialRequirements } from './convert.js';
import { asNumber } from './convert-number.js';
import { asCode, asText } from './convert-text.js';
import { asCurrency } from './currency.js';
import type { Sense } from './understand.js';

/** A column of our own template. */
export interface Column extends Sense {
  /** The field of the entry, or of its line. */
  path: string;
  of: 'order' | 'line';
  titles: Text;
  /** The entry rule that asks for it; none for what may be left out. */
  rule?: string;
  /** What stands in the template's example row. */
  example: string | number;
}

const makeOf =
  (of: Column['of']) =>
  /** `titles`: mainland, Taiwan, English, with bars between. */
  (path: string, titles: string, convert: Convert, example: Column['example'], rule?: string): Column => ({
    path,
    of,
    titles: inLanguages(titles),
    convert,
    // One quantity over two lines may be that of each, or of both.
    merged: of === 'order' ? 'same' : path === 'quantity' || path === 'line' ? 'refuse' : 'doubt',
    example,
    rule,
  });

function inLanguages(titles: string): Text {
  const [zhCN = '', zhTW = zhCN, en = zhCN] = titles.split('|');
  return { 'zh-CN': zhCN, 'zh-TW': zhTW, en };
}

const order = makeOf('order');
const line = makeOf('line');

const asClass = asOneOf([
  { value: 'standard', words: ['标准', 'standard', '標準'] },
  { value: 'project', words: ['项目', 'project', '專案'] },
  { value: 'acceptance-on-site', words: ['现场验收', 'acceptance-on-site', '現場驗收', 'acceptance on site'] },
]);

const asChannel = asOneOf([
  { value: 'written', words: ['书面', 'written', '書面'] },
  { value: 'electronic', words: ['电子', 'electronic', '電子'] },
  { value: 'oral', words: ['口头', 'oral', '口頭'] },
]);

/** By this column the rows of one order are known. */
export const ORDER_NO = 'externalNo';

/** Every column, in the template's order. Order columns may be left blank on all rows of an order but the first. */
export const COLUMNS: readonly Column[] = [
  order(ORDER_NO, '外部订单号|外部訂單號|External order no.', asCode, 'A-2026-001'),
  order('class', '订单类别|訂單類別|Class', asClass, '标准'),
  order('channel', '下单方式|下單方式|Channel', asChannel, '书面'),
  order('customer.name', '客户名称|客戶名稱|Customer', asText, '苏州精工机械有限公司', 'RC-01'),
  order('customer.contact', '联系人|聯絡人|Contact', asText, '陈立', 'RC-01'),
  order('customer.phone', '电话|電話|Phone', asText, '0512-6288 1234', 'RC-01'),
  order('customer.email', '邮箱|電子郵件|Email', asText, 'chen.li@example.com'),
  order('customer.address', '客户地址|客戶地址|Customer address', asText, '苏州市工业园区星湖街 328 号'),
  order('customerPo', '客户采购单号|客戶採購單號|Customer PO', asCode, 'PO-2026-0315'),
  order('currency', '币种|幣別|Currency', asCurrency, 'CNY', 'RC-03'),
  line('line', '行号|行號|Line', asCount, 1),
  line('productNo', '产品编号|料號|Product no.', asCode, 'RT-250', 'RC-02'),
  line('description', '产品描述|產品說明|Description', asText, '数控回转工作台', 'RC-02'),
  line('specification', '规格|規格|Specification', asCode, '台面直径 250 mm，分度精度 ±15 角秒', 'RC-02'),
  line('quantity', '数量|數量|Quantity', asNumber, 10, 'RC-02'),
  line('unit', '单位|單位|Unit', asCode, '台', 'RC-02'),
  line('unitPrice', '单价|單價|Unit price', asNumber, 12800, 'RC-03'),
  line('dueDate', '行交货日期|明細交貨日期|Line due date', asDay, '2026-04-30'),
  line('deliveries', '分批交货|分批交貨|Deliveries in parts', asDeliveries, '2026-04-15：4；2026-04-30：6', 'RC-12'),
  order('deliveryPlace', '交货地点|交貨地點|Delivery place', asText, '苏州市工业园区星湖街 328 号 3 号门', 'RC-04'),
  order('deliveryDate', '交货日期|交貨日期|Delivery date', asDay, '2026-04-30', 'RC-04'),
  order('paymentTerms', '付款方式|付款條件|Payment terms', asText, '预付 30%，验收合格后 30 天内付清余款', 'RC-05'),
  order('qualityRequirements', '质量要求|品質要求|Quality requirements', asText, '分度精度逐台检测', 'RC-06'),
  order('packagingRequirements', '包装要求|包裝要求|Packaging requirements', asText, '木箱包装，防锈防潮', 'RC-07'),
  order('specialRequirements', '特殊要求|特殊需求|Special requirements', asSpecialRequirements, '无', 'RC-10'),
  order('key', '重点客户|重點客戶|Key customer', asFlag, '否'),
  order('design', '需要设计|需要設計|Needs design', asFlag, '否'),
  order('compared', '已核对原件|已核對原件|Compared', asFlag, '是', 'RC-09'),
];

/** The extra column of the file with the rejected rows; an upload may still carry it. */
export const ERROR_COLUMN: Text = inLanguages('错误|錯誤|Errors');

const plain = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*.。_:-]/g, '');

const BY_TITLE = new Map(
  COLUMNS.flatMap((column) => [column.path, ...Object.values(column.titles)].map((title) => [plain(title), column])),
);

/** The column that a header means, in any language. */
export const columnOf = (title: string): Column | undefined => BY_TITLE.get(plain(title));

/** What people call a column in lists of their own; counts where the list has no column of the template's name. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  [ORDER_NO]: '订单号|订单编号|訂單號|訂單編號|销售订单号|銷售訂單號',
  'customer.name': '客户|客戶|客户全称|客戶全名|Customer name',
  customerPo: '客户订单号|客戶訂單號|客户PO|客戶PO|采购单号|採購單號|PO|PO no.|Purchase order',
  currency: '货币|貨幣|币别|幣種',
  'lines[].line': '项次|項次|Item|Item no.|Line no.',
  'lines[].productNo': '料号|产品编码|產品編號|物料编码|Part no.',
  'lines[].description': '产品名称|產品名稱|品名|Product name',
  deliveryDate: '交期|交货期|交貨期',
};

const fieldOf = ({ of, path }: Column): string => (of === 'line' ? `lines[].${path}` : path);

const BY_OTHER_NAME = new Map(
  COLUMNS.flatMap((column) =>
    (OTHER_NAMES[fieldOf(column)]?.split('|') ?? []).map((title): [string, Column] => [plain(title), column]),
  ),
);

/** The column that a header of somebody's own list means. */
export const otherColumnOf = (title: string): Column | undefined => BY_OTHER_NAME.get(plain(title));

const isOne = (titles: string) => {
  const known = new Set(titles.split('|').map(plain));
  return (title: string): boolean => known.has(plain(title));
};

export const isErrorColumn = isOne(Object.values(ERROR_COLUMN).join('|'));

/** How far an order has got: an import enters orders that begin. */
export const isStateColumn = isOne('状态|狀態|订单状态|訂單狀態|进度|進度|Status|State|Order status|Progress');

/** What a line comes to, which is not entered and has to be quantity times price. */
export const isAmountColumn = isOne('金额|金額|行金额|明細金額|总价|總價|Amount|Line total|Line amount');
