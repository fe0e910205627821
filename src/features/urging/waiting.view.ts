import { ApiProperty } from '@nestjs/swagger';
import { WaitTask } from '../inbox/task.view.js';

/** How often a wait has been urged since it began. */
export class Urged {
  @ApiProperty({ type: 'integer' }) times: number;
  @ApiProperty({ format: 'date-time' }) lastAt: string;
  @ApiProperty() lastBy: string;
  /** When whoever asks may urge again; null: now. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) againAt: string | null;
}

/** Something that somebody has to do, and how often they were urged to. */
export class Waiting extends WaitTask {
  @ApiProperty({ type: Urged, nullable: true }) urged: Urged | null;
}
