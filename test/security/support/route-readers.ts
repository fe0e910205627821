/** Who may use a route, as the specification says it. */
export type Readers =
  /** Signed in or not. */
  | 'anybody'
  /** Whoever is signed in; what he may do or see there depends on the thing itself and is tried elsewhere. */
  | 'signed-in'
  /** Whoever has one of these permissions. */
  | { permissions: readonly string[] }
  /** Members of these offices; whoever may audit reads with them. */
  | { offices: readonly string[]; writes?: boolean };

export interface Row {
  readers: Readers;
  /** What the parameters of the path stand for here. */
  url?: string;
  body?: unknown;
  headers?: Record<string, string>;
  /** Asked last, with a session of its own: it ends it. */
  endsTheSession?: boolean;
  /** Does not end by itself. */
  streams?: boolean;
  /** Served where the page has been built. */
  ofThePage?: boolean;
}

const NOBODY = '00000000-0000-4000-8000-00000000ffff';
const signedIn = (more: Omit<Row, 'readers'> = {}): Row => ({ readers: 'signed-in', ...more });
const permitted = (permission: string, more: Omit<Row, 'readers'> = {}): Row => ({
  readers: { permissions: [permission] },
  ...more,
});
const readBy = (...offices: string[]): Row => ({ readers: { offices } });
const anybody = (more: Omit<Row, 'readers'> = {}): Row => ({ readers: 'anybody', ...more });

const ENTERING = { offices: ['sales', 'market', 'clerk'], writes: true };
const DEALERS = ['sales', 'legal', 'finance', 'management'];
const BROKEN = { type: 7 };
/** Well formed, so that it comes before the door; and no process knows it. */
const UNKNOWN = { type: 'clerk.does-nothing', data: {} };
const INCOMPLETE = {
  class: 'standard',
  channel: 'written',
  currency: 'CNY',
  customer: { name: '苏州精工机械有限公司' },
  lines: [],
  specialRequirements: 'none',
};
const SHEET = { body: 'a,b\n1,2\n', headers: { 'content-type': 'text/csv' } };

/** Bodies are such that nothing comes of them where the asker is let in. `{no}` is an order, `{pr}` a requisition. */
export const ROUTES: Readonly<Record<string, Row>> = {
  'GET /health/live': anybody(),
  'GET /health/ready': anybody(),
  'GET /metrics': anybody(),
  'GET /api/openapi.json': anybody(),
  'GET /api/docs': anybody(),
  'GET /': anybody({ ofThePage: true }),
  'GET /*': anybody({ url: '/nowhere', ofThePage: true }),

  'POST /api/auth/login': anybody({ body: BROKEN }),
  'POST /api/auth/page-session': anybody({ body: BROKEN }),
  'GET /api/auth/me': signedIn(),
  'POST /api/auth/password': signedIn({ body: BROKEN }),
  'GET /api/auth/sessions': signedIn(),
  'DELETE /api/auth/sessions/:id': signedIn({ url: `/api/auth/sessions/${NOBODY}` }),
  'POST /api/auth/logout': signedIn({ endsTheSession: true }),
  'DELETE /api/auth/sessions': signedIn({ endsTheSession: true }),

  'GET /api/people': permitted('people'),
  'GET /api/people/directory': signedIn(),
  'GET /api/people/:id': permitted('people', { url: `/api/people/${NOBODY}` }),
  'POST /api/people': permitted('people', { body: BROKEN }),
  'PATCH /api/people/:id': permitted('people', { url: `/api/people/${NOBODY}`, body: BROKEN }),
  'POST /api/people/:id/disable': permitted('people', { url: `/api/people/${NOBODY}/disable`, body: BROKEN }),
  'POST /api/people/:id/enable': permitted('people', { url: `/api/people/${NOBODY}/enable`, body: BROKEN }),
  'GET /api/changes': signedIn(),
  'GET /api/changes/notices': signedIn(),
  'POST /api/changes/notices/:id/read': signedIn({ url: '/api/changes/notices/999999/read' }),
  'GET /api/changes/:id': signedIn({ url: `/api/changes/${NOBODY}` }),
  'POST /api/changes/:id/agree': signedIn({ url: `/api/changes/${NOBODY}/agree`, body: BROKEN }),
  'POST /api/changes/:id/reject': signedIn({ url: `/api/changes/${NOBODY}/reject`, body: BROKEN }),
  'POST /api/changes/:id/withdraw': signedIn({ url: `/api/changes/${NOBODY}/withdraw` }),
  'DELETE /api/people/:id/sessions': permitted('people', { url: `/api/people/${NOBODY}/sessions` }),
  'GET /api/sign-in-holds': { readers: { permissions: ['people', 'audit'] } },
  'DELETE /api/sign-in-holds/:id': permitted('people', { url: `/api/sign-in-holds/${'0'.repeat(64)}` }),
  'GET /api/delegations': signedIn(),
  'POST /api/delegations': signedIn({ body: BROKEN }),
  'DELETE /api/delegations/:id': signedIn({ url: `/api/delegations/${NOBODY}` }),
  'GET /api/audit': { readers: { permissions: ['audit', 'people'] } },
  'GET /api/audit/checkpoints': permitted('audit'),
  'GET /api/audit/checkpoints/:number': permitted('audit', { url: '/api/audit/checkpoints/999999' }),
  'GET /api/policy': signedIn(),
  'GET /api/policy/versions': signedIn(),
  'POST /api/policy': permitted('policy', { body: BROKEN }),
  'GET /api/work-calendar': signedIn(),
  'GET /api/cadences': { readers: { permissions: ['policy', 'audit'] } },
  'GET /api/cadences/days': {
    url: '/api/cadences/days?rrule=FREQ%3DDAILY&shift=none',
    readers: { permissions: ['policy', 'audit'] },
  },
  'POST /api/work-calendar/years': permitted('policy', { body: BROKEN }),

  'GET /api/orders': signedIn(),
  'POST /api/orders': { readers: ENTERING, body: INCOMPLETE },
  'GET /api/orders/export.xlsx': signedIn(),
  'POST /api/orders/events': signedIn({ body: { items: [{ no: 'SO-999999', ...UNKNOWN }] } }),
  'GET /api/orders/import/template.xlsx': signedIn(),
  'POST /api/orders/import': { readers: ENTERING, url: '/api/orders/import?dryRun=true', ...SHEET },
  'GET /api/orders/:no': signedIn({ url: '/api/orders/{no}' }),
  'POST /api/orders/:no/events': signedIn({ url: '/api/orders/{no}/events', body: UNKNOWN }),
  'POST /api/orders/:no/preview': signedIn({ url: '/api/orders/{no}/preview', body: UNKNOWN }),
  'GET /api/orders/:no/next': signedIn({ url: '/api/orders/{no}/next' }),
  'GET /api/orders/:no/history': signedIn({ url: '/api/orders/{no}/history' }),
  'GET /api/orders/:no/verify': signedIn({ url: '/api/orders/{no}/verify' }),
  'GET /api/orders/:no/migration': signedIn({ url: '/api/orders/{no}/migration' }),
  'GET /api/orders/:no/papers/:sheet.pdf': signedIn({ url: '/api/orders/{no}/papers/order-copy.pdf' }),
  'GET /api/orders/:no/path': signedIn({ url: '/api/orders/{no}/path' }),
  'GET /api/orders/:no/at/:seq': signedIn({ url: '/api/orders/{no}/at/1' }),
  'GET /api/orders/:no/trace': signedIn({ url: '/api/orders/{no}/trace' }),
  'GET /api/processes/:kind': signedIn({ url: '/api/processes/purchase-requisitions' }),
  'GET /api/processes/:kind/export.xlsx': signedIn({ url: '/api/processes/purchase-requisitions/export.xlsx' }),
  'GET /api/processes/:kind/entries': signedIn({ url: '/api/processes/purchase-requisitions/entries' }),
  'POST /api/processes/:kind/events': signedIn({
    url: '/api/processes/orders/events',
    body: { items: [{ no: 'SO-999999', ...UNKNOWN }] },
  }),
  'POST /api/processes/:kind': signedIn({ url: '/api/processes/orders', body: UNKNOWN }),
  'GET /api/processes/:kind/:no': signedIn({ url: '/api/processes/orders/{no}' }),
  'POST /api/processes/:kind/:no/events': signedIn({ url: '/api/processes/orders/{no}/events', body: UNKNOWN }),
  'POST /api/processes/:kind/:no/preview': signedIn({ url: '/api/processes/orders/{no}/preview', body: UNKNOWN }),
  'GET /api/processes/:kind/:no/next': signedIn({ url: '/api/processes/orders/{no}/next' }),
  'GET /api/processes/:kind/:no/history': signedIn({ url: '/api/processes/orders/{no}/history' }),
  'GET /api/processes/:kind/:no/verify': signedIn({ url: '/api/processes/orders/{no}/verify' }),
  'GET /api/processes/:kind/:no/papers/:sheet.pdf': signedIn({
    url: '/api/processes/orders/{no}/papers/order-copy.pdf',
  }),
  'GET /api/processes/:kind/:no/appointment.ics': signedIn({ url: '/api/processes/orders/{no}/appointment.ics' }),
  'GET /api/processes/:kind/:no/migration': signedIn({ url: '/api/processes/orders/{no}/migration' }),
  'GET /api/processes/:kind/:no/path': signedIn({ url: '/api/processes/orders/{no}/path' }),
  'GET /api/processes/:kind/:no/at/:seq': signedIn({ url: '/api/processes/orders/{no}/at/1' }),
  'GET /api/processes/:kind/:no/trace': signedIn({ url: '/api/processes/orders/{no}/trace' }),

  'GET /api/drafts/:kind': signedIn({ url: '/api/drafts/orders' }),
  'POST /api/drafts/:kind': signedIn({ url: '/api/drafts/orders', body: BROKEN }),
  'GET /api/drafts/:kind/:id': signedIn({ url: `/api/drafts/orders/${NOBODY}` }),
  'PUT /api/drafts/:kind/:id': signedIn({
    url: `/api/drafts/orders/${NOBODY}`,
    body: { content: {} },
  }),
  'DELETE /api/drafts/:kind/:id': signedIn({ url: `/api/drafts/orders/${NOBODY}` }),
  'POST /api/drafts/:kind/:id/submit': signedIn({ url: `/api/drafts/orders/${NOBODY}/submit` }),
  'GET /api/order-drafts': signedIn(),
  'POST /api/order-drafts': signedIn({ body: BROKEN }),
  'GET /api/order-drafts/:id': signedIn({ url: `/api/order-drafts/${NOBODY}` }),
  'PUT /api/order-drafts/:id': signedIn({ url: `/api/order-drafts/${NOBODY}`, body: { content: {} } }),
  'DELETE /api/order-drafts/:id': signedIn({ url: `/api/order-drafts/${NOBODY}` }),
  'POST /api/order-drafts/:id/submit': signedIn({ url: `/api/order-drafts/${NOBODY}/submit` }),
  'POST /api/attachments': signedIn({ body: BROKEN }),
  'GET /api/attachments/:id': signedIn({ url: `/api/attachments/${NOBODY}` }),
  'GET /api/inbox': signedIn(),
  'GET /api/inbox/escalated': signedIn(),
  'GET /api/inbox/counts': signedIn(),
  'GET /api/notices': signedIn(),
  'GET /api/notices/count': signedIn(),
  'POST /api/notices/read': signedIn({ body: BROKEN }),
  'POST /api/notices/:id/read': signedIn({ url: '/api/notices/999999/read' }),
  'GET /api/waiting': signedIn(),
  'GET /api/processes/:kind/:no/urgings': signedIn({ url: '/api/processes/orders/{no}/urgings' }),
  'POST /api/processes/:kind/:no/urgings': signedIn({
    url: '/api/processes/orders/{no}/urgings',
    body: { event: 'clerk.does-nothing' },
  }),
  'POST /api/processes/:kind/:no/urgings/:id/replies': signedIn({
    url: '/api/processes/orders/{no}/urgings/999999/replies',
    body: { text: 'tomorrow' },
  }),
  'GET /api/dashboard': signedIn(),
  'GET /api/rules/:id/held': signedIn({ url: '/api/rules/RV-01/held' }),
  'GET /api/machines': signedIn(),
  'GET /api/machines/:id': signedIn({ url: '/api/machines/order' }),
  'GET /api/machines/:id/versions': signedIn({ url: '/api/machines/order/versions' }),
  'GET /api/machines/:id/versions/:version': signedIn({ url: '/api/machines/order/versions/1' }),
  'GET /api/machines/:id/migrations': signedIn({ url: '/api/machines/order/migrations' }),
  'GET /api/machines/:id/diagram.svg': signedIn({ url: '/api/machines/order/diagram.svg' }),
  'GET /api/machines/:id/diagram.mmd': signedIn({ url: '/api/machines/order/diagram.mmd' }),
  'GET /api/machines/:id/machine.json': signedIn({ url: '/api/machines/order/machine.json' }),
  'POST /api/inspector/tickets': permitted('inspect'),
  'POST /api/inspector/applications': permitted('inspect'),
  'GET /api/clauses': signedIn(),
  'GET /api/rules': signedIn(),
  'GET /api/rules/:id': signedIn({ url: '/api/rules/RV-01' }),
  'GET /api/stream': signedIn({ streams: true }),

  'GET /api/calendar': signedIn({ url: '/api/calendar?from=2026-01-01&to=2026-01-31' }),
  'GET /api/calendar/feeds': signedIn(),
  'POST /api/calendar/feeds': signedIn({ body: BROKEN }),
  'DELETE /api/calendar/feeds/:id': signedIn({ url: `/api/calendar/feeds/${NOBODY}` }),
  'GET /api/calendar/feed/:key.ics': anybody({ url: `/api/calendar/feed/${'A'.repeat(43)}.ics` }),
  'GET /api/departments/clerk/follow-ups': signedIn(),
  'GET /api/departments/sales/amendments': readBy(...DEALERS),
  'GET /api/departments/sales/objections': readBy(...DEALERS),
  'GET /api/departments/sales/special-requirements': signedIn(),
  'GET /api/departments/market/customers': signedIn(),
  'GET /api/departments/market/needs': signedIn(),
  'GET /api/departments/legal/contracts': readBy(...DEALERS),
  'GET /api/departments/engineering/tasks': signedIn(),
  'GET /api/departments/production/jobs': signedIn(),
  'GET /api/departments/production/reports': signedIn(),
  'GET /api/departments/production/exceptions': signedIn(),
  'GET /api/departments/production/tasks': signedIn(),
  'GET /api/departments/production/load': signedIn(),
  'GET /api/departments/procurement/material-needs': signedIn(),
  'GET /api/departments/procurement/purchases': signedIn(),
  'GET /api/departments/procurement/stock': signedIn(),
  'GET /api/departments/procurement/requisitions': readBy('procurement', 'finance', 'management'),
  'GET /api/departments/quality/inspections': signedIn(),
  'GET /api/departments/quality/results': signedIn(),
  'GET /api/departments/quality/nonconformities': signedIn(),
  'GET /api/departments/quality/figures': signedIn(),
  'GET /api/departments/logistics/deliveries': signedIn(),
  'GET /api/departments/logistics/shipments': signedIn(),
  'GET /api/departments/finance/receivables': readBy(...DEALERS),
  'GET /api/departments/finance/invoices': readBy(...DEALERS),
  'GET /api/departments/finance/payments': readBy(...DEALERS),
  'GET /api/departments/finance/adjustments': readBy(...DEALERS),
  'GET /api/departments/aftersales/files': readBy('aftersales', 'clerk', 'sales', 'market', 'archive', 'management'),
  'GET /api/departments/archive/files': signedIn(),
  'GET /api/departments/operations/warnings': signedIn(),
  'GET /api/departments/operations/stages': signedIn(),
  'GET /api/departments/operations/meetings': signedIn(),
  'GET /api/departments/operations/resolutions': signedIn(),
  'GET /api/departments/operations/duties': signedIn(),
  'GET /api/departments/operations/duty-figures': signedIn(),
  'GET /api/departments/operations/durations': signedIn(),
  'GET /api/departments/hr/event-counts': readBy('hr', 'management'),
  'GET /api/departments/management/decisions': readBy(...DEALERS),
};

export interface Asker {
  offices: readonly string[];
  permissions: readonly string[];
}

/** Whether somebody who is signed in gets through to what the route does. */
export function isLetIn(readers: Readers, { offices, permissions }: Asker): boolean {
  if (readers === 'anybody' || readers === 'signed-in') return true;
  if ('permissions' in readers) return readers.permissions.some((one) => permissions.includes(one));
  const reads = readers.writes !== true && permissions.includes('audit');
  return reads || readers.offices.some((office) => offices.includes(office));
}
