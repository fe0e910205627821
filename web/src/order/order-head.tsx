import { Alert, Card, Descriptions, Flex, Tag, Typography } from 'antd';
import type { Order } from '../api/types.js';
import { OrderMarks, StateTag } from '../orders/order-tags.js';
import { PrintMenu } from '../print/print-menu.js';
import { DueDay } from '../shared/due-day.js';
import { moment, money, today } from '../shared/figures.js';
import { useLanguage } from '../messages/language.js';
import { choiceName } from '../../../machines/names/naming.js';
import { useWords } from '../messages/messages.js';
import { HeadBars } from './line-bars.js';
import { loweredName } from './lowered.js';
import { Milestones } from './milestones.js';
import { orderWords } from './order.messages.js';
import { VerifiedBadge } from './verified-badge.js';

const OVER = new Set(['delivered', 'settled', 'cancelled']);

interface Props {
  order: Order;
  onLines: () => void;
}

/** What the order is, where it stands, how much time is left, and what is out of the ordinary. */
export function OrderHead({ order, onLines }: Props) {
  const say = useWords(orderWords);
  const language = useLanguage();
  const isOver = OVER.has(order.state);
  const marks = {
    held: order.hold !== null,
    key: order.key === true,
    overdue: !isOver && order.dueOn !== null && order.dueOn < today(),
  };
  const { customer, amounts } = order;
  const items = [
    { key: 'due', label: say('delivery'), children: <DueDay day={order.dueOn} isOver={isOver} /> },
    { key: 'po', label: say('customerPo'), children: order.customerPo || '—' },
    { key: 'place', label: say('place'), children: order.deliveryPlace || '—' },
    ...(customer?.contact || customer?.phone
      ? [
          {
            key: 'contact',
            label: say('contact'),
            children: [customer.contact, customer.phone].filter(Boolean).join(' '),
          },
        ]
      : []),
    ...(amounts
      ? [
          {
            key: 'amount',
            label: say('amount'),
            children: `${money(amounts.ordered, order.currency)} ${order.currency ?? ''}`,
          },
        ]
      : []),
    ...(order.contract.signature
      ? [{ key: 'contract', label: say('contract'), children: order.contract.signature.contractNo }]
      : []),
  ];

  return (
    <Card className="block order-head">
      <Flex justify="space-between" gap="small" align="flex-start">
        <Flex gap="small" align="center" wrap>
          <Typography.Title level={1} className="page-title order-no">
            {order.no}
          </Typography.Title>
          <Typography.Text strong>{customer?.name}</Typography.Text>
          <StateTag state={order.state} name={order.stateName} />
          <OrderMarks order={marks} />
          <Tag>{choiceName('class', order.class, language)}</Tag>
          <Tag>{say('revision', { n: order.revision })}</Tag>
          <VerifiedBadge place={{ kind: 'orders', no: order.no }} />
          {order.redacted && <Typography.Text type="secondary">{say('hidden')}</Typography.Text>}
        </Flex>
        <PrintMenu order={order} />
      </Flex>
      <Notes order={order} />
      <Milestones state={order.state} />
      <div className="head-body">
        <Descriptions size="small" column={{ xs: 1, sm: 2 }} items={items} />
        <HeadBars lines={order.lines} onMore={onLines} />
      </div>
    </Card>
  );
}

/** What everybody has to see before anything else: a hold, the end, and duties that were waived or lowered, for ever. */
function Notes({
  order: { hold, closing, waivers, lapsedWaivers, cancellation, lowered = [], people = {} },
}: {
  order: Order;
}) {
  const say = useWords(orderWords);
  const language = useLanguage();
  const told = ({ by, at }: { by: string; at: string }) => say('byAt', { name: people[by] ?? '', at: moment(at) });
  const words = [
    ...(hold ? [{ type: 'warning', title: 'onHold', word: hold } as const] : []),
    ...(closing && closing.type !== 'finance.settle'
      ? [{ type: 'error', title: 'closed', word: closing } as const]
      : []),
    ...(cancellation && !closing ? [{ type: 'warning', title: 'cancellationAsked', word: cancellation } as const] : []),
  ];
  return (
    <>
      {words.map(({ type, title, word }) => (
        <Alert
          key={title}
          className="note"
          type={type}
          showIcon
          title={`${say(title)}：${word.reason ?? ''}`}
          description={told(word)}
        />
      ))}
      {lowered.length > 0 && (
        <Alert
          className="note"
          type="warning"
          showIcon
          title={say('lowered')}
          description={lowered.map((value) => loweredName(value, language)).join('；')}
        />
      )}
      {lapsedWaivers.map((waiver) => (
        <Alert
          key={waiver.rule + waiver.at}
          className="note"
          type="info"
          showIcon
          title={`${say('waiverLapsed')} ${say('waiver', { rule: waiver.rule, reason: waiver.reason ?? '' })}`}
          description={`${told(waiver)}${waiver.approvedBy ? ` · ${told(waiver.approvedBy)}` : ''} · ${moment(waiver.lapsedAt)}`}
        />
      ))}
      {waivers.map((waiver) => (
        <Alert
          key={waiver.rule + waiver.at}
          className="note"
          type="warning"
          showIcon
          title={`${say('waived')} ${say('waiver', { rule: waiver.rule, reason: waiver.reason ?? '' })}`}
          description={waiver.approvedBy ? `${told(waiver)} · ${told(waiver.approvedBy)}` : say('waiverOpen')}
        />
      ))}
    </>
  );
}
