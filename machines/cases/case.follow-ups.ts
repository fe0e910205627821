import type { FollowUp, LoggedEvent } from '../process.js';
import type { CaseFacts } from './case.types.js';

/** A problem that quality confirms is corrected and kept from coming again in a process of its own (S2§六2). */
export function caseFollowUps(before: CaseFacts | null, event: LoggedEvent, after: CaseFacts): FollowUp[] {
  const { registered, investigation, nonconformity } = after;
  const isNew = event.type === 'quality.investigate' && before?.nonconformity === null;
  if (!isNew || nonconformity === null || !registered || !investigation) return [];
  const { order, line, product, customer, text } = registered;
  const data = {
    source: 'customer',
    ...(order === undefined ? {} : { order }),
    ...(line === undefined ? {} : { line }),
    item: product ?? customer,
    finding: text,
    office: investigation.responsible,
  };
  return [{ start: 'nonconformities', id: nonconformity, event: { type: 'inspection.open-nonconformity', data } }];
}
