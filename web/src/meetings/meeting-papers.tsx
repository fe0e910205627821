import { CalendarOutlined, FilePdfOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Card, Flex } from 'antd';
import { keepFile } from '../api/files.js';
import { useWords } from '../messages/messages.js';
import { useFailure } from '../shared/states.js';
import type { Meeting } from './meeting.js';
import { meetingWords } from './meeting.messages.js';

const PAPERS = { notice: 'notice', agenda: 'agendaPaper', 'sign-in': 'signInSheet', minutes: 'minutesPaper' } as const;

const fileOf = (paper: string): string => `papers/${paper}.pdf`;
const INVITATION = 'appointment.ics';

/** The papers of the meeting as files, and its invitation, as far as it has come. */
export function MeetingPapers({ meeting: { no, facts } }: { meeting: Meeting }) {
  const say = useWords(meetingWords);
  const { message } = App.useApp();
  const failure = useFailure();
  const keep = useMutation({
    mutationFn: (file: string) => keepFile(`/api/processes/meetings/${no}/${file}`, `${no} ${file.split('/').at(-1)}`),
    onError: (error) => void message.error(failure(error)),
  });
  if (facts.on === null) return null;
  const there = { notice: true, agenda: facts.agenda !== null, 'sign-in': true, minutes: facts.closed !== null };
  return (
    <Card size="small" title={say('papers')} className="block">
      <Flex gap="small" wrap>
        {(Object.keys(PAPERS) as (keyof typeof PAPERS)[])
          .filter((paper) => there[paper])
          .map((paper) => (
            <Button
              key={paper}
              icon={<FilePdfOutlined />}
              loading={keep.isPending && keep.variables === fileOf(paper)}
              onClick={() => keep.mutate(fileOf(paper))}
            >
              {say(PAPERS[paper])}
            </Button>
          ))}
        <Button
          icon={<CalendarOutlined />}
          loading={keep.isPending && keep.variables === INVITATION}
          onClick={() => keep.mutate(INVITATION)}
        >
          {say('invitation')}
        </Button>
      </Flex>
    </Card>
  );
}
