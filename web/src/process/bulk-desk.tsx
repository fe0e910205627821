import { Alert, Flex, Form, Select, Spin, Tag, Typography } from 'antd';
import { useState } from 'react';
import { api } from '../api/client.js';
import { useKind } from '../api/kinds.js';
import { catchUp } from '../api/staleness.js';
import type { EventBody, RowAnswer } from '../api/types.js';
import { blankData } from '../forms/blank.js';
import { bodyOf, EventForm } from '../forms/event-form.js';
import { newKey } from '../forms/new-key.js';
import { Refusal } from '../shared/refusal.js';
import { Failing } from '../shared/states.js';
import { useWords } from '../messages/messages.js';
import type { Offer } from './bulk-offers.js';
import { useOffers } from './bulk-offers.js';
import type { Listed } from './list.js';
import { listWords } from './list.messages.js';

/** What became of the processes that were sent, and those that were left out because the event is not open for them. */
export interface BulkOutcome {
  sent: readonly RowAnswer[];
  left: readonly Listed[];
}

interface Props {
  kind: string;
  items: readonly Listed[];
  onAnswers: (outcome: BulkOutcome) => void;
}

const NO_ERRORS: never[] = [];

/** Whatever any of the processes takes from me is offered; those that do not take it are told before anything is sent. */
export function BulkDesk({ kind, items, onAnswers }: Props) {
  const say = useWords(listWords);
  const [form] = Form.useForm();
  const name = useKind(kind)?.name ?? '';
  const [key] = useState(newKey);
  const [type, setType] = useState<string>();
  const { offers, error, isComplete, refetch } = useOffers(kind, items);
  const offer = offers.find(({ event }) => event.type === type);
  const sending = api.useMutation('post', '/api/processes/{kind}/events');

  const send = ({ event, open, closed }: Offer): void => {
    const body: EventBody = bodyOf(event, form);
    const rows = open.map(({ item: { no, version } }) => ({ no, expectedVersion: version, ...body }));
    sending.mutate(
      { params: { path: { kind }, header: { 'Idempotency-Key': key } }, body: { items: rows } },
      {
        onSuccess: ({ items: sent }) => {
          onAnswers({ sent, left: closed });
          void catchUp();
        },
      },
    );
  };

  if (error) return <Failing error={error} again={refetch} />;
  return (
    <Flex vertical gap="middle">
      <Refusal error={sending.error} />
      <Spin spinning={!isComplete}>
        <Select
          className="wide"
          value={type}
          disabled={!isComplete}
          placeholder={say('whichEvent')}
          aria-label={say('whichEvent')}
          options={offers.map(({ event, open }) => ({
            value: event.type,
            label: `${event.label} · ${say('openIn', { n: open.length, m: items.length })}`,
          }))}
          onChange={setType}
        />
      </Spin>
      {isComplete && offers.length === 0 && <Alert type="info" showIcon title={say('noCommonEvent', { name })} />}
      {offer && <Standing offer={offer} name={name} />}
      {offer && (
        <EventForm
          key={offer.event.type}
          form={form}
          event={offer.event}
          initial={blankData(offer.event.schema)}
          content={{ event: offer.event.type, lines: [], options: {}, current: {} }}
          errors={NO_ERRORS}
          submit={{ label: say('sendMany', { n: offer.open.length, name }), isPending: sending.isPending }}
          onFilled={() => send(offer)}
        />
      )}
    </Flex>
  );
}

/** For which of the processes the event is not open, and against which rules still stand. */
function Standing({ offer: { open, closed }, name }: { offer: Offer; name: string }) {
  const say = useWords(listWords);
  const hindered = open.filter(({ missing }) => missing > 0);
  if (closed.length === 0 && hindered.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={
        closed.length > 0 ? say('notOpen', { n: closed.length, name }) : say('hindered', { n: hindered.length, name })
      }
      description={
        <ul className="plain-list">
          {closed.map(({ no, stateName }) => (
            <li key={no}>
              <Typography.Text strong>{no}</Typography.Text> <Tag>{stateName}</Tag>
              {say('notOpenHere')}
            </li>
          ))}
          {hindered.map(({ item: { no, stateName }, missing }) => (
            <li key={no}>
              <Typography.Text strong>{no}</Typography.Text> <Tag>{stateName}</Tag>
              {say('missingHere', { n: missing })}
            </li>
          ))}
        </ul>
      }
    />
  );
}
