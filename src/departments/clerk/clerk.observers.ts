import { EXCEPTION_OPEN } from '../../../machines/issues/issue.follow-ups.js';
import { NEW_CLERK } from '../../../machines/order/order.clerk.js';
import type { Observers } from '../../engine/processes.js';
import { exceptionOpen } from './exception-open.js';
import { newClerk } from './new-clerk.js';

/** What the follow-up clerks read for the rules of processes. */
export const clerkObservers: Observers = { [EXCEPTION_OPEN]: exceptionOpen, [NEW_CLERK]: newClerk };
