import { Injectable } from '@nestjs/common';
import { customer } from '../../../machines/customers/customer.process.js';
import type { CustomerFacts } from '../../../machines/customers/customer.types.js';
import type { Transition } from '../../engine/log/transition.js';
import type { Write } from '../../engine/projections/projection.js';
import { difference, OnTransition } from '../../engine/projections/projection.js';
import { RecordName } from '../../read-models/record-name.entity.js';
import { nameInUse } from '../../read-models/names-in-use.js';
import { newNames } from '../../read-models/new-names.js';
import { recordNames } from '../../read-models/record-names.js';

const namesOf = (facts: CustomerFacts): RecordName[] => recordNames('customers', facts.name, facts);

/** Under which names customers are on record. */
@Injectable()
export class CustomersProjection {
  @OnTransition(customer)
  keepNames({ before, after }: Transition<CustomerFacts>): Write[] {
    return difference(RecordName, before === null ? [] : namesOf(before), namesOf(after));
  }

  /** Whoever types finds it although nobody has ordered yet. */
  @OnTransition(customer)
  keepNameInUse({ before, after }: Transition<CustomerFacts>): Write[] {
    return newNames(before === null ? [] : nameInUse('customers', before.name), nameInUse('customers', after.name));
  }
}
