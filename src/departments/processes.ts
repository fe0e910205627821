import { machines } from '../../machines/index.js';
import type { Observers, Registered } from '../engine/processes.js';
import { clerkObservers } from './clerk/clerk.observers.js';
import { engineeringObservers } from './engineering/engineering.observers.js';
import { financeObservers } from './finance/finance.observers.js';
import { hrObservers } from './hr/hr.observers.js';
import { appraisalObservers } from './indicators.js';
import { operationsObservers } from './operations/operations.observers.js';
import { procurementObservers } from './procurement/procurement.observers.js';
import { productionObservers } from './production/production.observers.js';
import { salesObservers } from './sales/sales.observers.js';

/** What the departments read for the rules of processes, a line each. */
const observers: Observers = {
  ...appraisalObservers,
  ...clerkObservers,
  ...engineeringObservers,
  ...financeObservers,
  ...hrObservers,
  ...operationsObservers,
  ...procurementObservers,
  ...productionObservers,
  ...salesObservers,
};

/** Every process that the company runs, with what reads what its rules need to know of others. */
export const registeredProcesses: Registered[] = Object.values(machines).map((versions) => ({ versions, observers }));
