import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Language } from '../../../machines/rulebook.js';
import { text } from '../../../machines/kit/text.js';
import { CheckedByTheDoor } from '../../identity/auth.decorators.js';
import { PageQuery } from '../../identity/list.dto.js';
import type { Page } from '../../identity/paging.js';
import { pageRequest } from '../../identity/paging.js';
import { Processes } from '../../engine/processes.js';
import type { Credentials } from '../../engine/command/load.js';
import { ApiPage } from '../../read-models/lists.js';
import { Text } from '../../schema/fields.js';
import { SignedWith } from '../../http/credentials.js';
import { AskedLanguage } from '../../http/language.js';
import { officeName } from '../../http/problems/unmet.js';
import { ProcessQueries } from '../processes/process-queries.service.js';
import { labelOf } from '../processes/waits.view.js';
import { NoticeView, UnreadCount } from './notice.view.js';
import { Notices } from './notices.service.js';

/** Of a notice that is for one person. */
const PERSONAL = text('本人', '本人', 'Yourself');

class ReadRequest {
  /** The id of the newest notice that was seen. */
  @Text({ max: 18 }) upTo: string;
}

/** What my offices were told. */
@ApiTags('notices')
@ApiBearerAuth()
@CheckedByTheDoor()
@Controller('notices')
export class NoticesController {
  constructor(
    private readonly notices: Notices,
    private readonly looking: ProcessQueries,
    private readonly processes: Processes,
  ) {}

  /** Notices for one's offices. The unread ones come first, the newest before the others. */
  @Get()
  @ApiPage(NoticeView)
  async list(
    @Query() query: PageQuery,
    @SignedWith() credentials: Credentials,
    @AskedLanguage() language: Language,
  ): Promise<Page<NoticeView>> {
    const { sender, scope } = await this.looking.visit(credentials);
    const { items, nextCursor } = await this.notices.page(sender, scope, pageRequest(query, 2));
    return {
      items: items.map((notice) => ({
        ...notice,
        officeName: notice.office.startsWith('person:') ? PERSONAL[language] : officeName(notice.office, language),
        label: labelOf(this.processes.current(notice.processKind), notice.topic, language),
      })),
      nextCursor,
    };
  }

  /** How many notices are unread. From a thousand on, a thousand. */
  @Get('count')
  @ApiOkResponse({ type: UnreadCount })
  async count(@SignedWith() credentials: Credentials): Promise<UnreadCount> {
    const { sender, scope } = await this.looking.visit(credentials);
    return { unread: await this.notices.unread(sender, scope) };
  }

  /** Marks all notices as read up to one. What has come since stays unread. */
  @Post('read')
  @HttpCode(204)
  async readAll(@Body() { upTo }: ReadRequest, @SignedWith() credentials: Credentials): Promise<void> {
    const { sender, scope } = await this.looking.visit(credentials);
    await this.notices.markAll(sender, scope, upTo);
  }

  /** Marks a notice as read. Only for oneself: colleagues still find it unread. */
  @Post(':id/read')
  @HttpCode(204)
  async read(@Param('id') id: string, @SignedWith() credentials: Credentials): Promise<void> {
    const { sender } = await this.looking.visit(credentials);
    await this.notices.markRead(sender, id);
  }
}
