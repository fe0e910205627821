import {
  BusinessDay,
  Count,
  Flag,
  JudgedText,
  LineNumber,
  ManyOf,
  OneOf,
  Quantity,
  Text,
  Texts,
} from '../../shape/fields.js';
import { ListOf, Nested } from '../../shape/nested.js';
import type { DataOf } from '../../shape/order/parts.js';
import { Acknowledgement } from '../../shape/order/parts.js';

const DOCUMENTS = ['manual', 'quality-certificate', 'after-sales-commitment'] as const;

class LongHaul {
  @Flag() booked: boolean;
  @Flag() insured: boolean;
  @Flag() storage: boolean;
}

/** Mode, route, loading and schedule; that it is no long haul is said, not left out (S3§四3). */
export class LogisticsPlan implements DataOf<'logistics.submit-plan'> {
  @JudgedText() mode: string;
  @JudgedText({ max: 500 }) route: string;
  @JudgedText({ max: 2000 }) loading: string;
  @JudgedText({ max: 2000 }) schedule: string;
  @Nested(() => LongHaul, { or: false }) longHaul: false | LongHaul;
  @Flag() customerInformed: boolean;
}

class ShippedLine {
  @LineNumber() line: number;
  @Quantity({ positive: true }) quantity: string;
}

class Dispatch implements DataOf<'logistics.dispatch'> {
  @Text({ max: 100 }) shipment: string;
  @Text() carrier: string;
  @Text({ max: 100 }) trackingNo: string;
  @BusinessDay() on: string;
  @ListOf(() => ShippedLine, { min: 1, max: 500 }) lines: ShippedLine[];
}

class TransitReport implements DataOf<'logistics.report-transit'> {
  @Text({ max: 100 }) shipment: string;
  @Text() status: string;
  @Text({ max: 500 }) location: string;
  @BusinessDay() eta: string;
}

/** `notified` are the persons and offices that were told (S3§五3). */
class TransportException implements DataOf<'logistics.report-transport-exception'> {
  @Text({ max: 100 }) shipment: string;
  @Text({ max: 2000 }) cause: string;
  @Text({ max: 2000 }) action: string;
  @Texts({ max: 100 }) notified: string[];
}

class HandOver implements DataOf<'logistics.hand-over'> {
  @Text({ max: 100 }) shipment: string;
  @BusinessDay() on: string;
  @Text() receivedBy: string;
  @ManyOf(DOCUMENTS) documents: (typeof DOCUMENTS)[number][];
  @ListOf(() => ShippedLine, { min: 1, max: 500 }) lines: ShippedLine[];
}

const DISPOSITIONS = ['ship-again', 'rework', 'scrap'] as const;

class CountedLine {
  @LineNumber() line: number;
  @Quantity() quantity: string;
}

/** What the shipment really carried, and what was really handed over, of the lines named; 0 where it was none. */
class ShipmentCorrection implements DataOf<'logistics.correct-shipment'> {
  @Text({ max: 100 }) shipment: string;
  @ListOf(() => CountedLine, { max: 500, uniqueBy: 'line', optional: true }) dispatched?: CountedLine[];
  @ListOf(() => CountedLine, { max: 500, uniqueBy: 'line', optional: true }) handedOver?: CountedLine[];
}

/** `exception` is the transport exception that it answers, by its number in the order, first 1 (S3§五3). */
class Loss implements DataOf<'logistics.record-loss'> {
  @Text({ max: 100 }) shipment: string;
  @Count({ min: 1 }) exception: number;
  @BusinessDay() on: string;
  @ListOf(() => ShippedLine, { min: 1, max: 500 }) lines: ShippedLine[];
}

class Refusal implements DataOf<'logistics.record-refusal'> {
  @Text({ max: 100 }) shipment: string;
  @Count({ min: 1 }) exception: number;
  @BusinessDay() on: string;
  @Text() refusedBy: string;
  @OneOf(DISPOSITIONS) disposition: (typeof DISPOSITIONS)[number];
  @ListOf(() => ShippedLine, { min: 1, max: 500 }) lines: ShippedLine[];
}

/** What was handed over and came back. */
class Return implements DataOf<'logistics.record-return'> {
  @Text({ max: 100 }) shipment: string;
  @Count({ min: 1, optional: true }) exception?: number;
  @BusinessDay() on: string;
  @Text() returnedBy: string;
  @OneOf(DISPOSITIONS) disposition: (typeof DISPOSITIONS)[number];
  @ListOf(() => ShippedLine, { min: 1, max: 500 }) lines: ShippedLine[];
}

export const logisticsEvents = {
  'logistics.acknowledge-order': Acknowledgement,
  'logistics.submit-plan': LogisticsPlan,
  'logistics.dispatch': Dispatch,
  'logistics.report-transit': TransitReport,
  'logistics.report-transport-exception': TransportException,
  'logistics.hand-over': HandOver,
  'logistics.correct-shipment': ShipmentCorrection,
  'logistics.record-loss': Loss,
  'logistics.record-refusal': Refusal,
  'logistics.record-return': Return,
};
