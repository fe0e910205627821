import { rulebook } from '../rulebook.js';
import { record } from './meeting.facts.js';
import { rulesAfter } from './meeting.rules.after.js';
import { rulesBefore } from './meeting.rules.before.js';
import type { MeetingEvent, MeetingFacts } from './meeting.types.js';

const table = { ...rulesBefore, ...rulesAfter };

export const meetingRules = rulebook<MeetingFacts, MeetingEvent, keyof typeof table>(table, {
  record,
  waived: () => [],
  everywhere: [],
});
