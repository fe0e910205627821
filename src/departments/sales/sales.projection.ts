import { Injectable } from '@nestjs/common';
import { order } from '../../../machines/order/order.process.js';
import type { Write } from '../../engine/projections/projection.js';
import { OnTransition, put } from '../../engine/projections/projection.js';
import type { OrderTransition } from '../../read-models/follow.js';
import { following } from '../../read-models/follow.js';
import { newNames } from '../../read-models/new-names.js';
import { OrderAmendment } from './amendment.entity.js';
import { OrderObjection } from './objection.entity.js';
import { OrderLineRow } from './order-line.entity.js';
import { OrderSummary } from './order-summary.entity.js';
import { OrderText } from './order-text.entity.js';
import {
  amendmentsOf,
  LINE_FACTS,
  linesOf,
  namesOf,
  objectionsOf,
  specialRequirementsOf,
  summaryOf,
  textsOf,
} from './sales.rows.js';
import { SearchText } from './search-text.entity.js';
import { SpecialRequirement } from './special-requirement.entity.js';

const texts = following({
  entity: OrderText,
  looksAt: ['entry', 'contract'],
  rows: textsOf,
});

/** What sales does when an order moves: it keeps the company's list of orders, and hears what to tell the customer. */
@Injectable()
export class SalesProjection {
  @OnTransition(order)
  keepSummary(transition: OrderTransition): Write[] {
    return [put(OrderSummary, summaryOf(transition))];
  }

  @OnTransition(order)
  keepTexts(transition: OrderTransition): Write[] {
    const written = texts(transition);
    // Other orders may still have the texts that this one gives up.
    const added = written.flatMap((write) => ('put' in write ? [(write.row as OrderText).words] : []));
    return [...written, ...added.map((words) => put(SearchText, { words }))];
  }

  /** Only what was entered or changed brings names. */
  @OnTransition(order)
  keepNames({ before, after }: OrderTransition): Write[] {
    return before?.entry === after.entry ? [] : newNames(before ? namesOf(before) : [], namesOf(after));
  }

  @OnTransition(order)
  keepLines = following({
    entity: OrderLineRow,
    looksAt: LINE_FACTS,
    rows: linesOf,
  });

  @OnTransition(order)
  keepAmendments = following({
    entity: OrderAmendment,
    looksAt: ['amendments'],
    rows: amendmentsOf,
  });

  @OnTransition(order)
  keepObjections = following({
    entity: OrderObjection,
    looksAt: ['complaints', 'objections'],
    rows: objectionsOf,
  });

  @OnTransition(order)
  keepSpecialRequirements = following({
    entity: SpecialRequirement,
    looksAt: ['entry', 'issue', 'acknowledged', 'reviews', 'milestone'],
    rows: specialRequirementsOf,
  });
}
