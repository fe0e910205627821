/** Of the department that asks. */
const REQUESTING = 'of the department';

/** Whose each event of a purchase requisition is, by the regulation (S0§四(三)1–3) and not by the code's table. */
const ROWS: readonly (readonly [type: string, office: string, head?: 'head'])[] = [
  ['requester.submit', REQUESTING],
  ['requester.revise', REQUESTING],
  ['requester.withdraw', REQUESTING],
  ['department.sign', REQUESTING, 'head'],
  ['department.return', REQUESTING, 'head'],
  ['department.revise', REQUESTING, 'head'],
  ['department.withdraw', REQUESTING, 'head'],
  ['procurement.review', 'procurement'],
  ['procurement.return', 'procurement'],
  ['procurement.order', 'procurement'],
  ['management.approve', 'management'],
  ['management.reject', 'management'],
  ['order.draft-requisition', 'nobody'],
  ['order.withdraw-requisition', 'nobody'],
  ['purchase.order-goods', 'nobody'],
];

export interface Asking {
  type: string;
  office: string;
  head: boolean;
}

/** The table for a requisition of this department. */
export const askingsOf = (department: string): readonly Asking[] =>
  ROWS.map(([type, office, head]) => ({
    type,
    office: office === REQUESTING ? department : office,
    head: head === 'head',
  }));
