import type { Reducers } from '../kit/record.js';
import { note, reasoned, recorder } from '../kit/record.js';
import type { ImprovementData } from './improvement.schema.js';
import type { ImprovementEvent, ImprovementFacts } from './improvement.types.js';

const reducers: Reducers<ImprovementFacts, ImprovementData> = {
  'any.propose-improvement': (facts, event) => ({
    revision: 1,
    proposed: note({ ...facts, revision: 1 }, event),
  }),
  'engineering.accept-improvement': (facts, event) => {
    const revised = { ...facts, revision: facts.revision + 1 };
    // Its number follows from the improvement's, so that a replay and a preview name the same one.
    return {
      revision: revised.revision,
      accepted: note(revised, event),
      action: `AI-${facts.no}-${facts.revision}`,
    };
  },
  'engineering.decline-improvement': (facts, event) => ({ declined: reasoned(facts, event) }),
  'engineering.report-improved': (facts, event) => ({ improved: note(facts, event) }),
};

/** The facts with the event recorded. Pure; it judges nothing. */
export const record = recorder<ImprovementFacts, ImprovementEvent>(reducers);

/** An improvement of which nothing is known but its number. */
export const blankImprovement = ({ no }: { no: string }): ImprovementFacts => ({
  no,
  revision: 0,
  proposed: null,
  accepted: null,
  action: null,
  declined: null,
  improved: null,
});
