import type { FormSchema } from '../api/form-schema.js';
import { entrySchema } from './entry.schema.js';
import type { entryWords } from './entry.messages.js';

interface Section {
  title: keyof typeof entryWords;
  fields: readonly string[];
}

/** The fields of an entry in the order in which a customer's paper is read. */
const SECTIONS: readonly Section[] = [
  { title: 'basics', fields: ['class', 'channel', 'customerPo', 'externalNo', 'currency', 'key', 'design'] },
  { title: 'customer', fields: ['customer'] },
  { title: 'lines', fields: ['lines'] },
  { title: 'delivery', fields: ['deliveryPlace', 'deliveryDate', 'paymentTerms'] },
  { title: 'requirements', fields: ['qualityRequirements', 'packagingRequirements', 'specialRequirements'] },
  { title: 'source', fields: ['original', 'compared', 'oralConfirmation'] },
];

const ORAL_ONLY = 'oralConfirmation';
/** A section of one group of fields shows the fields themselves. */
const FLAT = 'customer';

interface DrawnSection {
  title: Section['title'];
  schema: FormSchema;
  /** Below which field of the entry the fields stand. */
  within: readonly string[];
}

/** The sections of the form, each with its part of the entry's schema. */
export function sectionsFor(channel: string | undefined): DrawnSection[] {
  const { properties = {}, required = [] } = entrySchema;
  return SECTIONS.map(({ title, fields }) => {
    if (fields.length === 1 && fields[0] === FLAT) return { title, schema: properties[FLAT] ?? {}, within: [FLAT] };
    const shown = fields.filter((field) => field !== ORAL_ONLY || channel === 'oral');
    return {
      title,
      schema: {
        type: 'object',
        properties: Object.fromEntries(
          shown.flatMap((field) => (properties[field] ? [[field, properties[field]]] : [])),
        ),
        required: required.filter((field) => shown.includes(field)),
      },
      within: [],
    };
  });
}
