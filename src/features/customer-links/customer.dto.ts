import { COMPLAINT_KINDS } from '../../../machines/customer-links/link.schema.js';
import { list } from '../../../machines/kit/shapes.js';
import { lineNumber, quantity, text } from '../../../machines/kit/fields.js';
import { field, shapeOfClass } from '../../schema/field.js';
import { Count, OneOf, OptionalText, Text } from '../../schema/fields.js';

/** Characters of a picture in base64 at most: a signature, a photo that the page has made small. */
const DRAWING = 300_000;
const PHOTO = 900_000;

class SignedLineRequest {
  @field(lineNumber()) line: number;
  @field(quantity()) accepted: string;
  @field(quantity()) rejected: string;
}

export class SignatureRequest {
  /** Of an order that is delivered in parts. */
  @Count({ min: 1, max: 1000, optional: true }) batch?: number;
  /** As the page was answered. */
  @Count({ min: 1, max: 1_000_000 }) version: number;
  @Text({ max: 100 }) signedBy: string;
  @field(list(shapeOfClass(SignedLineRequest), { min: 1, max: 500, uniqueBy: 'line' }), {}, SignedLineRequest)
  lines: SignedLineRequest[];
  /** PNG in base64. */
  @field(text({ max: DRAWING })) drawing: string;
  @OptionalText({ max: 2000 }) remark?: string;
}

export class ComplaintRequest {
  @OneOf(Object.keys(COMPLAINT_KINDS)) kind: string;
  @Text({ max: 2000 }) text: string;
  /** PNG, JPEG or WebP in base64. */
  @OptionalText({ max: PHOTO }) photo?: string;
}

export class CustomerPaperQuery {
  /** Of an order that is delivered in parts. */
  @OptionalText({ max: 4 }) batch?: string;
}
