import { ApiProperty } from '@nestjs/swagger';

/**
 * `due`: has to be there by this day; `wait`: somebody is waited for until then; `appointment`: takes place; `delivery`:
 * handed over as the customer confirmed; `arrival`: a shipment is expected; `payment`: the customer is to pay, for finance and
 * clerks.
 */
export const ITEM_KINDS = ['due', 'wait', 'appointment', 'delivery', 'arrival', 'payment'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** What a calendar shows unless told: single waits are many. */
export const USUAL_ITEMS = ITEM_KINDS.filter((what) => what !== 'wait');

/** Something of a process that stands on a day. */
export class CalendarItem {
  @ApiProperty() no: string;
  @ApiProperty() kind: string;
  @ApiProperty({ enum: ITEM_KINDS }) what: ItemKind;
  /** Of an arrival the shipment, of a wait the desk, of a payment the number of the claim; else empty. */
  @ApiProperty() part: string;
  @ApiProperty() title: string;
  @ApiProperty({ format: 'date' }) day: string;
  /** With `end`, where it takes place at a time of the day; alone, where somebody is waited for until then. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) start: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) end: string | null;
  @ApiProperty() place: string;
  @ApiProperty() state: string;
  @ApiProperty() stateName: string;
  @ApiProperty() held: boolean;
  @ApiProperty() cancelled: boolean;
  /** Its day has passed, and it is not there. */
  @ApiProperty() late: boolean;
  /** The person or office that is waited for; else empty. */
  @ApiProperty() waitsFor: string;
  /** What is waited for; else empty. */
  @ApiProperty() toDo: string;
}

/** A day of the stretch, by the work calendar. */
export class CalendarDate {
  @ApiProperty({ format: 'date' }) day: string;
  @ApiProperty() works: boolean;
  /** What the day is called; empty where it has no name. */
  @ApiProperty() called: string;
  /** Whether a source says what day it is. */
  @ApiProperty() covered: boolean;
}

/** A part of what stands in a stretch of days. */
export class CalendarPage {
  @ApiProperty({ type: [CalendarItem] }) items: CalendarItem[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @ApiProperty({ type: [CalendarDate] }) days: CalendarDate[];
}
