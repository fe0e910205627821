import { PlainHead } from '../process/plain-head.js';
import type { Panels } from '../process/process.page.js';
import { ProcessPage } from '../process/process.page.js';
import { PlanProgress } from './plan-progress.js';
import { salesWords } from './sales.messages.js';

const PANELS: Panels = {
  Head: PlainHead,
  tabs: [{ key: 'progress', label: salesWords.progress, Component: PlanProgress }],
};

/** A plan of sales: the page that every process has, and how far the plan is carried out. */
export const SalesPlanPage = () => <ProcessPage of="sales-plans" panels={PANELS} />;
