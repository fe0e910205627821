import { text } from '../../messages/messages.js';
import { client } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import type { QueryOf } from '../../api/types.js';
import { dueDay, figure, flag, instant, long, money, office, order, person, plain, status, texts } from '../columns.js';
import { head, narrow } from '../departments.messages.js';
import type { Section } from '../section.js';
import { section } from '../section.js';
import type { Stretch } from '../stretch.js';
import { daysOf, inOnePart, LOOKING_BACK } from '../stretch.js';

type Inspection = components['schemas']['Inspection'];
type Result = components['schemas']['InspectionResult'];
type Nonconformity = components['schemas']['Nonconformity'];
type Figure = components['schemas']['QualityFigure'];
type Need = components['schemas']['MaterialNeed'];
type Requisition = components['schemas']['PurchaseRequisition'];

const INSPECTIONS = '/api/departments/quality/inspections';
const RESULTS = '/api/departments/quality/results';
const NONCONFORMITIES = '/api/departments/quality/nonconformities';
const FIGURES = '/api/departments/quality/figures';
const NEEDS = '/api/departments/procurement/material-needs';
const REQUISITIONS = '/api/departments/procurement/requisitions';

const isWaiting =
  (kind: string) =>
  (inspection: Inspection): boolean =>
    inspection.open && inspection.kind === kind;

const inspections = section({
  key: 'inspections',
  label: text('检验', '檢驗', 'Inspections'),
  path: INSPECTIONS,
  presets: [
    { label: narrow.waiting, query: { open: 'true' } },
    { label: narrow.failed, query: { status: 'failed' } },
    { label: narrow.all, query: {} },
  ] as const,
  fetch: (query: QueryOf<typeof INSPECTIONS>) => client.GET(INSPECTIONS, { params: { query } }),
  rowKey: ({ orderNo, kind, no }: Inspection) => `${orderNo} ${kind} ${no}`,
  columns: [
    order<Inspection>(),
    status<Inspection>('kind', head.kind),
    long<Inspection>('item', head.item, 240),
    long<Inspection>('method', head.method),
    status<Inspection>('status', head.status),
    dueDay<Inspection>('dueOn', head.due, ({ open }) => !open),
  ],
  acts: [
    {
      event: 'quality.pass-incoming',
      label: text('来料合格', '進料合格', 'Pass incoming'),
      when: isWaiting('incoming'),
    },
    {
      event: 'quality.fail-incoming',
      label: text('来料不合格', '進料不合格', 'Fail incoming'),
      when: isWaiting('incoming'),
    },
    {
      event: 'quality.record-in-process',
      label: text('过程检验', '過程檢驗', 'In-process'),
      when: isWaiting('in-process'),
    },
    { event: 'quality.pass-final', label: text('终检合格', '終檢合格', 'Pass final'), when: isWaiting('final') },
    { event: 'quality.fail-final', label: text('终检不合格', '終檢不合格', 'Fail final'), when: isWaiting('final') },
  ],
  orderOf: ({ orderNo }) => orderNo,
});

const results = section({
  key: 'results',
  label: text('检验记录', '檢驗紀錄', 'Results'),
  path: RESULTS,
  presets: [
    { label: narrow.all, query: {} },
    { label: narrow.failed, query: { result: 'fail' } },
  ] as const,
  fetch: (query: QueryOf<typeof RESULTS>) => client.GET(RESULTS, { params: { query } }),
  rowKey: ({ orderNo, seq, no, kind }: Result) => `${orderNo} ${seq} ${kind} ${no}`,
  columns: [
    order<Result>(),
    status<Result>('kind', head.kind),
    long<Result>('item', head.item),
    status<Result>('result', head.result),
    figure<Result>('passed', head.passed, 90),
    figure<Result>('rejected', head.rejected, 90),
    plain<Result>('report', head.report),
    plain<Result>('inspector', head.inspector, 100),
    instant<Result>('recordedAt', head.at),
  ],
});

const nonconformities = section({
  key: 'nonconformities',
  label: text('不合格', '不合格', 'Nonconformities'),
  path: NONCONFORMITIES,
  presets: [
    { label: narrow.open, query: { open: 'true' } },
    { label: narrow.all, query: {} },
  ] as const,
  fetch: (query: QueryOf<typeof NONCONFORMITIES>) => client.GET(NONCONFORMITIES, { params: { query } }),
  rowKey: ({ orderNo, source, no }: Nonconformity) => `${orderNo} ${source} ${no}`,
  columns: [
    order<Nonconformity>(),
    status<Nonconformity>('source', head.kind),
    texts<Nonconformity>('items', head.items, 240),
    status<Nonconformity>('disposition', head.disposition),
    long<Nonconformity>('measures', head.measures),
    person<Nonconformity>('foundBy', head.by),
    instant<Nonconformity>('foundAt', head.at),
  ],
  orderOf: ({ orderNo }) => orderNo,
});

const figures = section({
  key: 'figures',
  label: text('质量统计', '品質統計', 'Figures'),
  path: FIGURES,
  presets: LOOKING_BACK,
  fetch: async (query: Stretch) => inOnePart(await client.GET(FIGURES, { params: { query: daysOf(query) } })),
  rowKey: ({ month, kind }: Figure) => `${month} ${kind}`,
  columns: [
    plain<Figure>('month', head.month, 100),
    status<Figure>('kind', head.kind),
    figure<Figure>('inspected', head.inspected),
    figure<Figure>('failed', head.failed),
    {
      key: 'rate',
      title: head.passRate,
      width: 120,
      align: 'right',
      render: ({ passRate }: Figure) => `${Math.round(Number(passRate) * 1000) / 10} %`,
    },
    figure<Figure>('passedQuantity', head.passed),
    figure<Figure>('rejectedQuantity', head.rejected),
  ],
});

export const quality: Section[] = [inspections, results, nonconformities, figures];

const needs = section({
  key: 'needs',
  label: text('物料需求', '物料需求', 'Material needs'),
  path: NEEDS,
  presets: [
    { label: narrow.open, query: { open: 'true' } },
    { label: narrow.shortage, query: { source: 'shortage', open: 'true' } },
    { label: head.keyMaterial, query: { keyMaterial: 'true', open: 'true' } },
    { label: narrow.all, query: {} },
  ] as const,
  fetch: (query: QueryOf<typeof NEEDS>) => client.GET(NEEDS, { params: { query } }),
  rowKey: ({ orderNo, source, no }: Need) => `${orderNo} ${source} ${no}`,
  columns: [
    order<Need>(),
    status<Need>('source', head.kind, 90),
    long<Need>('item', head.item),
    plain<Need>('specification', head.specification),
    figure<Need>('quantity', head.quantity, 90),
    dueDay<Need>('neededOn', head.neededOn, ({ open }) => !open),
    plain<Need>('supplier', head.supplier),
    plain<Need>('contractNo', head.contractNo),
    flag<Need>('keyMaterial', head.keyMaterial),
    figure<Need>('passed', head.passed, 90),
    figure<Need>('failed', head.rejected, 90),
  ],
  acts: [
    {
      event: 'procurement.submit-plan',
      label: text('采购计划', '採購計畫', 'Procurement plan'),
      when: ({ inForce, open }: Need) => open && !inForce,
    },
  ],
  orderOf: ({ orderNo }) => orderNo,
});

const requisitions = section({
  key: 'requisitions',
  label: text('采购申请', '採購申請', 'Requisitions'),
  path: REQUISITIONS,
  presets: [
    { label: narrow.all, query: {} },
    { label: narrow.waiting, query: { state: 'signed' } },
  ] as const,
  fetch: (query: QueryOf<typeof REQUISITIONS>) => client.GET(REQUISITIONS, { params: { query } }),
  rowKey: ({ id }: Requisition) => id,
  columns: [
    plain<Requisition>('id', head.number, 110),
    status<Requisition>('state', head.status),
    order<Requisition>(),
    office<Requisition>('department', head.department),
    person<Requisition>('requester', head.requester),
    {
      key: 'items',
      title: head.item,
      width: 240,
      render: ({ items }: Requisition) =>
        items.map(({ item, quantity, unit }) => `${item} ${quantity} ${unit}`).join('；'),
    },
    money<Requisition>('amount', head.amount),
    plain<Requisition>('supplier', head.supplier),
    instant<Requisition>('updatedAt', head.at),
  ],
});

export const procurement: Section[] = [needs, requisitions];
