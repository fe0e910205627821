import { Injectable } from '@nestjs/common';
import { action } from '../../../machines/actions/action.process.js';
import type { ActionFacts } from '../../../machines/actions/action.types.js';
import { companyDay } from '../../../machines/calendar.js';
import { meeting } from '../../../machines/meetings/meeting.process.js';
import { isOverIn } from '../../../machines/state-names.js';
import type { MeetingFacts } from '../../../machines/meetings/meeting.types.js';
import type { Transition } from '../../engine/log/transition.js';
import type { Write } from '../../engine/projections/projection.js';
import { difference, OnTransition } from '../../engine/projections/projection.js';
import { Meeting } from './meeting.entity.js';
import { Resolution } from './resolution.entity.js';

function meetingOf(facts: MeetingFacts | null, state: string | null): Meeting[] {
  if (facts?.on === null || facts === null || state === null) return [];
  const { no, series, kind, title, on, attendees, present, absent, protocol, resolutions } = facts;
  return [
    {
      no,
      series,
      kind,
      title,
      heldOn: on,
      state,
      invited: attendees.length,
      late: present.filter(({ late }) => late).length,
      withoutLeave: absent.filter(({ withoutLeave }) => withoutLeave).length,
      minutesInTime: protocol?.inTime ?? null,
      resolutions: resolutions.length,
    },
  ];
}

function resolutionOf(facts: ActionFacts | null, state: string | null): Resolution[] {
  if (facts === null || state === null || facts.meeting === null) return [];
  const { no, meeting: of, series, content, office, person, dueOn, done, verified } = facts;
  return [
    {
      action: no,
      meeting: of,
      series: series ?? '',
      content,
      office: office ?? '',
      person: person ?? '',
      dueOn: dueOn ?? '',
      state,
      open: !isOverIn(action, state),
      kept: verified && done ? companyDay(done.at) <= (dueOn ?? '') : null,
    },
  ];
}

/** What operations keeps of meetings, and of what they resolved. */
@Injectable()
export class MeetingsProjection {
  @OnTransition(meeting)
  countMeeting({ before, after, from, to }: Transition<MeetingFacts>): Write[] {
    return difference(Meeting, meetingOf(before, from), meetingOf(after, to));
  }

  @OnTransition(action)
  followResolution({ before, after, from, to }: Transition<ActionFacts>): Write[] {
    return difference(Resolution, resolutionOf(before, from), resolutionOf(after, to));
  }
}
