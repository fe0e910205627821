import { OFFICES, PRICE_OFFICES } from '../../../machines/offices.js';
import { departmentLists } from '../../read-models/department-lists.js';
import { is, isOneOf, isSame, list, OF_CUSTOMER, OF_ORDER, onlyWhere } from '../../read-models/list.js';
import { PRICE_READERS } from '../../read-models/readers.guard.js';
import { OrderAmendment } from './amendment.entity.js';
import { OrderObjection } from './objection.entity.js';
import { OrderLineRow } from './order-line.entity.js';
import { SoldPrice, soldPrice } from './sold-price.view.js';
import { projects } from './projects.lists.js';
import { SpecialRequirement } from './special-requirement.entity.js';

export const amendments = list({
  name: 'amendments',
  says: 'What customers agreed to change, the latest first. For those who see prices.',
  row: OrderAmendment,
  filters: { order: OF_ORDER },
  sort: ['amendedAt', 'orderNo', 'revision'],
  latestFirst: true,
  readers: PRICE_READERS,
});

export const objections = list({
  name: 'objections',
  says: 'Objections of customers and departments, the latest first. For those who see prices.',
  row: OrderObjection,
  filters: {
    order: OF_ORDER,
    source: is('source', "Only those of the customer, or of the departments' review."),
    open: is('open', 'Not yet settled.'),
  },
  sort: ['raisedAt', 'orderNo', 'source', 'no'],
  latestFirst: true,
  readers: PRICE_READERS,
});

export const specialRequirements = list({
  name: 'special-requirements',
  says: 'What customers want beyond the usual. Every department sees what falls to it.',
  row: SpecialRequirement,
  filters: {
    order: OF_ORDER,
    department: isOneOf('department', OFFICES, 'Only what falls to this office.'),
    open: is('open', 'Of orders that are neither delivered nor given up.'),
  },
  sort: ['orderNo', 'no'],
});

export const prices = list({
  name: 'prices',
  says: 'What was ordered at which price, the latest first. For those who see prices.',
  row: OrderLineRow,
  filters: {
    product: isSame('products', 'productNo', 'Only this product, with all numbers of the same.'),
    customer: OF_CUSTOMER,
    order: OF_ORDER,
    currency: is('currency', 'Only in this currency.', 3),
    ordered: onlyWhere('row.ordered > 0', 'Without what was given up.'),
  },
  sort: ['orderedAt', 'orderNo', 'line'],
  latestFirst: true,
  readers: PRICE_OFFICES,
  shows: { as: SoldPrice, of: soldPrice },
});

export const SalesLists = departmentLists(
  'sales',
  'What sales looks at beside the list of orders: amendments, objections, special requirements, prices, projects.',
  [amendments, objections, specialRequirements, prices, projects],
);
