import { ADJUSTMENT_KINDS, ADJUSTMENT_STATUSES } from '../../departments/finance/adjustment.entity.js';
import type { AnswerSchema } from './schema.js';
import { among, day, decimal, described, id, integer, list, object, orNull, ref, text } from './schema.js';

const AMOUNTS = ['ordered', 'due', 'invoiced', 'settled', 'reduced', 'charged', 'writtenOff', 'paid', 'reversed'];

/** The money of an order, and what finance has asked for on it. */
export const moneySchemas: Readonly<Record<string, AnswerSchema>> = {
  Amounts: object({
    ...Object.fromEntries(AMOUNTS.map((name) => [name, decimal])),
    refunded: decimal,
    balance: described(decimal, 'Claimed and not settled; below zero where the customer has paid too much.'),
  }),
  DuePart: object({
    part: integer,
    share: decimal,
    days: integer,
    from: text,
    of: described(orNull(text), 'What made it due: the number of the shipment, invoice or report.'),
    on: orNull(day),
    dueOn: orNull(day),
    amount: decimal,
    paid: decimal,
  }),
  Adjustment: {
    allOf: [
      ref('Stamp'),
      object({
        id: described(text, 'Its number among those of the order, `AD-1`.'),
        kind: among(ADJUSTMENT_KINDS),
        status: among(ADJUSTMENT_STATUSES),
        amount: decimal,
        reason: orNull(text),
        'evidence?': text,
        'attachment?': id,
        lines: list(object({ line: integer, quantity: decimal })),
        approvedBy: orNull(ref('Stamp')),
        ended: orNull({ allOf: [ref('Stamp'), object({ reason: orNull(text) })] }),
        carriedOut: described(decimal, 'What of it is paid or credited.'),
        payments: described(list(integer), "The order's payments, first 1, by which a refund was paid."),
      }),
    ],
  },
};
