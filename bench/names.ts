import { searchable } from '../src/read-models/search-text.js';

const CITIES = [
  '上海',
  '苏州',
  '无锡',
  '宁波',
  '杭州',
  '南京',
  '青岛',
  '大连',
  '天津',
  '沈阳',
  '武汉',
  '长沙',
  '广州',
  '东莞',
  '佛山',
  '成都',
  '重庆',
  '西安',
  '合肥',
  '常州',
];
const WORDS = [
  '东方',
  '精锐',
  '华泰',
  '恒力',
  '捷安',
  '永信',
  '宏图',
  '金陵',
  '海天',
  '博远',
  '中联',
  '立信',
  '安达',
  '瑞丰',
  '新科',
  '鼎盛',
  '长城',
  '飞鹰',
  '正大',
  '明珠',
  '启航',
  '德邦',
  '富山',
  '兴业',
  '科达',
];
const TRADES = ['机械', '数控设备', '自行车', '汽车零部件', '轴承', '电机', '液压', '模具', '仪表', '工程机械'];
const SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗';
const GIVEN = '伟芳娜敏静强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉';
const KINDS = [
  '交叉滚子轴承',
  '数控回转工作台',
  '膜片联轴器',
  '伺服电机支架',
  '山地车车架',
  '滚珠丝杠',
  '液压阀块',
  '精密主轴',
  '铝合金轮圈',
  '减速机壳体',
  '直线导轨',
  '齿轮箱',
];

const CUSTOMERS = CITIES.flatMap((city) =>
  WORDS.flatMap((word) => TRADES.map((trade) => `${city}${word}${trade}有限公司`)),
);
const PRODUCTS = 20_000;

/** A word as it is entered and as it is searched. */
type Word = readonly [text: string, searched: string];

const word = (text: string): Word => [text, searchable([text])[0].slice(1)];

const remembered = (make: (index: number) => string): ((index: number) => Word) => {
  const known = new Map<number, Word>();
  return (index) => {
    const found = known.get(index) ?? word(make(index));
    known.set(index, found);
    return found;
  };
};

/** 5,000 customers; a few order much, most order little. */
export const customer = remembered((index) => CUSTOMERS[index % CUSTOMERS.length]);
export const customers = CUSTOMERS.length;
export const contact = remembered(
  (index) => SURNAMES[index % 20] + GIVEN[Math.floor(index / 20) % 24] + GIVEN[(index * 7) % 24],
);
export const contacts = 480;
export const products = PRODUCTS;
export const product = remembered(
  (index) => `${['BRG', 'CNC', 'FRM', 'SPD', 'HYD'][index % 5]}-${String(index % PRODUCTS).padStart(5, '0')}`,
);
export const description = remembered((index) => KINDS[index % KINDS.length]);

/** A number from 0 to 2^32 that looks random and is the same in every run. */
export function scattered(seed: number): number {
  let mixed = Math.imul(seed ^ 0x9e37_79b9, 0x85eb_ca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
