import { CURRENCIES } from '../../../machines/currency.js';
import type { NextEvent, Order } from '../api/types.js';
import type { Option } from '../forms/form-context.js';

const named = (values: readonly string[]): Option[] => [...new Set(values)].map((value) => ({ value, label: value }));

const unmetRules = (events: readonly NextEvent[]): Option[] => {
  const rules = events.flatMap((event) => event.rules).filter(({ met, applies }) => !met && applies);
  return [
    ...new Map(rules.map(({ rule, sentence }) => [rule, { value: rule, label: `${rule} ${sentence}` }])).values(),
  ];
};

/**
 * What the order already knows for a field of an event, by the field's dotted name.
 * @param currencies in which an order may be
 */
export function optionsFor(
  event: string,
  order: Order,
  events: readonly NextEvent[],
  currencies: readonly string[],
): Readonly<Record<string, readonly Option[]>> {
  const { plans, preparation, production, reviews, shipments } = order;
  const shipped = named(shipments.dispatches.map(({ shipment }) => shipment));
  switch (event) {
    case 'logistics.report-transit':
    case 'logistics.report-transport-exception':
    case 'logistics.hand-over':
    case 'logistics.correct-shipment':
    case 'logistics.record-loss':
    case 'logistics.record-refusal':
    case 'logistics.record-return':
      return { shipment: shipped };
    case 'production.close-exception':
      return {
        id: production.exceptions
          .filter(({ open }) => open)
          .map(({ id, cause }) => ({ value: id, label: `${id} ${cause}` })),
      };
    case 'quality.pass-incoming':
    case 'quality.fail-incoming':
      return { 'lots.item': named((plans.procurement.content?.items ?? []).map(({ item }) => item)) };
    case 'quality.record-in-process':
      return { process: named((preparation.inspectionPlan?.items ?? []).map(({ item }) => item)) };
    case 'procurement.submit-plan':
      return { 'items.supplier': named((reviews.procurement?.suppliers ?? []).map(({ name }) => name)) };
    case 'management.request-waiver':
      return { rule: unmetRules(events) };
    case 'management.approve-waiver':
      return { rule: named(order.waivers.filter(({ approvedBy }) => approvedBy === null).map(({ rule }) => rule)) };
    case 'sales.close-objection':
      return {
        objection: order.acceptance.complaints
          .filter(({ open }) => open)
          .map(({ id = '', items }) => ({ value: id, label: `${id} ${(items ?? []).join('；')}` })),
      };
    case 'sales.amend':
    case 'sales.correct-entry':
      return { 'changes.currency': named(currencies) };
    case 'finance.record-payment':
      return { currency: named([order.currency ?? '', ...CURRENCIES].filter((code) => code !== '')) };
    default:
      return { currency: named(currencies) };
  }
}
