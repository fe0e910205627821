import { documentsOf } from '../../../files/checklist.js';
import type { FileData } from '../../../files/file.schema.js';
import type { FollowUp, LoggedEvent } from '../../../process.js';
import type { OrderFactsV4 } from '../aspect.js';
import { bringsAbout } from '../aspect.js';

/** An order that was reviewed and is over has a file, with what it has of the checklist (S3§八1). */
function openFile(before: OrderFactsV4 | null, _event: LoggedEvent, after: OrderFactsV4): FollowUp[] {
  if (after.closing === null || after.reviewPassed === null || before?.closing !== null) return [];
  const customer = after.entry.customer?.name;
  const data: FileData['order.open-file'] = {
    order: after.no,
    ...(customer === undefined ? {} : { customer }),
    documents: documentsOf(after).map(({ document, status, reference }) => ({
      document,
      status,
      ...(reference === null ? {} : { reference }),
    })),
  };
  return [{ start: 'files', id: `FL-${after.no}`, event: { type: 'order.open-file', data } }];
}

/** What an order leaves behind is collected, handed over and kept in a process of its own. */
export const filing = bringsAbout(openFile);
