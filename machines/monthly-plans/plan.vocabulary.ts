import { text } from '../kit/text.js';
import type { Vocabulary } from '../kit/vocabulary.js';
import { planSchema, words } from './plan.schema.js';

export const planVocabulary: Vocabulary = {
  kind: 'monthly-plans',
  schema: planSchema,
  words,
  facts: {
    forecast: text('订单与需求预测', '訂單與需求預測', 'Orders and forecast'),
    plan: text('生产计划', '生產計畫', 'Production plan'),
    procurement: text('采购计划', '採購計畫', 'Procurement plan'),
    objections: text('异议', '異議', 'Objections'),
    confirmations: text('会签', '會簽', 'Confirmed by'),
    office: text('部门', '部門', 'Office'),
    released: text('计划发布', '計畫發布', 'Released'),
    returned: text('退回', '退回', 'Returned'),
    approved: text('审核', '審核', 'Approved'),
    ordered: text('已下采购单', '已下採購單', 'Ordered'),
    purchaseOrder: text('采购订单', '採購單', 'Purchase order'),
    adjustments: text('计划调整', '計畫調整', 'Adjustments'),
    status: text('进展', '進展', 'Standing'),
    supported: text('生产部负责人审核', '生產部主管審核', 'Supported'),
    decided: text('公司领导审批', '公司領導核准', 'Decided'),
    implemented: text('实施', '實施', 'Implemented'),
    closed: text('计划与实绩', '計畫與實績', 'Planned and actual'),
    products: text('产品', '產品', 'Products'),
    items: text('物料', '物料', 'Items'),
    planned: text('计划', '計畫', 'Planned'),
    made: text('完工', '完工', 'Made'),
    delivered: text('交付', '交付', 'Delivered'),
    bought: text('到货', '到貨', 'Arrived'),
    late: text('逾期提交', '逾期提報', 'Late'),
  },
  choices: {
    'status.applied': text('已申请', '已申請', 'Applied'),
    'status.supported': text('生产部已审核', '生產部已審核', 'Supported'),
    'status.approved': text('已批准', '已核准', 'Approved'),
    'status.rejected': text('已驳回', '已駁回', 'Rejected'),
    'status.withdrawn': text('已撤回', '已撤回', 'Withdrawn'),
    'status.implemented': text('已实施', '已實施', 'Implemented'),
    'status.lapsed': text('未办结', '未辦結', 'Lapsed'),
  },
};
