import type { MeetingFacts } from '../../../machines/meetings/meeting.types.js';
import type { Process } from '../api/types.js';

/** A meeting as the page draws it. */
export interface Meeting {
  no: string;
  state: string;
  facts: MeetingFacts;
  people: Readonly<Record<string, string>>;
}

/** Of the kind it is always a meeting; the API leaves open what the facts of a kind are. */
export const asMeeting = ({ no, state, facts, people }: Process): Meeting => ({
  no,
  state,
  facts: facts as unknown as MeetingFacts,
  people: people ?? {},
});
