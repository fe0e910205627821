import { orderExamples, today } from '../../support/order-examples.js';
import { requisitionExamples } from '../../../machines/purchase-requisition/requisition.examples.js';
import type { Company } from '../../support/company.js';
import type { Known } from './demo-people.js';
import { WAY } from './way.js';

// An order that was sold, bought for, delivered and paid, with figures and names in it that are nowhere else.

export const PRICES = { unit: '7919.37', payment: '4441.13' };
export const CONTACTS = { phone: '0512-7331-9977', email: 'canary@example.com', address: '苏州市金丝雀路 73 号' };
export const RECEIVER = '签收人金丝雀';
/** Who at the customer has said, agreed or signed what. */
export const PEOPLE_THERE = {
  contact: '联络人金丝雀',
  clearedWith: '核期人金丝雀',
  consent: '同意人金丝雀',
  agreedWith: '约验人金丝雀',
  signedBy: '验收人金丝雀',
  confirmedBy: '对账人金丝雀',
};
export const BOUGHT = '66613.99';
/** What says who the customer is. */
export const CUSTOMER = { name: '金丝雀精工', po: 'PO-CANARY-73', place: '金丝雀码头' };

const SEE_PRICES = ['clerk', 'sales', 'market', 'legal', 'finance', 'management', 'archive'];
const SEE_CONTACTS = [...SEE_PRICES, 'logistics', 'aftersales'];
/** Of a requisition of production: its own figures, and those who buy. */
const SEE_PURCHASES = [...SEE_PRICES, 'procurement', 'production'];

/** What only some offices have business with (S2§七3). */
export const SECRETS: readonly { canaries: readonly string[]; readers: readonly string[] }[] = [
  { canaries: Object.values(PRICES), readers: SEE_PRICES },
  { canaries: [...Object.values(CONTACTS), ...Object.values(PEOPLE_THERE), RECEIVER], readers: SEE_CONTACTS },
  { canaries: [BOUGHT], readers: SEE_PURCHASES },
];

export const sees = ({ offices, permissions }: Known, readers: readonly string[]): boolean =>
  permissions.includes('audit') || offices.some((office) => readers.includes(office));

/** The events that name somebody at the customer. */
const NAMING: Readonly<Record<string, object>> = {
  'sales.clear-delivery-date': { clearedWith: PEOPLE_THERE.clearedWith },
  'sales.amend': { customerConsent: { by: PEOPLE_THERE.consent, on: today() } },
  'sales.arrange-acceptance': { agreedWith: PEOPLE_THERE.agreedWith },
  'sales.record-acceptance': { signedBy: PEOPLE_THERE.signedBy },
  'finance.reconcile': { confirmedBy: PEOPLE_THERE.confirmedBy },
  'logistics.hand-over': { receivedBy: RECEIVER },
};

/** Brings the order and a requisition for it to their ends. @returns their numbers */
export async function bringCanaries(company: Company): Promise<{ no: string; requisition: string }> {
  const entry = structuredClone(orderExamples['sales.enter-order']);
  for (const line of entry.lines ?? []) line.unitPrice = PRICES.unit;
  Object.assign(entry.customer ?? {}, CONTACTS, { name: CUSTOMER.name, contact: PEOPLE_THERE.contact });
  Object.assign(entry, { customerPo: CUSTOMER.po, deliveryPlace: CUSTOMER.place });
  const no = await company.enter(entry);
  const form = requisitionExamples['requester.submit'];
  const items = (form.items ?? []).map((item) => ({ ...item, amount: BOUGHT }));
  const production = await company.member('production');
  const { body } = await production.post('/api/processes/purchase-requisitions', { ...form, order: no, items });
  const amended = { changes: { packagingRequirements: '木箱，防锈油纸' }, ...NAMING['sales.amend'] };
  await company.bring(no, ['sales.amend', amended]);
  for (const { steps } of WAY) {
    for (const step of steps) {
      const [type, data] = typeof step === 'string' ? [step, orderExamples[step]] : step;
      await company.bring(no, [type, { ...data, ...NAMING[type] }]);
    }
  }
  await company.bring(no, [
    'finance.record-payment',
    { ...orderExamples['finance.record-payment'], amount: PRICES.payment },
  ]);
  const agreed = { ...orderExamples['finance.reconcile'], ...NAMING['finance.reconcile'] };
  await company.bring(no, ['finance.reconcile', agreed]);
  return { no, requisition: body.no };
}
