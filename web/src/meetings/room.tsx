import './meetings.css';
import { CheckCircleFilled, ClockCircleOutlined } from '@ant-design/icons';
import { Button, Card, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { OFFICE_NAMES } from '../../../machines/offices.js';
import { useNext } from '../api/process-queries.js';
import type { Next, Process } from '../api/types.js';
import { useSend } from '../forms/use-send.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import { Actions } from '../process/actions.js';
import { useMe } from '../session/me.js';
import { moment } from '../shared/figures.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import { Refusal } from '../shared/refusal.js';
import type { Meeting } from './meeting.js';
import { asMeeting } from './meeting.js';
import { meetingWords } from './meeting.messages.js';
import { ItemMaterial } from './material.js';
import { MeetingPapers } from './meeting-papers.js';
import { RecordDesk } from './record-desk.js';

const SIGN_IN = 'any.sign-in';
const RECORD = 'recorder.record-item';

/** The room of a meeting: its agenda, what belongs to the item in hand, and what is resolved of it. */
export function MeetingRoom({ process }: { process: Process }) {
  const meeting = asMeeting(process);
  const place = { kind: process.kind, no: process.no };
  const next = useNext(place);
  const [, setAddress] = useSearchParams();
  const items = meeting.facts.agenda?.items ?? [];
  const isRecorded = (no: number): boolean => meeting.facts.records.some(({ item }) => item === no);
  const [chosen, setChosen] = useState<number | null>(null);
  const current = chosen ?? items.find(({ no }) => !isRecorded(no))?.no ?? items.at(-1)?.no ?? 1;
  const act = (event: string): void =>
    setAddress((now) => new URLSearchParams([...now].filter(([name]) => name !== 'do').concat([['do', event]])));
  return (
    <div className="room">
      <QueryBoundary asked={next}>{(offered) => <Attendance meeting={meeting} next={offered} />}</QueryBoundary>
      <AgendaList meeting={meeting} current={current} isRecorded={isRecorded} onChoose={setChosen} />
      <ItemMaterial meeting={meeting} item={current} />
      <div className="room-work">
        <QueryBoundary asked={next}>
          {(offered) => (
            <>
              {offered.events.some(({ type, mine }) => type === RECORD && mine) && (
                <RecordDesk
                  key={`${current} ${meeting.facts.records.length}`}
                  place={place}
                  next={offered}
                  item={current}
                  onSent={() => setChosen(null)}
                  onOther={act}
                />
              )}
              <Actions next={withoutShown(offered)} onAct={act} />
            </>
          )}
        </QueryBoundary>
        <MeetingPapers meeting={meeting} />
      </div>
    </div>
  );
}

/** What has a place of its own in the room needs no button beside. */
const withoutShown = (next: Next): Next => ({
  ...next,
  events: next.events.filter(({ type }) => type !== RECORD && type !== SIGN_IN),
});

/** Who is here: on a phone it is the first thing, and one touch. */
function Attendance({ meeting, next }: { meeting: Meeting; next: Next }) {
  const say = useWords(meetingWords);
  const { person } = useMe();
  const { attendees, host, recorder, present, signedIn } = meeting.facts;
  const event = next.events.find(({ type, mine }) => type === SIGN_IN && mine);
  const own = signedIn.find((one) => one.person === person.id);
  const here = new Set([...present, ...signedIn].map((one) => one.person));
  // Whoever presides and whoever writes are expected too, and come first.
  const expected = [...new Set([host, recorder, ...attendees.map((one) => one.person)].flatMap((one) => one ?? []))];
  const told = [...expected, ...[...here].filter((one) => !expected.includes(one))];
  const desk = useSend({ kind: next.kind, no: next.no }, next.version, () => undefined);
  return (
    <Card size="small" className="room-attendance">
      <Flex gap="middle" align="center" wrap>
        {own ? (
          <Tag color="green" icon={<CheckCircleFilled />}>
            {say('signedIn', { at: moment(own.at).slice(11, 16) })}
          </Tag>
        ) : (
          event && (
            <Button
              type="primary"
              size="large"
              className="room-sign-in"
              loading={desk.isSending}
              onClick={() => desk.send({ type: SIGN_IN, data: {} })}
            >
              {say('signIn')}
            </Button>
          )
        )}
        <Typography.Text strong>{say('attendance', { n: here.size, all: told.length })}</Typography.Text>
        <Flex gap={4} wrap>
          {told.map((one) => (
            <Tag key={one} color={here.has(one) ? 'green' : undefined} className="flush-tag">
              {meeting.people[one] ?? one}
            </Tag>
          ))}
        </Flex>
      </Flex>
      <Refusal error={desk.error} />
    </Card>
  );
}

interface AgendaProps {
  meeting: Meeting;
  current: number;
  isRecorded: (no: number) => boolean;
  onChoose: (no: number) => void;
}

function AgendaList({ meeting, current, isRecorded, onChoose }: AgendaProps) {
  const say = useWords(meetingWords);
  const language = useLanguage();
  const items = meeting.facts.agenda?.items ?? [];
  return (
    <Card size="small" title={say('agenda')} className="room-agenda">
      {items.length === 0 && <Typography.Text type="secondary">{say('noAgenda')}</Typography.Text>}
      <ol>
        {items.map(({ no, topic, office, minutes }) => (
          <li key={no}>
            <button
              type="button"
              className={no === current ? 'room-item now' : 'room-item'}
              aria-current={no === current ? 'step' : undefined}
              onClick={() => onChoose(no)}
            >
              {isRecorded(no) ? <CheckCircleFilled className="room-done" /> : <ClockCircleOutlined />}
              <span>
                <strong>
                  {no}. {topic}
                </strong>
                <small>
                  {OFFICE_NAMES[office][language]} · {say('minutes', { n: minutes })}
                </small>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </Card>
  );
}
