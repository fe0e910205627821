import { flag } from '../../../kit/fields.js';
import { NO_DATA } from '../../../kit/shapes.js';
import { object } from '../../schema/words.js';

export const approvalsSchema = {
  'management.request-cancellation': object('CancellationRequest', { impactAccepted: flag() }),
  'management.approve-cancellation': NO_DATA,
  'management.reject-cancellation': NO_DATA,
};
