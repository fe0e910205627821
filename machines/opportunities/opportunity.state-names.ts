import { text } from '../kit/text.js';
import { OFFICE_NAMES } from '../offices.js';
import type { Text } from '../rulebook.js';

/** The regions of an opportunity and its inner states, in the company's words. */
export const stateNames: Readonly<Record<string, Text>> = {
  sales: OFFICE_NAMES.sales,
  engineering: OFFICE_NAMES.engineering,
  production: OFFICE_NAMES.production,
  quality: OFFICE_NAMES.quality,
  pending: text('待评估', '待評估', 'Pending'),
  evaluated: text('已评估', '已評估', 'Evaluated'),
  drafting: text('修改中', '修正中', 'Being drafted'),
  submitted: text('待法务审核', '待法務審核', 'With legal'),
  approved: text('法务已审核', '法務已審核', 'Approved by legal'),
  signed: text('已签订', '已簽訂', 'Signed'),
};
