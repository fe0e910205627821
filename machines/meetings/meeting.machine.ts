import { chartKit, drawn } from '../kit/chart.js';
import { blankMeeting } from './meeting.facts.js';
import { meetingRules } from './meeting.rules.js';

const kit = chartKit(meetingRules, {});
const { to, noted } = kit;

const call = to('called', 'MT-02', 'MT-03');
const material = { 'any.submit-material': noted() };
const before = {
  ...material,
  'any.ask-leave': noted('MT-06'),
  'operations.cancel-meeting': to('cancelled'),
  'operations.move-meeting': to('called'),
};

/** The life of a meeting: proposed or called, prepared, held, its minutes released and filed (S1). */
export const meetingMachine = drawn({
  id: 'meetings',
  rules: meetingRules,
  kit,
  blank: blankMeeting,
  life: {
    entering: {
      description: 'Not yet a meeting. Never stored.',
      on: {
        'operations.call-meeting': call,
        'sales.call-meeting': call,
        'clerk.call-meeting': call,
        'management.call-meeting': call,
        'any.propose-meeting': to('proposed', 'MT-01'),
      },
    },
    proposed: {
      description: 'An extra meeting that operations confirms or declines (S1§三(一)2).',
      on: { 'operations.confirm-proposal': call, 'operations.decline-proposal': to('declined') },
    },
    called: {
      description: 'Topics and materials are collected until the agenda is set (S1§三(二)).',
      on: {
        ...before,
        'any.submit-topic': noted(),
        'any.withdraw-topic': noted(),
        'operations.set-agenda': to('agenda-set', 'MT-04', 'MT-05'),
      },
    },
    'agenda-set': {
      description: 'Waits for its hour; those who come sign in.',
      on: { ...before, 'any.sign-in': noted(), 'host.open-meeting': to('open', 'MT-07') },
    },
    open: {
      description: 'Item by item: what was said, what was resolved (S1§三(三)).',
      on: {
        ...material,
        'any.sign-in': noted(),
        'recorder.record-item': noted('MT-08'),
        'host.close-meeting': to('closed', 'MT-09'),
      },
    },
    closed: {
      description: 'The recorder hands in the minutes within a working day (S1§四(二)).',
      on: { ...material, 'recorder.submit-minutes': to('minutes-submitted', 'MT-10') },
    },
    'minutes-submitted': {
      description: 'The host looks through the minutes.',
      on: { 'host.approve-minutes': to('released', 'MT-11'), 'host.return-minutes': to('closed') },
    },
    released: {
      description: 'The minutes are out, the resolutions are under way; those present sign.',
      on: {
        ...material,
        'any.sign-minutes': noted(),
        'any.contest-minutes': noted(),
        'operations.file-meeting': to('filed', 'MT-12', 'MT-13'),
      },
    },
    filed: { type: 'final', description: 'Kept under one number (S1§四(三)).' },
    declined: { type: 'final', description: 'Operations saw no need of it.' },
    cancelled: { type: 'final', description: 'It does not take place.' },
  },
});
