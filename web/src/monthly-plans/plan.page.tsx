import type { Panels } from '../process/process.page.js';
import { ProcessPage } from '../process/process.page.js';
import { planWords } from './plan.messages.js';
import { PlanTab } from './plan-tab.js';

const PANELS: Panels = { tabs: [{ key: 'plan', label: planWords.plan, Component: PlanTab }] };

/** The plan of a month: the page that every process has, and the plan as a table that leads to its orders. */
export const MonthlyPlanPage = () => <ProcessPage of="monthly-plans" panels={PANELS} />;
