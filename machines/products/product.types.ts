import type { Merging } from '../kit/merging.js';
import type { Stamp } from '../kit/record.js';
import type { Recorded } from '../rulebook.js';
import type { ProductData } from './product.schema.js';

export type ProductEvent = Recorded<ProductData>;

type Details = Omit<ProductData['sales.register-product'], 'productNo' | 'description'>;

/** Everything the machine remembers of a product. */
export type ProductFacts = Merging & {
  productNo: string;
  description: string;
  registered: Stamp | null;
  retired: (Stamp & { reason: string | null }) | null;
} & { [Field in keyof Details]-?: Exclude<Details[Field], undefined> | null };
