import type { OrderData } from '../../../machines/order/order.data.js';

export const legalExamples = {
  'legal.return-contract': {},
  'legal.approve-contract': { opinion: '条款合法有效，违约责任对等，同意签订' },
} satisfies Partial<OrderData>;
