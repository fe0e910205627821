import { FilePdfOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Card, Flex } from 'antd';
import { keepFile } from '../api/files.js';
import { useWords } from '../messages/messages.js';
import { useFailure } from '../shared/states.js';
import type { Meeting } from './meeting.js';
import { meetingWords } from './meeting.messages.js';

const PAPERS = { notice: 'notice', agenda: 'agendaPaper', 'sign-in': 'signInSheet', minutes: 'minutesPaper' } as const;

/** The papers of the meeting as files, as far as it has come. */
export function MeetingPapers({ meeting: { no, facts } }: { meeting: Meeting }) {
  const say = useWords(meetingWords);
  const { message } = App.useApp();
  const failure = useFailure();
  const keep = useMutation({
    mutationFn: (paper: string) => keepFile(`/api/processes/meetings/${no}/papers/${paper}.pdf`, `${no} ${paper}.pdf`),
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
              loading={keep.isPending && keep.variables === paper}
              onClick={() => keep.mutate(paper)}
            >
              {say(PAPERS[paper])}
            </Button>
          ))}
      </Flex>
    </Card>
  );
}
