import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Acting } from './acting.js';
import { Actor, Permit } from './auth.decorators.js';
import { ChangeLists } from './changes/change-lists.service.js';
import { ChangeView } from './changes/changes.dto.js';
import { Departures } from './departures.service.js';
import { PeopleQuery } from './list.dto.js';
import { pageRequest } from './paging.js';
import { PeopleLists } from './people-lists.service.js';
import {
  Directory,
  DisableRequest,
  directoryEntry,
  PersonChangeRequest,
  PersonList,
  PersonRequest,
  PersonView,
  personView,
  ReasonRequest,
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
    private readonly changes: ChangeLists,
    private readonly departures: Departures,
  ) {}

  /** Who works where. Names and offices, for everybody who is signed in. */
  @Get('directory')
  @ApiOkResponse({ type: Directory })
  async directory(@Query() query: PeopleQuery): Promise<Directory> {
    const page = pageRequest(query, 2);
    const found = await this.lists.directory(page, { text: query.q, office: query.office });
    return { items: found.items.map(directoryEntry), nextCursor: found.nextCursor };
  }

  /** The people with their offices and rights, by user name. For whoever manages people. */
  @Permit('people')
  @Get()
  @ApiOkResponse({ type: PersonList })
  async list(@Query() query: PeopleQuery): Promise<PersonList> {
    const page = pageRequest(query, 1);
    const found = await this.lists.all(page, { text: query.q, office: query.office });
    return { items: found.items.map(personView), nextCursor: found.nextCursor };
  }

  /** One person with offices and rights. For whoever manages people. */
  @Permit('people')
  @Get(':id')
  @ApiOkResponse({ type: PersonView })
  async one(@Param('id') id: string): Promise<PersonView> {
    return personView(await this.lists.one(id));
  }

  /** Proposes a new person. They can sign in when somebody else has agreed. */
  @Permit('people')
  @Post()
  @HttpCode(202)
  @ApiAcceptedResponse({ type: ChangeView })
  async propose(@Body() body: PersonRequest, @Actor() by: Acting): Promise<ChangeView> {
    return this.changes.one(await this.people.propose(body, by), by.id);
  }

  /**
   * Proposes other rights, another name or a new password. Agreed to by another person, they count from the next
   * request on.
   */
  @Permit('people')
  @Patch(':id')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: ChangeView })
  async proposeChange(
    @Param('id') id: string,
    @Body() { reason, ...change }: PersonChangeRequest,
    @Actor() by: Acting,
  ): Promise<ChangeView> {
    return this.changes.one(await this.people.proposeChange(id, change, reason, by), by.id);
  }

  /**
   * Disables somebody whose work is handed over. Refused while something waits for them (HO-01). Of the last of an office
   * it is proposed: 202. A compromised account is shut at once.
   */
  @Permit('people')
  @Post(':id/disable')
  @HttpCode(204)
  @ApiAcceptedResponse({ type: ChangeView })
  async disable(
    @Param('id') id: string,
    @Body() { reason, compromised, lastOfOffice }: DisableRequest,
    @Actor() by: Acting,
    @Res({ passthrough: true }) reply: { status(code: number): unknown },
  ): Promise<ChangeView | undefined> {
    if (compromised) {
      await this.people.disable(id, reason, by);
      return undefined;
    }
    const proposed = await this.departures.leave(id, { reason, lastOfOffice }, by);
    if (proposed === null) return undefined;
    reply.status(202);
    return this.changes.one(proposed, by.id);
  }

  /** Proposes that somebody who was shut out may sign in again. Another person has to agree. */
  @Permit('people')
  @Post(':id/enable')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: ChangeView })
  async enable(@Param('id') id: string, @Body() { reason }: ReasonRequest, @Actor() by: Acting): Promise<ChangeView> {
    return this.changes.one(await this.people.proposeEnabling(id, reason, by), by.id);
  }

  /** Signs somebody out everywhere, at once. They may sign in again; `disable` shuts them out. */
  @Permit('people')
  @Delete(':id/sessions')
  @HttpCode(204)
  async revokeSessions(@Param('id') id: string, @Actor() by: Acting): Promise<void> {
    await this.people.revokeSessions(id, by);
  }
}
