import { person } from '../../kit/fields.js';
import { called } from '../../kit/shapes.js';
import { object } from './words.js';

export const TAKE_OVER = 'clerk.take-over';

/** What is sent beside the chart of an order, in whatever version. */
export const clerkSchema = {
  'clerk.take-over': object('TakenOver', 'Another follow-up clerk answers for the order from now on (S2§一3).', {
    person: called('接手的跟单员', '接手的跟單員', 'New clerk', person()),
  }),
};
