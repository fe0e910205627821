import type { NoticeRule } from '../kit/notices.js';
import type { Office } from '../offices.js';
import type { OpportunityFacts } from './opportunity.types.js';

const DEPARTMENTS: readonly Office[] = ['market', 'engineering', 'production', 'quality'];

/** The departments of which something special is asked. */
const concerned = ({ need: { specialRequirements: special } }: OpportunityFacts): Office[] =>
  special === undefined || special === 'none' ? [] : special.map(({ department }) => department);

/** Who hears of what happens to an opportunity. */
export const opportunityNotices: readonly NoticeRule<OpportunityFacts>[] = [
  { on: ['market.register-need'], tell: ['sales'], clause: 'S4§二(一)1' },
  { on: ['sales.register-enquiry'], tell: concerned, clause: 'S3§二1' },
  { on: ['sales.confirm-need'], tell: DEPARTMENTS, clause: 'S4§二(一)2' },
  { on: ['sales.flag-key'], tell: [...DEPARTMENTS, 'management'], clause: 'S4§二(一)2' },
  {
    on: ['meeting.hold-strategy', 'sales.hold-strategy-meeting'],
    tell: [...DEPARTMENTS, 'sales'],
    clause: 'S4§二(一)2',
  },
  {
    on: ['engineering.evaluate', 'production.evaluate', 'quality.evaluate'],
    tell: ['sales'],
    clause: 'S4§二(二)',
  },
  { on: ['sales.submit-contract'], tell: ['legal'], clause: 'S4§二(三)1' },
  { on: ['legal.return-contract', 'legal.approve-contract'], tell: ['sales'], clause: 'S4§二(三)1' },
  { on: ['sales.file-contract'], tell: ({ contract }) => contract.filed?.copiesTo ?? [], clause: 'S4§二(三)2' },
  { to: 'won', tell: [...DEPARTMENTS, 'clerk'], clause: 'S4§二(三)2' },
  { to: 'lost', tell: DEPARTMENTS },
];
