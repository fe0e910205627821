import { ApiProperty } from '@nestjs/swagger';
import type { Office } from '../../../machines/offices.js';
import { OFFICES } from '../../../machines/offices.js';

/** Who keeps up what an office publishes. */
export class SharingMaintainer {
  @ApiProperty() process: string;
  @ApiProperty() person: string;
  @ApiProperty({ type: String, nullable: true }) deputy: string | null;
  /** Looked through last. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) confirmedAt: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) dueOn: string | null;
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
  /** Read in the list of this kind, or in this list of this office. */
  @ApiProperty({ type: String, nullable: true }) kind: string | null;
  @ApiProperty({ type: String, nullable: true }) office: string | null;
  @ApiProperty({ type: String, nullable: true }) list: string | null;
  /** Null: every office. */
  @ApiProperty({ enum: OFFICES, isArray: true, nullable: true, type: String }) to: Office[] | null;
  /** The periodic duty that says by when; null: with the event. */
  @ApiProperty({ type: String, nullable: true }) duty: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) workingDays: number | null;
  @ApiProperty() clause: string;
}

/** What one office publishes, and who keeps it up. */
export class SharingItem {
  @ApiProperty({ enum: OFFICES }) office: Office;
  @ApiProperty() officeName: string;
  @ApiProperty({ type: SharingMaintainer, nullable: true }) maintainer: SharingMaintainer | null;
  @ApiProperty({ type: [SharedInformation] }) publishes: SharedInformation[];
}

export class SharingList {
  @ApiProperty({ type: [SharingItem] }) items: SharingItem[];
  @ApiProperty({ type: 'null' }) nextCursor: null;
}
