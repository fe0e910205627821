import type { OrderData } from '../../machines/order/order.schema.js';

const lines = [
  {
    line: 1,
    productNo: 'GX-100',
    description: 'Gearbox',
    specification: 'ratio 1:20, flange IEC 90',
    quantity: '10',
    unit: 'pcs',
    unitPrice: '1200.00',
  },
  {
    line: 2,
    productNo: 'CP-40',
    description: 'Coupling',
    specification: 'bore 40 mm',
    quantity: '4',
    unit: 'set',
    unitPrice: '250.50',
  },
];

/** What is entered of an order for two products. */
export const ENTRY: OrderData['sales.enter-order'] = {
  class: 'standard',
  channel: 'written',
  customer: { name: 'Huadong Machinery', contact: 'Ms Lin', phone: '+86 21 5555 0100' },
  customerPo: 'PO-7781',
  currency: 'CNY',
  lines,
  deliveryPlace: 'Suzhou, gate 3',
  deliveryDate: '2026-06-30',
  paymentTerms: '30 % in advance, rest 30 days after delivery',
  qualityRequirements: 'GB/T 10089, accuracy grade 6',
  packagingRequirements: 'wooden case',
  specialRequirements: [{ text: 'grey paint RAL 7035', department: 'production' }],
  key: false,
  design: false,
  original: 'file-1',
  compared: true,
  oralConfirmation: { signedBy: 'Ms Lin', signedOn: '2026-03-02', attachment: 'file-2' },
};
