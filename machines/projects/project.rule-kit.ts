import { actors, ruleKit } from '../kit/rules.js';
import { DEPARTMENTS } from './project.schema.js';
import type { NewTask } from './project.schema.js';
import type { ProjectEvent, ProjectFacts } from './project.types.js';

/** What the rules of a project are written with. */
export const { remedy, lacks, lacksInData, barring, dataOf } = ruleKit<ProjectFacts, ProjectEvent>();

/** For whom the event is sent: whom the sender stands in for, where he does. */
export const principal = ({ by, onBehalfOf }: ProjectEvent): string => onBehalfOf ?? by;

export const isActor = (event: ProjectEvent, person: string): boolean => actors(event).includes(person);

/** The tasks in the data in hand. */
export const given = (event: ProjectEvent): readonly Omit<NewTask, 'office'>[] => {
  const assigned = DEPARTMENTS.flatMap((department) => dataOf(event, `${department}.assign-tasks`)?.tasks ?? []);
  return dataOf(event, 'sales.open-project')?.tasks ?? assigned;
};

/** What gives tasks. */
export const GIVING = [
  'sales.open-project',
  'sales.assign-tasks',
  'market.assign-tasks',
  'engineering.assign-tasks',
  'production.assign-tasks',
  'quality.assign-tasks',
] as const;
