import { ApiProperty } from '@nestjs/swagger';

/** Who urges, and with what words. */
export class NoticeUrging {
  @ApiProperty() by: string;
  @ApiProperty({ type: String, nullable: true }) note: string | null;
}

/** What was answered to an urging, by whom, and by which day he promises it. */
export class NoticeReply {
  @ApiProperty() by: string;
  @ApiProperty() text: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) promisedOn: string | null;
}

/** A notice as its reader finds it. */
export class NoticeView {
  @ApiProperty() id: string;
  @ApiProperty() office: string;
  @ApiProperty() officeName: string;
  /** For the head of the office alone. */
  @ApiProperty() head: boolean;
  /**
   * `task`: something is to be done; `news`: something happened; `urging`: somebody waits; `reminder`: it is due;
   * `escalation`: it is long due; `reply`: whom one has urged answers.
   */
  @ApiProperty({ enum: ['task', 'news', 'urging', 'reminder', 'escalation', 'reply'] })
  kind: 'task' | 'news' | 'urging' | 'reminder' | 'escalation' | 'reply';
  /** The number of the process that it is of. */
  @ApiProperty() process: string;
  @ApiProperty() processKind: string;
  /** The entry of the log that it came of. */
  @ApiProperty({ type: 'integer' }) seq: number;
  /** The event that is asked for, or that happened. */
  @ApiProperty() topic: string;
  @ApiProperty() label: string;
  /** The rules that ask for it. */
  @ApiProperty({ type: [String] }) rules: string[];
  @ApiProperty({ format: 'date-time' }) toldAt: string;
  /** Null where nobody urges. */
  @ApiProperty({ type: NoticeUrging, nullable: true }) urging: NoticeUrging | null;
  /** Null where nobody replies. */
  @ApiProperty({ type: NoticeReply, nullable: true }) reply: NoticeReply | null;
  @ApiProperty() read: boolean;
}

export class UnreadCount {
  @ApiProperty({ type: 'integer' }) unread: number;
}
