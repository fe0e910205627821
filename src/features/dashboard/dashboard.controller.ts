import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Language } from '../../../machines/rulebook.js';
import { order } from '../../../machines/order/order.process.js';
import { Processes } from '../../engine/processes.js';
import { scopeOfRequest } from '../../engine/scope.js';
import { OneOf } from '../../schema/fields.js';
import { AskedLanguage } from '../../http/language.js';
import type { Held } from '../machines/held.service.js';
import { HeldByRule } from '../machines/held.service.js';
import { officeName } from '../../http/problems/unmet.js';
import { stateName } from '../processes/waits.view.js';
import type { Stretch } from './figures.service.js';
import { Figures, STRETCHES } from './figures.service.js';

export class DashboardQuery {
  /** How many days back the figures of the past go; 90 unless told. */
  @OneOf(STRETCHES, { optional: true }) days?: Stretch;
}

class StateCount {
  @ApiProperty() state: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: 'integer' }) orders: number;
  /** Due before today and not yet delivered. */
  @ApiProperty({ type: 'integer' }) overdue: number;
}

class StageTime {
  @ApiProperty() state: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: 'integer' }) stays: number;
  @ApiProperty() averageHours: number;
  @ApiProperty() medianHours: number;
  /** Nine stays of ten were no longer. */
  @ApiProperty() ninthDecileHours: number;
}

class StoppingRule {
  @ApiProperty() rule: string;
  /** The kind of process: `orders`. */
  @ApiProperty() process: string;
  @ApiProperty() clause: string;
  @ApiProperty() sentence: string;
  @ApiProperty() owner: string;
  @ApiProperty() ownerName: string;
  /** Processes that wait for what settles it. */
  @ApiProperty({ type: 'integer' }) held: number;
  /** How long they have waited, on average. */
  @ApiProperty() hours: number;
}

class DeliveryWeek {
  /** The Monday with which it begins. */
  @ApiProperty({ format: 'date' }) week: string;
  @ApiProperty({ type: 'integer' }) orders: number;
  /** Not later than the day that was agreed last. */
  @ApiProperty({ type: 'integer' }) onTime: number;
}

class ReworkRounds {
  @ApiProperty({ type: 'integer' }) rounds: number;
  @ApiProperty({ type: 'integer' }) orders: number;
}

export class Dashboard {
  @ApiProperty({ type: [StateCount] }) states: StateCount[];
  /** Due today or within a week, and not yet delivered. */
  @ApiProperty({ type: 'integer' }) dueSoon: number;
  @ApiProperty({ type: [StageTime] }) stages: StageTime[];
  /** Those that hold most come first; ten at most. Null while they are counted for the first time. */
  @ApiProperty({ type: [StoppingRule], nullable: true }) rules: StoppingRule[] | null;
  @ApiProperty({ type: [DeliveryWeek] }) weeks: DeliveryWeek[];
  /** Orders that were delivered in the stretch, by how often a final inspection had sent them back. */
  @ApiProperty({ type: [ReworkRounds] }) rework: ReworkRounds[];
  /** More happened in the stretch than is counted; the latest was. */
  @ApiProperty() capped: boolean;
}

const MOST_RULES = 10;

/** The company's orders in figures. */
@ApiTags('dashboard')
@ApiBearerAuth()
@Controller('dashboard')
export class DashboardController {
  constructor(
    private readonly figures: Figures,
    private readonly held: HeldByRule,
    private readonly processes: Processes,
  ) {}

  /**
   * How orders stand now, and how they went in the last days. With the rules that hold most of them: of those orders
   * that whoever asks is shown. Some seconds old at most.
   */
  @Get()
  @ApiOkResponse({ type: Dashboard })
  async look(@Query() { days = '90' }: DashboardQuery, @AskedLanguage() language: Language): Promise<Dashboard> {
    const [{ states, stages, ...figures }, rules] = await Promise.all([
      this.figures.over(days, scopeOfRequest()),
      this.stopping(language),
    ]);
    const milestones = order.milestones.map(({ state }) => state as string);
    const named = <Figure extends { state: string }>(list: readonly Figure[]) =>
      milestones.flatMap((state) =>
        list
          .filter((figure) => figure.state === state)
          .map((figure) => ({ ...figure, name: stateName(order, state, language) })),
      );
    return { ...figures, states: named(states), stages: named(stages), rules };
  }

  private async stopping(language: Language): Promise<StoppingRule[] | null> {
    const scope = scopeOfRequest();
    const counts = await (scope === null ? this.held.counts() : this.held.countsFor(scope));
    return counts && this.mostHolding([...counts], language);
  }

  private mostHolding(counts: [string, Held][], language: Language): StoppingRule[] {
    return counts
      .sort(([a, one], [b, other]) => other.held - one.held || other.hours - one.hours || (a < b ? -1 : 1))
      .slice(0, MOST_RULES)
      .map(([key, { held, hours }]) => {
        const [process, rule] = key.split(' ');
        const { clause, sentence, owner } = this.processes.current(process).rules.find(rule);
        return {
          rule,
          process,
          clause,
          sentence: sentence[language],
          owner,
          ownerName: officeName(owner, language),
          held,
          hours: Math.round(hours * 10) / 10,
        };
      });
  }
}
