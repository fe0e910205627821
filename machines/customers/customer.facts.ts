import {
  approveMerge,
  approveSplit,
  beMerged,
  beRestored,
  propose,
  proposeSplit,
  rejectProposal,
  renamed,
  UNMERGED,
} from '../kit/merging.js';
import type { Reducers } from '../kit/record.js';
import { reasoned, recorder, stamp } from '../kit/record.js';
import type { CustomerData } from './customer.schema.js';
import type { CustomerEvent, CustomerFacts } from './customer.types.js';

const NOTHING = {
  contact: null,
  phone: null,
  email: null,
  address: null,
  country: null,
  taxNo: null,
  terms: null,
  currency: null,
  salesperson: null,
  remark: null,
};

const reducers: Reducers<CustomerFacts, CustomerData> = {
  'sales.register-customer': (_facts, event) => ({
    ...event.data,
    revision: 1,
    registered: stamp({ revision: 1 }, event),
  }),
  'sales.change-customer': (facts, event) => ({
    ...NOTHING,
    ...event.data,
    revision: facts.revision + 1,
    names: renamed({ ...facts, revision: facts.revision + 1 }, event, facts.name, event.data.name),
  }),
  'sales.propose-merge': propose,
  'sales.approve-merge': approveMerge,
  'sales.reject-merge': rejectProposal,
  'sales.propose-split': proposeSplit,
  'sales.approve-split': approveSplit,
  'sales.reject-split': rejectProposal,
  'sales.retire-customer': (facts, event) => ({ retired: reasoned(facts, event) }),
  'record.be-merged': beMerged,
  'record.be-restored': beRestored,
};

/** The facts with the event recorded. Pure; it judges nothing. */
export const record = recorder<CustomerFacts, CustomerEvent>(reducers);

/** A customer of whom nothing is known but the number. */
export const blankCustomer = ({ no }: { no: string }): CustomerFacts => ({
  no,
  revision: 0,
  name: '',
  ...NOTHING,
  ...UNMERGED,
  registered: null,
  retired: null,
});
