import { Card } from 'antd';
import { Link } from 'react-router';
import type { Process } from '../api/types.js';
import { asOrder } from '../api/types.js';
import { PlainHead } from '../process/plain-head.js';
import type { Panels } from '../process/process.page.js';
import { ProcessPage } from '../process/process.page.js';
import { addressOf, ORDERS } from '../shared/address.js';
import { EntryCard } from './entry-card.js';
import { LinesCard } from './lines-card.js';
import { orderWords } from './order.messages.js';
import { RecordsCard } from './records-card.js';
import { text, useWords } from '../messages/messages.js';

const batchWords = { ofOrder: text('所属订单', '所屬訂單', 'Part of the order') };

/** What is in the batch, how far it is, and what every department put on record of it: as of an order. */
function Content({ process, isPast = false }: { process: Process; isPast?: boolean }) {
  const say = useWords(batchWords);
  const batch = asOrder(process);
  const { order } = process as unknown as { order: string };
  return (
    <>
      <Card size="small" title={say('ofOrder')} className="block">
        <Link to={addressOf(ORDERS, order)}>{order}</Link>
      </Card>
      <LinesCard lines={batch.lines} currency="" isOver={isPast || process.dueOn === null} />
      <EntryCard order={batch} />
      <RecordsCard order={batch} />
    </>
  );
}

const PANELS: Panels = {
  Head: PlainHead,
  content: { label: orderWords.content, Component: Content },
  goal: 'delivered',
};

/** The page of a delivery batch: its goods and records are shown as those of an order are. */
export const BatchPage = () => <ProcessPage of="delivery-batches" panels={PANELS} />;
