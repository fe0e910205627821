import { Alert, Flex, Form, Select, Spin, Tag, Typography } from 'antd';
import { useState } from 'react';
import { api } from '../api/client.js';
import { catchUp } from '../api/staleness.js';
import type { EventBody, OrderItem, RowAnswer } from '../api/types.js';
import { blankData } from '../forms/blank.js';
import { bodyOf, EventForm } from '../forms/event-form.js';
import { newKey } from '../forms/new-key.js';
import { Refusal } from '../shared/refusal.js';
import { Failing } from '../shared/states.js';
import { useWords } from '../messages/messages.js';
import type { Offer } from './bulk-offers.js';
import { useOffers } from './bulk-offers.js';
import { ordersWords } from './orders.messages.js';

/** What became of the orders that were sent, and those that were left out because the event is not open for them. */
export interface BulkOutcome {
  sent: readonly RowAnswer[];
  left: readonly OrderItem[];
}

interface Props {
  orders: readonly OrderItem[];
  onAnswers: (outcome: BulkOutcome) => void;
}

const NO_ERRORS: never[] = [];

/** Whatever any of the orders takes from me is offered; those that do not take it are told before anything is sent. */
export function BulkDesk({ orders, onAnswers }: Props) {
  const say = useWords(ordersWords);
  const [form] = Form.useForm();
  const [key] = useState(newKey);
  const [type, setType] = useState<string>();
  const { offers, error, isComplete, refetch } = useOffers(orders);
  const offer = offers.find(({ event }) => event.type === type);
  const sending = api.useMutation('post', '/api/orders/events');

  const send = ({ event, open, closed }: Offer): void => {
    const body: EventBody = bodyOf(event, form);
    const items = open.map(({ order: { no, version } }) => ({ no, expectedVersion: version, ...body }));
    sending.mutate(
      { params: { header: { 'Idempotency-Key': key } }, body: { items } },
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
            label: `${event.label} · ${say('openIn', { n: open.length, m: orders.length })}`,
          }))}
          onChange={setType}
        />
      </Spin>
      {isComplete && offers.length === 0 && <Alert type="info" showIcon title={say('noCommonEvent')} />}
      {offer && <Standing offer={offer} />}
      {offer && (
        <EventForm
          key={offer.event.type}
          form={form}
          event={offer.event}
          initial={blankData(offer.event.schema)}
          content={{ event: offer.event.type, lines: [], options: {}, current: {} }}
          errors={NO_ERRORS}
          submit={{ label: say('sendMany', { n: offer.open.length }), isPending: sending.isPending }}
          onFilled={() => send(offer)}
        />
      )}
    </Flex>
  );
}

/** For which of the orders the event is not open, and against which rules still stand. */
function Standing({ offer: { open, closed } }: { offer: Offer }) {
  const say = useWords(ordersWords);
  const hindered = open.filter(({ missing }) => missing > 0);
  if (closed.length === 0 && hindered.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={closed.length > 0 ? say('notOpen', { n: closed.length }) : say('hindered', { n: hindered.length })}
      description={
        <ul className="plain-list">
          {closed.map(({ no, stateName }) => (
            <li key={no}>
              <Typography.Text strong>{no}</Typography.Text> <Tag>{stateName}</Tag>
              {say('notOpenHere')}
            </li>
          ))}
          {hindered.map(({ order: { no, stateName }, missing }) => (
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
