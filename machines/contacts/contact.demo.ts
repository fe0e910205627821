import type { DemoStep, DemoStory } from '../kit/demo.js';
import { demoStep as step } from '../kit/demo.js';

const JINGGONG = '苏州精工机械有限公司';

const story = (by: string, type: string, data: object, known: object, steps: DemoStep[] = []): DemoStory => ({
  known,
  steps: [step(by, type, data), ...steps],
});

const ENQUIRY = { customer: '东方机械', kind: 'enquiry', channel: 'phone', text: '询问转台能否配 400 mm 台面' };
const COMPLAINT = { customer: JINGGONG, kind: 'complaint', channel: 'phone', text: '到货时外箱破损' };
const NOTICE = { customer: JINGGONG, cause: 'progress', text: '本月订单均在装配，按期交付' };

/** A notice, an enquiry, a complaint, a visit that is planned and one that was made, a note of the clerk. */
export const contactStories: readonly DemoStory[] = [
  story('sales', 'sales.draft-notice', NOTICE, { text: NOTICE.text }, [
    step('sales', 'sales.send-notice', { channel: 'mail', text: NOTICE.text }),
  ]),
  story('sales2', 'any.register-contact', ENQUIRY, { text: ENQUIRY.text }),
  story('aftersales', 'any.register-contact', COMPLAINT, { text: COMPLAINT.text }),
  {
    known: { purpose: '年度回访' },
    steps: [
      {
        by: 'sales',
        type: 'sales.plan-visit',
        data: ({ day }) => ({ customer: JINGGONG, visitOn: day(10), purpose: '年度回访' }),
      },
    ],
  },
  {
    known: { purpose: '季度回访' },
    steps: [
      {
        by: 'sales',
        type: 'sales.plan-visit',
        data: ({ day }) => ({ customer: '东方机械', visitOn: day(0), purpose: '季度回访' }),
      },
      step('sales', 'sales.record-visit', {
        satisfaction: [
          { aspect: 'quality', score: 5 },
          { aspect: 'delivery', score: 4 },
        ],
        feedback: '希望附英文版合格证',
      }),
      step('sales', 'keeper.close-contact', { result: '已转技术部' }),
    ],
  },
  {
    known: { text: '客户仓库月底盘点，不收货' },
    steps: [
      {
        by: 'clerk',
        type: 'clerk.note-contact',
        data: ({ day }) => ({ customer: JINGGONG, text: '客户仓库月底盘点，不收货', nextOn: day(15) }),
      },
    ],
  },
];
