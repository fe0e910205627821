import type { FollowUp, LoggedEvent } from '../../../process.js';
import { sum } from '../../../decimal.js';
import type { NonconformityData } from '../../../nonconformities/nonconformity.schema.js';
import type { OrderData } from '../../order.schema.js';
import type { OrderFactsV4 } from '../aspect.js';
import { bringsAbout } from '../aspect.js';

type Found = NonconformityData['inspection.open-nonconformity'];

const opened = (id: string, data: Found): FollowUp[] => [
  { start: 'nonconformities', id: `NC-${id}`, event: { type: 'inspection.open-nonconformity', data } },
];

const listed = (names: readonly string[]): string => [...new Set(names)].join('、').slice(0, 200);

const failed = <Row extends { result: string }>(rows: readonly Row[]): Row[] =>
  rows.filter(({ result }) => result === 'fail');

/** Every inspection that fails opens one nonconformity (S2§五2; S3§六1). Its number follows from the order's and its place among them. */
function openNonconformity(before: OrderFactsV4 | null, event: LoggedEvent, after: OrderFactsV4): FollowUp[] {
  const order = after.no;
  switch (event.type) {
    case 'quality.fail-incoming': {
      const { lots } = event.data as OrderData['quality.fail-incoming'];
      const items = listed(lots.map(({ item }) => item));
      const report = listed(lots.map(({ report: no }) => no)).slice(0, 100);
      return opened(`${order}-IQC${failed(before?.incoming ?? []).length + 1}`, {
        source: 'incoming',
        order,
        item: items,
        finding: items,
        report,
        quantity: sum(lots.map(({ quantity }) => quantity)),
        office: 'procurement',
      });
    }
    case 'quality.record-in-process': {
      const { process, result } = event.data as OrderData['quality.record-in-process'];
      if (result !== 'fail') return [];
      const place = failed(after.inProcess).length;
      return opened(`${order}-IPQC${place}`, { source: 'in-process', order, item: process, finding: process });
    }
    case 'quality.fail-final': {
      const { items, lines } = event.data as OrderData['quality.fail-final'];
      const found = listed(failed(items).map(({ item }) => item)) || order;
      const rejected = sum(lines.map(({ rejected: quantity }) => quantity));
      return opened(`${order}-FQC${after.failedInspections.length}`, {
        source: 'final',
        order,
        item: listed((after.entry.lines ?? []).flatMap(({ description }) => description ?? [])) || order,
        finding: found,
        ...(rejected === '0' ? {} : { quantity: rejected }),
      });
    }
    default:
      return [];
  }
}

/** What inspections find is analysed and corrected in a process of its own. */
export const findings = bringsAbout(openNonconformity);
