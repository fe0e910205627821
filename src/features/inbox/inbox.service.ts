import { Injectable } from '@nestjs/common';
import type { Office } from '../../../machines/offices.js';
import type { Language } from '../../../machines/rulebook.js';
import type { Page, PageRequest } from '../../identity/paging.js';
import { Processes } from '../../engine/processes.js';
import { Scopes } from '../../engine/scope.js';
import type { Credentials } from '../../engine/command/load.js';
import type { StoredProcess } from '../../engine/log/transition.js';
import type { ViewContext } from '../processes/process-queries.service.js';
import { ProcessQueries } from '../processes/process-queries.service.js';
import { DeskQueue, QUEUE_BEGINNING, queuePlaceOf, type QueuePlace } from './desk-queue.service.js';
import type { Desk } from './inbox.sql.js';
import type { TaskFields } from './task.view.js';
import { byDue, desksOf, isOf, tasksIn } from './tasks.js';
import { ToldTasks } from './told-tasks.service.js';

/** Four eyes may take a whole part of the list away; so often the next part is looked at before that is the answer. */
const PARTS = 5;

/** Who asks for what. */
interface Asked {
  visit: ViewContext;
  desks: readonly Desk[];
  office: Office | undefined;
  language: Language;
}

/** What waits for whoever asks, over all processes: a query over their states, never a copied table. */
@Injectable()
export class Inbox {
  constructor(
    private readonly queue: DeskQueue,
    private readonly looking: ProcessQueries,
    private readonly processes: Processes,
    private readonly scopes: Scopes,
    private readonly telling: ToldTasks,
  ) {}

  /**
   * The tasks of what was urged, on the first part, and of at most `limit` other processes, those due first. The tasks of
   * one process stand together.
   * @param office only what waits for this one of his offices
   * @throws UnauthenticatedError, ValidationError
   */
  async page(
    credentials: Credentials,
    { after, limit }: PageRequest,
    language: Language,
    office?: Office,
  ): Promise<Page<TaskFields>> {
    const place = after === null ? QUEUE_BEGINNING : queuePlaceOf(after);
    const visit = await this.looking.visit(credentials);
    const desks = desksOf(visit.sender).filter((desk) => office === undefined || isOf(desk, office));
    if (desks.length === 0) return { items: [], nextCursor: null };
    const asked: Asked = { visit, desks, office, language };
    const urged = await this.urged(asked);
    const pinned = [...new Set(urged.map(({ process }) => process))];
    return this.rest(asked, { place, limit, pinned, before: after === null ? urged : [] });
  }

  /** The tasks of every process of which one was urged. */
  private async urged(asked: Asked): Promise<TaskFields[]> {
    const found = await this.tasks(await this.queue.urged(asked.desks), asked);
    return byDue(
      found.filter((task) => found.some(({ process, urged }) => process === task.process && urged !== null)),
    );
  }

  private async rest(
    asked: Asked,
    from: { place: QueuePlace; limit: number; pinned: string[]; before: TaskFields[] },
  ): Promise<Page<TaskFields>> {
    let { place } = from;
    const items = [...from.before];
    for (let part = 1; ; part++) {
      const found = await this.queue.find(asked.desks, place, from.limit, from.pinned);
      items.push(...(await this.tasks(found.processes, asked)));
      if (found.next === null || items.length > 0 || part === PARTS) return { items, nextCursor: found.nextCursor };
      place = found.next;
    }
  }

  private async tasks(found: readonly StoredProcess[], { visit, office, language }: Asked): Promise<TaskFields[]> {
    const shown = await this.scopes.among(visit.scope, found);
    const tasks = shown.flatMap((process) => {
      const definition = this.processes.words(process.kind, process.machineVersion);
      const own = tasksIn(definition, process, visit, language);
      return byDue(own.filter((task) => office === undefined || task.office === office));
    });
    return this.telling.of(tasks, shown, visit.sender.id);
  }
}
