import { FilePdfOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Card, Descriptions, Flex, Table, Tag, Typography } from 'antd';
import { Link } from 'react-router';
import type { HandedItem, HandoverFacts } from '../../../machines/handovers/handover.types.js';
import { fieldName } from '../../../machines/names/naming.js';
import { valueText } from '../../../machines/names/value-text.js';
import { keepFile } from '../api/files.js';
import type { Process } from '../api/types.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import { addressOf } from '../shared/address.js';
import { useFailure } from '../shared/states.js';
import { handoverWords } from './handover.messages.js';

const PAGE = 50;

/** A draft has no page of its own yet, and a delegation none. */
const isProcess = (kind: string): boolean => kind !== 'drafts' && kind !== 'delegations';

/** What is handed over: each item with its number, where it stands, when it is due, and in whose hands it comes. */
export function HandedItems({ process }: { process: Process }) {
  const say = useWords(handoverWords);
  const language = useLanguage();
  const { message } = App.useApp();
  const failure = useFailure();
  const { no, kind: own, people = {} } = process;
  const { items, person, cause, dueOn, supervisor, remarks } = process.facts as unknown as HandoverFacts;
  const who = (id: string | null): string => (id === null ? '' : (people[id] ?? ''));
  const head = {
    person: who(person),
    cause: valueText('cause', cause, language),
    lastDay: dueOn,
    supervisor: who(supervisor),
    remarks,
  };
  const moving = items.filter(({ moves }) => moves);
  const sheet = useMutation({
    mutationFn: () => keepFile(`/api/processes/${own}/${no}/papers/sheet.pdf`, `${no} ${say('sheet')}.pdf`),
    onError: (error) => void message.error(failure(error)),
  });
  const standing = ({ moves, successor, accepted }: HandedItem) => {
    if (!moves) return <Tag>{say('stays')}</Tag>;
    if (successor === null) return <Tag color="red">{say('nobody')}</Tag>;
    return accepted ? <Tag color="green">{say('accepted')}</Tag> : <Tag color="orange">{say('waiting')}</Tag>;
  };
  return (
    <Card
      title={say('items')}
      className="block"
      extra={
        <Button icon={<FilePdfOutlined />} loading={sheet.isPending} onClick={() => sheet.mutate()}>
          {say('sheet')}
        </Button>
      }
    >
      <Flex vertical gap="small">
        <Descriptions
          size="small"
          column={{ xs: 1, md: 2 }}
          items={Object.entries(head)
            .filter(([, told]) => told)
            .map(([key, children]) => ({ key, label: fieldName('any.list-handover', [key], language), children }))}
        />
        <Typography.Text type="secondary">
          {say('count', { accepted: moving.filter(({ accepted }) => accepted).length, all: moving.length })}
        </Typography.Text>
        <Table<HandedItem>
          size="small"
          rowKey="item"
          dataSource={items}
          scroll={{ x: true }}
          pagination={items.length > PAGE ? { pageSize: PAGE, size: 'small' } : false}
          columns={[
            { key: 'kind', title: say('kind'), className: 'nowrap', render: (_, { kindName }) => kindName[language] },
            {
              key: 'item',
              title: say('number'),
              className: 'nowrap',
              render: (_, { item, kind }) => (isProcess(kind) ? <Link to={addressOf(kind, item)}>{item}</Link> : '—'),
            },
            {
              key: 'title',
              title: say('title'),
              render: (_, { title, titles, other = null }) =>
                [titles?.[language] ?? title, who(other)].filter(Boolean).join(' · '),
            },
            {
              key: 'roles',
              title: say('roles'),
              className: 'nowrap',
              render: (_, { roles }) => roles.map((role) => valueText('roles', role, language)).join('、'),
            },
            { key: 'state', title: say('standing'), render: (_, { stateName }) => stateName?.[language] ?? '—' },
            { key: 'dueOn', title: say('due'), className: 'nowrap', render: (_, { dueOn }) => dueOn ?? '—' },
            {
              key: 'successor',
              title: say('successor'),
              className: 'nowrap',
              render: (_, item) => (
                <Flex gap="small" align="center">
                  {item.successor === null ? null : (people[item.successor] ?? '')}
                  {standing(item)}
                </Flex>
              ),
            },
          ]}
        />
      </Flex>
    </Card>
  );
}
