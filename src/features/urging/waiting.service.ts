import { Injectable } from '@nestjs/common';
import type { Language } from '../../../machines/rulebook.js';
import { NotFoundError } from '../../errors.js';
import type { Page, PageRequest } from '../../identity/paging.js';
import { Processes } from '../../engine/processes.js';
import { Scopes } from '../../engine/scope.js';
import type { Credentials } from '../../engine/command/load.js';
import { deskNames, followerDesk, OPEN_DESK } from '../../engine/projections/rows.js';
import { DeskQueue, QUEUE_BEGINNING, queuePlaceOf } from '../inbox/desk-queue.service.js';
import { desksOf, waitTask } from '../inbox/tasks.js';
import { UrgedWaits } from '../inbox/urged-waits.service.js';
import { ProcessQueries } from '../processes/process-queries.service.js';
import type { Waiting } from '../inbox/task.view.js';

/** `mine`: what I follow, as its process says: entered, checked or asked for. `all`: whatever is open. */
export const WAITING_FOR = ['mine', 'all'] as const;
export type WaitingFor = (typeof WAITING_FOR)[number];

/** Processes may wait for nobody but the reader; so many parts are looked at before the answer is that there is nothing. */
const PARTS = 5;

/** What somebody waits for from others: a query over state, as the inbox is. */
@Injectable()
export class WaitingList {
  constructor(
    private readonly queue: DeskQueue,
    private readonly looking: ProcessQueries,
    private readonly processes: Processes,
    private readonly urgings: UrgedWaits,
    private readonly scopes: Scopes,
  ) {}

  /** Everything that one process waits for, whoever has to do it. @throws UnauthenticatedError, NotFoundError */
  async ofProcess(credentials: Credentials, no: string, language: Language): Promise<Page<Waiting>> {
    const { process, policy, now, sender } = await this.looking.at(credentials, this.kindOf(no), no);
    const definition = this.processes.words(process.kind, process.machineVersion);
    const tasks = process.waits.map((wait) => waitTask(definition, process, wait, { policy, now }, language));
    return { items: await this.urgings.told(tasks, sender.id), nextCursor: null };
  }

  private kindOf(no: string): string {
    const kind = this.processes.kindOf(no);
    if (kind === undefined) throw new NotFoundError('process', no.slice(0, 60));
    return kind;
  }

  /** The waits of at most `limit` processes, those due first. @throws UnauthenticatedError, ValidationError */
  async page(
    credentials: Credentials,
    whose: WaitingFor,
    { after, limit }: PageRequest,
    language: Language,
  ): Promise<Page<Waiting>> {
    let place = after === null ? QUEUE_BEGINNING : queuePlaceOf(after);
    const { sender, policy, now, scope } = await this.looking.visit(credentials);
    const desks: readonly string[] = desksOf(sender);
    const deskOf = whose === 'mine' ? followerDesk(sender.id) : OPEN_DESK;
    for (let count = 1; ; count++) {
      const { processes, next, nextCursor } = await this.queue.find([deskOf], place, limit);
      const shown = await this.scopes.among(scope, processes);
      const tasks = shown.flatMap((process) =>
        process.waits
          .filter((wait) => !deskNames(wait).some((desk) => desks.includes(desk)))
          .map((wait) => {
            const definition = this.processes.words(process.kind, process.machineVersion);
            return waitTask(definition, process, wait, { policy, now }, language);
          }),
      );
      if (next === null || tasks.length > 0 || count === PARTS) {
        return { items: await this.urgings.told(tasks, sender.id), nextCursor };
      }
      place = next;
    }
  }
}
