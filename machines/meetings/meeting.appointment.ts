import type { Appointment } from '../kit/appointment.js';
import { startOf } from './meeting.facts.js';
import type { MeetingFacts } from './meeting.types.js';

const MINUTE = 60_000;
/** How long it takes before its agenda says so. */
const USUAL_MINUTES = 60;

/** A meeting as it stands in the calendars of those who were asked to come. */
export function appointment(facts: MeetingFacts): Appointment | null {
  const start = startOf(facts);
  if (start === null) return null;
  const { title, place, agenda, moves, cancelled, attendees, observers, host, recorder } = facts;
  const minutes = agenda?.items.reduce((sum, item) => sum + item.minutes, 0) ?? USUAL_MINUTES;
  const asked = [host, recorder, ...attendees.map(({ person }) => person)];
  const people = [...asked, ...observers];
  return {
    title,
    place,
    start,
    end: new Date(Date.parse(start) + minutes * MINUTE).toISOString(),
    sequence: moves.length * 2 + (agenda ? 1 : 0) + (cancelled ? 2 : 0),
    cancelled: cancelled !== null,
    organizer: host,
    people: [...new Set(people.flatMap((one) => one ?? []))],
    optional: observers.filter((one) => !asked.includes(one)),
  };
}
