import ICAL from 'ical.js';

/** Somebody who is asked to come. People have no mail address here: an id and a name say who it is. */
export interface Invited {
  id: string;
  name: string;
  role: 'CHAIR' | 'REQ-PARTICIPANT' | 'OPT-PARTICIPANT';
}

/** Something that stands in a calendar: at a time of a day, or on whole days. */
export interface CalendarEvent {
  /** The number of the process that it is of. */
  no: string;
  /** What it is beside the process itself; empty where it is the process. */
  part?: string;
  /** When the process began: a number may be given anew after a restored backup, its beginning is not. */
  createdAt: string;
  /** When it last changed. */
  changedAt: string;
  title: string;
  /** A day, or a moment with `end`. */
  start: string;
  end?: string;
  place?: string;
  sequence?: number;
  cancelled?: boolean;
  /** Where it is opened. */
  address: string;
  organizer?: Invited;
  invited?: readonly Invited[];
}

/** What is done with it: shown in a calendar, asked to come to, called off (RFC 5546). */
type Method = 'PUBLISH' | 'REQUEST' | 'CANCEL';

const PRODUCT = '-//order-follow-up//calendar//EN';

export const ICS_TYPE = 'text/calendar; charset=utf-8';

/** A name that nothing else has, here or in another company's calendar, and that stays the same. */
const uidOf = ({ no, part = '', createdAt }: CalendarEvent): string =>
  `${no}${part && `.${part}`}.${Date.parse(createdAt).toString(36)}@order-follow-up`;

const momentOf = (instant: string): ICAL.Time => ICAL.Time.fromJSDate(new Date(instant), true);

/** A person as an address: `urn:uuid:` is what RFC 5545 §3.3.3 takes where there is no mail. */
function addPerson(event: ICAL.Component, property: 'organizer' | 'attendee', { id, name, role }: Invited): void {
  const added = event.addPropertyWithValue(property, `urn:uuid:${id}`);
  added.setParameter('cn', name);
  if (property === 'attendee') {
    added.setParameter('role', role);
    added.setParameter('partstat', 'NEEDS-ACTION');
  }
}

function eventOf(told: CalendarEvent): ICAL.Component {
  const event = new ICAL.Component('vevent');
  const add = (name: string, value: string | number | ICAL.Time) => event.addPropertyWithValue(name, value);
  const { changedAt, title, start, end, place, sequence = 0, cancelled = false, address } = told;
  add('uid', uidOf(told));
  add('dtstamp', momentOf(changedAt));
  add('last-modified', momentOf(changedAt));
  if (end === undefined) {
    add('dtstart', ICAL.Time.fromDateString(start));
    add('transp', 'TRANSPARENT');
  } else {
    add('dtstart', momentOf(start));
    add('dtend', momentOf(end));
  }
  add('summary', title);
  if (place) add('location', place);
  add('sequence', sequence);
  add('status', cancelled ? 'CANCELLED' : 'CONFIRMED');
  add('url', address);
  if (told.organizer) addPerson(event, 'organizer', told.organizer);
  for (const one of told.invited ?? []) addPerson(event, 'attendee', one);
  return event;
}

/** A calendar as a file (RFC 5545). */
export function icsOf(method: Method, events: readonly CalendarEvent[], name?: string): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', PRODUCT);
  calendar.addPropertyWithValue('method', method);
  if (name) calendar.addPropertyWithValue('x-wr-calname', name);
  for (const one of events) calendar.addSubcomponent(eventOf(one));
  return `${calendar.toString()}\r\n`;
}
