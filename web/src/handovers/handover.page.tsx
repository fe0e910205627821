import type { Panels } from '../process/process.page.js';
import { ProcessPage } from '../process/process.page.js';
import { handoverWords } from './handover.messages.js';
import { HandedItems } from './items.js';

const PANELS: Panels = { content: { label: handoverWords.items, Component: HandedItems } };

/** A hand-over: the page that every process has, and what is handed over to whom. */
export const HandoverPage = () => <ProcessPage of="handovers" panels={PANELS} />;
