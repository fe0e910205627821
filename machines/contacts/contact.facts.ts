import { companyInstant } from '../calendar.js';
import type { Reducers } from '../kit/record.js';
import { note, reasoned, recorder } from '../kit/record.js';
import type { Office } from '../offices.js';
import type { Envelope } from '../rulebook.js';
import { afterWorkingHours } from '../working-time.js';
import type { ContactData } from './contact.schema.js';
import type { ContactEvent, ContactFacts } from './contact.types.js';

/** Default, not in the regulations: working hours within which a customer is told that his date has moved; one day. */
export const SHIPPED = { 'contacts.tell-hours': '8' } as const;

const FIRST = { revision: 1 };

function draft(
  facts: ContactFacts,
  event: Envelope & { data: ContactData['sales.draft-notice'] },
): Partial<ContactFacts> {
  const { customer, order, cause } = event.data;
  const { thresholds, calendar } = event.policy;
  const hours = Number(thresholds['contacts.tell-hours'] ?? SHIPPED['contacts.tell-hours']);
  return {
    ...FIRST,
    customer,
    order: order ?? null,
    office: 'sales',
    drafted: note({ ...facts, ...FIRST }, event),
    tellBy: cause === 'date-moved' ? afterWorkingHours(event.at, hours, calendar) : null,
  };
}

const reducers: Reducers<ContactFacts, ContactData> = {
  'sales.draft-notice': draft,
  'order.draft-notice': draft,
  'any.register-contact': (facts, event) => ({
    ...FIRST,
    customer: event.data.customer,
    order: event.data.order ?? null,
    office: event.office as Office,
    registered: note({ ...facts, ...FIRST }, event),
  }),
  'sales.plan-visit': (facts, event) => ({
    ...FIRST,
    customer: event.data.customer,
    order: event.data.order ?? null,
    office: 'sales',
    visit: note({ ...facts, ...FIRST }, event),
  }),
  'clerk.note-contact': (facts, event) => ({
    ...FIRST,
    customer: facts.customer === '' ? (event.data.customer ?? '') : facts.customer,
    order: facts.order ?? event.data.order ?? null,
    office: facts.office ?? 'clerk',
    notes: [...facts.notes, note({ ...facts, ...FIRST }, event)],
    nextOn: event.data.nextOn ?? null,
    due: false,
  }),
  'sales.send-notice': (facts, event) => ({ sent: [...facts.sent, note(facts, event)] }),
  'sales.record-answer': (facts, event) => ({ answers: [...facts.answers, note(facts, event)] }),
  'sales.record-visit': (facts, event) => ({ visits: [...facts.visits, note(facts, event)] }),
  'sales.record-survey': (facts, event) => ({ surveys: [...facts.surveys, note(facts, event)] }),
  'keeper.close-contact': (facts, event) => ({ closed: note(facts, event), due: false }),
  'keeper.drop-contact': (facts, event) => ({ dropped: reasoned(facts, event), due: false }),
  'clock.contact-due': () => ({ due: true }),
};

/** The facts with the event recorded. Pure; it judges nothing. */
export const record = recorder<ContactFacts, ContactEvent>(reducers);

/** A contact of which nothing is known but its number. */
export const blankContact = ({ no }: { no: string }): ContactFacts => ({
  no,
  revision: 0,
  customer: '',
  order: null,
  office: null,
  drafted: null,
  tellBy: null,
  registered: null,
  visit: null,
  notes: [],
  nextOn: null,
  due: false,
  sent: [],
  answers: [],
  visits: [],
  surveys: [],
  closed: null,
  dropped: null,
});

/** What was announced and has not happened yet, by the event that brings it. */
export function outstanding({ drafted, sent, visit, visits, registered, answers, surveys }: ContactFacts): string[] {
  const isAsked = registered !== null && registered.kind !== 'survey' && registered.kind !== 'meeting';
  return [
    ...(drafted !== null && sent.length === 0 ? ['sales.send-notice'] : []),
    ...(visit !== null && visits.length === 0 ? ['sales.record-visit'] : []),
    ...(registered?.kind === 'survey' && surveys.length === 0 ? ['sales.record-survey'] : []),
    ...(isAsked && answers.length === 0 ? ['sales.record-answer'] : []),
  ];
}

/** On that day the clerk asks again. */
export const fallsDue = ({ nextOn, due, closed, dropped }: ContactFacts): { at: string; event: string }[] =>
  nextOn === null || due || closed !== null || dropped !== null
    ? []
    : [{ at: companyInstant(nextOn, '00:00'), event: 'clock.contact-due' }];
