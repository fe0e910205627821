import type { PlanNode, PlanTask } from '../../../machines/order/order.types.js';
import {
  BusinessDay,
  Count,
  Decimal,
  Flag,
  JudgedText,
  LineNumber,
  OneOf,
  OptionalText,
  Quantity,
  Text,
  Texts,
} from '../../shape/fields.js';
import { ListOf, Nested } from '../../shape/nested.js';
import { NoData } from '../../shape/shapes.js';
import type { DataOf } from '../../shape/order/parts.js';
import { Acknowledgement } from '../../shape/order/parts.js';
import { ProductionReview } from './production.review.events.js';

const EXCEPTIONS = ['delay', 'quality', 'material', 'equipment'] as const;
const REASONS = ['market', 'customer', 'material', 'equipment'] as const;

type ExceptionKind = (typeof EXCEPTIONS)[number];

class PlannedNode implements PlanNode {
  @JudgedText() stage: string;
  @BusinessDay() start: string;
  @BusinessDay() finish: string;
  @JudgedText() responsible: string;
}

class PlannedMaterial {
  @JudgedText() item: string;
  @JudgedText({ max: 2000 }) specification: string;
  @Quantity({ positive: true }) quantity: string;
}

class PlannedTask implements PlanTask {
  @JudgedText() team: string;
  @JudgedText({ max: 2000 }) work: string;
  @BusinessDay() start: string;
  @BusinessDay() finish: string;
}

class Consultation {
  @Flag() sales: boolean;
  @Flag() procurement: boolean;
}

/** Nodes, materials, tasks and the slack kept in reserve (S0§三(一), S2§三1, S3§四1). */
class ProductionPlan implements DataOf<'production.submit-plan'> {
  @ListOf(() => PlannedNode, { max: 300 }) nodes: PlannedNode[];
  @ListOf(() => PlannedMaterial, { max: 1000 }) materials: PlannedMaterial[];
  @ListOf(() => PlannedTask, { max: 1000 }) tasks: PlannedTask[];
  @Count({ max: 3650 }) slackDays: number;
  @Nested(() => Consultation) consulted: Consultation;
}

class PreparationReport implements DataOf<'production.report-preparation'> {
  @Flag() equipmentReady: boolean;
  @Flag() staffTrained: boolean;
  /** Number of the document (S4§二(六)1). */
  @JudgedText() workInstruction: string;
}

/** The daily report of one line. */
class ProgressReport implements DataOf<'production.report-progress'> {
  @BusinessDay() date: string;
  @LineNumber() line: number;
  @Quantity() good: string;
  @Quantity() bad: string;
  @Decimal({ min: '0', kind: 'hours' }) hours: string;
  @OptionalText({ max: 2000 }) materials?: string;
  @OptionalText({ max: 2000 }) equipment?: string;
}

/** The daily report by its number in the order, first 1, and what it should say. */
class ReportCorrection implements DataOf<'production.correct-report'> {
  @Count({ min: 1 }) report: number;
  @Quantity() good: string;
  @Quantity({ optional: true }) bad?: string;
  @Decimal({ min: '0', kind: 'hours', optional: true }) hours?: string;
}

/** `id` is the workshop's own; it names the exception when it is closed. */
class ExceptionReport implements DataOf<'production.raise-exception'> {
  @Text({ max: 100 }) id: string;
  @OneOf(EXCEPTIONS) kind: ExceptionKind;
  @Text({ max: 2000 }) cause: string;
  @Text({ max: 2000 }) solution: string;
}

class ExceptionClosure implements DataOf<'production.close-exception'> {
  @Text({ max: 100 }) id: string;
  @OneOf(EXCEPTIONS, { optional: true }) kind?: ExceptionKind;
  @OptionalText({ max: 2000 }) cause?: string;
  @OptionalText({ max: 2000 }) solution?: string;
}

class Rework implements DataOf<'production.finish-rework'> {
  @Text({ max: 5000 }) measures: string;
  /** Who did the work: none of them inspects it (IN-12). */
  @Texts({ max: 100, optional: true }) workers?: string[];
}

/** Takes the place of the plan's nodes when it is approved; no rule looks at it again. */
class ChangedNode implements PlanNode {
  @Text() stage: string;
  @BusinessDay() start: string;
  @BusinessDay() finish: string;
  @Text() responsible: string;
}

class ChangedTask implements PlanTask {
  @Text() team: string;
  @Text({ max: 2000 }) work: string;
  @BusinessDay() start: string;
  @BusinessDay() finish: string;
}

/** A written application that moves milestones (S0§三(三)). */
class PlanChangeRequest implements DataOf<'production.request-plan-change'> {
  @OneOf(REASONS) reasonClass: (typeof REASONS)[number];
  @Text({ max: 5000 }) content: string;
  @Text({ max: 5000 }) impact: string;
  @ListOf(() => ChangedNode, { min: 1, max: 300 }) nodes: ChangedNode[];
  /** By the new nodes; where none are given, every task moves with the end of the plan. */
  @ListOf(() => ChangedTask, { max: 1000, optional: true }) tasks?: ChangedTask[];
}

class PlanChangeSupport implements DataOf<'production.support-plan-change'> {
  @Text({ max: 5000 }) opinion: string;
}

class Packing implements DataOf<'production.pack'> {
  @Count({ min: 1, max: 100_000 }) packages: number;
  @JudgedText({ max: 2000 }) labels: string;
}

class CancellationImpact implements DataOf<'production.assess-cancellation'> {
  @Text({ max: 5000 }) impact: string;
}

export const productionEvents = {
  'production.review': ProductionReview,
  'production.acknowledge-order': Acknowledgement,
  'production.submit-plan': ProductionPlan,
  'production.declare-no-purchase': NoData,
  'production.report-preparation': PreparationReport,
  'production.start': NoData,
  'production.report-progress': ProgressReport,
  'production.correct-report': ReportCorrection,
  'production.raise-exception': ExceptionReport,
  'production.close-exception': ExceptionClosure,
  'production.finish': NoData,
  'production.finish-rework': Rework,
  'production.request-plan-change': PlanChangeRequest,
  'production.support-plan-change': PlanChangeSupport,
  'production.pack': Packing,
  'production.assess-cancellation': CancellationImpact,
};
