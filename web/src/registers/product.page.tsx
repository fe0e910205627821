import type { Panels } from '../process/process.page.js';
import { ProcessPage } from '../process/process.page.js';
import { ProductInUse } from './in-use.js';
import { registerWords } from './register.messages.js';

const PANELS: Panels = { tabs: [{ key: 'in-use', label: registerWords.inUse, Component: ProductInUse }] };

/** A product on record: the page that every process has, and what was ordered of it. */
export const ProductPage = () => <ProcessPage of="products" panels={PANELS} />;
