/**
 * What a number or a code in a rule's `missing` is the number of. `line:4` is line 4 of the order, `shipment:S-1/line:2`
 * line 2 of that shipment: the same in every language, and in words only where it is shown.
 */
export const NAMED_KINDS = [
  'line',
  'shipment',
  'report',
  'report-no',
  'acceptance',
  'exception',
  'plan-end',
  'requisition',
  'order',
  'adjustment',
  'equipment',
  'maintenance-item',
  'quarter',
  'month',
  'monthly-plan',
  'record',
  'invoice',
  'batch',
  'office',
] as const;
export type NamedKind = (typeof NAMED_KINDS)[number];

export const named = (kind: NamedKind, value: string | number): string => `${kind}:${value}`;

/** The same for each of them. */
export const namedAll = (kind: NamedKind, values: readonly (string | number)[]): string[] =>
  values.map((value) => named(kind, value));
