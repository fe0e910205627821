import type { DemoStep, DemoStory } from '../kit/demo.js';
import { demoStep as step } from '../kit/demo.js';
import type { ProductData } from './product.schema.js';

type Registered = ProductData['sales.register-product'];

const story = (by: 'sales' | 'engineering', registered: Registered, steps: DemoStep[] = []): DemoStory => ({
  known: { productNo: registered.productNo },
  steps: [step(by, `${by}.register-product`, registered), ...steps],
});

const propose = (name: string, why: string): DemoStep =>
  step('engineering', 'engineering.propose-merge', { name, why });

/** Products of the sample orders: kept, one of them under two numbers, one about to be. */
export const productStories: readonly DemoStory[] = [
  // Stories are told side by side: what is merged is there well before whoever proposes it.
  story('sales', { productNo: 'BKR64Y40', description: 'Road-550-W Yellow, 40', unit: '件' }),
  story('sales', { productNo: 'BK R19B 58', description: 'Road-750 Black, 58', unit: '件' }),
  story('engineering', {
    productNo: 'BK-R79Y-40',
    description: 'Road-350-W Yellow, 40',
    specification: 'Road Bikes',
    unit: '件',
    drawingNo: 'BK-R79Y-00',
    standard: 'ISO 4210',
  }),
  story('engineering', { productNo: 'HL-00', description: '停产前叉', unit: '件' }, [
    step('engineering', 'engineering.retire-product', {}, '该型号已停产'),
  ]),
  story(
    'engineering',
    { productNo: 'BK-R64Y-40', description: 'Road-550-W Yellow, 40', specification: 'Road Bikes', unit: '件' },
    [propose('BKR64Y40', '同一图号，漏写连字符'), step('sales-head', 'sales.approve-merge')],
  ),
  story(
    'engineering',
    { productNo: 'BK-R19B-58', description: 'Road-750 Black, 58', specification: 'Road Bikes', unit: '件' },
    [propose('BK R19B 58', '同一车型，编号写法不同')],
  ),
];
