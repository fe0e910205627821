import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { companyDay } from '../../machines/calendar.js';
import { calendarValue } from '../../machines/work-calendar.js';
import { problem, ValidationError } from '../errors.js';
import type { Acting } from '../identity/acting.js';
import { Actor, Now, Permit } from '../identity/auth.decorators.js';
import { ChangeLists } from '../identity/changes/change-lists.service.js';
import { ChangeView } from '../identity/changes/changes.dto.js';
import { MESSAGES } from './messages.js';
import { officialDays, officialYears } from './official-days.js';
import { Policies } from './policies.js';
import { PolicyDecisions } from './policy-decisions.service.js';
import { CalendarQuery, OfficialYearRequest, WorkCalendarView } from './work-calendar.dto.js';

/** The company's working time: its week, its holidays, the days on which it works instead (调休). A part of the policy. */
@ApiTags('policy')
@ApiBearerAuth()
@Controller('work-calendar')
export class WorkCalendarController {
  constructor(
    private readonly policies: Policies,
    private readonly decisions: PolicyDecisions,
    private readonly changes: ChangeLists,
  ) {}

  /** The week, and the days of a year that are not as their weekday. This year, unless another is asked for. */
  @Get()
  @ApiOkResponse({ type: WorkCalendarView })
  async year(@Query() { year: asked }: CalendarQuery, @Now() now: string): Promise<WorkCalendarView> {
    const { version, calendar = {} } = await this.policies.current();
    if (asked !== undefined && !/^2[01]\d\d$/.test(asked)) throw new ValidationError([problem('year', MESSAGES.year)]);
    const year = Number(asked ?? companyDay(now).slice(0, 4));
    const told = (prefix: string) =>
      Object.keys(calendar)
        .filter((name) => name.startsWith(prefix))
        .sort()
        .map((name) => {
          const { hours, name: called } = calendarValue(calendar[name]);
          return { name, hours, called };
        });
    const days = told(`${year}-`).filter(({ hours }) => hours !== 'week');
    const source = Object.hasOwn(calendar, `year.${year}`) ? calendar[`year.${year}`] : null;
    return { year, version, source, week: told('week.'), days, officialYears: officialYears() };
  }

  /**
   * Proposes the official holidays and make-up working days of a year. Days that the company had set are replaced where
   * the official calendar names them. Another person agrees.
   */
  @Permit('policy')
  @Post('years')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: ChangeView })
  async take(@Body() { year, reason }: OfficialYearRequest, @Actor() by: Acting): Promise<ChangeView> {
    const calendar = officialDays(year);
    if (!calendar) throw new ValidationError([problem('year', MESSAGES.unknownYear)]);
    return this.changes.one(await this.decisions.propose({ calendar, reason }, by), by.id);
  }
}
