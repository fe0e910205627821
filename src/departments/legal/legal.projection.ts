import { Injectable } from '@nestjs/common';
import { amountOrdered } from '../../../machines/order/facts/settlement.facts.js';
import { order } from '../../../machines/order/order.process.js';
import type { OrderFacts } from '../../../machines/order/order.types.js';
import type { Write } from '../../engine/projections/projection.js';
import { difference, OnTransition } from '../../engine/projections/projection.js';
import type { OrderTransition } from '../../read-models/follow.js';
import { changes } from '../../read-models/follow.js';
import { Contract } from './contract.entity.js';

/** The last time that anybody did something to the contract. */
const movedAt = ({ text, opinion, returned, signature, filing }: OrderFacts['contract'], began: string): string =>
  [began, ...[text, opinion, returned, signature, filing].flatMap((step) => (step ? [step.at] : []))].sort().at(-1) ??
  began;

/** Project orders have a contract from the beginning; another order only when somebody has submitted one. */
function contractsOf(facts: OrderFacts, began: string): Contract[] {
  const { no, entry, contract } = facts;
  if (entry.class !== 'project' && contract.text === null) return [];
  const { status, text, opinion, returned, signature, filing } = contract;
  return [
    {
      orderNo: no,
      status,
      customer: entry.customer?.name ?? '',
      currency: entry.currency ?? '',
      amount: amountOrdered(facts),
      outdated: text?.stale ?? false,
      submittedAt: text?.at ?? null,
      opinion: opinion?.opinion ?? null,
      returnedReason: returned?.reason ?? null,
      contractNo: signature?.contractNo ?? null,
      signedOn: signature?.signedOn ?? null,
      ledgerNo: filing?.ledgerNo ?? null,
      copiesTo: filing?.copiesTo ?? [],
      movedAt: movedAt(contract, began),
    },
  ];
}

/** What legal does when an order moves: it keeps the contract ledger. */
@Injectable()
export class LegalProjection {
  @OnTransition(order)
  keepContract(transition: OrderTransition): Write[] {
    if (!changes(transition, ['entry', 'roundsLines', 'contract'])) return [];
    const { before, after, began } = transition;
    return difference(Contract, before ? contractsOf(before, began) : [], contractsOf(after, began));
  }
}
