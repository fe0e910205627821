/** The schema of each answer whose class does not say it itself; `*` is a text or a file. */
export const ANSWERS: Readonly<Record<string, string>> = {
  'GET /api/orders': 'OrderList',
  'POST /api/orders': 'Order',
  'POST /api/orders/events': 'BulkAnswer',
  'GET /api/orders/{no}': 'Order',
  'POST /api/orders/{no}/events': 'Order',
  'POST /api/order-drafts/{id}/submit': 'Order',
  'GET /api/processes/{kind}': 'ProcessList',
  'POST /api/processes/{kind}': 'Process',
  'GET /api/processes/{kind}/{no}': 'Process',
  'POST /api/processes/{kind}/{no}/events': 'Process',
  ...Object.fromEntries(
    ['/api/orders/{no}', '/api/processes/{kind}/{no}'].flatMap((path) => [
      [`POST ${path}/preview`, 'Preview'],
      [`GET ${path}/next`, 'Next'],
      [`GET ${path}/history`, 'History'],
      [`GET ${path}/verify`, 'Verification'],
      [`GET ${path}/path`, 'Path'],
      [`GET ${path}/trace`, 'Trace'],
      [`GET ${path}/migration`, 'Migration'],
    ]),
  ),
  'GET /api/orders/{no}/at/{seq}': 'Order',
  'GET /api/processes/{kind}/{no}/at/{seq}': 'Process',
  'GET /api/inbox': 'Inbox',
  'GET /api/notices': 'Notices',
  'GET /api/waiting': 'WaitingList',
  'GET /api/processes/{kind}/{no}/urgings': 'Urgings',
  'POST /api/processes/{kind}/{no}/urgings': 'Urging',
  'GET /api/machines': 'Machines',
  'GET /api/machines/{id}': 'Machine',
  'GET /api/machines/{id}/versions': 'MachineVersions',
  'GET /api/machines/{id}/versions/{version}': 'Machine',
  'GET /api/machines/{id}/migrations': 'MigrationEffects',
  'GET /api/rules': 'Rules',
  'GET /api/rules/{id}': 'Rule',
  'GET /api/rules/{id}/held': 'HeldProcesses',
  'GET /health/live': 'Live',
  'GET /health/ready': 'Readiness',
};

const IF_MATCH = {
  name: 'If-Match',
  in: 'header',
  required: false,
  description: 'The `ETag` that was seen; another present version is refused with 412.',
  schema: { type: 'string' },
} as const;

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'The same key and request get the first answer again; with another request it is refused.',
  schema: { type: 'string', maxLength: 200 },
} as const;

const IF_NONE_MATCH = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: 'The `ETag` that the client has: 304 when it is still that.',
  schema: { type: 'string' },
} as const;

export type HeaderParameter = typeof IF_MATCH | typeof IDEMPOTENCY_KEY | typeof IF_NONE_MATCH;

/** The headers that a route looks at. */
export const HEADERS: Readonly<Record<string, readonly HeaderParameter[]>> = {
  'POST /api/orders': [IDEMPOTENCY_KEY],
  'POST /api/orders/events': [IDEMPOTENCY_KEY],
  'POST /api/processes/{kind}': [IDEMPOTENCY_KEY],
  ...Object.fromEntries(
    ['/api/orders/{no}', '/api/processes/{kind}/{no}'].flatMap((path): [string, HeaderParameter[]][] => [
      [`GET ${path}`, [IF_NONE_MATCH]],
      [`POST ${path}/events`, [IF_MATCH, IDEMPOTENCY_KEY]],
      [`POST ${path}/preview`, [IF_MATCH]],
    ]),
  ),
};
