import { Alert, Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { useNext } from '../api/process-queries.js';
import type { Place } from '../api/process-queries.js';
import type { Next, NextEvent } from '../api/types.js';
import { offeredIn } from '../process/offered.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import { Loading } from '../shared/states.js';
import { useWords } from '../messages/messages.js';
import { EventDesk } from './event-desk.js';
import type { Prepared } from './event-desk.js';
import { blankData } from './blank.js';
import { formWords } from './forms.messages.js';

const WIDE_PX = 1040;
const NO_OPTIONS = { lines: [], options: {}, current: {} };

interface Props {
  place: Place;
  /** The event to send; null: the drawer is closed. */
  type: string | null;
  title?: ReactNode;
  /** What the event is about, above its form. */
  about?: ReactNode;
  /** What is known of the process, where its page knows more than its events; null: not yet. */
  prepare?: (event: NextEvent, next: Next) => Prepared | null;
  onOther: (event: string) => void;
  onClose: () => void;
}

const plainly = ({ type, schema, suggested }: NextEvent): Prepared => ({
  initial: { ...blankData(schema), ...suggested },
  content: { event: type, ...NO_OPTIONS },
});

/** The form of one event, at the side of whatever page it was asked for on. */
export function EventDrawer({ place, type, title, about, prepare = plainly, onOther, onClose }: Props) {
  const asked = useNext(place, { isWanted: type !== null, isForm: true });
  const event = asked.data?.events.find((offered) => offered.type === type);
  const heading = [place.no, event?.label].filter(Boolean).join(' · ');
  return (
    <Drawer open={type !== null} onClose={onClose} title={title ?? heading} size={WIDE_PX} destroyOnHidden>
      {about}
      <QueryBoundary asked={asked}>
        {(next) => (
          <Opened
            key={type}
            place={place}
            next={next}
            event={event}
            isRead={!asked.isFetching}
            prepare={prepare}
            onSent={onClose}
            onOther={onOther}
          />
        )}
      </QueryBoundary>
    </Drawer>
  );
}

interface OpenedProps {
  place: Place;
  next: Next;
  event: NextEvent | undefined;
  /** What is known was read since the form was opened. */
  isRead: boolean;
  prepare: NonNullable<Props['prepare']>;
  onSent: () => void;
  onOther: (event: string) => void;
}

/**
 * The form begins once everything that it begins with is read; then it stays with what was written on it, whatever is
 * read again beside it, even if the process has gone on and no longer takes the event.
 */
function Opened({ place, next, event, isRead, prepare, onSent, onOther }: OpenedProps) {
  const say = useWords(formWords);
  const [begun, setBegun] = useState<{ event: NextEvent; prepared: Prepared } | null>(null);
  const state: unknown = useLocation().state;
  const prepared = isRead && event?.mine ? prepare(event, next) : null;
  const known = prepared && { ...prepared, initial: { ...prepared.initial, ...offeredIn(state, event?.type ?? null) } };
  if (begun === null && known !== null && event) setBegun({ event, prepared: known });
  if (begun === null) {
    if (!isRead) return <Loading />;
    if (!event) return <Alert type="info" showIcon title={say('gone')} />;
    return event.mine ? <Loading /> : <NotMine event={event} />;
  }
  const isGone = !event?.mine;
  return (
    <>
      {isGone && <Alert className="refusal" type="warning" showIcon title={say('goneMeanwhile')} />}
      <EventDesk
        place={place}
        next={next}
        event={isGone ? begun.event : event}
        prepared={known ?? begun.prepared}
        onSent={onSent}
        onOther={onOther}
      />
    </>
  );
}

function NotMine({ event: { head, senderName } }: { event: NextEvent }) {
  const say = useWords(formWords);
  return <Alert type="info" showIcon title={say(head ? 'onlyHead' : 'notMine', { office: senderName })} />;
}
