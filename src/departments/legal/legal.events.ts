import { Text } from '../../shape/fields.js';
import { NoData } from '../../shape/shapes.js';
import type { DataOf } from '../../shape/order/parts.js';

/** Legal's positive opinion on the contract (S4§二(三)1). */
class ContractOpinion implements DataOf<'legal.approve-contract'> {
  @Text({ max: 5000 }) opinion: string;
}

export const legalEvents = { 'legal.return-contract': NoData, 'legal.approve-contract': ContractOpinion };
