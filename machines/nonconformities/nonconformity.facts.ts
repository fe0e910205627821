import type { Reducers } from '../kit/record.js';
import { note, reasoned, recorder, stamp } from '../kit/record.js';
import type { Envelope } from '../rulebook.js';
import type { NonconformityData } from './nonconformity.schema.js';
import type { NonconformityEvent, NonconformityFacts } from './nonconformity.types.js';

const open = (
  facts: NonconformityFacts,
  event: Envelope & { data: NonconformityData['quality.open'] },
): Partial<NonconformityFacts> => ({
  revision: 1,
  found: note({ ...facts, revision: 1 }, event),
  office: event.data.office ?? 'production',
});

const reducers: Reducers<NonconformityFacts, NonconformityData> = {
  'quality.open': open,
  'inspection.open-nonconformity': open,
  'quality.assign-nonconformity': (_facts, { data: { office } }) => ({ office }),
  'production.analyse': (facts, event) => ({ analysis: note(facts, event) }),
  'production.plan-action': (facts, event) => {
    const revised = { ...facts, revision: facts.revision + 1 };
    return { revision: revised.revision, plan: note(revised, event), dueOn: event.data.dueOn, accepted: null };
  },
  'quality.accept-plan': (facts, event) => ({ accepted: stamp(facts, event) }),
  'quality.return-plan': (facts, event) => ({
    accepted: null,
    returned: [...facts.returned, reasoned(facts, event)],
  }),
  'production.report-rectified': (facts, event) => ({ rectified: note(facts, event) }),
  'production.report-prevention': (facts, event) => ({ prevented: note(facts, event) }),
  'quality.verify': (facts, event) => ({ verified: note(facts, event) }),
  'quality.reject-verification': (facts, event) => ({
    rectified: null,
    rejected: [...facts.rejected, reasoned(facts, event)],
  }),
  'quality.close': () => ({}),
  'quality.dismiss': () => ({}),
};

/** The facts with the event recorded. Pure; it judges nothing. */
export const record = recorder<NonconformityFacts, NonconformityEvent>(reducers);

/** A nonconformity of which nothing is known but its number. */
export const blankNonconformity = ({ no }: { no: string }): NonconformityFacts => ({
  no,
  revision: 0,
  found: null,
  office: 'production',
  analysis: null,
  plan: null,
  dueOn: null,
  accepted: null,
  returned: [],
  rectified: null,
  prevented: null,
  verified: null,
  rejected: [],
});

/** The present plan waits for quality's word: it was neither accepted nor sent back since it was made. */
export const awaitsWord = ({ plan, accepted, returned }: NonconformityFacts): boolean =>
  plan !== null && accepted === null && !returned.some(({ revision }) => revision === plan.revision);
