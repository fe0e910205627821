import { Alert, Flex, Form, Modal, Select, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useNext } from '../api/process-queries.js';
import { api } from '../api/client.js';
import { catchUp } from '../api/staleness.js';
import type { EventBody, NextEvent, OrderItem, RowAnswer } from '../api/types.js';
import { blankData } from '../forms/blank.js';
import { bodyOf, EventForm } from '../forms/event-form.js';
import { newKey } from '../forms/new-key.js';
import { Refusal } from '../shared/refusal.js';
import { sharedWords } from '../shared/shared.words.js';
import { UnmetRules } from '../shared/unmet-rules.js';
import { useWords } from '../words/words.js';
import { ordersWords } from './orders.words.js';

interface Props {
  orders: readonly OrderItem[];
  open: boolean;
  onClose: () => void;
  /** The orders are not as they were when they were selected. */
  onAnswered: () => void;
}

/** One event for many orders: the same checks for each, an answer for each. */
export function BulkDialog({ orders, open, onClose, onAnswered }: Props) {
  const say = useWords(ordersWords);
  const [answers, setAnswers] = useState<RowAnswer[] | null>(null);
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
      {answers ? <Answers answers={answers} /> : <Desk orders={orders} onAnswers={setAnswers} />}
    </Modal>
  );
}

const NO_ERRORS: never[] = [];

/** What the first of the orders takes from me is offered; whether the others take it, each of them answers by itself. */
function Desk({ orders, onAnswers }: { orders: readonly OrderItem[]; onAnswers: (answers: RowAnswer[]) => void }) {
  const say = useWords(ordersWords);
  const [form] = Form.useForm();
  const [key] = useState(newKey);
  const [type, setType] = useState<string>();
  const first = orders[0]?.no ?? '';
  const { data: next } = useNext({ kind: 'orders', no: first }, { isWanted: first !== '' });
  const sending = api.useMutation('post', '/api/orders/events', {
    onSuccess: async ({ items }) => {
      onAnswers(items);
      await catchUp();
    },
  });

  const offered = (next?.events ?? []).filter(({ mine }) => mine);
  const event = offered.find((candidate) => candidate.type === type);
  const send = (chosen: NextEvent): void => {
    const body: EventBody = bodyOf(chosen, form);
    const items = orders.map(({ no, version }) => ({ no, expectedVersion: version, ...body }));
    sending.mutate({ params: { header: { 'Idempotency-Key': key } }, body: { items } });
  };

  return (
    <Flex vertical gap="middle">
      <Refusal error={sending.error} />
      <Select
        value={type}
        placeholder={say('whichEvent')}
        aria-label={say('whichEvent')}
        options={offered.map((candidate) => ({ value: candidate.type, label: candidate.label }))}
        onChange={setType}
      />
      {next && offered.length === 0 && <Alert type="info" showIcon title={say('noCommonEvent')} />}
      {event && (
        <EventForm
          key={event.type}
          form={form}
          event={event}
          initial={blankData(event.schema)}
          content={{ event: event.type, lines: [], options: {}, current: {} }}
          errors={NO_ERRORS}
          submit={{ label: say('sendMany', { n: orders.length }), isPending: sending.isPending }}
          onFilled={() => send(event)}
        />
      )}
    </Flex>
  );
}

/** What became of each order. */
function Answers({ answers }: { answers: readonly RowAnswer[] }) {
  const say = useWords(ordersWords);
  const shared = useWords(sharedWords);
  const refused = answers.filter(({ ok }) => !ok).length;
  return (
    <>
      <Alert
        className="refusal"
        showIcon
        type={refused > 0 ? 'warning' : 'success'}
        title={say('summary', { done: answers.length - refused, refused })}
      />
      <Table<RowAnswer>
        rowKey="no"
        size="small"
        pagination={false}
        dataSource={[...answers]}
        expandable={{
          rowExpandable: ({ problem }) => (problem?.unmet?.length ?? 0) > 0,
          expandedRowRender: ({ problem }) => <UnmetRules rules={problem?.unmet ?? []} />,
        }}
        columns={[
          { key: 'no', title: say('no'), dataIndex: 'no', width: 140 },
          {
            key: 'outcome',
            title: say('outcome'),
            width: 110,
            render: (_, { ok }) => <Tag color={ok ? 'green' : 'red'}>{say(ok ? 'done' : 'refused')}</Tag>,
          },
          {
            key: 'detail',
            render: (_, { order, problem }) => (
              <Typography.Text>{order?.stateName ?? problem?.detail ?? shared('none')}</Typography.Text>
            ),
          },
        ]}
      />
    </>
  );
}
