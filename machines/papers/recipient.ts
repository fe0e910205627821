import type { Office } from '../offices.js';
import { CONTACT_OFFICES, PRICE_OFFICES } from '../offices.js';
import type { PaperOrder } from './paper.js';
import type { Sheet } from './sheets.js';

/** The copy of an order goes to the shop floor (S2§二2), whoever prints it, unless another office is named. */
export const usualRecipient = (sheet: Sheet): Office | null => (sheet === 'order-copy' ? 'production' : null);

/** An order as an office may have it on paper, of what whoever prints it is shown. Null: as he is shown it. */
export function shownTo(order: PaperOrder, office: Office | null): PaperOrder {
  if (office === null) return order;
  const priced = PRICE_OFFICES.includes(office) ? order : withoutPrices(order);
  return CONTACT_OFFICES.includes(office) ? priced : withoutContacts(priced);
}

function withoutPrices({
  amounts: _amounts,
  paymentTerms: _words,
  terms: _terms,
  lines,
  ...order
}: PaperOrder): PaperOrder {
  return { ...order, settlement: {}, lines: lines.map(({ unitPrice: _price, discount: _discount, ...line }) => line) };
}

function withoutContacts(order: PaperOrder): PaperOrder {
  const { customer = {}, acceptances, shipments, settlement } = order;
  const reconciliation = settlement.reconciliation && { ...settlement.reconciliation, confirmedBy: '' };
  return {
    ...order,
    customer: { name: customer.name },
    acceptances: acceptances.map(({ signedBy: _signer, ...acceptance }) => acceptance),
    shipments: { ...shipments, handOvers: shipments.handOvers.map((handOver) => ({ ...handOver, receivedBy: '' })) },
    settlement: { ...settlement, ...(reconciliation ? { reconciliation } : {}) },
  };
}
