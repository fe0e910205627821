import type { Secrets } from '../kit/secrets.js';

/** What of an order is for those who deal with prices or with the customer's people. */
export const orderSecrets: Secrets = {
  amounts: 'price',
  margin: 'price',
  marginRate: 'price',
  costs: 'price',
  quote: 'price',
  payments: 'price',
  numbers: 'price',
  invoices: 'price',
  schedule: 'price',
  writeOffs: 'price',
  adjustments: 'price',
  reversals: 'price',
  'contract.text': 'price',
  'contract.opinion': 'price',
  'invoice.amount': 'price',
  // An objection is settled with a colleague; an acceptance is arranged with the customer.
  'arrangement.agreedWith': 'contact',
  'acceptances.attachment': 'contact',
};
