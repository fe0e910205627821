import type { Merging } from '../kit/merging.js';
import type { Stamp } from '../kit/record.js';
import type { Recorded } from '../rulebook.js';
import type { CustomerData } from './customer.schema.js';

export type CustomerEvent = Recorded<CustomerData>;

type Details = Omit<CustomerData['sales.register-customer'], 'name'>;

/** Everything the machine remembers of a customer. */
export type CustomerFacts = Merging & {
  name: string;
  registered: Stamp | null;
  retired: (Stamp & { reason: string | null }) | null;
} & { [Field in keyof Details]-?: Exclude<Details[Field], undefined> | null };
