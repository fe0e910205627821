import { companyDay, daysAfter } from '../calendar.js';
import { totalOf } from '../indicators/row.js';
import type { Reducers } from '../kit/record.js';
import { note, reasoned, recorder, stamp } from '../kit/record.js';
import type { Envelope, Policy } from '../rulebook.js';
import { figuresOf, knownFigures, MEMBERS } from './appraisal.figures.js';
import type { AppraisalData } from './appraisal.schema.js';
import type { AppraisalEvent, AppraisalFacts } from './appraisal.types.js';

/** Defaults, not in the regulations: days for the self-assessment, and for an objection to the result. */
export const SHIPPED = { 'appraisals.assess-days': '10', 'appraisals.objection-days': '5' } as const;

/** Days by the policy in force. */
const daysFor = (name: keyof typeof SHIPPED, { thresholds }: Pick<Policy, 'thresholds'>): number =>
  Number(thresholds[name] ?? SHIPPED[name]);

/** Whoever belongs to the appraised office now; nothing where nobody looked. */
function membersBy({ members }: AppraisalFacts, { observed }: Envelope): Pick<AppraisalFacts, 'members'> {
  const present = (observed[MEMBERS] ?? '').split(' ').filter((one) => one !== '');
  return { members: [...new Set([...members, ...present])] };
}

type Scores = AppraisalFacts['scores'];

/** The points of the whole: what is not scored is worth none, and stands out as missing. */
const totalBy = ({ rows }: AppraisalFacts, scores: Scores): string =>
  totalOf(rows.map(({ name, weight }) => ({ weight, score: scores.find((one) => one.name === name)?.score ?? '0' })));

const reducers: Reducers<AppraisalFacts, AppraisalData> = {
  'scheme.open-appraisal': (_facts, { data: { name: schemeName, ...data }, at, policy }) => ({
    ...data,
    schemeName,
    revision: 1,
    dueOn: at === '' ? null : daysAfter(companyDay(at), daysFor('appraisals.assess-days', policy)),
  }),
  'office.self-assess': (facts, event) => {
    const { figures, summary, doc = null } = event.data;
    const revision = facts.revision + (facts.assessed === null ? 0 : 1);
    return {
      revision,
      assessed: { summary, doc, ...stamp({ revision }, event) },
      figures: figuresOf(facts.rows, knownFigures(event), figures),
      dueOn: null,
      ...membersBy(facts, event),
    };
  },
  'reviewer.return-appraisal': (facts, event) => ({
    returned: [...facts.returned, reasoned(facts, event)],
    dueOn: daysAfter(companyDay(event.at), daysFor('appraisals.assess-days', event.policy)),
  }),
  'reviewer.correct-figure': (facts, event) => {
    const { name, value, basis } = event.data;
    const before = facts.figures.find((figure) => figure.name === name)?.value ?? null;
    return {
      figures: facts.figures.map((figure) => (figure.name === name ? { ...figure, value, basis } : figure)),
      corrections: [...facts.corrections, { ...note(facts, event), before }],
      ...membersBy(facts, event),
    };
  },
  'panel.give-opinion': (facts, event) => ({
    opinions: [...facts.opinions, note(facts, event)],
    ...membersBy(facts, event),
  }),
  'reviewer.review-appraisal': (facts, event) => {
    const { scores, ...said } = event.data;
    return {
      reviewed: { ...said, ...stamp(facts, event) },
      scores,
      total: totalBy(facts, scores),
      dueOn: null,
      ...membersBy(facts, event),
    };
  },
  'reviewer.feed-back': (facts, event) => ({ fedBack: note(facts, event) }),
  'office.accept-result': (facts, event) => ({ accepted: note(facts, event) }),
  'office.object-to-result': (facts, event) => ({ objections: [...facts.objections, note(facts, event)] }),
  'management.answer-objection': (facts, event) => {
    const { decision, scores = facts.scores } = event.data;
    const standing = decision === 'changed' ? scores : facts.scores;
    return {
      answers: [...facts.answers, { ...note(facts, event), totalBefore: facts.total }],
      scores: standing,
      total: totalBy(facts, standing),
      ...membersBy(facts, event),
    };
  },
  'reviewer.record-outcome': (facts, event) => ({
    outcomes: [...facts.outcomes, { ...note(facts, event), reason: event.reason }],
  }),
  'reviewer.close-appraisal': (facts, event) => ({ closed: note(facts, event) }),
  'reviewer.cancel-appraisal': (facts, event) => ({ cancelled: reasoned(facts, event), dueOn: null }),
};

/** The facts with the event recorded. Pure; it judges nothing. */
export const record = recorder<AppraisalFacts, AppraisalEvent>(reducers);

/** An appraisal of which nothing is known but its number. */
export const blankAppraisal = ({ no }: { no: string }): AppraisalFacts => ({
  no,
  revision: 0,
  scheme: '',
  schemeName: '',
  cadence: null,
  period: '',
  from: '',
  to: '',
  office: null,
  person: null,
  panel: [],
  rows: [],
  dueOn: null,
  assessed: null,
  members: [],
  figures: [],
  corrections: [],
  returned: [],
  opinions: [],
  reviewed: null,
  scores: [],
  total: null,
  fedBack: null,
  accepted: null,
  objections: [],
  answers: [],
  outcomes: [],
  closed: null,
  cancelled: null,
});

/** An objection waits for its answer. */
export const isContested = ({ objections, answers }: AppraisalFacts): boolean => objections.length > answers.length;

/** The last day on which the result can be objected to; null before it is fed back. */
export function objectionUntil({ fedBack }: AppraisalFacts, policy: Pick<Policy, 'thresholds'>): string | null {
  return fedBack && daysAfter(companyDay(fedBack.at), daysFor('appraisals.objection-days', policy));
}
