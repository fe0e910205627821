import { action } from '../../../machines/actions/action.process.js';

/** A kind without timers of its own. */
export const actions = { ...action, timers: undefined };
