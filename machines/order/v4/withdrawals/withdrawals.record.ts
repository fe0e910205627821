import { subtract } from '../../../decimal.js';
import type { Stamp } from '../../../kit/record.js';
import { reasoned } from '../../../kit/record.js';
import { actors } from '../../../kit/rules.js';
import { moved } from '../../facts/quantities.js';
import type { OrderEvent, OrderFacts } from '../../order.types.js';
import type { OrderFactsV4 } from '../aspect.js';

/** A passed inspection that quality took back: what it had passed, who had, who took it back and why. */
export type WithdrawnPass = Stamp & {
  reason: string | null;
  /** Who had passed it, and whom they stood in for: person ids. */
  passedBy: string[];
  passedAt: string;
  lines: NonNullable<OrderFacts['finalInspection']>['lines'];
};

declare module '../../order.types.js' {
  interface OrderFacts {
    withdrawnPasses?: WithdrawnPass[];
  }
}

/** What the inspection passed and rejected counts no more; the goods wait for another one. */
export function recordWithdrawal(after: OrderFactsV4, event: OrderEvent): OrderFactsV4 {
  const pass = after.finalInspection;
  if (event.type !== 'quality.withdraw-pass' || pass === null) return after;
  const quantities = pass.lines.reduce(
    (ledger, { line, passed, rejected }) =>
      moved(moved(ledger, line, 'passed', subtract('0', passed)), line, 'rejected', subtract('0', rejected)),
    after.quantities,
  );
  const withdrawn = { ...reasoned(after, event), passedBy: actors(pass), passedAt: pass.at, lines: pass.lines };
  return {
    ...after,
    milestone: 'producing',
    finalInspection: null,
    quantities,
    making: { ...after.making, days: { ...after.making.days, inspected: null } },
    withdrawnPasses: [...after.withdrawnPasses, withdrawn],
  };
}
