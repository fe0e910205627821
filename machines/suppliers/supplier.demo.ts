import type { DemoStep, DemoStory } from '../kit/demo.js';
import { demoStep as step } from '../kit/demo.js';
import type { SupplierData } from './supplier.schema.js';

type Registered = SupplierData['procurement.register-supplier'];

const evaluate = (...[reputation, capacity, quality, delivery, price, service]: number[]): DemoStep =>
  step('procurement', 'procurement.evaluate-supplier', { reputation, capacity, quality, delivery, price, service });

const approved = [
  evaluate(86, 82, 90, 84, 76, 80),
  step('quality', 'quality.confirm-evaluation', { remark: '样件检验合格' }),
  step('manager', 'management.approve-supplier'),
];

const appraise = (period: string, quality: number, delivery: number): DemoStep =>
  step('procurement', 'procurement.appraise-supplier', { period, quality, delivery, price: 78, service: 80 });

const story = (registered: Registered, steps: DemoStep[] = []): DemoStory => ({
  known: { supplier: registered.supplier },
  steps: [step('procurement', 'procurement.register-supplier', registered), ...steps],
});

/** One supplier of every standing. */
export const supplierStories: readonly DemoStory[] = [
  story({
    supplier: '昆山卓越包装有限公司',
    supplies: ['防锈油纸', '出口木箱'],
    yearlyAmount: '48000',
    liaison: '蒋丽',
    liaisonPhone: '0512-5550131',
  }),
  story(
    {
      supplier: '常州博瑞电镀厂',
      supplies: ['镀锌加工'],
      yearlyAmount: '150000',
      liaison: '邵强',
      liaisonPhone: '0519-5550177',
    },
    [evaluate(78, 70, 82, 75, 88, 70)],
  ),
  story(
    {
      supplier: '无锡恒远轴承有限公司',
      supplies: ['交叉滚子轴承', '深沟球轴承'],
      yearlyAmount: '360000',
      liaison: '周敏',
      liaisonPhone: '0510-5550188',
    },
    approved,
  ),
  story(
    {
      supplier: '宁波精铸材料有限公司',
      supplies: ['铸铁坯件'],
      yearlyAmount: '820000',
      liaison: '陆建国',
      liaisonPhone: '0574-5550162',
    },
    [
      ...approved,
      appraise('2026-Q3', 95, 92),
      step('procurement', 'procurement.grade-supplier', { grade: 'preferred' }),
    ],
  ),
  story(
    {
      supplier: '苏州联达五金厂',
      supplies: ['紧固件', '钣金件'],
      yearlyAmount: '90000',
      liaison: '谢芳',
      liaisonPhone: '0512-5550190',
    },
    [
      ...approved,
      appraise('2026-Q3', 61, 55),
      {
        by: 'procurement',
        type: 'procurement.demand-rectification',
        data: ({ day }) => ({ what: '三批紧固件硬度不足，请提交纠正措施', by: day(10) }),
      },
    ],
  ),
  story(
    {
      supplier: '嘉兴顺通塑料制品厂',
      supplies: ['注塑护罩'],
      yearlyAmount: '30000',
      liaison: '马伟',
      liaisonPhone: '0573-5550104',
    },
    [
      ...approved,
      appraise('2026-Q2', 48, 40),
      { ...step('procurement', 'procurement.eliminate-supplier'), reason: '连续两期考核不合格，拒绝整改' },
    ],
  ),
];
