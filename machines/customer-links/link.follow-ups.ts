import type { FollowUp, LoggedEvent } from '../process.js';
import type { LinkData } from './link.schema.js';
import type { LinkFacts } from './link.types.js';

/**
 * What sales confirms becomes the acceptance report of the order or batch, sent by sales and judged by the order's own
 * rules; what the customer complains of becomes a case of after-sales.
 */
export function linkFollowUps(_before: LinkFacts | null, event: LoggedEvent, after: LinkFacts): FollowUp[] {
  if (event.type === 'sales.confirm-signature') {
    const { signature } = event.data as LinkData['sales.confirm-signature'];
    return after.signatures
      .filter((one) => one.signature === signature)
      .map(({ signedFor, reportNo, signedBy, signedOn, signedSheet: attachment, lines, seenVersion: seen }) => ({
        send: signedFor,
        event: {
          type: 'sales.record-acceptance',
          data: { reportNo, signedBy, signedOn, attachment, lines },
          // What is accepted is what the customer saw.
          seen,
        },
      }));
  }
  const complaint = after.complaints.at(-1);
  if (event.type !== 'customer.complain' || complaint === undefined || after.order === null) return [];
  const { caseNo, customer, kind, text, photo } = complaint;
  return [
    {
      start: 'cases',
      id: caseNo,
      event: {
        type: 'any.register-case',
        data: {
          customer,
          ...(after.given && { contact: after.given.recipient }),
          order: after.order,
          channel: 'portal',
          kind,
          text,
          ...(photo !== undefined && { doc: photo }),
        },
      },
    },
  ];
}
