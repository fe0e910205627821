import {
  approveMerge,
  approveSplit,
  beMerged,
  beRestored,
  propose,
  proposeSplit,
  rejectProposal,
  renamed,
  UNMERGED,
} from '../kit/merging.js';
import type { Reducers } from '../kit/record.js';
import { reasoned, recorder, stamp } from '../kit/record.js';
import type { Envelope } from '../rulebook.js';
import { ofBoth } from './product.offices.js';
import type { ProductData } from './product.schema.js';
import type { ProductEvent, ProductFacts } from './product.types.js';

const NOTHING = {
  specification: null,
  unit: null,
  listPrice: null,
  currency: null,
  drawingNo: null,
  standard: null,
  remark: null,
};

type Given = Envelope & { data: ProductData['sales.register-product'] };

const register = (_facts: ProductFacts, event: Given): Partial<ProductFacts> => ({
  ...event.data,
  revision: 1,
  registered: stamp({ revision: 1 }, event),
});

const change = (facts: ProductFacts, event: Given): Partial<ProductFacts> => ({
  ...NOTHING,
  ...event.data,
  revision: facts.revision + 1,
  names: renamed({ ...facts, revision: facts.revision + 1 }, event, facts.productNo, event.data.productNo),
});

const retire = (facts: ProductFacts, event: Envelope): Partial<ProductFacts> => ({ retired: reasoned(facts, event) });

const reducers: Reducers<ProductFacts, ProductData> = {
  ...ofBoth('register-product', register),
  ...ofBoth('change-product', change),
  ...ofBoth('propose-merge', propose),
  ...ofBoth('approve-merge', approveMerge),
  ...ofBoth('reject-merge', rejectProposal),
  ...ofBoth('propose-split', proposeSplit),
  ...ofBoth('approve-split', approveSplit),
  ...ofBoth('reject-split', rejectProposal),
  ...ofBoth('retire-product', retire),
  'record.be-merged': beMerged,
  'record.be-restored': beRestored,
};

/** The facts with the event recorded. Pure; it judges nothing. */
export const record = recorder<ProductFacts, ProductEvent>(reducers);

/** A product of which nothing is known but the number of its record. */
export const blankProduct = ({ no }: { no: string }): ProductFacts => ({
  no,
  revision: 0,
  productNo: '',
  description: '',
  ...NOTHING,
  ...UNMERGED,
  registered: null,
  retired: null,
});
