import type { Decimal } from '../../decimal.js';
import type { BusinessDate, IssuedOffice, Nothing, PlanNode, PlanTask } from '../order.words.js';

export interface PlanData {
  'clerk.issue-order': { copiesTo: IssuedOffice[] };
  'production.acknowledge-order': { duties: string };
  'procurement.acknowledge-order': { duties: string };
  'quality.acknowledge-order': { duties: string };
  'logistics.acknowledge-order': { duties: string };
  'production.submit-plan': {
    nodes: PlanNode[];
    materials: { item: string; specification: string; quantity: Decimal }[];
    tasks: PlanTask[];
    slackDays: number;
    consulted: { sales: boolean; procurement: boolean };
  };
  'clerk.approve-production-plan': Nothing;
  'clerk.return-production-plan': Nothing;
  'production.declare-no-purchase': Nothing;
  'procurement.submit-plan': {
    items: {
      item: string;
      specification: string;
      quantity: Decimal;
      by: BusinessDate;
      supplier: string;
      key: boolean;
      contractNo?: string;
    }[];
    /** Shortages of the review that the plan does not buy, or not in full, and why. */
    uncovered?: { item: string; reason: string }[];
  };
  'clerk.approve-procurement-plan': Nothing;
  'clerk.return-procurement-plan': Nothing;
  'logistics.submit-plan': {
    mode: string;
    route: string;
    loading: string;
    schedule: string;
    longHaul: false | { booked: boolean; insured: boolean; storage: boolean };
    customerInformed: boolean;
  };
  'sales.hold-kickoff': { heldOn: BusinessDate; milestones: { name: string; on: BusinessDate }[] };
  'engineering.pass-design-review': { reviewers: string[] };
  'engineering.submit-sample': { tests: { item: string; result: 'pass' | 'fail' }[] };
  'sales.confirm-sample': { confirmedBy: string; on: BusinessDate };
  'sales.return-sample': Nothing;
  'clerk.release': Nothing;
}
