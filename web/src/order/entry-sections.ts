import type { Text } from '../../../machines/rulebook.js';
import type { FormSchema } from '../api/form-schema.js';
import type { Content, Section } from '../process/entry.js';
import { text } from '../messages/messages.js';
import { TermsReader } from './terms-reader.js';
import { Total } from './total.js';

/** The fields of an entry in the order in which a customer's paper is read. */
const SECTIONS: Readonly<Record<string, { title: Text; fields: readonly string[] }>> = {
  basics: {
    title: text('基本信息', '基本資訊', 'Basics'),
    fields: ['class', 'channel', 'customerPo', 'externalNo', 'currency', 'key', 'design'],
  },
  customer: { title: text('客户', '客戶', 'Customer'), fields: ['customer'] },
  lines: { title: text('订单行', '訂單行', 'Lines'), fields: ['lines'] },
  delivery: {
    title: text('交货与付款', '交貨與付款', 'Delivery and payment'),
    fields: ['deliveryPlace', 'deliveryDate', 'paymentTerms', 'terms'],
  },
  requirements: {
    title: text('质量、包装与特殊要求', '品質、包裝與特殊要求', 'Quality, packaging, special requirements'),
    fields: ['qualityRequirements', 'packagingRequirements', 'specialRequirements'],
  },
  source: {
    title: text('来源与核对', '來源與核對', 'Source and comparison'),
    fields: ['original', 'compared', 'oralConfirmation'],
  },
};

const ORAL_ONLY = 'oralConfirmation';
/** A section of one group of fields shows the fields themselves. */
const FLAT = 'customer';

/** What stands below the fields of a section. */
const FEET: Readonly<Record<string, Section['Foot']>> = { lines: Total, delivery: TermsReader };

/** The sections of the form, each with its part of the entry's schema. */
export const entrySections = ({ properties = {}, required = [] }: FormSchema, { channel }: Content): Section[] =>
  Object.entries(SECTIONS).map(([key, { title, fields }]) => {
    if (key === FLAT) return { key, title, schema: properties[FLAT] ?? {}, within: [FLAT] };
    const shown = fields.filter((field) => field in properties && (field !== ORAL_ONLY || channel === 'oral'));
    const schema: FormSchema = {
      type: 'object',
      properties: Object.fromEntries(shown.map((field) => [field, properties[field] ?? {}])),
      required: required.filter((field) => shown.includes(field)),
    };
    const Foot = FEET[key];
    return { key, title, schema, within: [], ...(Foot ? { Foot } : {}) };
  });
