import type { DemoStep, DemoStory } from '../kit/demo.js';
import { demoStep as step } from '../kit/demo.js';
import { stockExamples } from './stock.schema.js';
import type { StockData } from './stock.schema.js';

type Kept = StockData['procurement.keep-item'];

const story = (kept: Kept, steps: DemoStep[] = []): DemoStory => ({
  known: { item: kept.item },
  steps: [step('procurement', 'procurement.keep-item', kept), ...steps],
});

/** Items of which there is enough, too little, too little and ordered; and one that nobody needs any more. */
export const stockStories: readonly DemoStory[] = [
  story(stockExamples['procurement.keep-item'], [
    step('production', 'production.draw-stock', { quantity: '6', purpose: '转台包装' }),
    step('production', 'production.return-stock', { quantity: '1', remark: '多领' }),
  ]),
  story(
    { item: '切削液', specification: '半合成，20 L', unit: '桶', safetyStock: '10', opening: '12', place: 'A-01' },
    [step('production', 'production.draw-stock', { quantity: '5', purpose: '加工中心换液' })],
  ),
  story(
    {
      item: '内六角螺钉',
      specification: 'M8×30 12.9 级',
      unit: '件',
      safetyStock: '1000',
      opening: '400',
      place: 'C-11',
    },
    [step('procurement', 'procurement.order-more', { reference: 'PO-000001', quantity: '2000' })],
  ),
  story({ item: '旧型轴承座', unit: '件', safetyStock: '0', opening: '2', place: 'D-07' }, [
    step('procurement-head', 'procurement.count-stock', { counted: '0', remark: '锈蚀报废' }),
    step('procurement', 'procurement.drop-item', {}, '该型号已停产'),
  ]),
];
