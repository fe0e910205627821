import { companyDay } from '../calendar.js';
import { note, reasoned, recorder, stamp } from '../kit/record.js';
import type { Reducers } from '../kit/record.js';
import { figuresOf } from './duty.figures.js';
import { lineOf } from './duty.register.js';
import type { DutyData } from './duty.schema.js';
import type { DutyEvent, DutyFacts } from './duty.types.js';

/** What the product knew otherwise than it was handed in: it stays beside it. */
function overruled(event: Extract<DutyEvent, { type: 'office.submit-duty' }>) {
  const handedIn = new Map(event.data.figures.map(({ name, value }) => [name, value]));
  const suggested = figuresOf(event).filter(({ name, value }) => handedIn.get(name)?.trim() !== value);
  return suggested.length === 0 ? {} : { suggested };
}

const isAfter = ({ dueOn }: DutyFacts, at: string): boolean => dueOn !== null && at !== '' && companyDay(at) > dueOn;

const reducers: Reducers<DutyFacts, DutyData> = {
  'operations.open-duty': (_facts, { data }) => {
    const { office, reviewer, asks, doc } = lineOf(data.duty);
    const { duty, period, dueOn } = data;
    return {
      revision: 1,
      duty,
      period,
      dueOn,
      office: data.office ?? office,
      reviewer: data.reviewer ?? reviewer,
      asks: [...(data.asks ?? asks)],
      needsDoc: doc,
    };
  },
  'office.submit-duty': (facts, event) => {
    const revision = facts.revision + (facts.submitted === null ? 0 : 1);
    const submitted = { ...note({ ...facts, revision }, event), ...overruled(event) };
    return { revision, submitted, late: facts.late || isAfter(facts, event.at) };
  },
  'reviewer.accept-duty': (facts, event) => ({ accepted: stamp(facts, event) }),
  'reviewer.return-duty': (facts, event) => ({ returned: [...facts.returned, reasoned(facts, event)] }),
  'head.excuse-duty': (facts, event) => ({ excused: reasoned(facts, event) }),
  'operations.miss-duty': (facts, event) => ({ missed: stamp(facts, event), late: true }),
};

/** The facts with the event recorded. Pure; it judges nothing. */
export const record = recorder<DutyFacts, DutyEvent>(reducers);

/** A duty of which nothing is known but its number. */
export const blankDuty = ({ no }: { no: string }): DutyFacts => ({
  no,
  revision: 0,
  duty: null,
  period: '',
  dueOn: null,
  office: null,
  reviewer: null,
  asks: [],
  needsDoc: false,
  submitted: null,
  returned: [],
  accepted: null,
  excused: null,
  missed: null,
  late: false,
});
