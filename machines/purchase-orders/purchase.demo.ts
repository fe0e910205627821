import { multiply } from '../decimal.js';
import type { DemoScene, DemoStep, DemoStory } from '../kit/demo.js';
import { demoStep as step } from '../kit/demo.js';
import type { DraftedRow } from './purchase.schema.js';

type Row = Pick<DraftedRow, 'item' | 'specification' | 'quantity' | 'unit'> & { price: string };

const bearings: Row = {
  item: '交叉滚子轴承 RB20025',
  specification: 'P5 级',
  quantity: '20',
  unit: '套',
  price: '2980',
};
const castings: Row = {
  item: '转台底座铸件',
  specification: 'HT250，时效处理',
  quantity: '12',
  unit: '件',
  price: '1850',
};
const crates: Row = {
  item: '熏蒸木箱',
  specification: '1200×1000×900',
  quantity: '40',
  unit: '个',
  price: '210',
};
const screws: Row = { item: '内六角螺钉', specification: 'M8×30 12.9 级', quantity: '2000', unit: '件', price: '1.2' };

const BEARINGS = '无锡恒远轴承有限公司';
const CASTINGS = '宁波精铸材料有限公司';

const rowsOn = ({ day }: DemoScene, row: Row, days: number) => [{ line: 1, ...row, dueOn: day(days) }];

const draft = (supplier: string, row: Row): DemoStep => ({
  by: 'procurement',
  type: 'procurement.draft-order',
  data: (scene) => ({ supplier, currency: 'CNY', lines: rowsOn(scene, row, 14) }),
});

const place = (supplier: string, row: Row, contractNo: string, days = 14): DemoStep => ({
  by: 'procurement',
  type: 'procurement.place-order',
  data: (scene) => ({
    supplier,
    currency: 'CNY',
    method: 'repeat',
    offers: [{ supplier, price: multiply(row.quantity, row.price), leadTimeDays: days }],
    whyFewer: '年度框架协议供应商',
    lines: rowsOn(scene, row, days),
    quality: '按图纸和国标逐批检验',
    packaging: '防锈、防潮',
    payment: '验收合格后 30 天',
    contractNo,
    key: true,
  }),
});

const goods = (quantity: string) => ({ lines: [{ line: 1, quantity }] });

const arrive = (quantity: string): DemoStep => ({
  by: 'procurement-head',
  type: 'procurement.report-arrival',
  data: ({ day }) => ({ on: day(0), ...goods(quantity) }),
});

const story = (supplier: string, row: Row, steps: DemoStep[]): DemoStory => ({
  known: { lines: [{ item: row.item }] },
  steps: [draft(supplier, row), ...steps],
});

/** One purchase order in each part of its life. */
export const purchaseStories: readonly DemoStory[] = [
  story('苏州联达五金厂', screws, []),
  story(BEARINGS, bearings, [
    place(BEARINGS, bearings, 'PC-2026-0131'),
    {
      by: 'procurement',
      type: 'procurement.warn-delay',
      data: ({ day }) => ({ newDate: day(18), cause: '滚子热处理返工' }),
    },
  ]),
  story(CASTINGS, castings, [
    place(CASTINGS, castings, 'PC-2026-0132'),
    arrive('12'),
    step('quality', 'quality.pass-arrival', { ...goods('9'), report: 'IQC-CAST-1' }),
    step('quality', 'quality.fail-arrival', {
      ...goods('3'),
      report: 'IQC-CAST-2',
      disposition: 'concession',
      remark: '非加工面有砂眼',
    }),
    step('quality', 'quality.concede', goods('2'), '砂眼在非配合面，不影响使用'),
  ]),
  story('昆山卓越包装有限公司', crates, [step('procurement', 'procurement.cancel-order', {}, '客户改用可循环围板箱')]),
];
