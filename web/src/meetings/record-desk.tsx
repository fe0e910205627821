import { Card } from 'antd';
import type { Place } from '../api/process-queries.js';
import type { Next } from '../api/types.js';
import { blankData } from '../forms/blank.js';
import { EventDesk } from '../forms/event-desk.js';
import { useWords } from '../messages/messages.js';
import { meetingWords } from './meeting.messages.js';

interface Props {
  place: Place;
  next: Next;
  item: number;
  onSent: () => void;
  onOther: (event: string) => void;
}

/** Where the recorder writes down what was said of an item, and what was resolved. */
export function RecordDesk({ place, next, item, onSent, onOther }: Props) {
  const say = useWords(meetingWords);
  const event = next.events.find(({ type }) => type === 'recorder.record-item');
  if (!event) return null;
  const prepared = {
    initial: { ...blankData(event.schema), item },
    content: { event: event.type, lines: [], options: {}, current: {} },
  };
  return (
    <Card size="small" title={say('record')} className="block room-record">
      <EventDesk place={place} next={next} event={event} prepared={prepared} onSent={onSent} onOther={onOther} />
    </Card>
  );
}
