import { defineProcess } from '../kit/define.js';
import { eventsOf } from '../kit/events.js';
import { text } from '../kit/text.js';
import { supplierStories } from './supplier.demo.js';
import { supplierMachine } from './supplier.machine.js';
import { SHIPPED, supplierRules } from './supplier.rules.js';
import type { SupplierData } from './supplier.schema.js';
import { supplierExamples, supplierSchema } from './supplier.schema.js';
import type { SupplierEvent, SupplierFacts } from './supplier.types.js';

const events = eventsOf<SupplierFacts, keyof SupplierData>({
  'procurement.register-supplier': [text('登记供应商', '登記供應商', 'Register supplier')],
  'procurement.evaluate-supplier': [
    text('评估供应商', '評鑑供應商', 'Evaluate supplier'),
    { goal: ({ evaluation }) => evaluation === null },
  ],
  'quality.confirm-evaluation': [text('质检确认评估', '品檢確認評鑑', 'Confirm evaluation'), { decides: true }],
  'management.approve-supplier': [text('批准供应商', '核准供應商', 'Approve supplier'), { goal: true, decides: true }],
  'procurement.admit-supplier': [
    text('采购负责人批准供应商', '採購主管核准供應商', 'Admit supplier'),
    { head: true, decides: true },
  ],
  'procurement.appraise-supplier': [text('考核供应商', '考核供應商', 'Appraise supplier')],
  'procurement.grade-supplier': [text('供应商分级', '供應商分級', 'Grade supplier')],
  'procurement.demand-rectification': [text('要求整改', '要求整改', 'Demand rectification')],
  'procurement.accept-rectification': [text('整改验收', '整改驗收', 'Accept rectification'), { goal: true }],
  'procurement.eliminate-supplier': [text('淘汰供应商', '淘汰供應商', 'Eliminate supplier'), { reason: true }],
  'procurement.reward-supplier': [text('奖励供应商', '獎勵供應商', 'Reward supplier')],
});

/** A supplier 供应商: from what is known of it to whether the company buys from it (S0§四(二)). */
export const supplier = defineProcess<SupplierFacts, SupplierEvent>({
  kind: 'suppliers',
  subject: 'supply',
  prefix: 'SU',
  sequence: 'supplier_no',
  name: text('供应商', '供應商', 'Supplier'),
  version: 1,
  machine: supplierMachine,
  rules: supplierRules,
  events,
  schema: supplierSchema,
  examples: supplierExamples,
  entry: ['procurement.register-supplier'],
  milestones: {
    candidate: text('待评估', '待評鑑', 'Candidate'),
    evaluated: text('待批准', '待核准', 'Evaluated'),
    approved: text('合格', '合格', 'Approved'),
    preferred: text('优选', '優選', 'Preferred'),
    rectifying: text('整改中', '整改中', 'Rectifying'),
    eliminated: text('已淘汰', '已淘汰', 'Eliminated'),
  },
  ends: ['eliminated'],
  stateNames: {},
  titleOf: ({ supplier, supplies }) => [supplier, supplies.slice(0, 3).join('、')],
  followedBy: ({ registrar }) => [registrar],
  notices: [
    { on: ['procurement.evaluate-supplier'], tell: ['quality', 'management'], clause: 'S2§四2' },
    {
      on: ['procurement.demand-rectification', 'procurement.accept-rectification'],
      tell: ['quality'],
      clause: 'S0§四(二)2',
    },
    { to: 'approved', tell: ['procurement'], clause: 'S0§四(二)1' },
    { to: 'eliminated', tell: ['quality', 'production', 'engineering'], clause: 'S0§四(二)2' },
  ],
  demo: supplierStories,
  suggestions: {
    // The last evaluation is what the next one is compared with.
    'procurement.evaluate-supplier': ({ evaluation }) =>
      evaluation === null
        ? {}
        : {
            reputation: evaluation.reputation,
            capacity: evaluation.capacity,
            quality: evaluation.quality,
            delivery: evaluation.delivery,
            price: evaluation.price,
            service: evaluation.service,
          },
    'procurement.grade-supplier': ({ grade }) => ({ grade }),
  },
  thresholds: {
    'suppliers.leader-above': {
      unit: 'amount',
      lowered: 'higher',
      rules: ['SU-05'],
      shipped: SHIPPED['suppliers.leader-above'],
      label: text(
        '须由公司领导批准的供应商年采购额（超过）',
        '須由公司領導核准的供應商年採購額（超過）',
        'Yearly purchases above which the leader approves a supplier',
      ),
    },
  },
});
