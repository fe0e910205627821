import { OrderEntry } from '../../shape/order/entry.js';

export const marketEvents = { 'market.enter-order': OrderEntry };
