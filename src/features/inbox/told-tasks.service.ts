import { Injectable } from '@nestjs/common';
import type { StoredProcess } from '../../engine/log/transition.js';
import { Processes } from '../../engine/processes.js';
import { Titles } from '../processes/titles.service.js';
import type { WaitFields } from './task.view.js';
import { UrgedWaits } from './urged-waits.service.js';

/** What is told of tasks beside what their processes say themselves: how often each was urged, and whom it is about. */
@Injectable()
export class ToldTasks {
  constructor(
    private readonly urgings: UrgedWaits,
    private readonly titles: Titles,
    private readonly processes: Processes,
  ) {}

  /** @param person who is told */
  async of<Task extends WaitFields>(
    tasks: readonly Task[],
    found: readonly StoredProcess[],
    person: string,
  ): Promise<Task[]> {
    const byId = new Map(found.map((process) => [process.id, process]));
    const shown = tasks.flatMap(({ process: id, title }) => {
      const process = byId.get(id);
      return process
        ? [{ definition: this.processes.words(process.kind, process.machineVersion), facts: process.facts, title }]
        : [];
    });
    const titles = await this.titles.named(shown);
    return this.urgings.told(
      tasks.map((task, index) => ({ ...task, title: titles[index] ?? task.title })),
      person,
    );
  }
}
