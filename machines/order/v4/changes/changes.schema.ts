import { NO_DATA } from '../../../kit/shapes.js';
import { planSchema } from '../../schema/plan.js';

export const changesSchema = {
  /** The whole plan as it is to be. */
  'procurement.change-plan': planSchema['procurement.submit-plan'],
  'clerk.approve-procurement-change': NO_DATA,
  'clerk.return-procurement-change': NO_DATA,
};
