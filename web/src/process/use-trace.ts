import { api } from '../api/client.js';
import type { Place } from '../api/process-queries.js';

/** Where the process stood on its chart with every event of its log. */
export const useTrace = (place: Place) =>
  api.useQuery('get', '/api/processes/{kind}/{no}/trace', { params: { path: place } });
