import type { Finding, Member, ProjectFacts } from './project.types.js';

// How a project stands, by its facts.

export const DESIGN_STANDINGS = [
  'waiting',
  'not-needed',
  'designing',
  'reviewing',
  'released',
  'frozen',
  'over',
] as const;
export const SAMPLE_STANDINGS = [
  'waiting',
  'not-needed',
  'making',
  'made',
  'tested',
  'submitted',
  'confirmed',
  'to-improve',
  'over',
] as const;
export type DesignStanding = (typeof DESIGN_STANDINGS)[number];
export type SampleStanding = (typeof SAMPLE_STANDINGS)[number];

export const isOver = ({ completed, cancelled }: ProjectFacts): boolean => completed !== null || cancelled !== null;

/** Reviewers that have said nothing of the design yet, as it was last submitted. */
export const pendingReviewers = ({ design }: ProjectFacts): Member[] =>
  design?.reviewers.filter(
    ({ person }) => !design.reviews.some(({ by, onBehalfOf }) => (onBehalfOf ?? by) === person),
  ) ?? [];

export const isReturned = ({ design }: ProjectFacts): boolean =>
  design?.reviews.some(({ verdict }) => verdict === 'return') ?? false;

/** The sample is with the customer, or he has confirmed it. */
const isSent = ({ sample }: ProjectFacts): boolean =>
  sample !== null && sample.submitted !== null && sample.returned === null;

export function designStanding(facts: ProjectFacts): DesignStanding {
  const { started, design, designed } = facts;
  if (isOver(facts)) return 'over';
  if (started === null) return 'waiting';
  if (design === null) return designed ? 'designing' : 'not-needed';
  if (isReturned(facts)) return 'designing';
  if (design.released === null) return 'reviewing';
  return isSent(facts) ? 'frozen' : 'released';
}

export function sampleStanding(facts: ProjectFacts): SampleStanding {
  const { started, design, designed, sample } = facts;
  if (isOver(facts)) return 'over';
  if (started !== null && design === null && !designed) return 'not-needed';
  if (started === null || design === null || design.released === null) return 'waiting';
  if (sample === null || sample.design !== design.version) return 'making';
  if (sample.returned !== null) return 'to-improve';
  if (sample.confirmed !== null) return 'confirmed';
  if (sample.submitted !== null) return 'submitted';
  return sample.tests.length === 0 ? 'made' : 'tested';
}

export const openFindings = ({ findings }: ProjectFacts): Finding[] => findings.filter(({ closed }) => closed === null);

/** Nobody has said yet what was done about them. */
export const unfixed = (facts: ProjectFacts): Finding[] =>
  openFindings(facts).filter(({ measure }) => measure === null);

/** Said to be mended; who found them says whether they are. What a test has found the next test tells. */
export const toConfirm = (facts: ProjectFacts): Finding[] =>
  openFindings(facts).filter(({ measure, source }) => measure !== null && source !== 'test');

export const openTasks = ({ tasks }: ProjectFacts) => tasks.filter(({ ended }) => ended === null);

export const unplanned = (facts: ProjectFacts) =>
  openTasks(facts).filter(({ task }) => !facts.plans.some((plan) => plan.task === task));
