import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { CurrentPerson } from '../../identity/auth.decorators.js';
import type { Person } from '../../identity/person.js';
import { Text } from '../../schema/fields.js';
import { Feeds } from './feeds.service.js';

/** @example { "of": "me" } */
export class FeedRequest {
  /** `me`, `office:sales`, or `company`. */
  @Text({ max: 40 }) of: string;
}

class FeedView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() of: string;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
}

class FeedList {
  @ApiProperty({ type: [FeedView] }) items: FeedView[];
}

class NewFeed extends FeedView {
  /** Where a calendar program reads it. The key in it is shown this once. */
  @ApiProperty() path: string;
}

/** Keys by which one's calendar program reads without signing in. */
@ApiTags('calendar')
@ApiBearerAuth()
@Controller('calendar/feeds')
export class FeedsController {
  constructor(private readonly feeds: Feeds) {}

  /** One's own keys that still count. Without the keys themselves. */
  @Get()
  @ApiOkResponse({ type: FeedList })
  async list(@CurrentPerson() { id }: Person): Promise<FeedList> {
    return { items: await this.feeds.list(id) };
  }

  /** Makes a key. It is shown once, and five at most count. */
  @Post()
  @ApiCreatedResponse({ type: NewFeed })
  async create(@Body() { of }: FeedRequest, @CurrentPerson() person: Person): Promise<NewFeed> {
    const { key, ...feed } = await this.feeds.create(of, person);
    return { ...feed, path: `/api/calendar/feed/${key}.ics` };
  }

  /** Takes a key back. It counts for nothing from the next read on. */
  @Delete(':id')
  @HttpCode(204)
  async revoke(@Param('id') feed: string, @CurrentPerson() { id }: Person): Promise<void> {
    await this.feeds.revoke(feed, id);
  }
}
