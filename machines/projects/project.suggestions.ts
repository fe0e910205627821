import type { Suggestion } from '../kit/suggestions.js';
import { pendingReviewers, toConfirm, unfixed, unplanned } from './project.standing.js';
import type { ProjectFacts } from './project.types.js';

/** What the forms of a project begin with. */
export const projectSuggestions: Readonly<Record<string, Suggestion<ProjectFacts>>> = {
  'person.submit-work-plan': (facts) => {
    const [next] = unplanned(facts);
    return next ? { task: next.task, steps: [{ work: next.content, on: next.dueOn }] } : {};
  },
  'engineering.submit-design': ({ design }) => ({
    docNo: design?.docNo,
    performance: design?.performance,
    reliability: design?.reliability,
    maintainability: design?.maintainability,
    reviewers: design?.reviewers,
  }),
  'reviewers.review-design': (facts) => (pendingReviewers(facts).length > 0 ? { findings: [] } : {}),
  'engineering.fix-findings': (facts) => ({ findings: unfixed(facts).map(({ finding }) => ({ finding })) }),
  'finder.confirm-fix': (facts) => ({ finding: toConfirm(facts)[0]?.finding }),
  'engineering.make-sample': ({ sample }, { today }) => ({ quantity: sample?.quantity, madeOn: today }),
  'engineering.test-sample': ({ sample }) => ({
    tests: sample?.tests.map(({ item, kind, requirement }) => ({
      item,
      kind,
      ...(requirement !== undefined && { requirement }),
    })),
  }),
  'engineering.submit-sample': (_facts, { today }) => ({ sentOn: today }),
  'sales.confirm-sample': (_facts, { today }) => ({ on: today }),
};
