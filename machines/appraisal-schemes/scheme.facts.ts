import { companyDay, companyInstant, daysAfter } from '../calendar.js';
import type { Period } from '../indicators/period.js';
import { periodAfter, periodOf } from '../indicators/period.js';
import type { Reducers } from '../kit/record.js';
import { note, reasoned, recorder, stamp } from '../kit/record.js';
import { actors } from '../kit/rules.js';
import type { Office } from '../offices.js';
import type { Envelope } from '../rulebook.js';
import type { SchemeData } from './scheme.schema.js';
import type { OpenedPeriod, SchemeEvent, SchemeFacts } from './scheme.types.js';

/** Of whom a period begins appraisals: the offices of the scheme; of clerks, each by himself where the scheme names them. */
export function appraisedBy({ indicators, people }: SchemeFacts): { office: Office; person: string | null }[] {
  const offices = [...new Set(indicators.map(({ office }) => office))];
  return offices.flatMap((office): { office: Office; person: string | null }[] =>
    office === 'clerk' && people.length > 0 ? people.map((person) => ({ office, person })) : [{ office, person: null }],
  );
}

/** The period that opens next by itself: the one after the latest, at first the one in which the scheme was approved. */
function nextPeriod({ cadence, approved, periods }: SchemeFacts): Period | null {
  if (cadence === null || approved === null) return null;
  const latest = periods.toSorted((one, other) => one.from.localeCompare(other.from)).at(-1);
  return latest ? periodAfter(cadence, latest) : periodOf(cadence, companyDay(approved.at).slice(0, 7));
}

/** Their numbers follow from the scheme's, so that two people who open one period at the same moment begin the same. */
function opened(facts: SchemeFacts, event: Envelope, period: Period | null): Partial<SchemeFacts> {
  if (period === null) return {};
  const appraisals = appraisedBy(facts).map((_, index) => `KP-${facts.no}-${period.period}-${index + 1}`);
  const opening: OpenedPeriod = { ...stamp(facts, event), ...period, appraisals };
  return { periods: [...facts.periods, opening] };
}

const reducers: Reducers<SchemeFacts, SchemeData> = {
  'hr.draft-scheme': (facts, event) => {
    const { people = [], doc = null, opensItself = false, ...data } = event.data;
    const drafted = { ...facts, revision: facts.revision + 1 };
    return {
      ...data,
      people,
      doc,
      opensItself,
      revision: drafted.revision,
      drafted: stamp(drafted, event),
      drafters: [...new Set([...facts.drafters, ...actors(event)])],
    };
  },
  'management.approve-scheme': (facts, event) => ({ approved: note(facts, event) }),
  'management.return-scheme': (facts, event) => ({ returned: [...facts.returned, reasoned(facts, event)] }),
  'hr.withdraw-scheme': (facts, event) => ({ withdrawn: reasoned(facts, event) }),
  'hr.change-panel': (facts, event) => ({
    people: event.data.people ?? [],
    panel: event.data.panel,
    changes: [...facts.changes, { ...reasoned(facts, event), people: facts.people, panel: facts.panel }],
  }),
  'hr.open-period': (facts, event) => opened(facts, event, facts.cadence && periodOf(facts.cadence, event.data.month)),
  'clock.open-period': (facts, event) => opened(facts, event, nextPeriod(facts)),
  'hr.retire-scheme': (facts, event) => ({ retired: reasoned(facts, event) }),
};

/** The facts with the event recorded. Pure; it judges nothing. */
export const record = recorder<SchemeFacts, SchemeEvent>(reducers);

/** A scheme of which nothing is known but its number. */
export const blankScheme = ({ no }: { no: string }): SchemeFacts => ({
  no,
  revision: 0,
  scheme: '',
  cadence: null,
  opensItself: false,
  indicators: [],
  people: [],
  panel: [],
  method: '',
  doc: null,
  drafted: null,
  drafters: [],
  returned: [],
  approved: null,
  changes: [],
  periods: [],
  retired: null,
  withdrawn: null,
});

const MORNING = '08:00';

/** A scheme in force that opens its periods itself does so in the morning after each. */
export function opensAt(facts: SchemeFacts): { at: string; event: string }[] {
  const next = nextPeriod(facts);
  const day = next && daysAfter(next.to, 1);
  if (!day || !facts.opensItself || facts.retired !== null) return [];
  return [{ at: companyInstant(day, MORNING), event: 'clock.open-period' }];
}
