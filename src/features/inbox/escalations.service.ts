import { Injectable } from '@nestjs/common';
import type { Language } from '../../../machines/rulebook.js';
import type { Page, PageRequest } from '../../identity/paging.js';
import type { Credentials } from '../../engine/command/load.js';
import type { WaitSince } from '../../engine/log/transition.js';
import { Processes } from '../../engine/processes.js';
import { escalatedTo, escalationDesk } from '../../engine/projections/rows.js';
import { Scopes } from '../../engine/scope.js';
import { LEADER, overseer } from '../../engine/time/due.js';
import { PeopleNames } from '../processes/names.service.js';
import { ProcessQueries } from '../processes/process-queries.service.js';
import { DeskQueue, QUEUE_BEGINNING, queuePlaceOf } from './desk-queue.service.js';
import type { Escalated } from './task.view.js';
import { escalationsTo, waitTask } from './tasks.js';

/** What others have not done in time, for those who have to hear of it. */
@Injectable()
export class Escalations {
  constructor(
    private readonly queue: DeskQueue,
    private readonly looking: ProcessQueries,
    private readonly processes: Processes,
    private readonly scopes: Scopes,
    private readonly names: PeopleNames,
  ) {}

  /** What was escalated to whoever asks, of at most `limit` processes, the longest due first. @throws ValidationError */
  async page(credentials: Credentials, { after, limit }: PageRequest, language: Language): Promise<Page<Escalated>> {
    const place = after === null ? QUEUE_BEGINNING : queuePlaceOf(after);
    const { sender, policy, now, scope } = await this.looking.visit(credentials);
    const { head, leader } = escalationsTo(sender);
    const desks = [...new Set([...head, ...(leader ? [LEADER] : [])])].map(escalationDesk);
    if (desks.length === 0) return { items: [], nextCursor: null };
    const levelOf = (wait: WaitSince): Escalated['level'] | null => {
      const to = escalatedTo(wait);
      if (leader && wait.reminded === 'leader') return 'leader';
      return to.length > 0 && head.includes(overseer(wait)) ? 'head' : null;
    };
    const { processes, nextCursor } = await this.queue.find(desks, place, limit);
    const items = (await this.scopes.among(scope, processes)).flatMap((process) => {
      const definition = this.processes.words(process.kind, process.machineVersion);
      return process.waits.flatMap((wait) => {
        const level = levelOf(wait);
        if (level === null) return [];
        const told = waitTask(definition, process, wait, { policy, now }, language);
        return [{ wait: told, level, ids: wait.persons ?? [] }];
      });
    });
    const names = await this.names.of(items.flatMap(({ ids }) => ids));
    return {
      items: items.map(({ ids, ...item }) => ({
        ...item,
        persons: ids.map((id) => ({ id, name: names.get(id) ?? id })),
      })),
      nextCursor,
    };
  }
}
