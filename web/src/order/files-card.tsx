import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Card, Flex, Typography } from 'antd';
import { download } from '../api/files.js';
import type { Order, Process } from '../api/types.js';
import { asOrder } from '../api/types.js';
import { Nothing, useFailure } from '../shared/states.js';
import type { Say } from '../messages/messages.js';
import { useWords } from '../messages/messages.js';
import { orderWords } from './order.messages.js';

interface File {
  id: string;
  title: string;
}

/** Every file that an event of the order refers to. */
function filesOf(order: Order, say: Say<keyof typeof orderWords>): File[] {
  const { original, oralConfirmation, amendments, acceptances, inspections } = order;
  const found: [string | undefined, string][] = [
    [original, say('original')],
    [oralConfirmation?.attachment, say('oral')],
    ...amendments.map(({ revision, customerConsent }): [string | undefined, string] => [
      customerConsent.attachment,
      say('consentFile', { n: revision + 1 }),
    ]),
    [inspections.final?.report, say('inspectionFile')],
    ...acceptances.map(({ attachment, reportNo = '' }): [string | undefined, string] => [
      attachment,
      say('acceptanceFile', { no: reportNo }),
    ]),
  ];
  return found.flatMap(([id, title]) => (id === undefined ? [] : [{ id, title }]));
}

export function FilesCard({ process }: { process: Process }) {
  const say = useWords(orderWords);
  const failure = useFailure();
  const { message } = App.useApp();
  const files = filesOf(asOrder(process), say);
  const fetching = useMutation({
    mutationFn: ({ id, title }: File) => download(`/api/attachments/${id}`, title),
    onError: (error) => void message.error(failure(error)),
  });
  return (
    <Card title={say('files')} className="block">
      {files.length === 0 && <Nothing told={say('noFiles')} />}
      <ul className="plain-list">
        {files.map((file) => (
          <li key={file.id + file.title}>
            <Flex justify="space-between">
              <Typography.Text>{file.title}</Typography.Text>
              <Button icon={<DownloadOutlined />} onClick={() => fetching.mutate(file)}>
                {say('download')}
              </Button>
            </Flex>
          </li>
        ))}
      </ul>
    </Card>
  );
}
