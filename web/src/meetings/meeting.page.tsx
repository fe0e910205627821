import { meetingWords } from './meeting.messages.js';
import type { Panels } from '../process/process.page.js';
import { ProcessPage } from '../process/process.page.js';
import { MeetingRoom } from './room.js';
import { SeriesTab } from './series.js';

const PANELS: Panels = {
  tabs: [
    { key: 'room', label: meetingWords.room, Component: MeetingRoom },
    { key: 'series', label: meetingWords.series, Component: SeriesTab },
  ],
};

/** A meeting: the page that every process has, the room in which it is held, and what its series has resolved. */
export const MeetingPage = () => <ProcessPage of="meetings" panels={PANELS} />;
