import { Link } from 'react-router';
import { text } from '../../messages/messages.js';
import type { components } from '../../api/schema.js';
import {
  amountsOf,
  dueDay,
  figure,
  flag,
  instant,
  long,
  Long,
  money,
  office,
  order,
  person,
  plain,
  status,
  texts,
} from '../columns.js';
import { addressOf } from '../../shared/address.js';
import { head, narrow } from '../departments.messages.js';
import type { Section } from '../section.js';
import { act, by, list } from '../section.js';
import { ALL, OPEN } from '../presets.js';
import { LOOKING_BACK } from '../stretch.js';

type Inspection = components['schemas']['Inspection'];

const isWaiting =
  (kind: string) =>
  (inspection: Inspection): boolean =>
    inspection.open && inspection.kind === kind;

const inspections = list('/api/departments/quality/inspections', text('检验', '檢驗', 'Inspections'), {
  presets: [by(narrow.waiting, { open: 'true' }), by(narrow.failed, { status: 'failed' }), ALL],
  keys: ['orderNo', 'kind', 'no'],
  columns: [
    order(),
    status('kind', head.kind),
    long('item', head.item, 240),
    long('method', head.method),
    status('status', head.status),
    dueDay('dueOn', head.due, ({ open }) => !open),
  ],
  acts: [
    act('quality.pass-incoming', text('来料合格', '進料合格', 'Pass incoming'), isWaiting('incoming')),
    act('quality.fail-incoming', text('来料不合格', '進料不合格', 'Fail incoming'), isWaiting('incoming')),
    act('quality.record-in-process', text('过程检验', '過程檢驗', 'In-process'), isWaiting('in-process')),
    act('quality.pass-final', text('终检合格', '終檢合格', 'Pass final'), isWaiting('final')),
    act('quality.fail-final', text('终检不合格', '終檢不合格', 'Fail final'), isWaiting('final')),
  ],
});

const results = list('/api/departments/quality/results', text('检验记录', '檢驗紀錄', 'Results'), {
  presets: [ALL, by(narrow.failed, { result: 'fail' })],
  keys: ['orderNo', 'seq', 'kind', 'no'],
  columns: [
    order(),
    status('kind', head.kind),
    long('item', head.item),
    status('result', head.result),
    figure('passed', head.passed, 90),
    figure('rejected', head.rejected, 90),
    plain('report', head.report),
    plain('inspector', head.inspector, 100),
    instant('recordedAt', head.at),
  ],
});

const nonconformities = list('/api/departments/quality/nonconformities', text('不合格', '不合格', 'Nonconformities'), {
  presets: [OPEN, ALL],
  keys: ['orderNo', 'source', 'no'],
  columns: [
    order(),
    status('source', head.kind),
    texts('items', head.items, 240),
    status('disposition', head.disposition),
    long('measures', head.measures),
    person('foundBy', head.by),
    instant('foundAt', head.at),
  ],
});

const figures = list('/api/departments/quality/figures', text('质量统计', '品質統計', 'Figures'), {
  presets: LOOKING_BACK,
  keys: ['month', 'kind'],
  columns: [
    plain('month', head.month, 100),
    status('kind', head.kind),
    figure('inspected', head.inspected),
    figure('failed', head.failed),
    {
      key: 'rate',
      title: head.passRate,
      width: 120,
      align: 'right',
      render: ({ passRate }) => `${Math.round(Number(passRate) * 1000) / 10} %`,
    },
    figure('passedQuantity', head.passed),
    figure('rejectedQuantity', head.rejected),
  ],
});

export const quality: Section[] = [inspections, results, nonconformities, figures];

const needs = list('/api/departments/procurement/material-needs', text('物料需求', '物料需求', 'Material needs'), {
  key: 'needs',
  presets: [
    OPEN,
    by(narrow.shortage, { source: 'shortage', open: 'true' }),
    by(head.keyMaterial, { keyMaterial: 'true', open: 'true' }),
    ALL,
  ],
  keys: ['orderNo', 'source', 'no'],
  columns: [
    order(),
    status('source', head.kind, 90),
    long('item', head.item),
    plain('specification', head.specification),
    figure('quantity', head.quantity, 90),
    dueDay('neededOn', head.neededOn, ({ open }) => !open),
    plain('supplier', head.supplier),
    plain('contractNo', head.contractNo),
    flag('keyMaterial', head.keyMaterial),
    figure('passed', head.passed, 90),
    figure('failed', head.rejected, 90),
  ],
  acts: [
    act(
      'procurement.submit-plan',
      text('采购计划', '採購計畫', 'Procurement plan'),
      ({ inForce, open }) => open && !inForce,
    ),
  ],
});

const requisitions = list('/api/departments/procurement/requisitions', text('采购申请', '採購申請', 'Requisitions'), {
  presets: [ALL, by(narrow.waiting, { state: 'signed' })],
  keys: ['id'],
  columns: [
    {
      key: 'id',
      title: head.number,
      width: 110,
      render: ({ id }, { kindOf }) => <Link to={addressOf(kindOf(id), id)}>{id}</Link>,
    },
    status('state', head.status),
    order(),
    office('department', head.department),
    person('requester', head.requester),
    {
      key: 'items',
      title: head.item,
      width: 240,
      render: ({ items }) => (
        <Long told={amountsOf(items.map(({ item, ...goods }) => ({ product: item, ...goods })))} />
      ),
    },
    money('amount', head.amount),
    plain('supplier', head.supplier),
    instant('updatedAt', head.at),
  ],
});

const purchases = list('/api/departments/procurement/purchases', text('采购明细', '採購明細', 'Purchases'), {
  presets: [OPEN, by(narrow.late, { late: 'true', open: 'true' }), ALL],
  keys: ['purchaseOrder', 'line'],
  columns: [
    {
      key: 'purchaseOrder',
      title: head.number,
      width: 110,
      render: ({ purchaseOrder }, { kindOf }) => (
        <Link to={addressOf(kindOf(purchaseOrder), purchaseOrder)}>{purchaseOrder}</Link>
      ),
    },
    order(),
    long('item', head.item),
    plain('supplier', head.supplier),
    figure('wanted', head.ordered, 90),
    figure('arrived', head.arrived, 90),
    figure('passed', head.passed, 90),
    figure('stocked', head.stocked, 90),
    dueDay('expectedOn', head.expectedOn, ({ open }) => !open),
    flag('late', head.late),
  ],
});

const stock = list('/api/departments/procurement/stock', text('库存', '庫存', 'Stock'), {
  key: 'stock',
  presets: [OPEN, by(narrow.low, { low: 'true' }), ALL],
  keys: ['id'],
  columns: [
    {
      key: 'id',
      title: head.number,
      width: 150,
      render: ({ id }, { kindOf }) => <Link to={addressOf(kindOf(id), id)}>{id}</Link>,
    },
    long('item', head.item),
    plain('specification', head.specification),
    figure('balance', head.onHand, 100),
    figure('safetyStock', head.safetyStock, 110),
    plain('unit', head.unit, 70),
    plain('place', head.stockPlace, 90),
    flag('low', head.low),
    flag('ordered', head.orderedMore),
  ],
});

export const procurement: Section[] = [needs, purchases, stock, requisitions];
