import type { Decisions } from '../../approval.js';
import type { RequisitionFacts } from '../requisition.types.js';

/**
 * The rows in one order of their fields: a form that is handed in again with nothing changed is the one that was seen,
 * however it was written down.
 */
const rowsOf = ({ items }: RequisitionFacts): string =>
  JSON.stringify(
    items.map((row) => [
      row.item,
      row.specification,
      row.quantity,
      row.unit,
      row.purpose,
      row.expectedOn,
      row.amount,
      row.important,
      row.line,
    ]),
  );

const FORM = ['department', 'order', 'currency', 'items'];

/** What each signature and approval of a requisition looks at. The supplier is chosen by the purchase order, after them all. */
export const decisions: Decisions<RequisitionFacts> = {
  contents: {
    department: ({ department }) => department,
    order: ({ order }) => order,
    currency: ({ currency }) => currency,
    items: rowsOf,
    review: ({ review }) => review?.at,
  },
  looksAt: {
    'department.sign': FORM,
    'procurement.review': FORM,
    'management.approve': [...FORM, 'review'],
  },
};
