import { day, flag, signature, text } from '../../kit/fields.js';
import type { DataOf } from '../../kit/schema.js';
import { NO_DATA, called, within } from '../../kit/shapes.js';
import { entryChange } from './entry.js';
import { object } from './words.js';

/** @param change what of the entry may be changed */
export const amendment = (change: typeof entryChange) =>
  object('Amendment', 'A change that the customer agreed to (S3§三3).', {
    changes: within(change, { min: 1 }),
    customerConsent: object('Consent', {
      by: called('同意人', '同意人', 'Agreed by', text({ secret: 'contact' })),
      on: called('同意日期', '同意日期', 'Agreed on', day()),
      'attachment?': signature({ secret: 'price' }),
    }),
  });

export const exceptionSchema = {
  'clerk.hold': NO_DATA,
  'clerk.resume': NO_DATA,
  'sales.amend': amendment(entryChange),
  'management.cancel': object('Cancellation', { impactAccepted: flag() }),
  'management.request-waiver': object('WaiverRequest', '`rule` is its id, e.g. `PL-13`.', { rule: text({ max: 20 }) }),
  'management.approve-waiver': object('WaiverApproval', { 'rule?': text({ max: 20 }) }),
};

export type ExceptionData = DataOf<typeof exceptionSchema>;
