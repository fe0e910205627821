import { ApiProperty } from '@nestjs/swagger';
import { PersonName } from '../../identity/person-name.dto.js';

/** What was answered to an urging, in whose name, and by which day it is promised. */
export class UrgingReplyView {
  @ApiProperty() text: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) promisedOn: string | null;
  @ApiProperty() by: PersonName;
  @ApiProperty({ format: 'date-time' }) at: string;
}

/** An urging (催办): who wanted what of which office, and when. */
export class UrgingView {
  @ApiProperty() id: string;
  /** The number of the process that waits. */
  @ApiProperty() process: string;
  @ApiProperty() kind: string;
  /** What is waited for: `production.submit-plan`. */
  @ApiProperty() event: string;
  @ApiProperty() label: string;
  @ApiProperty() office: string;
  @ApiProperty() officeName: string;
  /** Only the head of the office may answer. */
  @ApiProperty() head: boolean;
  /** What whoever urges says to it. */
  @ApiProperty({ type: String, nullable: true }) note: string | null;
  @ApiProperty() by: PersonName;
  @ApiProperty({ format: 'date-time' }) at: string;
  /** The first comes first. */
  @ApiProperty({ type: [UrgingReplyView] }) replies: UrgingReplyView[];
  /** Whoever asks was urged by it, or stands in for who was, and it is still waited for: he may reply. */
  @ApiProperty() mayReply: boolean;
}
