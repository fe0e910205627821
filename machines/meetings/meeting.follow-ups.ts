import { companyDay } from '../calendar.js';
import { PRODUCT } from '../kit/time.js';
import type { Office } from '../offices.js';
import type { FollowUp, LoggedEvent } from '../process.js';
import { servedOf } from './meeting.pack.js';
import type { MeetingFacts, Resolved } from './meeting.types.js';

interface Who {
  office: Office;
  person: string;
}

/** The office for which somebody comes; that of the caller for whoever was not asked for one. */
export const officeOf = ({ attendees, caller }: MeetingFacts, person: string | null): Office | 'any' =>
  attendees.find((one) => one.person === person)?.office ?? caller?.office ?? 'any';

/**
 * Who looks at what was done: who called the meeting follows it (S1§三(四)3); the host or the recorder, where it is his own or
 * the meeting was called by itself.
 */
function verifierOf(facts: MeetingFacts, { person }: Resolved): Who | undefined {
  const others = [facts.caller?.person, facts.host, facts.recorder].filter((one) => one !== person && one !== PRODUCT);
  const [verifier] = others.flatMap((one) => one ?? []);
  const office = officeOf(facts, verifier ?? null);
  return verifier === undefined || office === 'any' ? undefined : { office, person: verifier };
}

/** Every resolution is an action from the release on, under the number that it has had since it was recorded. */
const actions = (facts: MeetingFacts): FollowUp[] =>
  facts.resolutions.map((resolved) => {
    const { action, content, office, person, dueOn } = resolved;
    const verifier = verifierOf(facts, resolved);
    const task = { content, office, person, dueOn, orders: facts.orders, ...(verifier ? { verifier } : {}) };
    return {
      start: 'actions',
      id: action,
      event: { type: 'meeting.assign-action', data: { ...task, meeting: facts.no, series: facts.series } },
    };
  });

const LONGEST_NAME = 200;
const cut = (text: string, max: number): string => Array.from(text).slice(0, max).join('');

/** What the departments said of the orders, each in the words of the minutes. */
function opinionsOf({ agenda, records }: MeetingFacts) {
  const offices = [...new Set((agenda?.items ?? []).map(({ office }) => office))];
  return offices.flatMap((department) => {
    const items = agenda?.items.filter(({ office }) => office === department).map(({ no }) => no) ?? [];
    const said = records.filter(({ item }) => items.includes(item)).map(({ summary }) => summary);
    return said.length === 0 ? [] : [{ department, text: cut(said.join('\n'), 5000) }];
  });
}

/** What the meeting was for its orders and opportunities: those that wait for it are told that it was held. */
function heldFor(facts: MeetingFacts, event: LoggedEvent): FollowUp[] {
  const served = servedOf(event);
  if (!served) return [];
  const heldOn = companyDay(facts.opened?.at ?? event.at);
  const attendees = facts.present.map(({ person }) => served.names[person] ?? person);
  const meeting = { heldOn, attendees, opinions: opinionsOf(facts) };
  const strategy = served.strategy ?? [];
  const milestones = facts.resolutions.flatMap(({ content, dueOn }) =>
    dueOn < companyDay(event.at) ? [] : [{ name: cut(content, LONGEST_NAME), on: dueOn }],
  );
  const kickoff = milestones.length === 0 ? [] : served.kickoff;
  return [
    ...served.review.map((send) => ({ send, event: { type: 'sales.hold-review-meeting', data: meeting } })),
    ...strategy.map((send) => ({
      send,
      event: { type: 'meeting.hold-strategy', data: { ...meeting, meeting: facts.no } },
    })),
    ...kickoff.map((send) => ({ send, event: { type: 'sales.hold-kickoff', data: { heldOn, milestones } } })),
  ];
}

/** What a released meeting starts and sends. */
export const meetingFollowUps = (_before: MeetingFacts | null, event: LoggedEvent, after: MeetingFacts): FollowUp[] =>
  event.type === 'host.approve-minutes' ? [...actions(after), ...heldFor(after, event)] : [];
