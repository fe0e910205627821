import { Alert, Modal, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import type { RowAnswer } from '../api/types.js';
import { sharedWords } from '../shared/shared.messages.js';
import { UnmetRules } from '../shared/unmet-rules.js';
import { useWords } from '../messages/messages.js';
import type { BulkOutcome } from './bulk-desk.js';
import { BulkDesk } from './bulk-desk.js';
import type { Listed } from './list.js';
import { listWords } from './list.messages.js';

interface Props {
  kind: string;
  items: readonly Listed[];
  open: boolean;
  onClose: () => void;
  /** They are not as they were when they were selected. */
  onAnswered: () => void;
}

/** One event for many processes: the same checks for each, an answer for each. */
export function BulkDialog({ kind, items, open, onClose, onAnswered }: Props) {
  const say = useWords(listWords);
  const [answers, setAnswers] = useState<BulkOutcome | null>(null);
  return (
    <Modal
      open={open}
      title={say('many')}
      footer={null}
      width={880}
      onCancel={onClose}
      afterClose={() => {
        if (answers !== null) onAnswered();
        setAnswers(null);
      }}
      destroyOnHidden
    >
      {answers ? <Answers outcome={answers} /> : <BulkDesk kind={kind} items={items} onAnswers={setAnswers} />}
    </Modal>
  );
}

/** A process that was sent and answered, or that was left out. */
type Row = RowAnswer | Pick<Listed, 'no' | 'stateName'>;

/** What became of each. */
function Answers({ outcome: { sent, left } }: { outcome: BulkOutcome }) {
  const say = useWords(listWords);
  const shared = useWords(sharedWords);
  const refused = sent.filter(({ ok }) => !ok).length;
  const told = say('summary', { done: sent.length - refused, refused });
  const rows: Row[] = [...sent, ...left.map(({ no, stateName }) => ({ no, stateName }))];
  return (
    <>
      <Alert
        className="refusal"
        showIcon
        type={refused + left.length > 0 ? 'warning' : 'success'}
        title={left.length > 0 ? `${told}${say('andLeft', { n: left.length })}` : told}
      />
      <Table<Row>
        rowKey="no"
        size="small"
        pagination={false}
        dataSource={rows}
        expandable={{
          rowExpandable: (row) => 'ok' in row && (row.problem?.unmet?.length ?? 0) > 0,
          expandedRowRender: (row) => 'ok' in row && <UnmetRules rules={row.problem?.unmet ?? []} />,
        }}
        columns={[
          { key: 'no', title: say('no'), dataIndex: 'no', width: 140 },
          {
            key: 'outcome',
            title: say('outcome'),
            width: 110,
            render: (_, row) =>
              'ok' in row ? (
                <Tag color={row.ok ? 'green' : 'red'}>{say(row.ok ? 'done' : 'refused')}</Tag>
              ) : (
                <Tag>{say('left')}</Tag>
              ),
          },
          {
            key: 'detail',
            render: (_, row) => (
              <Typography.Text>
                {'ok' in row
                  ? (row.process?.stateName ?? row.problem?.detail ?? shared('none'))
                  : `${row.stateName} · ${say('notOpenHere')}`}
              </Typography.Text>
            ),
          },
        ]}
      />
    </>
  );
}
