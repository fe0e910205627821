import { defineProcess } from '../kit/define.js';
import { eventsOf } from '../kit/events.js';
import { KNOWN_PRODUCT } from '../kit/merging.js';
import { mergingFollowUps } from '../kit/merging.rules.js';
import { text } from '../kit/text.js';
import type { Text } from '../rulebook.js';
import { productStories } from './product.demo.js';
import { productMachine } from './product.machine.js';
import { ofBoth } from './product.offices.js';
import { productRules } from './product.rules.js';
import type { ProductData } from './product.schema.js';
import { productExamples, productSchema } from './product.schema.js';
import type { ProductEvent, ProductFacts } from './product.types.js';

type Meta = readonly [label: Text, particular?: { reason?: boolean; goal?: boolean; decides?: boolean }];

const meta = (label: Text, particular: Meta[1] = {}): Meta => [label, particular];
const WHY = { reason: true };
const DECIDES = { goal: true, decides: true };

const events = eventsOf<ProductFacts, keyof ProductData>(
  {
    ...ofBoth('register-product', meta(text('登记产品', '登錄產品', 'Register product'))),
    ...ofBoth('change-product', meta(text('变更产品资料', '變更產品資料', 'Change product'), WHY)),
    ...ofBoth('propose-merge', meta(text('提议合并', '提議合併', 'Propose merge'))),
    ...ofBoth('approve-merge', meta(text('批准合并', '核准合併', 'Approve merge'), DECIDES)),
    ...ofBoth('reject-merge', meta(text('不合并', '不合併', 'Reject merge'), WHY)),
    ...ofBoth('propose-split', meta(text('提议撤销合并', '提議撤銷合併', 'Propose to undo a merge'))),
    ...ofBoth('approve-split', meta(text('批准撤销合并', '核准撤銷合併', 'Approve to undo a merge'), DECIDES)),
    ...ofBoth('reject-split', meta(text('保留合并', '保留合併', 'Keep the merge'), WHY)),
    ...ofBoth('retire-product', meta(text('停用产品', '停用產品', 'Retire product'), WHY)),
    'record.be-merged': [text('并入其他产品', '併入其他產品', 'Merged into another'), { internal: true }],
    'record.be-restored': [text('恢复', '恢復', 'Restored'), { internal: true }],
  },
  { record: { sender: 'engineering' } },
);

const DECIDED = Object.keys({ ...ofBoth('approve-merge', 1), ...ofBoth('approve-split', 1) });

const FIELDS = new Set(productSchema['sales.change-product'].properties.keys());

/** What the form of a change begins with: the record as it is. */
const present = (facts: ProductFacts): Record<string, unknown> =>
  Object.fromEntries(Object.entries(facts).filter(([field, value]) => FIELDS.has(field) && value !== null));

/** A product 产品资料: what is kept on record of what the company makes; no order needs it (S3§二2). */
export const product = defineProcess<ProductFacts, ProductEvent>({
  kind: 'products',
  subject: 'registers',
  prefix: 'PD',
  sequence: 'product_no',
  name: text('产品资料', '產品資料', 'Product'),
  version: 1,
  machine: productMachine,
  rules: productRules,
  events,
  schema: productSchema,
  examples: productExamples,
  entry: ['sales.register-product', 'engineering.register-product'],
  milestones: {
    kept: text('在册', '在冊', 'On record'),
    'merge-proposed': text('待审合并', '待審合併', 'Merge proposed'),
    'split-proposed': text('待审撤销合并', '待審撤銷合併', 'Undoing proposed'),
    merged: text('已并入其他产品', '已併入其他產品', 'Merged'),
    retired: text('已停用', '已停用', 'Retired'),
  },
  ends: ['retired'],
  stateNames: {},
  titleOf: ({ productNo, description }) => [productNo, description],
  followedBy: ({ registered }) => [registered?.by],
  about: ({ names, mergedInto }) => [mergedInto?.into, ...names.map(({ no }) => no)],
  followUps: mergingFollowUps,
  observes: {
    ...ofBoth('register-product', KNOWN_PRODUCT),
    ...ofBoth('change-product', KNOWN_PRODUCT),
    ...ofBoth('propose-merge', KNOWN_PRODUCT),
    ...ofBoth('approve-merge', KNOWN_PRODUCT),
  },
  notices: [
    { on: ['sales.change-product', 'engineering.change-product'], tell: ['sales', 'engineering', 'production'] },
    { on: DECIDED, tell: ['sales', 'engineering', 'production', 'procurement'] },
    { to: 'retired', tell: ['sales', 'engineering', 'production', 'procurement'] },
  ],
  demo: productStories,
  suggestions: {
    ...ofBoth('change-product', present),
    ...ofBoth('propose-split', ({ names }: ProductFacts) => (names.length === 1 ? { name: names[0].name } : {})),
  },
});
