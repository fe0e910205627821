import { KNOWN_PRODUCT } from '../../../machines/kit/merging.js';
import type { Observers } from '../../engine/processes.js';
import { nameObserver } from '../../read-models/record-names.js';

const ORDERED = 'SELECT FROM order_line l WHERE l.product_no = n.name COLLATE "default"';

/** What engineering reads for the rules of processes. */
export const engineeringObservers: Observers = {
  [KNOWN_PRODUCT]: nameObserver('products', ({ productNo, name }) => productNo ?? name, ORDERED),
};
