import type { NoticeRule } from '../kit/notices.js';
import type { Office } from '../offices.js';
import { DEPARTMENTS } from './project.schema.js';
import type { ProjectFacts } from './project.types.js';

const ofTasks = ({ tasks }: ProjectFacts): Office[] => tasks.map(({ office }) => office);
const ofReviewers = ({ design }: ProjectFacts): Office[] => design?.reviewers.map(({ office }) => office) ?? [];

const ASSIGNING = DEPARTMENTS.map((department) => `${department}.assign-tasks`);

/** Who hears of what happens to a project. */
export const projectNotices: readonly NoticeRule<ProjectFacts>[] = [
  { on: ['sales.open-project'], tell: [...DEPARTMENTS, 'clerk'], clause: 'S4§二(四)1' },
  { on: ['sales.start-project', ...ASSIGNING], tell: ofTasks, clause: 'S4§二(四)2' },
  { on: ['engineering.submit-design'], tell: ofReviewers, clause: 'S4§二(五)1' },
  { on: ['reviewers.review-design'], tell: ['engineering'], clause: 'S4§二(五)1' },
  { on: ['engineering.release-design'], tell: ['sales', 'production', 'quality'], clause: 'S4§二(五)1' },
  { on: ['engineering.submit-sample'], tell: ['sales', 'clerk'], clause: 'S4§二(五)2' },
  { on: ['sales.confirm-sample'], tell: ['engineering', 'production', 'quality', 'clerk'], clause: 'S4§二(五)2' },
  { on: ['sales.return-sample'], tell: ['engineering', 'clerk'], clause: 'S4§二(五)2' },
  { to: 'completed', tell: [...DEPARTMENTS, 'clerk'] },
  { to: 'cancelled', tell: [...DEPARTMENTS, 'clerk'] },
];
