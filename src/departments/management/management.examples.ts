import type { OrderData } from '../../../machines/order/order.data.js';

export const managementExamples = {
  'management.approve-plan-change': {},
  'management.reject-plan-change': {},
  'management.approve-write-off': {},
  'management.cancel': { impactAccepted: true },
  'management.request-cancellation': { impactAccepted: true },
  'management.approve-cancellation': {},
  'management.reject-cancellation': {},
  'management.request-waiver': { rule: 'PL-13' },
  'management.approve-waiver': { rule: 'PL-13' },
  'management.approve-adjustment': { adjustment: 'AD-1', amount: '1420.00' },
  'management.reject-adjustment': { adjustment: 'AD-1', amount: '1420.00' },
} satisfies Partial<OrderData>;
