import { createHash } from 'node:crypto';
import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { companyDay } from '../../../machines/calendar.js';
import { text } from '../../../machines/kit/text.js';
import type { Language } from '../../../machines/rulebook.js';
import { Processes } from '../../engine/processes.js';
import { Scopes } from '../../engine/scope.js';
import { TooManyRequestsError } from '../../errors.js';
import { AskedLanguage } from '../../http/language.js';
import { LocalLimit } from '../../http/local-limit.js';
import { Public } from '../../identity/auth.decorators.js';
import { hashToken } from '../../identity/signed-in.js';
import { ALIAS } from '../processes/alias.js';
import type { CalendarRow } from './calendar.service.js';
import { Calendar } from './calendar.service.js';
import { Feeds } from './feeds.service.js';
import type { CalendarEvent } from './ics.js';
import { ICS_TYPE, icsOf } from './ics.js';

const DAY = 86_400_000;
const DAYS_BACK = 31;
const DAYS_AHEAD = 180;
const MOST_EVENTS = 1_000;
/** A calendar program reads every few minutes at most. */
const READS_A_MINUTE = 20;

const WORDS = {
  title: text('跟单日历', '跟單行事曆', 'Order follow-up'),
  due: text('到期', '到期', 'due'),
  delivery: text('送货', '送貨', 'delivery'),
  arrival: text('预计到达', '預計到達', 'expected arrival'),
  payment: text('应收款', '應收款', 'payment due'),
  wait: text('待办', '待辦', 'waited for'),
};

/** The calendar for programs that cannot sign in: who has the key, reads it. */
@ApiTags('calendar')
@Controller('calendar/feed')
export class FeedController {
  private readonly limit = new LocalLimit(READS_A_MINUTE);

  constructor(
    private readonly feeds: Feeds,
    private readonly calendar: Calendar,
    private readonly scopes: Scopes,
    private readonly processes: Processes,
  ) {}

  /**
   * A calendar as a file to subscribe to. A month back and half a year ahead, by the rights of whoever made the key, as they
   * stand now. 404 where the key counts no more.
   */
  @Public()
  @Get(':key.ics')
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async read(
    @Param('key') key: string,
    @AskedLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const seconds = this.limit.take(hashToken(key).toString('base64url'));
    if (seconds > 0) throw new TooManyRequestsError('Too many requests; try again later.', seconds);
    const { owner, whose, now } = await this.feeds.open(key);
    const scope = await this.scopes.of(owner);
    const day = (offset: number): string => companyDay(new Date(Date.parse(now) + offset * DAY).toISOString());
    const rows = await this.calendar.rows(
      whose,
      { from: day(-DAYS_BACK), to: day(DAYS_AHEAD) },
      { scope },
      { limit: MOST_EVENTS, language },
    );
    const { protocol, host, headers } = reply.request;
    const shown = await this.scopes.masked(scope, rows);
    const events = shown.map((row) => this.eventOf(row, `${protocol}://${host}`, language));
    const file = icsOf('PUBLISH', events, WORDS.title[language]);
    const tag = `"${createHash('sha256').update(file).digest('base64url')}"`;
    void reply.header('ETag', tag).header('Cache-Control', 'private, no-cache').header('Vary', 'Accept-Language');
    if (headers['if-none-match']?.split(',').some((one) => one.trim().replace(/^W\//, '') === tag)) {
      void reply.status(304);
      return undefined;
    }
    void reply.header('Content-Type', ICS_TYPE);
    return new StreamableFile(Buffer.from(file), { type: ICS_TYPE });
  }

  private eventOf(row: CalendarRow, origin: string, language: Language): CalendarEvent {
    const { no, kind, what, part, title, day, start, end, place, sequence, cancelled, createdAt, changedAt } = row;
    const named = title || no;
    const called = this.processes.current(kind).name[language];
    return {
      no,
      part: what === 'appointment' ? '' : [what, part].filter(Boolean).join('.'),
      createdAt,
      changedAt,
      title: what === 'appointment' ? named : `${called} ${WORDS[what][language]} · ${named}`,
      start: start ?? day,
      ...(end === null ? {} : { end }),
      place,
      sequence,
      cancelled,
      address: `${origin}${kind === ALIAS ? '' : '/processes'}/${kind}/${no}`,
    };
  }
}
