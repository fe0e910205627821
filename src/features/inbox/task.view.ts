import { ApiProperty } from '@nestjs/swagger';
import { LEVELS, type ReminderLevel } from '../../../machines/kit/time.js';
import { PersonName } from '../../identity/person-name.dto.js';

/** A rule that asks for something to be done. */
export class TaskRule {
  @ApiProperty() rule: string;
  @ApiProperty() sentence: string;
  @ApiProperty() clause: string;
  /** What exactly is missing. */
  @ApiProperty() missing: string[];
}

/** What was answered last to those who have urged. */
export class LastReply {
  @ApiProperty() by: string;
  @ApiProperty() text: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) promisedOn: string | null;
  @ApiProperty({ format: 'date-time' }) at: string;
}

/** How often a wait has been urged since it began. */
export class Urged {
  @ApiProperty({ type: 'integer' }) times: number;
  @ApiProperty({ format: 'date-time' }) lastAt: string;
  @ApiProperty() lastBy: string;
  @ApiProperty({ type: String, nullable: true }) lastNote: string | null;
  /** When whoever asks may urge again; null: now. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) againAt: string | null;
  /** Null where nobody has answered yet. */
  @ApiProperty({ type: LastReply, nullable: true }) lastReply: LastReply | null;
}

/** Something that somebody has to do, and by when. */
export class Waiting {
  /** The number of the process. */
  @ApiProperty() process: string;
  @ApiProperty() kind: string;
  @ApiProperty() title: string;
  @ApiProperty() state: string;
  @ApiProperty() stateName: string;
  /** The event that is waited for. */
  @ApiProperty() event: string;
  @ApiProperty() label: string;
  @ApiProperty() office: string;
  @ApiProperty() officeName: string;
  /** Only the head of the office may answer. */
  @ApiProperty() head: boolean;
  @ApiProperty({ type: [TaskRule] }) rules: TaskRule[];
  @ApiProperty({ format: 'date-time' }) since: string;
  /** In working hours after `since`. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) dueAt: string | null;
  @ApiProperty() overdue: boolean;
  /** The first day up to `dueAt` of which the work calendar has no source. */
  @ApiProperty({ type: String, format: 'date', nullable: true }) uncovered: string | null;
  /** When the process itself is due. */
  @ApiProperty({ type: String, format: 'date', nullable: true }) dueOn: string | null;
  /** What that day is called: the delivery date of an order. */
  @ApiProperty() dueName: string;
  @ApiProperty({ type: Urged, nullable: true }) urged: Urged | null;
  /** Who has been reminded so far: whoever has to do it, his head, the leader in charge. */
  @ApiProperty({ enum: LEVELS, nullable: true, type: String }) reminded: ReminderLevel | null;
}

/** What waits for whoever asks. */
export class Task extends Waiting {
  /** For whom one would do it; null: in one's own name. */
  @ApiProperty({ type: PersonName, nullable: true }) onBehalfOf: PersonName | null;
  /** Advised only: a duty at level `warn`, for which nothing waits. */
  @ApiProperty() advice: boolean;
}

/** Something of somebody else's that was escalated to whoever asks. */
export class Escalated {
  @ApiProperty() wait: Waiting;
  /** As whom he hears of it: as the head of the office, as the leader in charge. */
  @ApiProperty({ enum: ['head', 'leader'] }) level: 'head' | 'leader';
  /** Whose it is, where only certain persons may answer. */
  @ApiProperty({ type: [PersonName] }) persons: PersonName[];
}

/** What the inbox of whoever asks holds, counted. */
export class InboxCounts {
  @ApiProperty({ type: 'integer' }) processes: number;
  @ApiProperty({ type: 'integer' }) tasks: number;
  @ApiProperty({ type: 'integer' }) overdue: number;
  @ApiProperty({ type: 'integer' }) urged: number;
  @ApiProperty({ type: 'integer' }) reminded: number;
  @ApiProperty({ type: 'integer' }) escalated: number;
  /** False where there is more than was counted. */
  @ApiProperty() whole: boolean;
}

/** The fields alone, from which more is made: the classes are for the API's description, and nobody makes instances. */
export type WaitFields = Pick<Waiting, keyof Waiting>;
export type TaskFields = Pick<Task, keyof Task>;
