import type { Reducers } from '../kit/record.js';
import { note, reasoned, recorder } from '../kit/record.js';
import type { Office } from '../offices.js';
import type { Envelope, Policy } from '../rulebook.js';
import type { RiskData } from './risk.schema.js';
import { KEEPERS } from './risk.schema.js';
import type { RiskEvent, RiskFacts } from './risk.types.js';

/** Default, not in the regulations: from this level on the leader is told. */
export const SHIPPED = { 'risks.high': '12' } as const;

const highFrom = ({ thresholds }: Policy): number => Number(thresholds['risks.high'] ?? SHIPPED['risks.high']);

const identify = (facts: RiskFacts, event: Envelope & { data: RiskData['any.identify-risk'] }): Partial<RiskFacts> => ({
  revision: 1,
  identified: note({ ...facts, revision: 1 }, event),
  office: event.data.office ?? KEEPERS[event.data.kind],
});

const reducers: Reducers<RiskFacts, RiskData> = {
  'any.identify-risk': (facts, event) => ({
    ...identify(facts, event),
    identifier: { office: event.office as Office, person: event.onBehalfOf ?? event.by },
  }),
  'review.identify-risk': identify,
  'office.pass-on-risk': (_facts, { data: { office } }) => ({ office }),
  'office.assess-risk': (facts, event) => {
    const revised = { ...facts, revision: facts.revision + 1 };
    const level = event.data.likelihood * event.data.impact;
    return {
      revision: revised.revision,
      assessed: note(revised, event),
      level,
      isHigh: level >= highFrom(event.policy),
    };
  },
  'office.treat-risk': (facts, event) => ({
    treatments: [...facts.treatments, note(facts, event)],
    // Its number follows from the risk's, so that a replay and a preview name the same one.
    actions: [...facts.actions, `AI-${facts.no}-${facts.actions.length + 1}`],
  }),
  'office.close-risk': (facts, event) => ({ closed: note(facts, event) }),
  'management.accept-risk': (facts, event) => ({ accepted: reasoned(facts, event) }),
};

/** The facts with the event recorded. Pure; it judges nothing. */
export const record = recorder<RiskFacts, RiskEvent>(reducers);

/** A review found it and said at once what is done about it: it stands in the register, and nobody is waited for. */
export const isMet = ({ identifier, identified }: RiskFacts): boolean =>
  identifier === null && identified?.known !== undefined;

/** A risk of which nothing is known but its number. */
export const blankRisk = ({ no }: { no: string }): RiskFacts => ({
  no,
  revision: 0,
  identified: null,
  identifier: null,
  office: null,
  assessed: null,
  level: null,
  isHigh: false,
  treatments: [],
  actions: [],
  accepted: null,
  closed: null,
});
