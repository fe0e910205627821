import type { OrderData } from '../../../machines/order/order.data.js';
import { enteredOrder } from '../../shape/order/example.js';

export const marketExamples = {
  'market.enter-order': { ...enteredOrder, channel: 'electronic' },
} satisfies Partial<OrderData>;
