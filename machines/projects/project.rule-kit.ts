import { actors, ruleKit } from '../kit/rules.js';
import type { ProjectEvent, ProjectFacts } from './project.types.js';

/** What the rules of a project are written with. */
export const { remedy, lacks, lacksInData, barring, dataOf } = ruleKit<ProjectFacts, ProjectEvent>();

/** For whom the event is sent: whom the sender stands in for, where he does. */
export const principal = ({ by, onBehalfOf }: ProjectEvent): string => onBehalfOf ?? by;

export const isActor = (event: ProjectEvent, person: string): boolean => actors(event).includes(person);
