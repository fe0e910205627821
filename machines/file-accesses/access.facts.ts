import { companyInstant, daysAfter } from '../calendar.js';
import type { Reducers } from '../kit/record.js';
import { note, reasoned, recorder, stamp } from '../kit/record.js';
import type { Office } from '../offices.js';
import type { AccessData } from './access.schema.js';
import type { AccessEvent, AccessFacts } from './access.types.js';

const reducers: Reducers<AccessFacts, AccessData> = {
  'any.apply-access': (facts, event) => ({
    revision: 1,
    applied: note({ ...facts, revision: 1 }, event),
    applicant: { office: event.office as Office, person: event.onBehalfOf ?? event.by },
  }),
  'applicant.withdraw-access': (facts, event) => ({ refused: reasoned(facts, event) }),
  'head.approve-access': (facts, event) => ({ approved: stamp(facts, event) }),
  'head.refuse-access': (facts, event) => ({ refused: reasoned(facts, event) }),
  'management.approve-access': (facts, event) => ({ approved: stamp(facts, event) }),
  'management.refuse-access': (facts, event) => ({ refused: reasoned(facts, event) }),
  'management.approve-release': (facts, event) => ({ released: stamp(facts, event) }),
  'archive.lend-file': (facts, event) => ({ lent: note(facts, event) }),
  'applicant.open-document': (facts, event) => ({ opened: [...facts.opened, note(facts, event)] }),
  'archive.take-back': (facts, event) => ({ returned: note(facts, event), late: false }),
  'clock.fall-due': () => ({ late: true }),
};

/** The facts with the event recorded. Pure; it judges nothing. */
export const record = recorder<AccessFacts, AccessEvent>(reducers);

/** An application of which nothing is known but its number. */
export const blankAccess = ({ no }: { no: string }): AccessFacts => ({
  no,
  revision: 0,
  applied: null,
  applicant: null,
  approved: null,
  released: null,
  refused: null,
  lent: null,
  opened: [],
  returned: null,
  late: false,
});

/** Lent and not back. */
export const isOut = ({ lent, returned }: AccessFacts): boolean => lent !== null && returned === null;

/** A third party is to see it, and the leader has not said so yet. */
export const awaitsRelease = ({ applied, released }: AccessFacts): boolean =>
  applied?.thirdParty !== undefined && released === null;

/** The day after its last begins: then it should have been back. */
export function fallsDue({ lent, returned, late }: AccessFacts): { at: string; event: string }[] {
  const over = lent === null || returned !== null || late ? null : daysAfter(lent.lentUntil, 1);
  return over === null ? [] : [{ at: companyInstant(over, '00:00'), event: 'clock.fall-due' }];
}
