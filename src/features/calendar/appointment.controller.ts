import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Appointment } from '../../../machines/kit/appointment.js';
import type { Credentials } from '../../engine/command/load.js';
import { Scopes } from '../../engine/scope.js';
import { NotFoundError } from '../../errors.js';
import { isKnown } from '../../http/conditions.js';
import { SignedWith } from '../../http/credentials.js';
import { CheckedByTheDoor } from '../../identity/auth.decorators.js';
import { dispositionOf } from '../attachments/file-types.js';
import { PeopleNames } from '../processes/names.service.js';
import { ProcessQueries } from '../processes/process-queries.service.js';
import { tagged } from '../processes/answers.js';
import type { Invited } from './ics.js';
import { ICS_TYPE, icsOf } from './ics.js';

interface Place {
  kind: string;
  no: string;
}

/** The invitation to a process that takes place at a time. */
@ApiTags('calendar')
@ApiBearerAuth()
@CheckedByTheDoor()
@Controller('processes/:kind/:no')
export class AppointmentController {
  constructor(
    private readonly looking: ProcessQueries,
    private readonly names: PeopleNames,
    private readonly scopes: Scopes,
  ) {}

  /** The invitation as a calendar file. A later one replaces it, or calls it off; 404 before there is a time. */
  @Get('appointment.ics')
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async invitation(
    @Param() { kind, no }: Place,
    @SignedWith() credentials: Credentials,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const { process, definition, scope } = await this.looking.at(credentials, kind, no);
    const known = definition.appointment?.(process.facts);
    if (!known) throw new NotFoundError('appointment', no);
    const appointment = await this.scopes.masked(scope, known);
    tagged(reply, process);
    const { protocol, host, headers } = reply.request;
    if (isKnown(headers['if-none-match'], process.version)) {
      void reply.status(304);
      return undefined;
    }
    const { title, place, start, end, sequence, cancelled } = appointment;
    const { createdAt, updatedAt } = process;
    const people = await this.invited(appointment);
    const file = icsOf(cancelled ? 'CANCEL' : 'REQUEST', [
      {
        no,
        createdAt,
        changedAt: updatedAt,
        title,
        start,
        end,
        place,
        sequence,
        cancelled,
        address: `${protocol}://${host}/processes/${kind}/${no}`,
        organizer: people.find(({ id }) => id === appointment.organizer),
        invited: people,
      },
    ]);
    void reply.header('Content-Disposition', dispositionOf(`${no} ${title}.ics`)).header('Content-Type', ICS_TYPE);
    return new StreamableFile(Buffer.from(file), { type: ICS_TYPE });
  }

  private async invited({ organizer, people, optional }: Appointment): Promise<Invited[]> {
    const names = await this.names.of(people);
    const roleOf = (id: string): Invited['role'] => {
      if (id === organizer) return 'CHAIR';
      return optional.includes(id) ? 'OPT-PARTICIPANT' : 'REQ-PARTICIPANT';
    };
    return people.map((id) => ({ id, name: names.get(id) ?? id, role: roleOf(id) }));
  }
}
