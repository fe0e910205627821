import { dayAfter } from '../../../src/demo/step.js';

/** The company's day so many days from now, as the page writes it. */
export const day = (offset: number): string => dayAfter(new Date().toISOString(), offset);
