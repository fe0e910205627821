import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Alert, App, Button, Card, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { download, sendFile } from '../api/files.js';
import { useKind } from '../api/kinds.js';
import type { components } from '../api/schema.js';
import { catchUp } from '../api/staleness.js';
import { useWords } from '../messages/messages.js';
import { addressOf } from '../shared/address.js';
import { Refusal } from '../shared/refusal.js';
import { Rows } from '../shared/rows.js';
import { useFailure } from '../shared/states.js';
import { Cells } from './cells.js';
import { FileDrop } from './file-drop.js';
import { importWords } from './import.messages.js';

type RowImport = components['schemas']['RowImport'];
type Row = RowImport['results'][number];

const COLOURS = { imported: 'green', already: 'blue', refused: 'red' } as const;

/** Processes of a kind from a spreadsheet, a row each: first what would happen, cell by cell; then they are entered. */
export function RowsPage() {
  const { kind = '' } = useParams();
  const say = useWords(importWords);
  const failure = useFailure();
  const name = useKind(kind)?.name ?? '';
  const { message } = App.useApp();
  const [file, setFile] = useState<File | null>(null);
  const path = `/api/processes/${kind}/import`;

  const checking = useMutation({ mutationFn: (chosen: File) => sendFile<RowImport>(`${path}?dryRun=true`, chosen) });
  const entering = useMutation({
    mutationFn: (chosen: File) => sendFile<RowImport>(path, chosen),
    onSuccess: () => void catchUp(),
  });
  const fetching = useMutation({
    mutationFn: () => download(`${path}/template.xlsx`, `${kind}-template.xlsx`),
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

  return (
    <Card
      title={<h1 className="page-title">{say('rowsTitle', { name })}</h1>}
      extra={
        <Button icon={<DownloadOutlined />} loading={fetching.isPending} onClick={() => fetching.mutate()}>
          {say('template')}
        </Button>
      }
    >
      <Typography.Paragraph type="secondary">{say('rowsHint')}</Typography.Paragraph>
      <Refusal error={entering.error ?? checking.error} />
      {!result && <FileDrop isChecking={checking.isPending} onTake={take} />}
      {result && file && (
        <Flex vertical gap="middle">
          <Told kind={kind} result={result} />
          <Flex gap="small" justify="end">
            <Button onClick={startAgain}>{say('again')}</Button>
            {result.dryRun && (
              <Button
                type="primary"
                disabled={result.imported === 0}
                loading={entering.isPending}
                onClick={() => entering.mutate(file)}
              >
                {say('enterRows', { n: result.imported })}
              </Button>
            )}
          </Flex>
        </Flex>
      )}
    </Card>
  );
}

/** What became of each row, or would. */
function Told({ kind, result }: { kind: string; result: RowImport }) {
  const say = useWords(importWords);
  const { dryRun, imported: good, already, refused, ignored, results } = result;
  const outcomes = { imported: say(dryRun ? 'good' : 'entered'), already: say('already'), refused: say('refused') };
  return (
    <>
      <Alert
        type={refused > 0 ? 'warning' : 'success'}
        showIcon
        title={say(dryRun ? 'rowsFound' : 'rowsDone', { good, already, refused })}
        description={
          ignored.length > 0 &&
          `${say('ignored')}：${ignored.map(({ sheet, title }) => `${sheet} · ${title}`).join('；')}`
        }
      />
      <Rows<Row>
        rows={results}
        rowKey={({ sheet, row }) => `${sheet} ${row}`}
        size="small"
        columns={[
          { key: 'place', title: say('place'), width: 140, render: ({ sheet, row }) => say('row', { sheet, row }) },
          { key: 'name', title: say('name'), width: 220, render: ({ title }) => title },
          {
            key: 'outcome',
            title: say('outcome'),
            width: 160,
            render: ({ outcome, no }) => (
              <>
                <Tag color={COLOURS[outcome]}>{outcomes[outcome]}</Tag>
                {no !== undefined && <Link to={addressOf(kind, no)}>{no}</Link>}
              </>
            ),
          },
          {
            key: 'message',
            title: say('message'),
            width: 420,
            render: ({ errors, warnings }) => (
              <>
                {errors.length > 0 && <Cells cells={errors} type="danger" />}
                {warnings.length > 0 && <Cells cells={warnings} type="warning" />}
              </>
            ),
          },
        ]}
      />
    </>
  );
}
