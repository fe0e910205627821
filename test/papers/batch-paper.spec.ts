import { deliveryBatch } from '../../machines/delivery-batches/batch.process.js';
import type { PaperOrder } from '../../machines/papers/paper.js';
import { paperOf } from '../../machines/papers/paper-of.js';
import { batchNo, Company, ORDER, wayOf } from '../machines/batches.company.js';

const { made, passed, accepted, sent, delivered } = wayOf({ 1: '3' }, 1);
const company = Company.producing().does(batchNo(1), ...made, passed, ...accepted, ...sent, delivered);
const batch = {
  no: batchNo(1),
  revision: 1,
  stateName: 'Delivered',
  ...deliveryBatch.viewOf?.(company.batch(1)),
} as unknown as PaperOrder;

describe('a paper of a delivery batch', () => {
  it.each(['traveller', 'inspection', 'acceptance', 'hand-over'] as const)(
    '%s names the order and the batch, and the goods of the batch alone',
    (sheet) => {
      const paper = paperOf(sheet, batch, 'en', String);
      expect(paper?.of.slice(0, 2)).toEqual([
        ['Order', ORDER],
        ['Batch', batchNo(1)],
      ]);
      const told = JSON.stringify(paper?.parts);
      expect(told).toContain('3');
      expect(told).not.toContain('"10');
    },
  );
});
