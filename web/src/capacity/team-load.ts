import type { components } from '../api/schema.js';

/** What a team can do in a week, and what it has to do. */
export type TeamLoad = components['schemas']['TeamLoad'];
