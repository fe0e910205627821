import type { Text } from '../rulebook.js';
import { text } from '../kit/text.js';

/** What carries a clause. `practice` is the company's own to keep, the product records nothing. */
interface CarrierMeta {
  name: Text;
}

export const CARRIERS = {
  rules: { name: text('规则', '規則', 'rules') },
  opportunities: { name: text('产品承接流程', '產品承接流程', 'opportunities') },
  order: { name: text('订单流程', '訂單流程', 'order process') },
  requisitions: { name: text('采购申请流程', '請購流程', 'purchase requisitions') },
  actions: { name: text('待办事项流程', '待辦事項流程', 'actions') },
  issues: { name: text('问题协调流程', '問題協調流程', 'issues') },
  nonconformities: { name: text('不合格与纠正措施', '不合格與矯正措施', 'nonconformities') },
  meetings: { name: text('会议流程', '會議流程', 'meetings') },
  projects: { name: text('项目任务流程', '專案任務流程', 'projects') },
  'monthly-plans': { name: text('月度产供计划流程', '月度產供計畫流程', 'monthly plans') },
  handovers: { name: text('工作交接流程', '工作交接流程', 'hand-overs of work') },
  log: { name: text('操作日志', '操作日誌', 'log') },
  boards: { name: text('部门看板', '部門看板', 'department boards') },
  notices: { name: text('通知', '通知', 'notices') },
  warnings: { name: text('偏差预警', '偏差預警', 'warnings of drift') },
  access: { name: text('权限与保密', '權限與保密', 'rights and confidentiality') },
  needs: { name: text('客户需求传递', '客戶需求傳遞', 'needs passed on') },
  archive: { name: text('订单档案清单', '訂單檔案清單', "checklist of the order's file") },
  aftersales: { name: text('售后服务档案', '售後服務檔案', 'after-sales file') },
  figures: { name: text('统计数据', '統計數據', 'figures') },
  duties: { name: text('周期性义务台账', '週期性義務台帳', 'register of periodic duties') },
  suppliers: { name: text('供应商管理', '供應商管理', 'suppliers') },
  purchasing: { name: text('采购执行跟踪', '採購執行追蹤', 'following purchases') },
  payables: { name: text('采购付款', '採購付款', 'payments to suppliers') },
  registers: { name: text('客户与产品资料', '客戶與產品資料', 'customers and products on record') },
  stock: { name: text('库存', '庫存', 'stock') },
  equipment: { name: text('设备维护', '設備維護', 'maintenance of equipment') },
  'sales-planning': { name: text('销售计划与渠道', '銷售計畫與通路', 'sales plan and channels') },
  'customer-care': { name: text('客户往来与回访', '客戶往來與回訪', 'contacts with customers') },
  cases: { name: text('售后处理流程', '售後處理流程', 'after-sales cases') },
  improvement: { name: text('产品改进', '產品改善', 'improvement of products') },
  'archive-keeping': {
    name: text('档案移交、保管与查阅', '檔案移交、保管與查閱', 'keeping and lending of files'),
  },
  sharing: { name: text('信息发布规则', '資訊發布規則', 'rules of publishing') },
  appraisal: { name: text('绩效考核', '績效考核', 'appraisal') },
  risks: { name: text('风险台账', '風險台帳', 'risk register') },
  practice: { name: text('公司自行执行', '公司自行執行', "the company's own practice") },
} as const satisfies Record<string, CarrierMeta>;

export type Carrier = keyof typeof CARRIERS;
