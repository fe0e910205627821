import type { Decimal } from '../../decimal.js';
import type {
  Aspects,
  AttachmentId,
  BusinessDate,
  Disposition,
  InspectionItem,
  Nothing,
  PlanNode,
} from '../order.words.js';

export interface ProductionData {
  'quality.pass-incoming': { lots: { item: string; quantity: Decimal; report: string }[] };
  'quality.fail-incoming': { lots: { item: string; quantity: Decimal; report: string }[] };
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
    lines: { line: number; rejected: Decimal }[];
  };
  'production.finish-rework': { measures: string };
  'production.request-plan-change': {
    reasonClass: 'market' | 'customer' | 'material' | 'equipment';
    content: string;
    impact: string;
    nodes: PlanNode[];
  };
  'production.support-plan-change': { opinion: string };
  'management.approve-plan-change': Nothing;
  'management.reject-plan-change': Nothing;
  'production.assess-cancellation': { impact: string };
}
