import { Alert, Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useNext } from '../api/process-queries.js';
import type { Place } from '../api/process-queries.js';
import type { Next, NextEvent } from '../api/types.js';
import { Answered } from '../shared/states.js';
import { useWords } from '../words/words.js';
import { EventDesk } from './event-desk.js';
import type { Prepared } from './event-desk.js';
import { blankData } from './blank.js';
import { formWords } from './forms.words.js';

const WIDE_PX = 880;
const NO_OPTIONS = { lines: [], options: {}, current: {} };

interface Props {
  place: Place;
  /** The event to send; null: the drawer is closed. */
  type: string | null;
  title?: ReactNode;
  /** What is known of the process, where its page knows more than its events; null: not yet. */
  prepare?: (event: NextEvent, next: Next) => Prepared | null;
  onOther: (event: string) => void;
  onClose: () => void;
}

const plainly = ({ type, schema }: NextEvent): Prepared => ({
  initial: blankData(schema),
  content: { event: type, ...NO_OPTIONS },
});

/** The form of one event, at the side of whatever page it was asked for on. */
export function EventDrawer({ place, type, title, prepare = plainly, onOther, onClose }: Props) {
  const say = useWords(formWords);
  const asked = useNext(place, type !== null);
  const event = asked.data?.events.find((offered) => offered.type === type);
  const heading = [place.no, event?.label].filter(Boolean).join(' · ');
  return (
    <Drawer open={type !== null} onClose={onClose} title={title ?? heading} size={WIDE_PX} destroyOnHidden>
      <Answered asked={asked}>
        {(next) => {
          const offered = next.events.find((candidate) => candidate.type === type);
          if (!offered) return <Alert type="info" showIcon title={say('gone')} />;
          if (!offered.mine) return <NotMine event={offered} />;
          const prepared = prepare(offered, next);
          return (
            prepared && (
              <EventDesk
                key={offered.type}
                place={place}
                next={next}
                event={offered}
                prepared={prepared}
                onSent={onClose}
                onOther={onOther}
              />
            )
          );
        }}
      </Answered>
    </Drawer>
  );
}

function NotMine({ event: { head, senderName } }: { event: NextEvent }) {
  const say = useWords(formWords);
  return <Alert type="info" showIcon title={say(head ? 'onlyHead' : 'notMine', { office: senderName })} />;
}
