import type { DemoStep, DemoStory } from '../kit/demo.js';
import { demoStep as step } from '../kit/demo.js';
import type { DocumentKind } from '../files/documents.js';

interface Applied {
  order: string;
  why: string;
  content: DocumentKind[];
  thirdParty?: string;
}

const story = (by: string, { order: externalNo, ...applied }: Applied, steps: DemoStep[] = []): DemoStory => ({
  known: { why: applied.why },
  steps: [
    {
      by,
      type: 'any.apply-access',
      data: ({ order, day }) => ({ ...applied, order: order(externalNo)?.no ?? externalNo, until: day(30) }),
    },
    ...steps,
  ],
});

const lend: DemoStep = { by: 'archive', type: 'archive.lend-file', data: ({ day }) => ({ lentUntil: day(20) }) };

/** One applied for, one lent and read, one returned, one refused, one that a third party is to see. */
export const accessStories: readonly DemoStory[] = [
  story('production', { order: 'SO71774', why: '核对上一批的工艺参数', content: ['production-plan'] }),
  story('quality', { order: 'SO71774', why: '客户询问检验数据', content: ['inspection-report', 'acceptance-report'] }, [
    step('quality2', 'head.approve-access'),
    lend,
    step('quality', 'applicant.open-document', { document: 'inspection-report' }),
  ]),
  story('finance2', { order: 'SO71774', why: '年度审计抽查发票', content: ['invoice'] }, [
    step('finance', 'head.approve-access'),
    lend,
    step('finance2', 'applicant.open-document', { document: 'invoice' }),
    step('archive', 'archive.take-back', { complete: true }),
  ]),
  story('procurement', { order: 'SO71774', why: '想看客户合同价格', content: ['contract'] }, [
    step('procurement-head', 'head.refuse-access', {}, '与工作无关'),
  ]),
  story(
    'sales2',
    { order: 'SO71774', why: '第三方认证机构审核', content: ['inspection-report'], thirdParty: '认证机构' },
    [step('sales-head', 'head.approve-access')],
  ),
];
