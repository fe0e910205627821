import type { Decimal } from '../../decimal.js';
import type { Office } from '../../offices.js';
import type { BusinessDate, Entry, EntryChanges, Nothing, ReviewingOffice, Verdict } from '../order.words.js';

interface Meeting {
  heldOn: BusinessDate;
  attendees: string[];
  opinions: { department: Office; text: string }[];
}

export interface EntryData {
  'sales.enter-order': Entry;
  'market.enter-order': Entry;
  'clerk.enter-order': Entry;
}

export interface ReviewData {
  'clerk.confirm-check': { complete: boolean; accurate: boolean; queries: { question: string; answer: string }[] };
  'clerk.return-to-entry': Nothing;
  'sales.correct-entry': { changes: EntryChanges };
  'sales.review': {
    verdict: Verdict;
    informationCorrect: boolean;
    specialRequirementsRecorded: boolean;
    credit: { rating: 'good' | 'fair' | 'poor'; precaution?: string };
    price: { conforms: boolean; marginRate: Decimal };
    objection?: string;
  };
  'production.review': {
    verdict: Verdict;
    capacity: { equipment: 'enough' | 'short'; staff: 'enough' | 'short'; process: 'enough' | 'short' };
    stock: {
      sufficient: boolean;
      shortages: { item: string; quantity: Decimal; action: 'purchase' | 'adjust-plan'; line?: number }[];
    };
    cycleDays: number;
    expectedStart: BusinessDate;
    expectedFinish: BusinessDate;
    objection?: string;
  };
  'sales.clear-delivery-date': { date: BusinessDate; clearedWith: string };
  'procurement.review': {
    verdict: Verdict;
    suppliers: { name: string; capacity: string; quality: string; leadTimeDays: number }[];
    supplierStock: 'sufficient' | 'new-supplier' | 'extra-capacity';
    cost: { estimate: Decimal; withinBudget: boolean; marketCompared: boolean };
    objection?: string;
  };
  'quality.review': {
    verdict: Verdict;
    standard: string;
    inspectionPlan: { item: string; method: string; key: boolean }[];
    means: 'sufficient' | 'measures';
    measures?: string;
    risks: { kind: 'data-security' | 'intellectual-property' | 'quality'; precaution: string }[];
    objection?: string;
  };
  'engineering.review': {
    verdict: Verdict;
    feasible: boolean;
    solution: string;
    costBenefit: string;
    objection?: string;
  };
  'sales.quote': {
    amount: Decimal;
    cost: Decimal;
    margin: Decimal;
    risks: { kind: string; countermeasure: string }[];
  };
  'sales.submit-contract': { text: string };
  'legal.return-contract': Nothing;
  'legal.approve-contract': { opinion: string };
  'sales.sign-contract': { contractNo: string; signedOn: BusinessDate };
  'sales.file-contract': { copiesTo: string[]; ledgerNo: string };
  'sales.hold-strategy-meeting': Meeting;
  'sales.hold-review-meeting': Meeting;
  'sales.resolve-objection': { department: ReviewingOffice; solution: string; agreedWith: string };
  'sales.pass-review': Nothing;
  'sales.decline': { lossEvaluation: string; customerInformed: boolean };
}
