import type { Office } from '../../../machines/offices.js';
import { OFFICES } from '../../../machines/offices.js';
import type { Entry, EntryChanges } from '../../../machines/order/order.types.js';
import {
  Amount,
  AttachmentRef,
  BusinessDay,
  Currency,
  Flag,
  LineNumber,
  OneOf,
  OptionalText,
  Quantity,
  Text,
} from '../fields.js';
import { ListOf, Nested } from '../nested.js';

const CLASSES = ['standard', 'project', 'acceptance-on-site'] as const;
const CHANNELS = ['written', 'electronic', 'oral'] as const;
const LINES = 500;
const SPECIALS = 50;

/** Content of an entry may be missing or blank: the entry rules (RC) name what is missing. */
const blank = { blank: true } as const;
const long = { blank: true, max: 2000 } as const;

class EnteredCustomer {
  @OptionalText(blank) name?: string;
  @OptionalText(blank) contact?: string;
  @OptionalText({ blank: true, max: 50 }) phone?: string;
  @OptionalText({ blank: true, max: 254 }) email?: string;
  @OptionalText({ blank: true, max: 500 }) address?: string;
}

class EnteredLine {
  @LineNumber() line: number;
  @OptionalText({ blank: true, max: 100 }) productNo?: string;
  @OptionalText({ blank: true, max: 500 }) description?: string;
  @OptionalText(long) specification?: string;
  @Quantity({ positive: true, optional: true }) quantity?: string;
  @OptionalText({ blank: true, max: 20 }) unit?: string;
  @Amount({ min: '0', places: 6, optional: true }) unitPrice?: string;
  @BusinessDay({ optional: true }) dueDate?: string;
}

class EnteredSpecial {
  @Text(long) text: string;
  @OneOf(OFFICES) department: Office;
}

class OralConfirmation {
  @OptionalText(blank) signedBy?: string;
  @BusinessDay({ optional: true }) signedOn?: string;
  @AttachmentRef({ optional: true, signature: true }) attachment?: string;
}

/** What the customer ordered, as somebody entered it (S3§二2). Only its kind has to be there. */
export class OrderEntry implements Entry {
  @OneOf(CLASSES) class: (typeof CLASSES)[number];
  @OneOf(CHANNELS) channel: (typeof CHANNELS)[number];
  @Nested(() => EnteredCustomer, { optional: true }) customer?: EnteredCustomer;
  @OptionalText({ blank: true, max: 100 }) customerPo?: string;
  @OptionalText({ blank: true, max: 100 }) externalNo?: string;
  @Currency({ optional: true }) currency?: string;
  @ListOf(() => EnteredLine, { max: LINES, uniqueBy: 'line', optional: true }) lines?: EnteredLine[];
  @OptionalText({ blank: true, max: 500 }) deliveryPlace?: string;
  @BusinessDay({ optional: true }) deliveryDate?: string;
  @OptionalText(long) paymentTerms?: string;
  @OptionalText(long) qualityRequirements?: string;
  @OptionalText(long) packagingRequirements?: string;
  @ListOf(() => EnteredSpecial, { max: SPECIALS, or: 'none', optional: true })
  specialRequirements?: EnteredSpecial[] | 'none';
  @Flag({ optional: true }) key?: boolean;
  @Flag({ optional: true }) design?: boolean;
  @AttachmentRef({ optional: true }) original?: string;
  @Flag({ optional: true }) compared?: boolean;
  @Nested(() => OralConfirmation, { optional: true }) oralConfirmation?: OralConfirmation;
}

class ChangedCustomer {
  @OptionalText() name?: string;
  @OptionalText() contact?: string;
  @OptionalText({ max: 50 }) phone?: string;
  @OptionalText({ max: 254 }) email?: string;
  @OptionalText({ max: 500 }) address?: string;
}

class ChangedLine {
  @LineNumber() line: number;
  @OptionalText({ max: 100 }) productNo?: string;
  @OptionalText({ max: 500 }) description?: string;
  @OptionalText({ max: 2000 }) specification?: string;
  @Quantity({ positive: true, optional: true }) quantity?: string;
  @OptionalText({ max: 20 }) unit?: string;
  @Amount({ min: '0', places: 6, optional: true }) unitPrice?: string;
  @BusinessDay({ optional: true }) dueDate?: string;
}

class ChangedSpecial {
  @Text({ max: 2000 }) text: string;
  @OneOf(OFFICES) department: Office;
}

class ChangedConfirmation {
  @OptionalText() signedBy?: string;
  @BusinessDay({ optional: true }) signedOn?: string;
  @AttachmentRef({ optional: true, signature: true }) attachment?: string;
}

/** The fields of the entry that change, each with its whole new value: a change does not blank a field. */
export class EntryChange implements EntryChanges {
  @OneOf(CLASSES, { optional: true }) class?: (typeof CLASSES)[number];
  @OneOf(CHANNELS, { optional: true }) channel?: (typeof CHANNELS)[number];
  @Nested(() => ChangedCustomer, { min: 1, optional: true }) customer?: ChangedCustomer;
  @OptionalText({ max: 100 }) customerPo?: string;
  @OptionalText({ max: 100 }) externalNo?: string;
  @Currency({ optional: true }) currency?: string;
  @ListOf(() => ChangedLine, { min: 1, max: LINES, uniqueBy: 'line', optional: true }) lines?: ChangedLine[];
  @OptionalText({ max: 500 }) deliveryPlace?: string;
  @BusinessDay({ optional: true }) deliveryDate?: string;
  @OptionalText({ max: 2000 }) paymentTerms?: string;
  @OptionalText({ max: 2000 }) qualityRequirements?: string;
  @OptionalText({ max: 2000 }) packagingRequirements?: string;
  @ListOf(() => ChangedSpecial, { min: 1, max: SPECIALS, or: 'none', optional: true })
  specialRequirements?: ChangedSpecial[] | 'none';
  @Flag({ optional: true }) key?: boolean;
  @Flag({ optional: true }) design?: boolean;
  @AttachmentRef({ optional: true }) original?: string;
  @Flag({ optional: true }) compared?: boolean;
  @Nested(() => ChangedConfirmation, { min: 1, optional: true }) oralConfirmation?: ChangedConfirmation;
}
