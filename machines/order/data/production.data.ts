import type { Decimal } from '../../decimal.js';
import type {
  Aspects,
  AttachmentId,
  BusinessDate,
  Concession,
  Disposition,
  InspectionItem,
  Nothing,
  PlanNode,
  PlanTask,
} from '../order.words.js';

/** `report` numbers one inspection; `lot` is the supplier's batch, where it is told. */
interface IncomingLot {
  item: string;
  quantity: Decimal;
  report: string;
  lot?: string;
}

export interface ProductionData {
  'quality.pass-incoming': { lots: IncomingLot[] };
  'quality.fail-incoming': { lots: IncomingLot[] };
  'production.report-preparation': { equipmentReady: boolean; staffTrained: boolean; workInstruction: string };
  'quality.release-inspection-plan': {
    items: { item: string; method: string; standard: string; key: boolean }[];
  };
  'quality.join-preparation': { checked: string[] };
  'production.start': Nothing;
  'production.report-progress': {
    date: BusinessDate;
    line: number;
    good: Decimal;
    bad: Decimal;
    hours: Decimal;
    materials?: string;
    equipment?: string;
  };
  'production.raise-exception': {
    id: string;
    kind: 'delay' | 'quality' | 'material' | 'equipment';
    cause: string;
    solution: string;
  };
  'production.close-exception': {
    id: string;
    kind?: 'delay' | 'quality' | 'material' | 'equipment';
    cause?: string;
    solution?: string;
  };
  'quality.record-in-process': { process: string; key: boolean; result: 'pass' | 'fail'; inspector: string };
  'production.finish': Nothing;
  'quality.pass-final': {
    aspects: Aspects;
    items: InspectionItem[];
    inspector: string;
    lines: { line: number; passed: Decimal; rejected: Decimal }[];
    report?: AttachmentId;
  };
  'quality.fail-final': {
    items: InspectionItem[];
    disposition: Disposition;
    /** Asked for where goods are used as they are. */
    concession?: Concession;
    lines: { line: number; rejected: Decimal }[];
  };
  'production.finish-rework': { measures: string; workers?: string[] };
  'production.request-plan-change': {
    reasonClass: 'market' | 'customer' | 'material' | 'equipment';
    content: string;
    impact: string;
    nodes: PlanNode[];
    /** The teams' tasks by the new nodes; where none are given, they move with the end of the plan. */
    tasks?: PlanTask[];
  };
  'production.support-plan-change': { opinion: string };
  'management.approve-plan-change': Nothing;
  'management.reject-plan-change': Nothing;
  'production.assess-cancellation': { impact: string };
}
