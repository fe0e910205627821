import type { Convert } from './convert.js';
import { textOf } from './convert.js';
import { says } from './messages.js';

/** What people write for a currency, beside its code (ISO 4217). */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  CNY: ['rmb', 'cn¥', 'rmb¥', '人民币', '人民幣', '人民币元', '人民幣元', 'yuan', 'renminbi', 'chinese yuan'],
  TWD: ['nt', 'nt$', 'ntd', 'ntd$', '新台币', '新台幣', '新臺幣', '台币', '台幣', '臺幣'],
  HKD: ['hk$', 'hkd$', '港币', '港幣', '港元'],
  MOP: ['mop$', '澳门元', '澳門元', '澳门币', '澳門幣'],
  USD: ['us$', 'usd$', 'u.s.$', '美元', '美金', 'us dollar', 'us dollars', 'dollar us'],
  EUR: ['€', '欧元', '歐元', 'euro', 'euros'],
  GBP: ['£', '英镑', '英鎊', 'pound sterling', 'pounds sterling'],
  JPY: ['jp¥', 'jpy¥', '日元', '日圆', '日圓', '日币', '日幣', 'yen', 'japanese yen'],
  KRW: ['₩', '韩元', '韓元', '韩圆', '韓圓', '韩币', '韓幣'],
  KWD: ['kd', '科威特第纳尔', '科威特第納爾', 'kuwaiti dinar'],
  SGD: ['s$', 'sg$', '新加坡元', '新币', '新幣', '坡币'],
  AUD: ['a$', 'au$', '澳元', '澳币', '澳幣'],
  CAD: ['c$', 'ca$', '加元', '加币', '加幣'],
  NZD: ['nz$', '新西兰元', '紐西蘭元'],
  CHF: ['sfr', 'fr.', '瑞士法郎', 'swiss franc', 'swiss francs'],
  SEK: ['瑞典克朗'],
  PLN: ['zł', '兹罗提', '茲羅提'],
  CZK: ['捷克克朗'],
  HUF: ['福林'],
  ILS: ['₪', '谢克尔', '謝克爾'],
  ZAR: ['兰特', '蘭特', '南非兰特', '南非蘭特'],
  MXN: ['mx$', '墨西哥比索', '墨西哥披索'],
  EGP: ['埃及镑', '埃及鎊'],
  QAR: ['卡塔尔里亚尔', '卡達里亞爾'],
  OMR: ['阿曼里亚尔', '阿曼里亞爾'],
  BHD: ['bd', '巴林第纳尔', '巴林第納爾'],
  JOD: ['jd', '约旦第纳尔', '約旦第納爾'],
  NOK: ['挪威克朗'],
  DKK: ['丹麦克朗', '丹麥克朗'],
  RUB: ['₽', '卢布', '盧布'],
  INR: ['₹', '印度卢比', '印度盧比'],
  THB: ['฿', '泰铢', '泰銖'],
  VND: ['₫', '越南盾'],
  MYR: ['rm', '马币', '馬幣', '林吉特'],
  IDR: ['rp', '印尼盾', '印尼卢比'],
  PHP: ['₱', '菲律宾比索', '菲律賓披索'],
  BRL: ['r$', '巴西雷亚尔', '巴西雷亞爾'],
  TRY: ['₺', '土耳其里拉'],
  AED: ['迪拉姆', '阿联酋迪拉姆'],
  SAR: ['沙特里亚尔', '沙烏地里亞爾'],
};

/** Signs of several currencies, and the one that they are taken for here, which is then told. */
const TAKEN: Readonly<Record<string, string>> = { '¥': 'CNY', 元: 'CNY', 圆: 'CNY', 圓: 'CNY' };
/** Signs of so many that none is taken. */
const UNSURE = [
  '$',
  '元/圓',
  'dollar',
  'dollars',
  'kr',
  '克朗',
  '卢比',
  '盧比',
  'dinar',
  '第纳尔',
  '第納爾',
  'riyal',
  'rial',
  '里亚尔',
  '里亞爾',
  '法郎',
  'franc',
  'francs',
  'rs',
  'rupee',
  'rupees',
  'peso',
  'pesos',
  '比索',
  '披索',
];

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

const CODES = new Map(Object.entries(WORDS).flatMap(([code, words]) => words.map((word) => [plain(word), code])));

/** The code of a currency, or a word that stands for it. What is no currency is left to the field's check. */
export const asCurrency: Convert = (cell) => {
  const text = textOf(cell);
  const word = plain(text);
  const code = CODES.get(word);
  if (code) return { value: code };
  if (TAKEN[word]) return { value: TAKEN[word], told: [says('currencyTaken', { value: text, code: TAKEN[word] })] };
  if (UNSURE.includes(word)) return { complaint: says('currencyUnsure', { value: text }) };
  return { value: /^[a-z]{3}$/.test(word) ? word.toUpperCase() : text };
};

const SIGNS: readonly (readonly [sign: RegExp, codes: readonly string[]])[] = [
  [/US\$/, ['USD']],
  [/HK\$/, ['HKD']],
  [/NT\$/, ['TWD']],
  [/[¥￥]/, ['CNY', 'JPY']],
  [/€/, ['EUR']],
  [/£/, ['GBP']],
  [/₩/, ['KRW']],
  [/\$/, ['USD', 'TWD', 'HKD', 'SGD', 'AUD', 'CAD', 'NZD', 'MOP', 'MXN', 'BRL']],
];

/** The currencies whose sign a number format shows beside the number, with the sign; null where it shows none. */
export function shownCurrency(format: string): { sign: string; codes: readonly string[] } | null {
  // `[$¥-804]` says the sign and the country, `[$-409]` the country alone.
  const printed = format.replace(/\[\$([^\]-]*)(-[^\]]*)?\]/g, '$1').replace(/\[[^\]]*\]/g, '');
  for (const [sign, codes] of SIGNS) {
    const [found] = sign.exec(printed) ?? [];
    if (found !== undefined) return { sign: found, codes };
  }
  const code = /\b[A-Z]{3}\b/.exec(printed)?.[0];
  return code === undefined ? null : { sign: code, codes: [code] };
}
