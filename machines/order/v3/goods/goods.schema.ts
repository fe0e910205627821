import { choice, count, day, hours, lineNumber, quantity, text } from '../../../kit/fields.js';
import type { DataOf } from '../../../kit/schema.js';
import { called, list } from '../../../kit/shapes.js';
import { GOODS_DISPOSITIONS } from '../../schema/choices.js';
import { acceptedLine, shippedLine } from '../../schema/parts.js';
import { object } from '../../schema/words.js';

const recountedLine = object('RecountedLine', { line: lineNumber(), 'passed?': quantity(), rejected: quantity() });

const countedLine = object('CountedLine', { line: lineNumber(), quantity: quantity() });

export const goodsSchema = {
  'sales.correct-acceptance': object(
    'AcceptanceCorrection',
    'The acceptance by its number in the order, first 1, and what the signed report says of the lines named.',
    {
      acceptance: called('验收（第几次）', '驗收（第幾次）', 'Acceptance (its number)', count({ min: 1 })),
      lines: list(acceptedLine, { min: 1, max: 500, uniqueBy: 'line' }),
    },
  ),
  'production.correct-report': object(
    'ReportCorrection',
    'The daily report by its number in the order, first 1, and what it should say.',
    {
      report: called('日报（第几份）', '日報（第幾份）', 'Daily report (its number)', count({ min: 1 })),
      good: quantity(),
      'bad?': quantity(),
      'hours?': hours(),
    },
  ),
  'quality.correct-inspection': object(
    'InspectionCorrection',
    'What the latest final inspection should say of the lines named; `passed` is left out where it failed.',
    { lines: list(recountedLine, { min: 1, max: 500, uniqueBy: 'line' }) },
  ),
  'logistics.correct-shipment': object(
    'ShipmentCorrection',
    'What the shipment really carried, and what was really handed over, of the lines named; 0 where it was none.',
    {
      shipment: text({ max: 100 }),
      'dispatched?': list(countedLine, { max: 500, uniqueBy: 'line' }),
      'handedOver?': list(countedLine, { max: 500, uniqueBy: 'line' }),
    },
  ),
  'logistics.record-loss': object(
    'Loss',
    '`exception` is the transport exception that it answers, by its number in the order, first 1 (S3§五3).',
    {
      shipment: text({ max: 100 }),
      exception: count({ min: 1 }),
      on: day(),
      lines: list(shippedLine, { min: 1, max: 500 }),
    },
  ),
  'logistics.record-refusal': object('Refusal', {
    shipment: text({ max: 100 }),
    exception: count({ min: 1 }),
    on: day(),
    refusedBy: text({ secret: 'contact' }),
    disposition: choice(GOODS_DISPOSITIONS),
    lines: list(shippedLine, { min: 1, max: 500 }),
  }),
  'logistics.record-return': object('Return', 'What was handed over and came back.', {
    shipment: text({ max: 100 }),
    'exception?': count({ min: 1 }),
    on: day(),
    returnedBy: text({ secret: 'contact' }),
    disposition: choice(GOODS_DISPOSITIONS),
    lines: list(shippedLine, { min: 1, max: 500 }),
  }),
};

export type GoodsData = DataOf<typeof goodsSchema>;
export type GoodsDisposition = keyof typeof GOODS_DISPOSITIONS;
