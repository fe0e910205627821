import type { OrderData } from '../../../machines/order/order.data.js';
import { enteredOrder } from '../../shape/order/example.js';

export const clerkExamples = {
  'clerk.enter-order': enteredOrder,
  'clerk.confirm-check': {
    complete: true,
    accurate: true,
    queries: [{ question: '法兰孔距按哪一版图纸？', answer: '客户确认按 B 版图纸，孔距 125 mm' }],
  },
  'clerk.return-to-entry': {},
  'clerk.issue-order': { copiesTo: ['production', 'procurement', 'quality', 'logistics'] },
  'clerk.approve-production-plan': {},
  'clerk.return-production-plan': {},
  'clerk.approve-procurement-plan': {},
  'clerk.return-procurement-plan': {},
  'clerk.release': {},
  'clerk.confirm-delivery': { on: '2026-04-29', place: '苏州市工业园区星湖街 328 号 3 号门', customerReady: true },
  'clerk.hold': {},
  'clerk.resume': {},
} satisfies Partial<OrderData>;
