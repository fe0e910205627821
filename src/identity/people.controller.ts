import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Acting } from './acting.js';
import { Actor, Permit } from './auth.decorators.js';
import { PeopleQuery } from './list.dto.js';
import { pageRequest } from './paging.js';
import { PeopleLists } from './people-lists.service.js';
import {
  Directory,
  directoryEntry,
  PersonChangeRequest,
  PersonList,
  PersonRequest,
  PersonView,
  personView,
} from './people.dto.js';
import { People } from './people.service.js';

/** The people of the company and their rights. */
@ApiTags('people')
@ApiBearerAuth()
@Controller('people')
export class PeopleController {
  constructor(
    private readonly people: People,
    private readonly lists: PeopleLists,
  ) {}

  /** Who works where, for everybody. */
  @Get('directory')
  @ApiOkResponse({ type: Directory })
  async directory(@Query() query: PeopleQuery): Promise<Directory> {
    const page = pageRequest(query, 2);
    const found = await this.lists.directory(page, { text: query.q, office: query.office });
    return { items: found.items.map(directoryEntry), nextCursor: found.nextCursor };
  }

  @Permit('people')
  @Get()
  @ApiOkResponse({ type: PersonList })
  async list(@Query() query: PeopleQuery): Promise<PersonList> {
    const page = pageRequest(query, 1);
    const found = await this.lists.all(page, { text: query.q, office: query.office });
    return { items: found.items.map(personView), nextCursor: found.nextCursor };
  }

  @Permit('people')
  @Get(':id')
  @ApiOkResponse({ type: PersonView })
  async one(@Param('id') id: string): Promise<PersonView> {
    return personView(await this.lists.one(id));
  }

  @Permit('people')
  @Post()
  @ApiCreatedResponse({ type: PersonView })
  async create(@Body() body: PersonRequest, @Actor() by: Acting): Promise<PersonView> {
    return personView(await this.lists.one(await this.people.create(body, by)));
  }

  /** Changes a person; new rights count from his next request on. */
  @Permit('people')
  @Patch(':id')
  @ApiOkResponse({ type: PersonView })
  async change(@Param('id') id: string, @Body() body: PersonChangeRequest, @Actor() by: Acting): Promise<PersonView> {
    await this.people.change(id, body, by);
    return personView(await this.lists.one(id));
  }

  /** Signs somebody out everywhere. */
  @Permit('people')
  @Delete(':id/sessions')
  @HttpCode(204)
  async revokeSessions(@Param('id') id: string, @Actor() by: Acting): Promise<void> {
    await this.people.revokeSessions(id, by);
  }
}
