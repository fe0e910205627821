import { ApiProperty } from '@nestjs/swagger';

/** What a rule stopped in a stretch, and how long processes waited for what it asks for. Hours are working time. */
export class RuleEffect {
  @ApiProperty() process: string;
  @ApiProperty() processName: string;
  @ApiProperty() rule: string;
  @ApiProperty({ type: [String] }) clauses: string[];
  @ApiProperty() sentence: string;
  @ApiProperty() owner: string;
  @ApiProperty() ownerName: string;
  /** What was sent and refused. */
  @ApiProperty({ type: 'integer' }) refusals: number;
  /** Stretches of waiting. */
  @ApiProperty({ type: 'integer' }) waits: number;
  /** Processes that waited or were refused. */
  @ApiProperty({ type: 'integer' }) processes: number;
  @ApiProperty() hours: number;
  /** The longest stretch. */
  @ApiProperty() longest: number;
  /** Of all the waiting, 0 to 1. */
  @ApiProperty() share: number;
  /** Processes that wait still. */
  @ApiProperty({ type: 'integer' }) open: number;
}

export class RuleEffects {
  /** Processes whose logs are still to be looked at: the hours lack them. */
  @ApiProperty({ type: 'integer' }) pending: number;
  /** Of all processes that wait for anything. */
  @ApiProperty() hours: number;
  @ApiProperty({ type: [RuleEffect] }) items: RuleEffect[];
}

/** A process that a rule stopped or held, or that went a way. */
export class ConcernedProcess {
  @ApiProperty() no: string;
  @ApiProperty() kind: string;
  @ApiProperty() title: string;
  @ApiProperty() stateName: string;
  @ApiProperty({ type: 'integer' }) refusals: number;
  @ApiProperty({ type: 'integer' }) waits: number;
  /** Working hours that it waited; of a way, days from its beginning to its end. */
  @ApiProperty() hours: number;
}

/** A milestone that was come to, or what led off the straight way. */
export class WayStep {
  @ApiProperty() step: string;
  @ApiProperty() name: string;
  @ApiProperty() isDeparture: boolean;
}

export class Way {
  @ApiProperty() way: string;
  @ApiProperty({ type: [WayStep] }) steps: WayStep[];
  @ApiProperty({ type: 'integer' }) processes: number;
  @ApiProperty() share: number;
  /** From the beginning to the end, on average. */
  @ApiProperty() days: number;
  /** Nothing led off it. */
  @ApiProperty() isStraight: boolean;
}

export class Departure {
  @ApiProperty() departure: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) clause: string | null;
  @ApiProperty({ type: 'integer' }) processes: number;
  @ApiProperty({ type: 'integer' }) times: number;
  @ApiProperty() share: number;
  /** From the beginning to the end of those that have it, on average. */
  @ApiProperty() days: number;
}

export class Ways {
  /** That came to an end within the stretch. */
  @ApiProperty({ type: 'integer' }) processes: number;
  @ApiProperty({ type: 'integer' }) straight: number;
  @ApiProperty() days: number;
  /** The straight way, as the regulations have it. */
  @ApiProperty({ type: [WayStep] }) road: WayStep[];
  @ApiProperty({ type: [Way] }) ways: Way[];
  @ApiProperty({ type: [Departure] }) departures: Departure[];
}
