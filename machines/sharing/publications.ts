import { text } from '../kit/text.js';
import type { Office } from '../offices.js';
import type { Publication } from './publication.js';

const ALL = null;
const PRICES: readonly Office[] = ['sales', 'legal', 'finance', 'management'];

const published = (
  what: Publication['what'],
  events: readonly string[],
  place: Publication['place'],
  { to = ALL, by = 'at-once', clause = 'S0§六(二)1' }: Partial<Pick<Publication, 'to' | 'by' | 'clause'>> = {},
): Publication => ({ what, events, place, to, by, clause });

/**
 * The rules of publishing 信息发布规则 (S0§六(二)): of each office what it publishes, from which event, to whom and by when. What
 * an event records is read at once by everybody whom it is for; nobody sends a copy.
 */
export const PUBLICATIONS: Readonly<Record<Office, readonly Publication[]>> = {
  clerk: [
    published(
      text('订单进度与异常', '訂單進度與異常', 'How orders go, and what is wrong'),
      ['orders/clerk.confirm-check', 'orders/clerk.release'],
      { office: 'clerk', list: 'follow-ups' },
      { clause: 'S2§五1' },
    ),
    published(
      text('订单副本', '訂單副本', 'Copies of orders'),
      ['orders/clerk.issue-order'],
      { kind: 'orders' },
      { clause: 'S2§二2' },
    ),
  ],
  sales: [
    published(text('销售订单', '銷售訂單', 'Orders of customers'), ['orders/sales.enter-order', 'orders/sales.amend'], {
      kind: 'orders',
    }),
    published(
      text('次月订单与需求预测', '次月訂單與需求預測', 'Orders and forecast of the next month'),
      ['monthly-plans/sales.submit-forecast'],
      { kind: 'monthly-plans' },
      { by: { duty: 'monthly-orders' }, clause: 'S0§三(一)1' },
    ),
    published(
      text('客户变更', '客戶變更', 'What customers changed'),
      ['orders/sales.amend'],
      { office: 'sales', list: 'amendments' },
      { to: PRICES, clause: 'S3§三3' },
    ),
  ],
  market: [
    published(
      text('客户需求', '客戶需求', 'Needs of customers'),
      ['orders/market.enter-order', 'opportunities/market.register-need'],
      { office: 'market', list: 'needs' },
      { clause: 'S4§二(一)1' },
    ),
  ],
  legal: [
    published(
      text('合同审核结果', '合約審核結果', 'Contracts approved or returned'),
      ['orders/legal.approve-contract', 'orders/legal.return-contract'],
      { office: 'legal', list: 'contracts' },
      { to: PRICES, clause: 'S4§二(三)1' },
    ),
  ],
  engineering: [
    published(
      text('设计与样品进展', '設計與樣品進展', 'How designs and samples stand'),
      ['orders/engineering.pass-design-review', 'orders/engineering.submit-sample'],
      { office: 'engineering', list: 'tasks' },
      { clause: 'S4§二(五)1' },
    ),
  ],
  production: [
    published(
      text('生产计划', '生產計畫', 'Production plans'),
      ['orders/production.submit-plan', 'monthly-plans/production.release-plan'],
      { kind: 'monthly-plans' },
      { by: { duty: 'production-plan' } },
    ),
    published(
      text('生产日报与进度看板', '生產日報與進度看板', 'Daily reports and the progress board'),
      ['orders/production.report-progress'],
      { office: 'production', list: 'jobs' },
      { clause: 'S0§三(二)2' },
    ),
    published(
      text('生产异常', '生產異常', 'Exceptions of production'),
      ['orders/production.raise-exception'],
      { office: 'production', list: 'exceptions' },
      { clause: 'S2§三2' },
    ),
  ],
  procurement: [
    published(
      text('物资采购计划', '物資採購計畫', 'Procurement plans'),
      ['orders/procurement.submit-plan', 'monthly-plans/procurement.draft-procurement'],
      { office: 'procurement', list: 'material-needs' },
      { by: { duty: 'procurement-plan' } },
    ),
    published(
      text('采购到货进度', '採購到貨進度', 'How purchases come'),
      ['purchase-orders/procurement.report-shipment', 'purchase-orders/procurement.report-arrival'],
      { office: 'procurement', list: 'purchases' },
    ),
    published(
      text('库存信息', '庫存資訊', 'Stock'),
      ['purchase-orders/procurement.stock-in', 'stock-items/procurement.keep-item'],
      { office: 'procurement', list: 'stock' },
    ),
  ],
  quality: [
    published(
      text('质量检验报告', '品質檢驗報告', 'Reports of inspections'),
      ['orders/quality.pass-incoming', 'orders/quality.record-in-process', 'orders/quality.pass-final'],
      { office: 'quality', list: 'results' },
    ),
    published(
      text('质量数据统计', '品質數據統計', 'Figures of quality'),
      ['duties/office.submit-duty'],
      { office: 'quality', list: 'figures' },
      { by: { duty: 'quality-statistics' }, clause: 'S4§二(七)2' },
    ),
  ],
  logistics: [
    published(
      text('发货与运输跟踪', '出貨與運輸追蹤', 'Shipments on their way'),
      ['orders/logistics.dispatch', 'orders/logistics.report-transit', 'orders/logistics.hand-over'],
      { office: 'logistics', list: 'shipments' },
      { clause: 'S3§五3' },
    ),
  ],
  finance: [
    published(
      text('开票与收款', '開票與收款', 'Invoices and payments'),
      ['orders/finance.issue-invoice', 'orders/finance.record-payment'],
      { office: 'finance', list: 'receivables' },
      { to: PRICES, clause: 'S3§七1' },
    ),
  ],
  aftersales: [
    published(
      text('售后处理进展', '售後處理進展', 'How after-sales cases go'),
      ['cases/aftersales.respond', 'cases/aftersales.close-case'],
      { kind: 'cases' },
      { clause: 'S3§七2' },
    ),
  ],
  archive: [
    published(
      text('档案保管情况', '檔案保管情況', 'How files are kept'),
      ['files/archive.receive-file', 'files/archive.check-file'],
      { kind: 'files' },
      { clause: 'S3§八1' },
    ),
  ],
  operations: [
    published(
      text('会议纪要与决议', '會議紀錄與決議', 'Minutes and resolutions of meetings'),
      ['meetings/host.approve-minutes'],
      { office: 'operations', list: 'resolutions' },
      { clause: 'S1§四(二)' },
    ),
  ],
  hr: [
    published(
      text('考核方案与结果反馈', '考核方案與結果回饋', 'Schemes of appraisal and their results'),
      ['appraisal-schemes/hr.draft-scheme', 'appraisals/reviewer.feed-back'],
      { kind: 'appraisals' },
      { clause: 'S0§七(二)3' },
    ),
  ],
  management: [
    published(
      text('重大问题决定与专题会议', '重大問題決定與專題會議', 'Decisions on major issues and special meetings'),
      ['issues/management.decide-issue', 'meetings/management.call-meeting'],
      { kind: 'issues' },
      { clause: 'S0§六(三)2' },
    ),
  ],
};
