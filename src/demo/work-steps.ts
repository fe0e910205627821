import { multiply, subtract } from '../../machines/decimal.js';
import { amountOf, KEY_ITEM, materialsOf, share } from './order-steps.js';
import type { OrderedLine, Part, Scene, Step, Steps } from './step.js';
import { step } from './step.js';

// From the preparation of production to the settlement.

export const incoming = step('quality', 'quality.pass-incoming', (scene) => ({
  lots: materialsOf(scene).map(({ item, quantity }, index) => ({
    item,
    quantity,
    report: `IQC-${scene.no.slice(-4)}-${index + 1}`,
  })),
}));

export const preparation = step('production', 'production.report-preparation', {
  equipmentReady: true,
  staffTrained: true,
  workInstruction: 'WI-BIKE-12',
});
export const inspectionPlan = step('quality', 'quality.release-inspection-plan', {
  items: [
    { item: KEY_ITEM, method: '首件三坐标检测，其余抽检', standard: '图样公差，无划伤', key: true },
    { item: '装配功能', method: '逐件试装', standard: '转动灵活，无异响', key: false },
  ],
});
export const jointPreparation = step('quality2', 'quality.join-preparation', {
  checked: ['来料标识', '焊接设备点检', '量具检定有效期'],
});

export const preparations = (buying: boolean): Part[] => [
  ...(buying ? [incoming] : []),
  preparation,
  inspectionPlan,
  jointPreparation,
];

export const start = step('production', 'production.start', {});

const report = (line: OrderedLine, by: string, good = line.quantity): Step =>
  step(by, 'production.report-progress', ({ day }) => ({
    date: day(),
    line: line.line,
    good,
    bad: '0',
    hours: multiply(good, '0.5'),
    materials: `${line.productNo} 坯料领用 ${good} 件`,
    equipment: '二车间焊接线、装配线运行正常',
  }));

/** A daily report of every line; with `part`, only of that share of the lines. */
export const progress =
  (part = 1): Steps =>
  ({ lines }) =>
    lines.slice(0, Math.ceil(lines.length * part)).map((line, index) => {
      const by = index % 2 === 0 ? 'production' : 'production2';
      return report(line, by);
    });

export const inProcess = step('quality', 'quality.record-in-process', {
  process: KEY_ITEM,
  key: true,
  result: 'pass',
  inspector: '卫思敏',
});
const finish = step('production', 'production.finish', {});

export const passFinal = step('quality', 'quality.pass-final', ({ lines }) => ({
  aspects: { appearance: true, dimensions: true, performance: true, function: true, safety: true },
  items: [
    { item: KEY_ITEM, result: 'pass' },
    { item: '装配功能', result: 'pass' },
  ],
  inspector: '卫思敏',
  lines: lines.map(({ line, quantity }) => ({ line, passed: quantity, rejected: '0' })),
}));

export const production: Part[] = [progress(), inProcess, finish];

export const arrangeAcceptance = step('sales2', 'sales.arrange-acceptance', ({ day, customer }) => ({
  on: day(2),
  place: '本公司成品检测室',
  method: '抽检外观与功能，核对数量',
  agreedWith: customer.contact,
}));
export const presentProduct = step('sales2', 'sales.present-product', {
  questions: [{ question: '保养周期多长？', answer: '首次骑行 100 公里后，其后每半年一次' }],
});

/** The customer signs for all lines but the last `refused`. */
export const recordAcceptance = (refused = 0) =>
  step('sales2', 'sales.record-acceptance', ({ no, customer, day, lines }) => ({
    reportNo: `YS-${no.slice(-6)}`,
    signedBy: customer.contact,
    signedOn: day(),
    lines: lines.map(({ line, quantity }, index) =>
      index < lines.length - refused
        ? { line, accepted: quantity, rejected: '0' }
        : { line, accepted: '0', rejected: quantity },
    ),
  }));

export const pack = step('production', 'production.pack', ({ lines }) => ({
  packages: Math.max(1, lines.length),
  labels: '每箱标明订单号、行号和防潮标志',
}));
export const confirmDelivery = step('clerk', 'clerk.confirm-delivery', ({ deliveryPlace, deliveryDate, day }) => ({
  // As promised, where it still can be.
  on: deliveryDate >= day() && deliveryDate < day(3) ? deliveryDate : day(3),
  place: deliveryPlace,
  customerReady: true,
}));

/** The lines of a shipment: all, or the first half and the rest. */
export const shipped = ({ lines }: Scene, part: 'all' | 'first'): { line: number; quantity: string }[] =>
  (part === 'all' ? lines : lines.slice(0, Math.ceil(lines.length / 2))).map(({ line, quantity }) => ({
    line,
    quantity,
  }));

export const shipmentOf = ({ no }: Scene): string => `SH-${no.slice(-4)}-1`;

export const dispatch = (part: 'all' | 'first' = 'all') =>
  step('logistics', 'logistics.dispatch', (scene) => ({
    shipment: shipmentOf(scene),
    carrier: '中远海运',
    trackingNo: `COSU${scene.no.slice(-6)}`,
    on: scene.day(),
    lines: shipped(scene, part),
  }));
const transit = step('logistics', 'logistics.report-transit', (scene) => ({
  shipment: shipmentOf(scene),
  status: '在途',
  location: '已离宁波港',
  eta: scene.day(3),
}));
export const handOver = (part: 'all' | 'first' = 'all') =>
  step('logistics', 'logistics.hand-over', (scene) => ({
    shipment: shipmentOf(scene),
    on: scene.day(),
    receivedBy: scene.customer.contact,
    documents: ['manual', 'quality-certificate', 'after-sales-commitment'],
    lines: shipped(scene, part),
  }));

export const acceptance: Part[] = [arrangeAcceptance, presentProduct, recordAcceptance()];
export const shipping: Part[] = [pack, confirmDelivery, dispatch(), transit];
export const delivery: Part[] = [shipping, handOver()];

export const costs = step('finance', 'finance.record-costs', (scene) => ({
  production: share(scene, '0.3'),
  procurement: share(scene, '0.35'),
  logistics: share(scene, '0.06'),
}));
export const invoice = step('finance', 'finance.issue-invoice', (scene) => ({
  invoiceNo: `2632${scene.no.slice(-6)}`,
  on: scene.day(),
  amount: amountOf(scene),
  lines: shipped(scene, 'all'),
}));
export const reconcile = step('finance', 'finance.reconcile', ({ no, customer }) => ({
  statementNo: `DZ-${no.slice(-6)}`,
  confirmedBy: customer.contact,
}));

/** A payment; the first of 30 %, the second of the rest less what is held back. */
export const payment = (kind: 'prepayment' | 'balance', heldBack = '0') =>
  step('finance', 'finance.record-payment', (scene) => ({
    kind,
    amount:
      kind === 'prepayment' ? share(scene, '0.3') : subtract(subtract(amountOf(scene), share(scene, '0.3')), heldBack),
    on: scene.day(),
    reference: `电汇 ${scene.no.slice(-6)}-${kind === 'prepayment' ? '1' : '2'}`,
  }));

export const settle = step('finance2', 'finance.settle', {});
export const settlement: Part[] = [costs, invoice, payment('prepayment'), payment('balance'), reconcile, settle];
