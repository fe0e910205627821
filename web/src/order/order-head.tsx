import { Alert, Descriptions, Tag } from 'antd';
import type { Order, Process } from '../api/types.js';
import { asOrder } from '../api/types.js';
import { PrintMenu } from '../print/print-menu.js';
import { ProcessHead } from '../process/process-head.js';
import { DueDay } from '../shared/due-day.js';
import { moment, money } from '../shared/figures.js';
import { useLanguage } from '../messages/language.js';
import { choiceName } from '../../../machines/names/naming.js';
import { useWords } from '../messages/messages.js';
import { EquipmentNote } from './equipment-note.js';
import { HeadBars } from './line-bars.js';
import { orderWords } from './order.messages.js';

const OVER = new Set(['delivered', 'settled', 'cancelled']);

/** Whether an order's delivery date no longer presses. */
export const isOver = ({ state }: { state: string }): boolean => OVER.has(state);

interface Props {
  process: Process;
  onTab: (key: string) => void;
}

/** The head of every process, with what is agreed of an order and how far its lines are. */
export function OrderHead({ process, onTab }: Props) {
  const say = useWords(orderWords);
  const language = useLanguage();
  const order = asOrder(process);
  const { customer, amounts, contract } = order;
  const contact = [customer?.contact, customer?.phone].filter(Boolean).join(' ');
  const { clerk } = order as { clerk?: string | null };
  const told = (key: 'clerk' | 'contact' | 'amount' | 'contract', children?: string) =>
    children ? [{ key, label: say(key), children }] : [];
  const items = [
    {
      key: 'due',
      label: say('delivery'),
      children: <DueDay day={order.deliveryDate ?? null} isOver={isOver(order)} />,
    },
    { key: 'po', label: say('customerPo'), children: order.customerPo || '—' },
    { key: 'place', label: say('place'), children: order.deliveryPlace || '—' },
    ...told('clerk', clerk ? process.people?.[clerk] : undefined),
    ...told('contact', contact),
    ...told('amount', amounts && `${money(amounts.ordered, order.currency)} ${order.currency ?? ''}`),
    ...told('contract', contract.signature?.contractNo),
  ];
  return (
    <ProcessHead
      process={{ ...process, title: customer?.name }}
      isOver={isOver(order)}
      isKey={order.key === true}
      tags={<Tag>{choiceName('class', order.class, language)}</Tag>}
      tools={<PrintMenu order={order} />}
      notes={
        <>
          <Notes order={order} />
          <EquipmentNote order={order} />
        </>
      }
    >
      <div className="head-body">
        <Descriptions size="small" column={{ xs: 1, sm: 2 }} items={items} />
        <HeadBars lines={order.lines} onMore={() => onTab('content')} />
      </div>
    </ProcessHead>
  );
}

/** A hold, the end, and duties that were waived, for ever. */
function Notes({ order: { hold, closing, waivers, lapsedWaivers, cancellation, people = {} } }: { order: Order }) {
  const say = useWords(orderWords);
  const told = ({ by, at }: { by: string; at: string }) => say('byAt', { name: people[by] ?? '', at: moment(at) });
  const because = (title: keyof typeof orderWords, reason?: string | null): string => `${say(title)}：${reason ?? ''}`;
  const waived = (title: 'waived' | 'waiverLapsed', { rule, reason }: Order['waivers'][number]): string =>
    `${say(title)} ${say('waiver', { rule, reason: reason ?? '' })}`;
  const notes = [
    ...(hold ? [{ type: 'warning' as const, title: because('onHold', hold.reason), told: told(hold) }] : []),
    ...(closing && closing.type !== 'finance.settle'
      ? [{ type: 'error' as const, title: because('closed', closing.reason), told: told(closing) }]
      : []),
    ...(cancellation && !closing
      ? [
          {
            type: 'warning' as const,
            title: because('cancellationAsked', cancellation.reason),
            told: told(cancellation),
          },
        ]
      : []),
    ...lapsedWaivers.map((waiver) => ({
      type: 'info' as const,
      title: waived('waiverLapsed', waiver),
      told: `${told(waiver)}${waiver.approvedBy ? ` · ${told(waiver.approvedBy)}` : ''} · ${moment(waiver.lapsedAt)}`,
    })),
    ...waivers.map((waiver) => ({
      type: 'warning' as const,
      title: waived('waived', waiver),
      told: waiver.approvedBy ? `${told(waiver)} · ${told(waiver.approvedBy)}` : say('waiverOpen'),
    })),
  ];
  return notes.map(({ type, title, told: description }) => (
    <Alert key={title + description} className="note" type={type} showIcon title={title} description={description} />
  ));
}
