import {
  amount,
  attachment,
  choice,
  currency,
  day,
  flag,
  judged,
  lineNumber,
  office,
  quantity,
  signature,
  text,
} from '../../kit/fields.js';
import { ofContacts, ofCustomers, ofPricesSold, ofProducts, ofUnits } from '../../kit/lookups.js';
import { percent } from '../../kit/percent.js';
import type { DataOf, ValueOf } from '../../kit/schema.js';
import { called, list, within } from '../../kit/shapes.js';
import { text as named } from '../../kit/text.js';
import { CHANNELS, CLASSES } from './choices.js';
import { paymentTerm } from './parts.js';
import { object } from './words.js';

const CUSTOMER = ofCustomers({
  contact: 'contact',
  phone: 'phone',
  email: 'email',
  address: 'address',
  terms: '^paymentTerms',
  currency: '^currency',
});
const CONTACT = ofContacts({ phone: 'phone', email: 'email' }, { customer: 'name' });
const PRODUCT = ofProducts(
  { description: 'description', specification: 'specification', unit: 'unit', price: 'unitPrice' },
  { customer: '^customer.name', currency: '^currency' },
);

const SOLD = ofPricesSold({}, { product: 'productNo', customer: '^customer.name' });

/**
 * What of an entry may be left out. Each part has at least `min` fields, where it is there.
 * @param inParts whether a line may be delivered in parts: from version 4 on
 */
function content(of: 'Entered' | 'Changed', write: typeof text, min: number, inParts = true) {
  const customer = object(`${of}Customer`, {
    'name?': called('客户名称', '客戶名稱', 'Customer name', write({ lookup: CUSTOMER })),
    'contact?': write({ secret: 'contact', lookup: CONTACT }),
    'phone?': write({ max: 50, secret: 'contact' }),
    'email?': write({ max: 254, secret: 'contact' }),
    'address?': write({ max: 500, secret: 'contact' }),
  });
  const delivery = object(
    `${of}Delivery`,
    'So much of the line by this day. What is due on one day is one batch, over all lines.',
    { 'dueOn?': called('交货日期', '交貨日期', 'Due date', day()), 'quantity?': quantity({ positive: true }) },
  );
  const parts = {
    'deliveries?': list(delivery, {
      min,
      max: 60,
      about: 'Where the line is delivered in parts, in the order of their days. Without it all of it is due at once.',
    }),
  };
  const line = object(`${of}Line`, {
    line: lineNumber(),
    'productNo?': write({ max: 100, lookup: PRODUCT }),
    'description?': write({ max: 500 }),
    'specification?': write({ max: 2000 }),
    'quantity?': quantity({ positive: true }),
    'unit?': write({ max: 20, lookup: ofUnits() }),
    'unitPrice?': amount({ min: '0', places: 6, secret: 'price', lookup: SOLD }),
    'dueDate?': day(),
    // After what spreadsheets have had so far: what is copied from them goes in column by column.
    'discount?': called('折扣（%）', '折扣（%）', 'Discount (%)', percent({ secret: 'price' })),
    ...(inParts ? parts : ({} as typeof parts)),
  });
  const special = object(`${of}Special`, {
    text: called('要求', '要求', 'Requirement', write({ max: 2000 })),
    department: called('责任部门', '責任部門', 'Department', office()),
  });
  const confirmation = object(of === 'Entered' ? 'OralConfirmation' : 'ChangedConfirmation', {
    'signedBy?': write({ secret: 'contact' }),
    'signedOn?': day(),
    'attachment?': signature({ secret: 'price' }),
  });
  return {
    'customer?': within(customer, { min }),
    'customerPo?': write({ max: 100 }),
    'externalNo?': write({ max: 100 }),
    'currency?': currency(),
    'lines?': list(line, { min, max: 500, uniqueBy: 'line' }),
    'deliveryPlace?': write({ max: 500 }),
    'deliveryDate?': day(),
    'paymentTerms?': write({ max: 2000 }),
    'terms?': called('付款分期', '付款分期', 'Instalments', list(paymentTerm, { min, max: 12 })),
    'qualityRequirements?': write({ max: 2000 }),
    'packagingRequirements?': write({ max: 2000 }),
    'specialRequirements?': list(special, { min, max: 50, or: { none: named('无', '無', 'None') } }),
    'key?': flag(),
    'design?': flag(),
    'original?': attachment({ secret: 'price' }),
    'compared?': flag(),
    'oralConfirmation?': within(confirmation, { min }),
  };
}

/** Content may be missing or blank: the entry rules (RC) name what is missing. */
export const orderEntry = object(
  'OrderEntry',
  'What the customer ordered, as somebody entered it (S3§二2). Only its kind has to be there.',
  { class: choice(CLASSES), channel: choice(CHANNELS), ...content('Entered', judged, 0) },
);

const changeOf = (inParts: boolean) =>
  object(
    'EntryChange',
    'The fields of the entry that change, each with its whole new value: a change does not blank a field.',
    { 'class?': choice(CLASSES), 'channel?': choice(CHANNELS), ...content('Changed', text, 1, inParts) },
  );

export const entryChange = changeOf(true);
/** Of an order of an older version than 4, which is not delivered in parts. */
export const entryChangeV3 = changeOf(false);

export const entrySchema = {
  'sales.enter-order': orderEntry,
  'market.enter-order': orderEntry,
  'clerk.enter-order': orderEntry,
};

export type EntryData = DataOf<typeof entrySchema>;
export type Entry = ValueOf<typeof orderEntry>;
/** The fields to change; each replaces the field of the entry. */
export type EntryChanges = ValueOf<typeof entryChange>;
