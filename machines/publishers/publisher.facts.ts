import { companyDay, companyInstant, daysAfter } from '../calendar.js';
import type { Reducers } from '../kit/record.js';
import { note, reasoned, recorder, stamp } from '../kit/record.js';
import type { Envelope } from '../rulebook.js';
import type { PublisherData } from './publisher.schema.js';
import type { PublisherEvent, PublisherFacts } from './publisher.types.js';

/** Default, not in the regulations: days after which what an office publishes is looked through again. */
export const SHIPPED = { 'publishers.confirm-days': '30' } as const;

/** Under what name it is read who belongs to an office, and who keeps up its information already. */
export const PUBLISHING_STAFF = 'publishing-staff';

/** Person ids; `others` are numbers of processes. */
export interface PublishingStaff {
  members: string[];
  others: string[];
}

const NOBODY: PublishingStaff = { members: [], others: [] };

/** What was read for this event. */
export const staffBy = ({ observed }: Pick<Envelope, 'observed'>): PublishingStaff =>
  observed[PUBLISHING_STAFF] === undefined ? NOBODY : (JSON.parse(observed[PUBLISHING_STAFF]) as PublishingStaff);

/** The day on which it is looked through again. */
function nextDay({ at, policy }: Envelope): Pick<PublisherFacts, 'dueOn' | 'due'> {
  const days = Number(policy.thresholds['publishers.confirm-days'] ?? SHIPPED['publishers.confirm-days']);
  return { dueOn: at === '' ? null : daysAfter(companyDay(at), days), due: false };
}

const reducers: Reducers<PublisherFacts, PublisherData> = {
  'head.name-publisher': (facts, event) => {
    const { office, person, deputy = null, duties = null } = event.data;
    const first = { ...facts, revision: 1 };
    return { revision: 1, office, person, deputy, duties, named: stamp(first, event), ...nextDay(event) };
  },
  'head.change-publisher': (facts, event) => {
    const before = { person: facts.person, deputy: facts.deputy };
    const { person, deputy = null } = event.data;
    const changed = { ...facts, revision: facts.revision + 1 };
    return {
      revision: changed.revision,
      person,
      deputy,
      changes: [...facts.changes, { ...reasoned(changed, event), ...before }],
    };
  },
  'publisher.confirm-information': (facts, event) => ({
    confirmations: [...facts.confirmations, note(facts, event)],
    ...nextDay(event),
  }),
  'clock.confirm-due': () => ({ due: true }),
  'head.end-publisher': (facts, event) => ({ ended: reasoned(facts, event), dueOn: null, due: false }),
};

/** The facts with the event recorded. Pure; it judges nothing. */
export const record = recorder<PublisherFacts, PublisherEvent>(reducers);

/** One of whom nothing is known but the number. */
export const blankPublisher = ({ no }: { no: string }): PublisherFacts => ({
  no,
  revision: 0,
  office: null,
  person: null,
  deputy: null,
  duties: null,
  named: null,
  changes: [],
  confirmations: [],
  dueOn: null,
  due: false,
  ended: null,
});

/** On that day the maintainer is asked again. */
export const fallsDue = ({ dueOn, due, ended }: PublisherFacts): { at: string; event: string }[] =>
  dueOn === null || due || ended !== null ? [] : [{ at: companyInstant(dueOn, '00:00'), event: 'clock.confirm-due' }];
