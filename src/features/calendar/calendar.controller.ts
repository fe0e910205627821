import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Office } from '../../../machines/offices.js';
import { OFFICES } from '../../../machines/offices.js';
import { text } from '../../../machines/kit/text.js';
import type { Language } from '../../../machines/rulebook.js';
import type { Credentials } from '../../engine/command/load.js';
import { problem, ValidationError } from '../../errors.js';
import { SignedWith } from '../../http/credentials.js';
import { Words, wordsOf } from '../../http/json-field.js';
import { AskedLanguage } from '../../http/language.js';
import { CheckedByTheDoor } from '../../identity/auth.decorators.js';
import { PageQuery } from '../../identity/list.dto.js';
import { pageOf, pageRequest } from '../../identity/paging.js';
import { checkStretch } from '../../read-models/stretch.js';
import { BusinessDay, OptionalText } from '../../schema/fields.js';
import { desksOf } from '../inbox/tasks.js';
import type { ViewContext } from '../processes/process-queries.service.js';
import { ProcessQueries } from '../processes/process-queries.service.js';
import type { Whose } from './calendar.service.js';
import { Calendar, datesOf, OF_COMPANY, ofOffice, ofPerson } from './calendar.service.js';
import type { ItemKind } from './calendar.view.js';
import { CalendarPage, ITEM_KINDS, USUAL_ITEMS } from './calendar.view.js';

/** Two months and a half, with the weeks that they touch. */
const MOST_DAYS = 92;
/** Who is told when customers are to pay. */
const MONEY_READERS: readonly Office[] = ['clerk', 'finance', 'management'];
const WHOSE = text(
  '只能是 me、company 或 office:部门',
  '只能是 me、company 或 office:部門',
  'must be me, company or office:<office>',
);

export class AgendaQuery extends PageQuery {
  /** The first day that counts. */
  @BusinessDay() from: string;
  /** The last day, at most 92 after it. */
  @BusinessDay() to: string;
  /** `me` unless told, `office:sales`, or `company`. */
  @OptionalText({ max: 40 }) of?: string;
  /** Only of these kinds, with commas between. */
  @OptionalText({ max: 300 }) kind?: string;
  /** Only this of it, with commas between; everything but single waits, unless told. */
  @Words({ among: ITEM_KINDS }) what?: string | string[];
}

const readsMoney = ({ offices, permissions }: ViewContext['sender']): boolean =>
  permissions.includes('audit') || offices.some((office) => MONEY_READERS.includes(office));

/** @throws ValidationError */
function whoseCalendar(of: string, sender: ViewContext['sender']): Whose {
  if (of === 'me') return ofPerson(sender.id, desksOf(sender));
  if (of === 'company') return OF_COMPANY;
  const office = OFFICES.find((one) => of === `office:${one}`);
  if (!office) throw new ValidationError([problem('of', WHOSE)]);
  return ofOffice(office);
}

/** What is due and what takes place, by days. */
@ApiTags('calendar')
@ApiBearerAuth()
@CheckedByTheDoor()
@Controller('calendar')
export class CalendarController {
  constructor(
    private readonly calendar: Calendar,
    private readonly looking: ProcessQueries,
  ) {}

  /**
   * What is due, takes place, is handed over or arrives in a stretch of days. Where asked, also until when somebody is waited for. By time; with every day of the stretch as the work
   * calendar has it.
   */
  @Get()
  @ApiOkResponse({ type: CalendarPage })
  async list(
    @Query() query: AgendaQuery,
    @SignedWith() credentials: Credentials,
    @AskedLanguage() language: Language,
  ): Promise<CalendarPage> {
    const { of = 'me', kind, what } = query;
    const { sender, scope, policy } = await this.looking.visit(credentials);
    const { after, limit } = pageRequest(query, 4);
    checkStretch(query, MOST_DAYS);
    const asked = what === undefined ? USUAL_ITEMS : (wordsOf(what) as ItemKind[]);
    const how = {
      scope,
      kinds: kind?.split(',') ?? null,
      what: readsMoney(sender) ? asked : asked.filter((one) => one !== 'payment'),
      after,
    };
    const rows = await this.calendar.rows(whoseCalendar(of, sender), query, how, { limit: limit + 1, language });
    const { items, nextCursor } = pageOf(rows, limit, ({ at, no, what, part }) => [at, no, what, part]);
    return {
      items: items.map((row) => this.calendar.view(row, language, policy)),
      nextCursor,
      days: datesOf(policy.calendar, query),
    };
  }
}
