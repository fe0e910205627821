import { Injectable } from '@nestjs/common';
import type { Page } from '../../identity/paging.js';
import type { Credentials } from '../../engine/command/load.js';
import { Escalations } from './escalations.service.js';
import { Inbox } from './inbox.service.js';
import type { Escalated, InboxCounts, TaskFields } from './task.view.js';

/** So many processes are counted of each list: whoever has more has too much to count. */
const MOST = 200;

/** Counts what an inbox shows: by the lists themselves, so that it is what they show. */
@Injectable()
export class InboxCounter {
  constructor(
    private readonly inbox: Inbox,
    private readonly escalations: Escalations,
  ) {}

  /** @throws UnauthenticatedError */
  async count(credentials: Credentials): Promise<InboxCounts> {
    const first = { after: null, limit: MOST };
    const [tasks, escalated]: [Page<TaskFields>, Page<Escalated>] = await Promise.all([
      this.inbox.page(credentials, first, 'zh-CN'),
      this.escalations.page(credentials, first, 'zh-CN'),
    ]);
    const { items } = tasks;
    return {
      processes: new Set(items.map(({ process }) => process)).size,
      tasks: items.length,
      overdue: items.filter(({ overdue }) => overdue).length,
      urged: items.filter(({ urged }) => urged !== null).length,
      reminded: items.filter(({ reminded }) => reminded !== null).length,
      escalated: escalated.items.length,
      whole: tasks.nextCursor === null && escalated.nextCursor === null,
    };
  }
}
