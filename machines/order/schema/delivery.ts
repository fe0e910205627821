import { choices, count, day, flag, judged, signature, text, texts } from '../../kit/fields.js';
import type { DataOf } from '../../kit/schema.js';
import { NO_DATA, called, list } from '../../kit/shapes.js';
import { DOCUMENTS } from './choices.js';
import { acceptedLine, answered, shippedLine } from './parts.js';
import { object } from './words.js';

export const deliverySchema = {
  'clerk.confirm-delivery': object('DeliveryConfirmation', {
    on: day(),
    place: judged({ max: 500 }),
    customerReady: flag(),
  }),
  'sales.arrange-acceptance': object(
    'AcceptanceArrangement',
    'Time, place and method, agreed with the customer in advance (S3§六2).',
    { on: day(), place: judged({ max: 500 }), method: judged({ max: 500 }), agreedWith: judged({ secret: 'contact' }) },
  ),
  'sales.present-product': object('Presentation', { questions: list(answered) }),
  'sales.record-acceptance': object(
    'AcceptanceReport',
    "The customer's acceptance report. That it is signed is a gate (AC-03): the rule refuses it, not the form.",
    {
      'reportNo?': judged({ max: 100 }),
      'signedBy?': judged({ secret: 'contact' }),
      'signedOn?': day(),
      'attachment?': signature({ secret: 'contact' }),
      lines: list(acceptedLine, { min: 1, max: 500 }),
    },
  ),
  'sales.record-objection': object('CustomerObjection', {
    items: called('异议内容', '異議內容', 'Objections', texts({ min: 1, length: 2000 })),
  }),
  'sales.close-objection': object('ObjectionClosure', {
    resolution: text({ max: 5000 }),
    satisfied: flag(),
    'objection?': text({ max: 20 }),
  }),
  'sales.return-for-rework': NO_DATA,
  'production.pack': object('Packing', { packages: count({ min: 1, max: 100_000 }), labels: judged({ max: 2000 }) }),
  'logistics.dispatch': object('Dispatch', {
    shipment: text({ max: 100 }),
    carrier: text(),
    trackingNo: text({ max: 100 }),
    on: day(),
    lines: list(shippedLine, { min: 1, max: 500 }),
  }),
  'logistics.report-transit': object('TransitReport', {
    shipment: text({ max: 100 }),
    status: text(),
    location: text({ max: 500 }),
    eta: day(),
  }),
  'logistics.report-transport-exception': object(
    'TransportException',
    '`notified` are the persons and offices that were told (S3§五3).',
    { shipment: text({ max: 100 }), cause: text({ max: 2000 }), action: text({ max: 2000 }), notified: texts() },
  ),
  'logistics.hand-over': object('HandOver', {
    shipment: text({ max: 100 }),
    on: day(),
    receivedBy: text({ secret: 'contact' }),
    documents: choices(DOCUMENTS),
    lines: list(shippedLine, { min: 1, max: 500 }),
  }),
};

export type DeliveryData = DataOf<typeof deliverySchema>;
