import { Injectable } from '@nestjs/common';
import type { Office } from '../../../machines/offices.js';
import type { Language } from '../../../machines/rulebook.js';
import type { Page, PageRequest } from '../../identity/paging.js';
import { pageOf } from '../../identity/paging.js';
import { Processes } from '../../engine/processes.js';
import { Scopes } from '../../engine/scope.js';
import type { Credentials } from '../../engine/command/load.js';
import { ProcessQueries } from '../processes/process-queries.service.js';
import { DeskQueue, QUEUE_BEGINNING, queuePlace, queuePlaceOf } from './desk-queue.service.js';
import type { Task } from './task.view.js';
import { desksOf, isOf, tasksIn } from './tasks.js';

/** Four eyes may take a whole part of the list away; so often the next part is looked at before that is the answer. */
const PARTS = 5;

/** What waits for whoever asks, over all processes: a query over their states, never a copied table. */
@Injectable()
export class Inbox {
  constructor(
    private readonly queue: DeskQueue,
    private readonly looking: ProcessQueries,
    private readonly processes: Processes,
    private readonly scopes: Scopes,
  ) {}

  /**
   * The tasks of at most `limit` processes, those due first.
   * @param office only what waits for this one of his offices
   * @throws UnauthenticatedError, ValidationError
   */
  async page(
    credentials: Credentials,
    { after, limit }: PageRequest,
    language: Language,
    office?: Office,
  ): Promise<Page<Task>> {
    let place = after === null ? QUEUE_BEGINNING : queuePlaceOf(after);
    const visit = await this.looking.visit(credentials);
    const desks = desksOf(visit.sender).filter((desk) => office === undefined || isOf(desk, office));
    if (desks.length === 0) return { items: [], nextCursor: null };
    const items: Task[] = [];
    for (let part = 1; ; part++) {
      const found = await this.queue.find(desks, place, limit + 1);
      const { items: processes, nextCursor } = pageOf(found, limit, queuePlace);
      for (const process of await this.scopes.among(visit.scope, processes)) {
        const definition = this.processes.words(process.kind, process.machineVersion);
        const tasks = tasksIn(definition, process, visit, language);
        items.push(...tasks.filter((task) => office === undefined || task.office === office));
      }
      const last = processes.at(-1);
      if (!last || nextCursor === null || items.length > 0 || part === PARTS) return { items, nextCursor };
      place = queuePlace(last);
    }
  }
}
