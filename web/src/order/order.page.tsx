import type { EntryContent } from '../process/history-card.js';
import type { Panels } from '../process/process.page.js';
import { ProcessPage } from '../process/process.page.js';
import type { Process } from '../api/types.js';
import { asOrder } from '../api/types.js';
import { CustomerLinksCard } from '../customer-links/links-card.js';
import { linkWords } from '../customer-links/links.messages.js';
import { BatchesCard } from './batches-card.js';
import { DifferenceTable } from './difference-table.js';
import { EntryCard } from './entry-card.js';
import { FilesCard } from './files-card.js';
import { LinesCard } from './lines-card.js';
import { isOver, OrderHead } from './order-head.js';
import { MaterialsCard, materialWords } from './materials-card.js';
import { orderWords } from './order.messages.js';
import { RecordsCard } from './records-card.js';
import { RevisionsCard } from './revisions-card.js';

/** What was agreed, what was changed, and what every department put on record. */
function Content({ process, isPast = false }: { process: Process; isPast?: boolean }) {
  const order = asOrder(process);
  return (
    <>
      <LinesCard lines={order.lines} currency={order.currency ?? ''} isOver={isPast || isOver(order)} />
      <BatchesCard order={order} />
      <EntryCard order={order} />
      {!isPast && <RevisionsCard order={order} />}
      <RecordsCard order={order} />
    </>
  );
}

/** What an amendment changed is shown beside what it was. */
const amendmentOf: EntryContent = ({ type, recordedAt }, process) => {
  if (type !== 'sales.amend') return undefined;
  const amendment = asOrder(process).amendments.find(({ at }) => at === recordedAt);
  return amendment && { title: orderWords.revisions, shown: <DifferenceTable amendment={amendment} /> };
};

const PANELS: Panels = {
  Head: OrderHead,
  content: { label: orderWords.content, Component: Content },
  tabs: [
    { key: 'materials', label: materialWords.materials, Component: MaterialsCard },
    { key: 'files', label: orderWords.files, Component: FilesCard },
    { key: 'customer', label: linkWords.links, Component: CustomerLinksCard },
  ],
  goal: 'delivered',
  contentOf: amendmentOf,
};

/** The page of an order: that of every process, and what an order adds. */
export const OrderPage = () => <ProcessPage panels={PANELS} />;
