import type { DemoStep, DemoStory } from '../kit/demo.js';
import { demoStep as step } from '../kit/demo.js';
import type { RequisitionItem } from './requisition.schema.js';

type Wanted = Required<Pick<RequisitionItem, 'item' | 'specification' | 'quantity' | 'unit' | 'purpose' | 'amount'>>;

const submit = (by: string, department: string, wanted: Wanted): DemoStep => ({
  by,
  type: 'requester.submit',
  data: ({ day }) => ({ department, currency: 'CNY', items: [{ ...wanted, expectedOn: day(10) }] }),
});

const wanted = (
  item: string,
  specification: string,
  [quantity, unit, amount]: [string, string, string],
  purpose: string,
): Wanted => ({ item, specification, quantity, unit, purpose, amount });

const review = (by = 'procurement') =>
  step(by, 'procurement.review', {
    necessary: true,
    stock: { onHand: '0', sufficient: false },
    withinBudget: true,
    note: '近三个月市场价平稳',
  });

/** What a department asks for within the window is added up: after the welder everything of production is the leader's to decide. */
const approve = (by: string) => step(by, 'management.approve');

const sign = (by: string) => step(by, 'department.sign');

const gloves = wanted('防割手套', '5 级，L 号', ['200', '双', '3600.00'], '二车间劳保');
const gauges = wanted('螺纹塞规', 'M10×1.25 6H', ['6', '件', '2400.00'], '过程检验');
const welder = wanted('焊接机器人送丝机构', '原厂备件', ['1', '套', '68000.00'], '三号线维修');
const pallets = wanted('熏蒸托盘', '1100×1100', ['120', '个', '8400.00'], '出口包装');
const scanner = wanted('手持三维扫描仪', '精度 0.02 mm', ['1', '台', '128000.00'], '首件检测');
const oil = wanted('切削液', '半合成，20 L', ['30', '桶', '9600.00'], '加工中心换液');
const drills = wanted('硬质合金钻头', 'Φ6.8', ['50', '支', '4500.00'], '车架钻孔');
const lamps = wanted('LED 检验灯', '6500 K', ['8', '盏', '1600.00'], '终检工位照明');

/** One requisition in every state; those that an order drafts by itself stand beside them. */
export const requisitionStories: readonly DemoStory[] = [
  { known: { items: [{ item: gloves.item }] }, steps: [submit('production2', 'production', gloves)] },
  {
    known: { items: [{ item: gauges.item }] },
    steps: [submit('quality', 'quality', gauges), sign('quality2')],
  },
  {
    known: { items: [{ item: welder.item }] },
    steps: [submit('production', 'production', welder), sign('production-head'), review()],
  },
  {
    known: { items: [{ item: pallets.item }] },
    steps: [submit('production2', 'production', pallets), sign('production-head'), review(), approve('manager')],
  },
  {
    known: { items: [{ item: scanner.item }] },
    steps: [
      submit('quality', 'quality', scanner),
      sign('quality2'),
      review('procurement-head'),
      step('manager', 'management.reject', {}, '本年度预算已用完，明年一季度再议'),
    ],
  },
  {
    known: { items: [{ item: oil.item }] },
    steps: [
      submit('production2', 'production', oil),
      sign('production-head'),
      review(),
      approve('manager2'),
      step('procurement', 'procurement.order', {
        purchaseOrderNo: 'PO-CNC-0091',
        supplier: '昆山润达化工有限公司',
        contractNo: 'PC-0091',
      }),
    ],
  },
  {
    known: { items: [{ item: drills.item }] },
    steps: [
      submit('production2', 'production', drills),
      step('production-head', 'department.return', {}, '上月领用 30 支尚有库存，请核实数量'),
    ],
  },
  {
    known: { items: [{ item: lamps.item }] },
    steps: [submit('quality', 'quality', lamps), step('quality', 'requester.withdraw', {}, '改由设备维修费列支')],
  },
];
