import { ApiProperty } from '@nestjs/swagger';
import type { Office } from '../../../machines/offices.js';
import { OFFICES } from '../../../machines/offices.js';

/** Who keeps up what an office publishes. */
export class SharingMaintainer {
  /** The process that says so, with its history. */
  @ApiProperty() process: string;
  @ApiProperty() person: string;
  @ApiProperty({ type: String, nullable: true }) deputy: string | null;
  /** When it was looked through last; null: not yet. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) confirmedAt: string | null;
  /** The day on which it is to be looked through again. */
  @ApiProperty({ type: String, format: 'date', nullable: true }) dueOn: string | null;
  /** That day has come. */
  @ApiProperty() due: boolean;
}

class PublishingEvent {
  @ApiProperty() kind: string;
  @ApiProperty() event: string;
  @ApiProperty() label: string;
}

class SharedInformation {
  @ApiProperty() what: string;
  @ApiProperty({ type: [PublishingEvent] }) events: PublishingEvent[];
  /** Where it is read: the list of this kind, or this list of this office. */
  @ApiProperty({ type: String, nullable: true }) kind: string | null;
  @ApiProperty({ type: String, nullable: true }) office: string | null;
  @ApiProperty({ type: String, nullable: true }) list: string | null;
  /** Null: every office. */
  @ApiProperty({ enum: OFFICES, isArray: true, nullable: true, type: String }) to: Office[] | null;
  /** Null: with the event itself; else the periodic duty that says it, and its working days. */
  @ApiProperty({ type: String, nullable: true }) duty: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) workingDays: number | null;
  @ApiProperty() clause: string;
}

/** What one office publishes, and who keeps it up. */
export class SharingItem {
  @ApiProperty({ enum: OFFICES }) office: Office;
  @ApiProperty() officeName: string;
  /** Null: nobody is named. */
  @ApiProperty({ type: SharingMaintainer, nullable: true }) maintainer: SharingMaintainer | null;
  @ApiProperty({ type: [SharedInformation] }) publishes: SharedInformation[];
}

export class SharingList {
  @ApiProperty({ type: [SharingItem] }) items: SharingItem[];
  /** The whole list comes at once. */
  @ApiProperty({ type: 'null' }) nextCursor: null;
}
