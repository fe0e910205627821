import { Injectable } from '@nestjs/common';
import { project } from '../../../machines/projects/project.process.js';
import {
  designStanding,
  isOver,
  openFindings,
  openTasks,
  sampleStanding,
  unplanned,
} from '../../../machines/projects/project.standing.js';
import type { ProjectFacts } from '../../../machines/projects/project.types.js';
import type { Transition } from '../../engine/log/transition.js';
import type { Write } from '../../engine/projections/projection.js';
import { OnTransition, put } from '../../engine/projections/projection.js';
import { ProjectRow } from './project.entity.js';

/** What sales keeps of projects, which it follows: how far each has come (S4§三(二)4). */
@Injectable()
export class ProjectsProjection {
  @OnTransition(project)
  keepProject({ process, after, to, at }: Transition<ProjectFacts>): Write[] {
    const { order, name, leader, tasks, dueOn } = after;
    const open = openTasks(after);
    const row: ProjectRow = {
      no: process,
      orderNo: order,
      name,
      state: to,
      leader: leader?.person ?? null,
      design: designStanding(after),
      sample: sampleStanding(after),
      tasks: tasks.length,
      openTasks: open.length,
      unplanned: unplanned(after).length,
      nextOn: open.map((task) => task.dueOn).toSorted()[0] ?? null,
      findings: openFindings(after).length,
      dueOn,
      open: !isOver(after),
      updatedAt: at,
    };
    return [put(ProjectRow, row)];
  }
}
