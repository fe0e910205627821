import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Card, Typography } from 'antd';
import { useState } from 'react';
import { download, downloadFor, sendFile } from '../api/files.js';
import { catchUp } from '../api/staleness.js';
import type { ImportResult } from '../api/types.js';
import { OnlyFor } from '../session/me.js';
import { Refusal } from '../shared/refusal.js';
import { useFailure } from '../shared/states.js';
import { useWords } from '../messages/messages.js';
import { FileDrop } from './file-drop.js';
import { importWords } from './import.messages.js';
import { Outcome } from './outcome.js';

const PATH = '/api/orders/import';

interface Entering {
  from: File;
  /** Of the orders that were ticked. */
  keys: string[];
}

/** Orders from a spreadsheet: first what was understood, cell by cell; then those that the clerk has ticked are entered. */
export function ImportPage() {
  const say = useWords(importWords);
  const failure = useFailure();
  const { message } = App.useApp();
  const [file, setFile] = useState<File | null>(null);

  const checking = useMutation({
    mutationFn: (chosen: File) => sendFile<ImportResult>(`${PATH}?dryRun=true`, chosen),
  });
  const entering = useMutation({
    mutationFn: ({ from, keys }: Entering) => sendFile<ImportResult>(PATH, from, { orders: keys.join(',') }),
    onSuccess: () => void catchUp(),
  });
  const fetching = useMutation({
    mutationFn: (fetch: () => Promise<void>) => fetch(),
    onError: (error) => void message.error(failure(error)),
  });

  const take = (chosen: File): void => {
    entering.reset();
    setFile(chosen);
    checking.mutate(chosen);
  };
  const startAgain = (): void => {
    checking.reset();
    entering.reset();
    setFile(null);
  };
  const result = entering.data ?? checking.data;
  const error = entering.error ?? checking.error;

  return (
    <OnlyFor permissions={['import']} offices={['sales', 'market', 'clerk']}>
      <Card
        title={<h1 className="page-title">{say('title')}</h1>}
        extra={
          <Button
            icon={<DownloadOutlined />}
            onClick={() => fetching.mutate(() => download(`${PATH}/template.xlsx`, 'order-template.xlsx'))}
          >
            {say('template')}
          </Button>
        }
      >
        <Typography.Paragraph type="secondary">{say('hint')}</Typography.Paragraph>
        <Refusal error={error} />
        {!result && <FileDrop isChecking={checking.isPending} onTake={take} />}
        {result && file && (
          <Outcome
            key={result.dryRun ? 'seen' : 'entered'}
            result={result}
            isEntering={entering.isPending}
            onEnter={(keys) => entering.mutate({ from: file, keys })}
            onErrors={() =>
              fetching.mutate(() => downloadFor(`${PATH}?dryRun=true&errors=xlsx`, file, 'rejected-orders.xlsx'))
            }
            onAgain={startAgain}
          />
        )}
      </Card>
    </OnlyFor>
  );
}
