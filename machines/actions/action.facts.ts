import { companyDay } from '../calendar.js';
import { note, reasoned, recorder, stamp } from '../kit/record.js';
import type { Reducers } from '../kit/record.js';
import type { Office } from '../offices.js';
import type { Envelope } from '../rulebook.js';
import type { ActionData } from './action.schema.js';
import type { ActionEvent, ActionFacts } from './action.types.js';

function assigned({
  data,
  by,
  onBehalfOf,
  office,
  at,
}: Envelope & { data: ActionData['any.assign-action'] }): Partial<ActionFacts> {
  const assigner = { office: office as Office, person: onBehalfOf ?? by };
  const { content, person, dueOn, orders = [], event = null, verifier = assigner } = data;
  const task = { content, office: data.office, person, dueOn, orders, event };
  return { ...task, revision: 1, assigner, verifier, askedAt: at };
}

const reducers: Reducers<ActionFacts, ActionData> = {
  'any.assign-action': (_facts, event) => assigned(event),
  'meeting.assign-action': (_facts, event) => ({
    ...assigned(event),
    meeting: event.data.meeting,
    series: event.data.series,
  }),
  'whole.assign-part': (_facts, event) => ({
    ...assigned(event),
    partOf: event.data.partOf,
    ...(event.data.tellsDates && { tellsDates: true }),
  }),
  'assignee.confirm-action': (facts, event) => ({ confirmed: stamp(facts, event) }),
  'assignee.decline-action': (facts, event) => ({ declined: reasoned(facts, event) }),
  'assignee.break-down': ({ no, parts }, { data }) => ({
    parts: [...parts, ...data.tasks.map((_, index) => `${no}-${parts.length + index + 1}`)],
  }),
  'assignee.report-progress': (facts, event) => ({ progress: [...facts.progress, note(facts, event)] }),
  'assignee.report-done': (facts, event) => ({ done: note(facts, event) }),
  'verifier.verify-action': (facts, event) => ({ verified: stamp(facts, event) }),
  'verifier.reopen-action': (facts, event) => ({ done: null, reopened: [...facts.reopened, reasoned(facts, event)] }),
  // A moved date is asked for anew: who had declined it is the assignee again.
  'assigner.move-date': (facts, event) => {
    const to = event.data.dueOn;
    const moved = { ...facts, revision: facts.revision + 1 };
    return {
      revision: moved.revision,
      dueOn: to,
      askedAt: event.at,
      declined: null,
      dates: [...facts.dates, { ...reasoned(moved, event), from: facts.dueOn ?? '', to }],
    };
  },
  'assigner.drop-action': (facts, event) => ({ dropped: reasoned(facts, event) }),
  'part.end-part': ({ ended }, { data }) => ({ ended: [...ended, data.part] }),
  'whole.drop-part': (facts, event) => ({ dropped: reasoned(facts, event) }),
};

/** The day after its last is the first on which it is late; what is done or given up is not. */
export const isLate = ({ dueOn, done, dropped }: ActionFacts, { at }: Envelope): boolean =>
  done === null && dropped === null && dueOn !== null && at !== '' && companyDay(at) > dueOn;

export const recorded = recorder<ActionFacts, ActionEvent>(reducers);

/** The facts with the event recorded. Pure; it judges nothing. */
export function record(facts: ActionFacts, event: ActionEvent): ActionFacts {
  const after = recorded(facts, event);
  return { ...after, late: isLate(after, event) };
}

/** An action of which nothing is known but its number. */
export const blankAction = ({ no }: { no: string }): ActionFacts => ({
  no,
  revision: 0,
  content: '',
  office: null,
  person: null,
  dueOn: null,
  orders: [],
  event: null,
  partOf: null,
  meeting: null,
  series: null,
  assigner: null,
  verifier: null,
  askedAt: null,
  confirmed: null,
  declined: null,
  parts: [],
  ended: [],
  progress: [],
  done: null,
  verified: null,
  reopened: [],
  dropped: null,
  dates: [],
  late: false,
});
