import { ApiProperty } from '@nestjs/swagger';
import { PersonName } from '../../identity/person-name.dto.js';

/** A rule that asks for something to be done. */
export class TaskRule {
  @ApiProperty() rule: string;
  @ApiProperty() sentence: string;
  @ApiProperty() clause: string;
}

/** Something that somebody has to do, and by when. */
export class WaitTask {
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
}

/** What waits for whoever asks. */
export class Task extends WaitTask {
  /** For whom one would do it; null: in one's own name. */
  @ApiProperty({ type: PersonName, nullable: true }) onBehalfOf: PersonName | null;
  /** Advised only: a duty at level `warn`, for which nothing waits. */
  @ApiProperty() advice: boolean;
}

/** The fields alone, from which more is made: the classes are for the API's description, and nobody makes instances. */
export type WaitFields = Pick<WaitTask, keyof WaitTask>;
export type TaskFields = Pick<Task, keyof Task>;
