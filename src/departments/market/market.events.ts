import { OrderEntry } from '../order-entry.js';

export const marketEvents = { 'market.enter-order': OrderEntry };
