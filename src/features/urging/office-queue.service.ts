import { Injectable } from '@nestjs/common';
import type { Office } from '../../../machines/offices.js';
import type { Language } from '../../../machines/rulebook.js';
import type { Page, PageRequest } from '../../identity/paging.js';
import { Processes } from '../../engine/processes.js';
import { Scopes } from '../../engine/scope.js';
import type { Credentials } from '../../engine/command/load.js';
import { DeskQueue, QUEUE_BEGINNING, queuePlaceOf } from '../inbox/desk-queue.service.js';
import { waitTask } from '../inbox/tasks.js';
import { UrgedWaits } from '../inbox/urged-waits.service.js';
import { ProcessQueries } from '../processes/process-queries.service.js';
import type { Waiting } from '../inbox/task.view.js';

/** What an office has to do, for whoever asks: what its members find in their inboxes. */
@Injectable()
export class OfficeQueue {
  constructor(
    private readonly queue: DeskQueue,
    private readonly looking: ProcessQueries,
    private readonly processes: Processes,
    private readonly urgings: UrgedWaits,
    private readonly scopes: Scopes,
  ) {}

  /** The waits of at most `limit` processes, those due first. @throws UnauthenticatedError, ValidationError */
  async page(
    credentials: Credentials,
    office: Office,
    { after, limit }: PageRequest,
    language: Language,
  ): Promise<Page<Waiting>> {
    const place = after === null ? QUEUE_BEGINNING : queuePlaceOf(after);
    const { sender, policy, now, scope } = await this.looking.visit(credentials);
    const { processes, nextCursor } = await this.queue.find([office, `${office}:head`], place, limit);
    const tasks = (await this.scopes.among(scope, processes)).flatMap((process) =>
      process.waits
        .filter((wait) => wait.office === office)
        .map((wait) => {
          const definition = this.processes.words(process.kind, process.machineVersion);
          return waitTask(definition, process, wait, { policy, now }, language);
        }),
    );
    return { items: await this.urgings.told(tasks, sender.id), nextCursor };
  }
}
