import type { components } from '../api/schema.js';

type FollowUp = components['schemas']['FollowUp'];

/** An order with when it is to be delivered, and when it is planned to be made. */
export interface Scheduled extends FollowUp {
  plannedStart: string | null;
}
