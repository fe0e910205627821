import { DownloadOutlined, InboxOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Alert, App, Button, Card, Flex, Spin, Switch, Typography, Upload } from 'antd';
import { useState } from 'react';
import { download, downloadFor, sendFile } from '../api/files.js';
import { catchUp } from '../api/staleness.js';
import type { ImportResult } from '../api/types.js';
import { OnlyFor } from '../session/me.js';
import { Refusal } from '../shared/refusal.js';
import { useFailure } from '../shared/states.js';
import { useWords } from '../words/words.js';
import { importWords } from './import.words.js';
import { ResultTable } from './result-table.js';

const PATH = '/api/orders/import';

/** Orders from a spreadsheet: first what would happen, cell by cell; then, on the clerk's word, entered. */
export function ImportPage() {
  const say = useWords(importWords);
  const failure = useFailure();
  const { message } = App.useApp();
  const [file, setFile] = useState<File | null>(null);
  const [isOnlyBad, setOnlyBad] = useState(false);

  const checking = useMutation({
    mutationFn: (chosen: File) => sendFile<ImportResult>(`${PATH}?dryRun=true`, chosen),
  });
  const entering = useMutation({
    mutationFn: (chosen: File) => sendFile<ImportResult>(PATH, chosen),
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
        {!result && (
          <Spin spinning={checking.isPending} description={say('checking')}>
            <Upload.Dragger
              accept=".xlsx,.csv"
              maxCount={1}
              showUploadList={false}
              beforeUpload={(chosen) => {
                take(chosen);
                return false;
              }}
            >
              <p className="ant-upload-drag-icon">
                <InboxOutlined />
              </p>
              <p>{say('drop')}</p>
            </Upload.Dragger>
          </Spin>
        )}
        {result && file && (
          <Outcome
            result={result}
            isOnlyBad={isOnlyBad}
            onOnlyBad={setOnlyBad}
            isEntering={entering.isPending}
            onEnter={() => entering.mutate(file)}
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

interface OutcomeProps {
  result: ImportResult;
  isOnlyBad: boolean;
  onOnlyBad: (isOnlyBad: boolean) => void;
  isEntering: boolean;
  onEnter: () => void;
  onErrors: () => void;
  onAgain: () => void;
}

function Outcome({ result, isOnlyBad, onOnlyBad, isEntering, onEnter, onErrors, onAgain }: OutcomeProps) {
  const say = useWords(importWords);
  const { dryRun, orders, results, ignored } = result;
  const { total, refused, already } = orders;
  const good = results.filter((order) => order.ok && !order.already).length;
  const shown = isOnlyBad ? results.filter(({ ok }) => !ok) : results;
  return (
    <Flex vertical gap="middle">
      <Alert
        type={refused > 0 ? 'warning' : 'success'}
        showIcon
        title={dryRun ? say('counted', { total, good, already, refused }) : say('done', { good, already, refused })}
      />
      <Flex gap="small" wrap align="center">
        {dryRun && (
          <Button type="primary" disabled={good === 0} loading={isEntering} onClick={onEnter}>
            {good === 0 ? say('nothing') : say('enter', { n: good })}
          </Button>
        )}
        {refused > 0 && (
          <Button icon={<DownloadOutlined />} onClick={onErrors}>
            {say('errorsFile')}
          </Button>
        )}
        <Button onClick={onAgain}>{say('again')}</Button>
        {refused > 0 && (
          <label className="switch">
            <Switch checked={isOnlyBad} onChange={onOnlyBad} /> {say('onlyBad')}
          </label>
        )}
      </Flex>
      {ignored.length > 0 && (
        <Typography.Text type="secondary">
          {say('ignored')}: {ignored.map(({ sheet, title }) => `${sheet} · ${title}`).join('；')}
        </Typography.Text>
      )}
      <ResultTable key={`${dryRun} ${isOnlyBad}`} results={shown} isDryRun={dryRun} />
    </Flex>
  );
}
