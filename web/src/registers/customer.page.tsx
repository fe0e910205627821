import type { Panels } from '../process/process.page.js';
import { ProcessPage } from '../process/process.page.js';
import { CustomerInUse } from './in-use.js';
import { registerWords } from './register.messages.js';

const PANELS: Panels = { tabs: [{ key: 'in-use', label: registerWords.inUse, Component: CustomerInUse }] };

/** A customer on record: the page that every process has, and what the company has done with him. */
export const CustomerPage = () => <ProcessPage of="customers" panels={PANELS} />;
